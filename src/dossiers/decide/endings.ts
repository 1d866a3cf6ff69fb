/** Ends without a result, handing over, correcting, rating. */
import type { Dossier } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { allKeys, type Deciders, keysOfKind } from './act.ts'

export const endingDeciders = {
  stop: ({ dossier, body }) =>
    checkUndecided(dossier) ?? [{ type: 'dossier_stopped', reason: body.reason, closed: allKeys(dossier) }],
  withdraw: ({ dossier, body }) =>
    checkUndecided(dossier) ?? [{ type: 'dossier_withdrawn', reason: body.reason, closed: allKeys(dossier) }],
  hand_over: ({ dossier, body }) => [
    { type: 'result_handed_over', method: body.method, closed: keysOfKind(dossier, 'hand_over') },
  ],
  correct_result: ({ body }) => [{ type: 'result_corrected', reason: body.reason, files: body.files }],
  rate: ({ dossier, body }) =>
    dossier.rating === undefined
      ? [{ type: 'dossier_rated', level: body.level, channel: body.channel }]
      : refuse('already_rated', { at: dossier.rating.at }),
} satisfies Deciders<'stop' | 'withdraw' | 'hand_over' | 'correct_result' | 'rate'>

/** A dossier is stopped or withdrawn only while no decision exists (NĐ 118/2025 art. 21). */
function checkUndecided(dossier: Dossier): Refusal | undefined {
  return dossier.decision === undefined ? undefined : refuse('decision_exists')
}
