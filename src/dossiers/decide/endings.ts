/** Ends without a result, handing over, correcting, rating. */
import type { CommandOf } from '../commands.ts'
import { type Dossier, isLent } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import type { Command } from '../world.ts'
import { allKeys, type Deciders, keysOfKind } from './act.ts'

export const endingDeciders = {
  stop: ({ dossier, body, command }) =>
    (isUnanswered(dossier, command) ? undefined : checkUndecided(dossier)) ?? [
      { type: 'dossier_stopped', reason: body.reason, closed: allKeys(dossier) },
    ],
  withdraw: ({ dossier, body }) =>
    checkUndecided(dossier) ?? [{ type: 'dossier_withdrawn', reason: body.reason, closed: allKeys(dossier) }],
  hand_over: ({ dossier, body, command }) => {
    if (command.actor.kind === 'applicant' && !isOpenedOnline(dossier, body))
      return refuse('not_permitted', { command: body.type })
    const { method, proof, returned } = body
    return (
      checkLent(dossier, returned) ?? [
        {
          type: 'result_handed_over',
          method,
          ...(proof === undefined ? {} : { proof }),
          ...(returned === undefined ? {} : { returned }),
          closed: keysOfKind(dossier, 'hand_over'),
        },
      ]
    )
  },
  return_originals: ({ dossier, body: { returned } }) =>
    checkLent(dossier, returned) ?? [{ type: 'originals_returned', returned }],
  correct_result: ({ body }) => [{ type: 'result_corrected', reason: body.reason, files: body.files }],
  rate: ({ dossier, body }) =>
    dossier.rating === undefined
      ? [{ type: 'dossier_rated', level: body.level, channel: body.channel }]
      : refuse('already_rated', { at: dossier.rating.at }),
} satisfies Deciders<'stop' | 'withdraw' | 'hand_over' | 'return_originals' | 'correct_result' | 'rate'>

/** Only what is here on loan is given back, and once (NĐ 61/2018 art. 20). */
function checkLent({ papers }: Dossier, returned: readonly string[] = []): Refusal | undefined {
  const lent = new Set(papers.filter(isLent).map(({ component }) => component))
  const wrong = returned.filter((component) => !lent.has(component))
  return wrong.length === 0 ? undefined : refuse('not_lent', { papers: wrong })
}

/** Whoever asked for it online has it when they open it; what waits at a counter they come for. */
function isOpenedOnline({ deliverBy }: Dossier, { method }: CommandOf<'hand_over'>): boolean {
  return method === 'online' && deliverBy === 'online'
}

/** The time to supplement has passed and the system ends it: also where the request was made after the decision, which once was possible. */
function isUnanswered({ status, supplements }: Dossier, { actor, at }: Command): boolean {
  const until = supplements.at(-1)?.until ?? Number.POSITIVE_INFINITY
  return actor.kind === 'system' && status === 'awaiting_supplement' && until <= at
}

/** A dossier is stopped or withdrawn only while no decision exists (NĐ 118/2025 art. 21). */
function checkUndecided(dossier: Dossier): Refusal | undefined {
  return dossier.decision === undefined ? undefined : refuse('decision_exists')
}
