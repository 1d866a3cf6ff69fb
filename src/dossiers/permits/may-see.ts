/**
 * Who may see a dossier: one table of what ties a dossier to an agency, as a question about one dossier and as the SQL of lists
 * and searches. What may not be seen is answered like what is not there.
 */
import { type Actor, can, type Scope } from '../../agencies/index.ts'
import type { OpenTask } from '../model.ts'
import { GRANTS, HELD, isHolder } from './holder.ts'

/** The parts of a dossier that are looked at. */
export interface Seen {
  receivingAgency: string
  competentAgency: string
  tasks: readonly OpenTask[]
  stays?: readonly { agency: string }[]
}

interface Tie {
  agenciesOf: (dossier: Seen) => readonly string[]
  /** True for rows `d` of dossiers that are tied to one of the agencies; `agencies` is an array in SQL. */
  sql: (agencies: string) => string
}

const TIES = {
  received: {
    agenciesOf: ({ receivingAgency }) => [receivingAgency],
    sql: (agencies) => `d.receiving_agency = any(${agencies})`,
  },
  decides: {
    agenciesOf: ({ competentAgency }) => [competentAgency],
    sql: (agencies) => `d.competent_agency = any(${agencies})`,
  },
  works: {
    agenciesOf: ({ tasks }) => tasks.map(({ agency }) => agency),
    sql: (agencies) =>
      `exists (select from task o where o.dossier_id = d.id and o.agency = any(${agencies}))`,
  },
  worked: {
    agenciesOf: ({ stays = [] }) => stays.map(({ agency }) => agency),
    sql: (agencies) =>
      `exists (select from jsonb_array_elements(d.state -> 'stays') s where s ->> 'agency' = any(${agencies}))`,
  },
} as const satisfies Record<string, Tie>

/** Staff also see what their agency has worked on; a program what its agencies receive, decide or work on now. */
const TIES_OF = {
  staff: [TIES.received, TIES.decides, TIES.works, TIES.worked],
  client: [TIES.received, TIES.decides, TIES.works],
} as const satisfies Record<string, readonly Tie[]>

type Reader = Extract<Actor, { kind: keyof typeof TIES_OF }>

/** The agencies that the dossier is or was at. */
export function agenciesOf(dossier: Seen): string[] {
  return TIES_OF.staff.flatMap((tie) => tie.agenciesOf(dossier))
}

/** Whether it is at an agency of theirs, or holds work of the person's own. Pure. */
export function maySee(actor: Reader, dossier: Seen): boolean {
  const agencies = TIES_OF[actor.kind].flatMap((tie) => tie.agenciesOf(dossier))
  if (actor.kind === 'client') {
    return actor.agencies === 'all' || agencies.some((agency) => actor.agencies.includes(agency))
  }
  return (
    agencies.some((agency) => can(actor, 'dossier.read', { agency })) ||
    dossier.tasks.some((task) => isHolder(actor, task))
  )
}

/** The same for rows `d` of dossiers. `$1` to `$5` are `holderValues`; `all` and `agencies` are those of `seenBy`. */
export function seenByStaff(all: string, agencies: string): string {
  return `(${all}::boolean or ${tied('staff', `${agencies}::text[]`)}
    or exists (select from ${GRANTS} join task t on t.dossier_id = d.id and ${HELD}))`
}

/** The same for programs; `agencies` null: all of them. */
export function seenByPrograms(agencies: string): string {
  return `(${agencies}::text[] is null or ${tied('client', agencies)})`
}

/** Everywhere a scope reaches as a whole: a single unit is no tie of a dossier. */
export function seenBy(scope: Scope): [all: boolean, agencies: readonly string[]] {
  return scope.all ? [true, []] : [false, scope.agencies]
}

function tied(kind: keyof typeof TIES_OF, agencies: string): string {
  return TIES_OF[kind].map((tie) => tie.sql(agencies)).join('\n  or ')
}
