/** What is handed in: the application with the papers its procedure asks for. */
import type { Actor } from '../../../src/agencies/index.ts'
import type { Instant } from '../../../src/calendar/index.ts'
import type { CompiledVersion } from '../../../src/catalogue/index.ts'
import type { CommandBody, CommandOf, HandedPaper, PaidBy } from '../../../src/dossiers/index.ts'
import { PAPER_FAULTS } from '../causes.ts'
import type { Deed, Stage } from './people/agent.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'

type Papers = CommandOf<'submit'>['papers']

/** The applicant acts with an account of the portal under the number of the dossier, and as the person or firm they are. */
export function applicantOf({ id, parties: { applicant } }: Plan): Actor {
  const { kind, idNumber = '' } = applicant
  return kind === 'citizen'
    ? { kind: 'applicant', id, identity: idNumber }
    : { kind: 'applicant', id, represents: [idNumber] }
}

/** Most pay at the counter in cash; who is not there, and one in three who are, by transfer. */
export function paidByOf({ channel, number }: Plan): PaidBy {
  return channel === 'direct' && number % 3 !== 0 ? 'cash' : 'transfer'
}

/** Handed in at the counter complete, or sent from afar. */
export function arrivalDeed(plan: Plan, stage: Stage): Deed {
  const application = applicationOf(plan, stage)
  if (plan.acceptAt === undefined) {
    const body: CommandBody = {
      type: 'receive',
      ...application,
      paidFees: plan.paidAtOnce,
      paidBy: paidByOf(plan),
    }
    return { actor: deskOf(plan, stage), body }
  }
  const isOnline = plan.channel === 'online' || plan.channel === 'kiosk'
  return {
    actor: isOnline ? applicantOf(plan) : deskOf(plan, stage),
    body: { type: 'submit', ...application },
  }
}

function deskOf(plan: Plan, stage: Stage) {
  return stage.people.actor('reception_officer', plan.receivingAgency, plan.arrivesAt, { turn: plan.number })
}

function applicationOf(plan: Plan, stage: Stage): Omit<CommandOf<'submit'>, 'type'> {
  const { procedure, channel, receivingAgency, competentAgency, parties, facts, deliverBy } = plan
  const papers = papersFor(plan, stage, plan.arrivesAt)
  return {
    procedure,
    ...(plan.case === undefined ? {} : { case: plan.case }),
    channel,
    receivingAgency,
    competentAgency,
    parties: parties as CommandOf<'submit'>['parties'],
    papers,
    sets: 1,
    facts,
    deliverBy,
  }
}

/** The required papers of the case in force at `at`, as many as the record asks for. */
export function papersFor(plan: Plan, stage: Stage, at: Instant): Papers {
  const procedure = stage.office.catalogue.inForce(plan.procedure, at)
  if (procedure === undefined)
    throw new Error(`procedure ${plan.procedure} is not in force when dossier ${plan.number} comes`)
  return requiredPapers(procedure, plan) as Papers
}

/** One of the papers that the case of `plan` asks for, and what is wrong with it: one draw, whatever the procedure. */
export function faultyPaper(
  procedure: CompiledVersion,
  plan: Pick<Plan, 'case' | 'channel'>,
  random: Random,
): { items: [string]; reason: string } {
  const faults = requiredPapers(procedure, plan).flatMap((paper, at) =>
    PAPER_FAULTS[at === 0 ? 'form' : paper.originals > 0 ? 'original' : 'copy'].map(
      (reason): { items: [string]; reason: string } => ({ items: [paper.name], reason }),
    ),
  )
  return random.pick(faults)
}

function requiredPapers({ version }: CompiledVersion, plan: Pick<Plan, 'case' | 'channel'>): HandedPaper[] {
  return version.components
    .filter((paper) => paper.required && paper.group === 'submit')
    .filter((paper) => paper.case === undefined || paper.case === plan.case)
    .map(({ code, name, originals, copies }) => ({
      component: code,
      name: name.vi,
      originals,
      copies,
      ...(plan.channel === 'online' ? { electronic: true } : {}),
    }))
}
