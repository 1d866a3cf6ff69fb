/** Scoring dossiers that have a result. */
import type { Instant } from '../../calendar/index.ts'
import { type DossierCase, type EndedPlace, listEndedCases, type Office } from '../../dossiers/index.ts'
import { listAnsweredAbout } from '../../petitions/index.ts'
import { scoreDossier } from './score-dossier.ts'
import { keepScores } from './score-store.ts'

const AT_ONCE = 500

/**
 * Scores every dossier whose result came since, in batches, each in a transaction of its own: stopped half way it has done what
 * it has done. Idempotent; a score follows what was corrected or said about its dossier since. Answers how many were scored.
 */
export async function scoreEnded(office: Office, since: Instant): Promise<number> {
  let scored = 0
  let after: EndedPlace = { at: since, id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { cases, last } = await listEndedCases(office.database, after, AT_ONCE)
    await scoreBatch(office, cases)
    scored += cases.length
    if (last === undefined || cases.length < AT_ONCE) return scored
    after = last
  }
}

async function scoreBatch(office: Office, cases: readonly DossierCase[]): Promise<void> {
  const { database, calendars } = office
  const about = await listAnsweredAbout(
    database,
    cases.map(({ code }) => code),
  )
  const feedback = Map.groupBy(about, ({ dossier }) => dossier)
  const scores = cases.flatMap((one) => {
    const said = (feedback.get(one.code) ?? []).map(({ code }) => code)
    return scoreDossier(one, { time: calendars.deadlineTime(one.agency), feedback: said }) ?? []
  })
  await database.transaction((db) =>
    keepScores(
      db,
      cases.map(({ id }) => id),
      scores,
    ),
  )
}
