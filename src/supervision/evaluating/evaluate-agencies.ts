/** The evaluation of every agency in a period. */
import type { Scope } from '../../agencies/index.ts'
import { addDays, fromLocal, type Instant } from '../../calendar/index.ts'
import { isCompetent, listServiceLevels } from '../../catalogue/index.ts'
import type { Office } from '../../dossiers/index.ts'
import { listPetitionFigures } from '../../petitions/index.ts'
import { type Period, type Report, report } from '../../statistics/index.ts'
import { type Evaluation, evaluateAgency } from './evaluate.ts'
import type { UnitFacts } from './model.ts'
import { type AgencyScores, countScores } from './score-store.ts'
import { listStated, type Stated } from './statement-store.ts'

export interface EvaluatedAgency extends AgencyScores {
  facts: UnitFacts
  stated: readonly Stated[]
  evaluation: Evaluation
}

/**
 * Agencies with at least one dossier that got its result in the period, the best first. What is stated for the year in which
 * the period ends counts.
 */
export async function evaluateAgencies(
  office: Office,
  { period, scope, now }: { period: Period; scope: Scope; now: Instant },
): Promise<EvaluatedAgency[]> {
  const { database } = office
  const [from, to] = [fromLocal(period.from, 0), fromLocal(addDays(period.to, 1), 0)]
  const asked = { ...period, groupBy: 'agency' as const, asKnown: 'now' as const, now }
  const agencies = scope.all ? {} : { agencies: scope.agencies }
  const scores = await countScores(database, { from, to, scope })
  const all = await report(database, { ...asked, scope: agencies })
  const online = await report(database, { ...asked, scope: { ...agencies, channels: ['online'] } })
  const petitions = await listPetitionFigures(database, { from, to, now, scope })
  const stated = await listStated(database, Number(period.to.slice(0, 4)))
  const levels = await listServiceLevels(database, period.to)
  return scores
    .map((one) => {
      const own = stated.filter(({ agency }) => agency === one.agency)
      const sent = petitions.find(({ agency }) => agency === one.agency)
      const place = { code: one.agency, kind: office.directory.find(one.agency)?.kind }
      const decided = levels.filter((level) => isCompetent(level, place))
      const facts: UnitFacts = {
        stated: Object.fromEntries(own.map(({ index, points }) => [index, points])),
        petitions: { inTime: sent?.inTime ?? 0, due: (sent?.inTime ?? 0) + (sent?.late ?? 0) },
        procedures: { all: decided.length, online: decided.filter(({ level }) => level !== 'none').length },
        received: {
          all: figuresOf(all, one.agency)?.received ?? 0,
          online: figuresOf(online, one.agency)?.received ?? 0,
        },
        onlineLate:
          (figuresOf(online, one.agency)?.overdue ?? 0) + (figuresOf(online, one.agency)?.overdueOpen ?? 0),
      }
      return { ...one, facts, stated: own, evaluation: evaluateAgency(one.counts, facts) }
    })
    .toSorted((a, b) => b.evaluation.total - a.evaluation.total || a.agency.localeCompare(b.agency))
}

function figuresOf({ rows }: Report, agency: string) {
  return rows.find(({ key }) => key === agency)?.figures
}
