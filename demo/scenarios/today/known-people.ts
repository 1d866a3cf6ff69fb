/** What the four people of the stand-in provider have filed: whoever signs in as one of them finds dossiers in different states. */
import { STAND_IN_PEOPLE } from '../../../src/applications/index.ts'
import { addWorkingDays, type Instant } from '../../../src/calendar/index.ts'
import type { Channel } from '../../../src/catalogue/index.ts'
import type { Dossier, Parties, Party } from '../../../src/dossiers/index.ts'
import { communeCode } from '../../agencies-2026.ts'
import { WITHDRAWN_2018 } from '../causes.ts'
import { faultyPaper } from '../engine/application.ts'
import { takenIn } from '../engine/arrivals.ts'
import { deskTime, officeTime, type Stage } from '../engine/people/agent.ts'
import type { Incidents, Plan } from '../engine/plan.ts'
import { seededRandom } from '../engine/random.ts'
import { basePlan, whenOpen } from './base-plan.ts'
import { deskFor } from './today-inboxes.ts'

/** Where all four live. */
const THEIR_WARD = communeCode(0)
const ADDRESS = 'Khu 5, phường Việt Trì, tỉnh Phú Thọ'
/** Working days after which somebody would answer or pay who has not by now. */
const NOT_YET = 60

interface Story {
  /** `sub` of the person. */
  whose: string
  /** Filed for the firm that they represent. */
  forFirm?: true
  procedure: string
  case?: string
  /** Who decides; their ward unless told. */
  competent?: string
  channel?: Channel
  /** When it was filed, in working days before the present. */
  daysAgo: number
  /** Where it stands at the present, whatever day that is. */
  stands: Dossier['status']
}

export const THEIR_STORIES: readonly Story[] = [
  { whose: 'hoang-van-dung', procedure: '1.004222', daysAgo: 2.4, stands: 'in_process' },
  { whose: 'hoang-van-dung', procedure: '1.004194', daysAgo: 3.2, stands: 'awaiting_supplement' },
  { whose: 'hoang-van-dung', procedure: '2.000815', daysAgo: 24, stands: 'handed_over' },
  { whose: 'pham-thi-lan', procedure: '1.004859', case: 'change', daysAgo: 0.3, stands: 'submitted' },
  {
    ...{ whose: 'pham-thi-lan', procedure: '3.000465', competent: 'H44.08' },
    ...{ daysAgo: 4.1, stands: 'result_ready' },
  },
  { whose: 'pham-thi-lan', procedure: '1.000894', channel: 'direct', daysAgo: 52, stands: 'handed_over' },
  { whose: 'nguyen-thi-hoa', procedure: '1.001776', daysAgo: 2.2, stands: 'in_process' },
  {
    ...{ whose: 'nguyen-thi-hoa', procedure: '1.013831', competent: 'H44.45', channel: 'direct' },
    ...{ daysAgo: 7.3, stands: 'awaiting_payment' },
  },
  {
    ...{ whose: 'nguyen-thi-hoa', procedure: '1.012786', competent: 'H44.45', channel: 'direct' },
    ...{ daysAgo: 31, stands: 'withdrawn' },
  },
  {
    ...{ whose: 'tran-minh-duc', forFirm: true, procedure: '1.000703', competent: 'H44.44' },
    ...{ daysAgo: 1.6, stands: 'awaiting_intake_supplement' },
  },
  // Late: the page says so, and why.
  {
    ...{ whose: 'tran-minh-duc', procedure: '1.012783', competent: 'H44.45' },
    ...{ daysAgo: 7.6, stands: 'in_process' },
  },
  {
    ...{ whose: 'tran-minh-duc', forFirm: true, procedure: '2.002041', competent: 'H44.43' },
    ...{ daysAgo: 38, stands: 'handed_over' },
  },
]

/** Their plans, numbered from `first`. What becomes of them is decided as of all others; nothing of theirs disturbs another's chance. */
export function planKnownPeople(stage: Stage, now: Instant, first: number): Plan[] {
  return THEIR_STORIES.map((story, at) => planOf(stage, story, now, first + at))
}

function planOf(stage: Stage, story: Story, now: Instant, number: number): Plan {
  const { procedure: code, channel = 'online', competent = THEIR_WARD, daysAgo } = story
  const receivingAgency = deskFor(competent)
  const filed = addWorkingDays(officeTime(stage, competent), now, -daysAgo)
  const arrivesAt =
    channel === 'direct' ? whenOpen(stage, receivingAgency, filed) : Math.floor(filed / 1000) * 1000
  const procedure = stage.office.catalogue.inForce(code, arrivesAt)
  if (procedure === undefined) throw new Error(`${code} is not in force`)
  const random = seededRandom(`${stage.seed}/known/${code}`)
  const base = {
    ...basePlan(
      procedure,
      { number, channel, competentAgency: competent, receivingAgency, arrivesAt },
      random,
    ),
    ...(story.case === undefined ? {} : { case: story.case }),
  }
  return {
    ...base,
    ...(channel === 'direct' ? {} : { acceptAt: takenIn(deskTime(stage, receivingAgency), arrivesAt, 20) }),
    parties: partiesOf(story),
    paidAtOnce: true,
    ...until(story, base, faultyPaper(procedure, base, random)),
  }
}

/** What people do, and leave, so that a dossier stands there. */
function until(
  { stands, channel, competent = THEIR_WARD }: Story,
  { receivingAgency }: Plan,
  faulty: ReturnType<typeof faultyPaper>,
): Partial<Plan> {
  const on = (incidents: Incidents): Partial<Plan> => ({ incidents })
  switch (stands) {
    case 'submitted':
      return { waitsFor: { role: 'reception_officer', agency: receivingAgency } }
    case 'in_process':
      return { waitsFor: { role: 'case_officer', agency: competent } }
    case 'awaiting_supplement':
      return on({ supplement: { ...faulty, answerDays: NOT_YET } })
    case 'awaiting_intake_supplement':
      return on({ intakeSupplement: { items: faulty.items, answerDays: NOT_YET } })
    case 'awaiting_payment':
      return on({ obligation: { amount: 2_500_000, payDays: NOT_YET } })
    case 'withdrawn':
      return {
        pace: { kind: 'promised_day', share: 0.5 },
        ...on({ withdrawal: { share: 0.3, reason: WITHDRAWN_2018[1] } }),
      }
    case 'result_ready':
      return { deliverBy: 'counter' }
    default:
      return { deliverBy: channel === 'direct' ? 'counter' : 'online', pickedUpAfter: 0 }
  }
}

function partiesOf({ whose, forFirm }: Story): Parties {
  const person = STAND_IN_PEOPLE.find(({ sub }) => sub === whose)
  if (person === undefined) throw new Error(`${whose} is nobody of the stand-in`)
  const { name, identity, birthdate, phone, email, represents = [] } = person
  const applicant: Party = {
    ...{ kind: 'citizen', name, idNumber: identity, birthDate: birthdate, address: ADDRESS, phone },
    ...(email === undefined ? {} : { email }),
  }
  const [firm] = represents
  if (!forFirm || firm === undefined) return { applicant }
  return { applicant, owner: { kind: 'enterprise', name: firm.name, idNumber: firm.code, address: ADDRESS } }
}
