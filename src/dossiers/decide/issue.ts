/** The signed result comes to the desk: the end that counts. */
import type { EventOf } from '../events/events.ts'
import type { Dossier } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { resultSeries, withTypedNumber } from '../store/paper-series.ts'
import { type Deed, deskTask, keysOfKind } from './act.ts'

export interface ResultPapers {
  files?: EventOf<'result_issued'>['files'] | undefined
  resultNumber?: string | undefined
}

/**
 * The result of the event that stands right before it; opinions still open are no longer needed. The clock runs: while it
 * stands the step that stopped it is open, so that the flow cannot end. Its number is the next of the series of the agency, year
 * and kind, or what a paper book gave.
 */
export function issue(
  act: Pick<Deed, 'procedure' | 'at'> & {
    dossier: Pick<Dossier, 'version' | 'receivingAgency' | 'competentAgency' | 'tasks'>
  },
  decision: 'granted' | 'refused',
  { files = [], resultNumber }: ResultPapers = {},
): EventOf<'result_issued'> | Refusal {
  const { dossier, procedure, at } = act
  const result = procedure.version.results[0]
  const code = decision === 'refused' ? undefined : result?.code
  const series = resultSeries(dossier.competentAgency, at, { decision, name: result?.name.vi })
  const numberSeries = resultNumber === undefined ? series : withTypedNumber(series, resultNumber)
  if (numberSeries === undefined) return refuse('result_number_unclear', { number: resultNumber })
  return {
    type: 'result_issued',
    decision,
    ...(code === undefined ? {} : { code }),
    numberSeries,
    files,
    closed: keysOfKind(dossier, 'opinion'),
    opened: [deskTask({ ...dossier, version: dossier.version + 1 }, at, 'hand_over', 'return_officer')],
  }
}
