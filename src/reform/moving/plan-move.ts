import {
  decide,
  isRefusal,
  type LoadedDossier,
  listInHand,
  type Office,
  worldFor,
} from '../../dossiers/index.ts'
import type { Text } from '../../platform/index.ts'
import type { MoveAsked, PlannedDossier } from './model.ts'

/** What a move would do, dossier by dossier, decided as it would be done. Reads only; refused ones say why. */
export async function planMove(office: Office, asked: MoveAsked): Promise<PlannedDossier[]> {
  await office.catalogue.learn([asked.to])
  const planned: PlannedDossier[] = []
  const { procedure, to } = asked
  for await (const loaded of listInHand(office.database, { procedure, except: to })) {
    await office.catalogue.learn([loaded.state.procedureVersion])
    planned.push(planOne(office, loaded, asked))
  }
  return planned
}

function planOne(office: Office, { state, parties }: LoadedDossier, asked: MoveAsked): PlannedDossier {
  const { to, steps, deadline, reason, actor, at } = asked
  const body = { type: 'move_version', to, steps, deadline, reason } as const
  const command = { id: state.id, dossier: state.id, actor, at, body }
  const decided = decide(state, command, worldFor(office, state, body, at, parties))
  const base = {
    dossier: state.id,
    code: state.code ?? state.reference,
    version: state.version,
    from: state.procedureVersion,
    nodes: state.marking?.open ?? [],
    dueWas: state.dueAt ?? null,
  }
  if (isRefusal(decided)) {
    const { refused: code, message, detail } = decided
    // What the flow says of a place says more than that it refuses.
    const why = (detail as { why?: Text } | undefined)?.why ?? message
    return { ...base, places: [], dueIs: base.dueWas, refused: { code, message: why } }
  }
  const { marking, dueAt } = decided.dossier
  return { ...base, places: marking?.open ?? [], dueIs: dueAt ?? null }
}
