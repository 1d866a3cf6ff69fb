/** Whose inbox must not be empty: everybody some procedure of today leads to, with a procedure that leads there. */
import type { CompiledVersion } from '../../../src/catalogue/index.ts'
import { CENTRE, COMMUNES_2026, communeCode } from '../../agencies-2026.ts'
import type { Stage } from '../engine/people/agent.ts'
import type { Waiting } from '../engine/plan.ts'

export interface Inbox extends Waiting {
  procedure: CompiledVersion
  competentAgency: string
  receivingAgency: string
}

const COMMUNES = COMMUNES_2026.map((_, at) => communeCode(at))

/** Who decides a procedure here. */
export function competentFor({ version }: CompiledVersion): readonly string[] {
  return version.competent.agencies.length > 0 ? version.competent.agencies : COMMUNES
}

/** Whose desk takes it in: a commune its own, the Centre those of the province. */
export function deskFor(competentAgency: string): string {
  return COMMUNES.includes(competentAgency) ? competentAgency : CENTRE
}

/** One for each role, agency and unit; the desks have theirs, too. */
export function inboxesOf(stage: Stage, procedures: readonly CompiledVersion[]): Inbox[] {
  const found = new Map<string, Inbox>()
  for (const procedure of procedures) {
    for (const competentAgency of competentFor(procedure)) {
      const receivingAgency = deskFor(competentAgency)
      for (const waiting of waitingsOf(stage, procedure, competentAgency, receivingAgency)) {
        const isOwn =
          isSignedByHand(procedure) || isAbove(waiting, procedure, [competentAgency, receivingAgency])
        const own = isOwn ? procedure.version.procedure : ''
        const key = `${waiting.role}@${waiting.agency}/${waiting.unit ?? ''}${own}`
        if (!found.has(key)) found.set(key, { ...waiting, procedure, competentAgency, receivingAgency })
      }
    }
  }
  return [...found.values()]
}

function waitingsOf(
  stage: Stage,
  { version, flow }: CompiledVersion,
  competent: string,
  receiving: string,
): Waiting[] {
  const steps = [...flow.nodes.values()].filter((node) => node.kind === 'step')
  const desk: Waiting[] = [{ role: 'return_officer', agency: receiving }]
  if (version.channels.includes('online')) desk.push({ role: 'reception_officer', agency: receiving })
  if (steps.some((node) => node.actions?.includes('request_payment')))
    desk.push({ role: 'cashier', agency: receiving })
  const places: Readonly<Record<string, string>> = {
    competent,
    receiving,
    parent: stage.office.directory.parentOf(competent) ?? competent,
    committee: stage.office.directory.committeeOf(competent) ?? competent,
  }
  const holders = steps.map(({ performer: { agency, role, unit } }): Waiting => {
    return { role, agency: places[agency] ?? agency, ...(unit === undefined ? {} : { unit }) }
  })
  const all = [...desk, ...holders]
  return version.initials === undefined ? all : all.filter(({ role }) => BEFORE_SIGNING.includes(role))
}

/** What goes up to the People's Committee (liên thông) lies at its Office and with its Chairman from each department, not from one only. */
function isAbove({ agency }: Waiting, { flow }: CompiledVersion, belowAgencies: readonly string[]): boolean {
  return flow.nodes.has('committee_receive') && !belowAgencies.includes(agency)
}

/** Results that bear somebody's own signature are for people to sign: nobody in these scenarios has keys. */
export function isSignedByHand({ version }: CompiledVersion): boolean {
  return version.initials !== undefined
}

const BEFORE_SIGNING = ['case_officer', 'unit_head']
