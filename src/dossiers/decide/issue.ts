/** The signed result comes to the desk: the end that counts. */
import { isPaused, resumed } from '../clock.ts'
import type { EventOf } from '../events.ts'
import type { Dossier } from '../model.ts'
import { type Deed, deskTask, keysOfKind, timed } from './act.ts'

export interface ResultPapers {
  files?: EventOf<'result_issued'>['files'] | undefined
  resultNumber?: string | undefined
}

/**
 * The result of the event that stands right before it. Whatever else was still asked for is no longer needed; a clock that
 * stood goes on at this moment, so that the end can be compared with a due date.
 */
export function issue(
  act: Pick<Deed, 'procedure' | 'world' | 'at'> & {
    dossier: Pick<Dossier, 'version' | 'receivingAgency' | 'tasks' | 'clock'>
  },
  decision: 'granted' | 'refused',
  { files = [], resultNumber }: ResultPapers = {},
): EventOf<'result_issued'> {
  const { dossier, procedure, at } = act
  const { clock } = dossier
  const code = decision === 'refused' ? undefined : procedure.version.results[0]?.code
  return {
    type: 'result_issued',
    decision,
    ...(code === undefined ? {} : { code }),
    ...(resultNumber === undefined ? {} : { number: resultNumber }),
    files,
    ...(clock !== undefined && isPaused(clock) ? timed(act, resumed(clock, at)) : {}),
    closed: keysOfKind(dossier, 'opinion', 'supplement', 'payment'),
    opened: [deskTask({ ...dossier, version: dossier.version + 1 }, at, 'hand_over', 'return_officer')],
  }
}
