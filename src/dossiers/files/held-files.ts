/** The files that a dossier holds: those its events name. */
import type { DossierEvent } from '../events/events.ts'
import type { PaperFile } from '../model.ts'

/** What a file is in its dossier. */
export type FileOrigin =
  | { kind: 'paper'; component: string; name: string }
  | { kind: 'step'; node: string }
  | { kind: 'opinion' }
  | { kind: 'signing' }
  | { kind: 'result' }
  | { kind: 'correction' }
  | { kind: 'asked' }

export interface HeldFile extends PaperFile {
  of: FileOrigin
  /** When it came into the dossier. */
  at: number
}

const ORDER = [
  'paper',
  'step',
  'opinion',
  'signing',
  'result',
  'correction',
  'asked',
] as const satisfies readonly FileOrigin['kind'][]

/** Each content once, as what it first was: papers, then what the steps added, the result, its corrections, what came with a wish for one. Pure. */
export function heldFiles(events: readonly DossierEvent[]): HeldFile[] {
  const held = new Map<string, HeldFile>()
  for (const event of events) {
    for (const file of filesOfEvent(event)) {
      const known = held.get(file.sha256)
      // What the last step adds is the result: the event of the result comes after it.
      if (known === undefined || known.of.kind === 'step') held.set(file.sha256, file)
    }
  }
  return [...held.values()].sort((a, b) => ORDER.indexOf(a.of.kind) - ORDER.indexOf(b.of.kind))
}

function filesOfEvent({ body, at }: DossierEvent): HeldFile[] {
  const held = (files: readonly PaperFile[] | undefined, of: FileOrigin) =>
    (files ?? []).map((file) => ({ ...file, of, at }))
  if ('papers' in body) {
    return body.papers.flatMap(({ component, name, files }) =>
      held(files, { kind: 'paper', component, name }),
    )
  }
  if (body.type === 'step_completed') return held(body.files, { kind: 'step', node: body.node })
  if (body.type === 'opinion_given') return held(body.files, { kind: 'opinion' })
  if (body.type === 'result_initialled' || body.type === 'result_signed') {
    return held(body.files, { kind: 'signing' })
  }
  if (body.type === 'result_issued') return held(body.files, { kind: 'result' })
  if (body.type === 'result_corrected') return held(body.files, { kind: 'correction' })
  if (body.type === 'correction_asked') return held(body.files, { kind: 'asked' })
  return []
}
