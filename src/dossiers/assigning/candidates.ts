/** Who can do an open task: asked by the engine before it assigns and by the page that offers it. */
import { listRoleHolders, ROLES, type Role, type RoleHolder, type Without } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { CommandBody } from '../commands.ts'
import type { Dossier, OpenTask } from '../model.ts'

/** In which of their roles somebody does a task. */
export interface Held {
  role: string
  unit?: string
}

/** In which role a person, by id, can do an open task now; undefined: not at all. */
export type CanDo = (staff: string, task: OpenTask) => Held | undefined

export const NOBODY_CAN: CanDo = () => undefined

/** Who may be given a question that was put to their agency; whoever works on dossiers before who leads. */
const OPINION_ROLES = ['case_officer', 'unit_head', 'agency_head'] as const satisfies readonly Role[]

type Candidacy = Pick<OpenTask, 'agency' | 'role' | 'unit'> & { kind?: OpenTask['kind'] }

/**
 * The active people who hold the task's role in its agency (and in its unit or the whole agency) at `now`, in their own
 * right or by delegation; for a question to an agency, all there who work on dossiers. By name; somebody with several
 * grants stands once for each. With `without`: who could after that change of staff. One query.
 */
export async function listCandidates(
  db: Queryable,
  { kind, agency, role, unit }: Candidacy,
  now: Instant,
  without?: Without,
): Promise<RoleHolder[]> {
  if (kind === 'opinion') return listRoleHolders(db, { agency, roles: OPINION_ROLES }, now, without)
  const roles = ROLES.filter((one) => one === role)
  return listRoleHolders(db, { agency, unit, roles }, now, without)
}

/** What deciding `body` has to know about who can do what; asks the database only when work is given to a person. */
export async function whoCanDo(
  db: Queryable,
  dossier: Dossier | undefined,
  { body, at }: { body: CommandBody; at: Instant },
): Promise<CanDo> {
  if (body.type !== 'assign' || body.to === null) return NOBODY_CAN
  const task = dossier?.tasks.find(({ key }) => key === body.task)
  if (task === undefined) return NOBODY_CAN
  const able = await listCandidates(db, task, at)
  return (staff, { key }) => (key === task.key ? heldBy(able, staff) : undefined)
}

function heldBy(able: readonly RoleHolder[], staff: string): Held | undefined {
  const theirs = able.filter(({ id }) => id === staff)
  const working = OPINION_ROLES.flatMap((role) => theirs.filter((one) => one.role === role))
  const first = working[0] ?? theirs[0]
  return first && { role: first.role, ...(first.unit === undefined ? {} : { unit: first.unit }) }
}
