/** The files that a dossier holds: those its events name. */
import type { DossierEvent } from '../events.ts'
import type { PaperFile } from '../model.ts'

/** What a file is in its dossier. */
export type FileOrigin =
  | { kind: 'paper'; component: string; name: string }
  | { kind: 'step'; node: string }
  | { kind: 'result' }
  | { kind: 'correction' }

export interface HeldFile extends PaperFile {
  of: FileOrigin
  /** When it came into the dossier. */
  at: number
}

const ORDER = ['paper', 'step', 'result', 'correction'] as const satisfies readonly FileOrigin['kind'][]

/** Each content once for each name: papers, then what the steps added, the result, its corrections. Pure. */
export function heldFiles(events: readonly DossierEvent[]): HeldFile[] {
  const held = new Map<string, HeldFile>()
  for (const event of events) {
    // What the last step adds is the result: its event comes after, so it counts.
    for (const file of filesOfEvent(event)) held.set(`${file.sha256} ${file.name}`, file)
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
  if (body.type === 'result_issued') return held(body.files, { kind: 'result' })
  if (body.type === 'result_corrected') return held(body.files, { kind: 'correction' })
  return []
}
