/** Work that stands with somebody who can no longer do it goes back to everybody with its role. */
import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { actOnMany } from '../act-on-many.ts'
import { derivedId } from '../derived-id.ts'
import type { OpenTask } from '../model.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { listCandidates } from './candidates.ts'

const RELEASER: Actor = { kind: 'system', id: 'release' }
const REASON = 'Người được giao không còn giữ vai trò của bước này; việc trở về chung của bộ phận.'
const BATCH = 200
const NIL = '00000000-0000-0000-0000-000000000000'

const POSTS = statement(
  'dossiers.assigned_posts',
  'select distinct agency, role, unit, assignee from task where assignee is not null order by 1, 2, 3, 4',
)

const HELD = statement(
  'dossiers.assigned_tasks',
  `select t.dossier_id as dossier, t.key, d.version from task t join dossier d on d.id = t.dossier_id
    where t.agency = $1 and t.role = $2 and t.unit is not distinct from $3 and t.assignee = $4
      and (t.dossier_id, t.key) > ($5::uuid, $6)
    order by t.dossier_id, t.key limit ${BATCH}`,
)

interface Post extends Pick<OpenTask, 'agency' | 'role'> {
  unit: string | null
  assignee: string
}

interface HeldTask {
  dossier: string
  key: string
  version: number
}

/**
 * Gives every open task whose assignee cannot do it at `now` (account closed, role taken away or ended, delegation over)
 * back to the unassigned inbox of its agency and unit. Answers how many. Idempotent: the acts' keys are derived from
 * task and version, so it may run after each change of staff, again after a crash, and on any number of servers.
 */
export async function releaseWork(office: Office, now: Instant): Promise<number> {
  let released = 0
  for (const post of await listLeftPosts(office.database, now)) released += await release(office, post, now)
  return released
}

async function listLeftPosts(db: Queryable, now: Instant): Promise<Post[]> {
  const posts = await db.query<Post>(POSTS)
  const left: Post[] = []
  for (const [first, ...rest] of Map.groupBy(posts, placeOf).values()) {
    if (first === undefined) continue
    const able = new Set((await listCandidates(db, taskOf(first), now)).map(({ id }) => id))
    left.push(...[first, ...rest].filter(({ assignee }) => !able.has(assignee)))
  }
  return left
}

function placeOf({ agency, role, unit }: Post): string {
  return JSON.stringify([agency, role, unit])
}

function taskOf({ agency, role, unit }: Post): Pick<OpenTask, 'agency' | 'role' | 'unit'> {
  return { agency, role, ...(unit === null ? {} : { unit }) }
}

async function release(
  office: Office,
  { agency, role, unit, assignee }: Post,
  now: Instant,
): Promise<number> {
  let released = 0
  let after = { dossier: NIL, key: '' }
  for (;;) {
    const values = [agency, role, unit, assignee, after.dossier, after.key]
    const held = await office.database.query<HeldTask>(HELD, values)
    const answers = await actOnMany(
      office,
      held.map(({ dossier, key, version }) => ({
        id: derivedId('release', dossier, key, version),
        dossier,
        actor: RELEASER,
        at: now,
        body: { type: 'assign', task: key, to: null, reason: REASON },
      })),
    )
    released += answers.filter((answer) => !isRefusal(answer)).length
    const last = held.at(-1)
    if (last === undefined || held.length < BATCH) return released
    after = last
  }
}
