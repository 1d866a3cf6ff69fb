/** The evaluation of every agency in a period. */
import type { Scope } from '../../agencies/index.ts'
import { addDays, fromLocal, type Instant } from '../../calendar/index.ts'
import { isCompetent } from '../../catalogue/index.ts'
import type { Office } from '../../dossiers/index.ts'
import { listPetitionFigures } from '../../petitions/index.ts'
import { type Period, reportChannels } from '../../statistics/index.ts'
import { type Evaluation, evaluateAgency } from './evaluate.ts'
import type { UnitFacts } from './model.ts'
import { type AgencyScores, countAgencyScores, countScores, type OfficerScores } from './score-store.ts'
import type { Stated } from './statement-store.ts'

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
  const scores = await countScores(office.database, { ...spanOf(period), scope, year: yearOf(period) })
  return evaluate(office, scores, { period, scope, now })
}

/** One agency, with everybody who did steps for it; `agency` undefined: no dossier of it got its result in the period. */
export async function evaluateOne(
  office: Office,
  { period, agency, now }: { period: Period; agency: string; now: Instant },
): Promise<{ agency: EvaluatedAgency | undefined; officers: OfficerScores[] }> {
  const asked = { ...spanOf(period), agency, year: yearOf(period) }
  const { scores, officers } = await countAgencyScores(office.database, asked)
  const scope = { all: false as const, agencies: [agency], units: [] }
  const [evaluated] = scores.length === 0 ? [] : await evaluate(office, scores, { period, scope, now })
  return { agency: evaluated, officers }
}

function spanOf(period: Period): { from: Instant; to: Instant } {
  return { from: fromLocal(period.from, 0), to: fromLocal(addDays(period.to, 1), 0) }
}

/** What is stated for it counts. */
function yearOf(period: Period): number {
  return Number(period.to.slice(0, 4))
}

async function evaluate(
  { database, catalogue, directory }: Office,
  scores: Awaited<ReturnType<typeof countScores>>,
  { period, scope, now }: { period: Period; scope: Scope; now: Instant },
): Promise<EvaluatedAgency[]> {
  const agencies = scope.all ? {} : { agencies: scope.agencies }
  const parts = await reportChannels(database, { ...period, scope: agencies, now })
  const petitions = await listPetitionFigures(database, { ...spanOf(period), now, scope })
  const levels = catalogue.serviceLevels(period.to)
  const partsOf = Map.groupBy(parts, ({ agency }) => agency)
  return scores
    .map((one) => {
      const { agency } = one
      const sent = petitions.find((each) => each.agency === agency)
      const place = { code: agency, kind: directory.find(agency)?.kind }
      const decided = levels.filter((level) => isCompetent(level, place))
      const facts: UnitFacts = {
        stated: Object.fromEntries(one.stated.map(({ index, points }) => [index, points])),
        petitions: { inTime: sent?.inTime ?? 0, due: (sent?.inTime ?? 0) + (sent?.late ?? 0) },
        procedures: {
          all: decided.length,
          online: decided.filter(({ onlineService }) => onlineService !== 'none').length,
        },
        ...receivedOf(partsOf.get(agency) ?? []),
      }
      return { ...one, facts, evaluation: evaluateAgency(one.counts, facts) }
    })
    .toSorted((a, b) => b.evaluation.total - a.evaluation.total || a.agency.localeCompare(b.agency))
}

/** What an agency received, and its online dossiers late: resolved late, or open and late. */
function receivedOf(
  parts: Awaited<ReturnType<typeof reportChannels>>,
): Pick<UnitFacts, 'received' | 'onlineLate'> {
  const online = parts.find(({ channel }) => channel === 'online')?.figures
  return {
    received: {
      all: parts.reduce((sum, { figures }) => sum + figures.received, 0),
      online: online?.received ?? 0,
    },
    onlineLate: (online?.overdue ?? 0) + (online?.overdueOpen ?? 0),
  }
}
