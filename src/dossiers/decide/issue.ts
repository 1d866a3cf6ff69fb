/** The signed result comes to the desk: the end that counts. */
import type { EventOf } from '../events/events.ts'
import type { Dossier } from '../model.ts'
import { type Deed, deskTask, keysOfKind } from './act.ts'

export interface ResultPapers {
  files?: EventOf<'result_issued'>['files'] | undefined
  resultNumber?: string | undefined
}

/**
 * The result of the event that stands right before it; opinions still open are no longer needed. The clock runs: while it
 * stands the step that stopped it is open, so that the flow cannot end.
 */
export function issue(
  act: Pick<Deed, 'procedure' | 'at'> & {
    dossier: Pick<Dossier, 'version' | 'receivingAgency' | 'tasks'>
  },
  decision: 'granted' | 'refused',
  { files = [], resultNumber }: ResultPapers = {},
): EventOf<'result_issued'> {
  const { dossier, procedure, at } = act
  const code = decision === 'refused' ? undefined : procedure.version.results[0]?.code
  return {
    type: 'result_issued',
    decision,
    ...(code === undefined ? {} : { code }),
    ...(resultNumber === undefined ? {} : { number: resultNumber }),
    files,
    closed: keysOfKind(dossier, 'opinion'),
    opened: [deskTask({ ...dossier, version: dossier.version + 1 }, at, 'hand_over', 'return_officer')],
  }
}
