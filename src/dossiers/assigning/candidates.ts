/** Who can do an open task: asked by the engine before it assigns and by the page that offers it. */
import { listRoleHolders, ROLES, type RoleHolder, type Without } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { CommandBody } from '../commands.ts'
import type { Dossier, OpenTask } from '../model.ts'

/** Whether a person, by id, can do an open task now. */
export type CanDo = (staff: string, task: OpenTask) => boolean

export const NOBODY_CAN: CanDo = () => false

/**
 * The active people who hold the task's role in its agency (and in its unit or the whole agency) at `now`, in their own
 * right or by delegation. By name; somebody with several grants stands once for each. With `without`: who could after that
 * change of staff. One query.
 */
export async function listCandidates(
  db: Queryable,
  task: Pick<OpenTask, 'agency' | 'role' | 'unit'>,
  now: Instant,
  without?: Without,
): Promise<RoleHolder[]> {
  const roles = ROLES.filter((role) => role === task.role)
  return listRoleHolders(db, { agency: task.agency, unit: task.unit, roles }, now, without)
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
  const ids = new Set((await listCandidates(db, task, at)).map(({ id }) => id))
  return (staff, { key }) => key === task.key && ids.has(staff)
}
