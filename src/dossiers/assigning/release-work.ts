/** Work that stands with somebody who can no longer do it goes back to everybody with its role. */
import { type Actor, type Post, UNHELD_POST, unheldValues } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { actOnMany } from '../act-on-many.ts'
import { derivedId } from '../derived-id.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { leftAlone, noteTried } from '../upkeep/failed-acts.ts'
import type { Command } from '../world.ts'

const RELEASER: Actor = { kind: 'system', id: 'release' }
const REASON = 'Người được giao không còn giữ vai trò của bước này; việc trở về chung của bộ phận.'
const HANDED = 'Người được giao không còn giữ vai trò của bước này; việc được chuyển cho người thay.'
const BATCH = 200
const NIL = '00000000-0000-0000-0000-000000000000'

const LEFT = statement(
  'dossiers.left_posts',
  `select * from (select distinct agency, role, unit, assignee as person from task where assignee is not null) p
    where ${UNHELD_POST} order by agency, role, unit, person`,
)

const HELD = statement(
  'dossiers.assigned_tasks',
  `select t.dossier_id as dossier, t.key, d.version from task t join dossier d on d.id = t.dossier_id
    where t.agency = $1 and t.role = $2 and t.unit is not distinct from $3 and t.assignee = $4
      and not ${leftAlone('t.dossier_id', 'release_work', '$7')}
      and (t.dossier_id, t.key) > ($5::uuid, $6)
    order by t.dossier_id, t.key limit ${BATCH}`,
)

/** To whom the work of a post that somebody leaves goes instead of to everybody with its role. */
export interface Heir extends Post {
  to: string
}

interface HeldTask {
  dossier: string
  key: string
  version: number
}

/**
 * Gives every open task whose assignee cannot do it at `now` (account closed, role taken away or ended, delegation over)
 * to the heir named for it, else back to the unassigned inbox of its agency and unit. Answers how many. Idempotent: the
 * acts' keys are derived from task and version, so it may run after each change of staff, again after a crash, and on any
 * number of servers. Who is named as heir and cannot do the step gets none of it. A dossier that fails is noted and left alone
 * for a growing pause.
 */
export async function releaseWork(
  office: Office,
  now: Instant,
  heirs: readonly Heir[] = [],
): Promise<number> {
  let released = 0
  for (const post of await listLeftPosts(office.database, now)) {
    const heir = heirs.find((one) => isSamePost(one, post))
    released += heir === undefined ? 0 : await release(office, post, now, heir.to)
    released += await release(office, post, now, null)
  }
  return released
}

function listLeftPosts(db: Queryable, now: Instant): Promise<Post[]> {
  return db.query<Post>(LEFT, unheldValues(now))
}

function isSamePost(a: Post, b: Post): boolean {
  return a.agency === b.agency && a.role === b.role && a.unit === b.unit && a.person === b.person
}

async function release(
  office: Office,
  { agency, role, unit, person }: Post,
  now: Instant,
  to: string | null,
): Promise<number> {
  let released = 0
  let after = { dossier: NIL, key: '' }
  for (;;) {
    const values = [agency, role, unit, person, after.dossier, after.key, now]
    const held = await office.database.query<HeldTask>(HELD, values)
    const commands = held.map(
      ({ dossier, key, version }): Command => ({
        id: derivedId('release', dossier, key, version, to ?? ''),
        dossier,
        actor: RELEASER,
        at: now,
        body: { type: 'assign', task: key, to, reason: to === null ? REASON : HANDED },
      }),
    )
    const answers = await actOnMany(office, commands)
    await noteTried(office.database, { act: 'release_work', at: now }, commands, answers)
    released += answers.filter((answer) => !isRefusal(answer)).length
    const last = held.at(-1)
    if (last === undefined || held.length < BATCH) return released
    after = last
  }
}
