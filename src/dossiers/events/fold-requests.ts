/** What somebody wants set right in their dossier, as the events tell it. Pure. */
import type { CorrectionRequest, Dossier } from '../model.ts'
import type { EventOf } from './events.ts'

type Asked = Pick<Dossier, 'corrections' | 'correctionRequests'>

/** One request more, with the task that waits for its answer. */
export function withRequest(
  { corrections, correctionRequests = [] }: Asked,
  { about, text, files, opened }: EventOf<'correction_asked'>,
  askedAt: number,
): CorrectionRequest[] {
  const task = opened?.find(({ kind }) => kind === 'correction')?.key ?? ''
  return [...correctionRequests, { about, text, files, askedAt, task, corrections }]
}

/** The last request has its answer. */
export function withAnswer(
  { correctionRequests = [] }: Asked,
  { outcome, text }: EventOf<'correction_answered'>,
  at: number,
): CorrectionRequest[] {
  const last = correctionRequests.length - 1
  return correctionRequests.map((one, place) =>
    place === last ? { ...one, answer: { outcome, text, at } } : one,
  )
}
