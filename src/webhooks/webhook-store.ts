import type { StreamPlace } from '../dossiers/index.ts'
import { type Queryable, statement, toTimestamp } from '../platform/database/index.ts'
import type { Webhook } from './model.ts'

interface Row extends Record<string, unknown> {
  txid: string
  position: number
}

const COLUMNS = `id, client, url, types, contact, state, reason, paused_at as "pausedAt", generation, rotated_by as "rotatedBy",
  previous_until as "previousUntil", run, txid::text as txid, position, created_at as "createdAt"`

function toWebhook({ txid, position, ...row }: Row): Webhook {
  const known = Object.entries(row).filter(([, value]) => value !== null)
  return { ...(Object.fromEntries(known) as unknown as Webhook), place: { txid, position } }
}

const INSERT = statement(
  'webhooks.insert',
  `insert into webhook (id, client, url, types, contact, txid, position, created_at, created_by)
   values ($1, $2, $3, $4, $5, $6::xid8, $7, ${toTimestamp('$8')}, $9) on conflict (id) do nothing returning id`,
)

export interface NewWebhook extends Pick<Webhook, 'id' | 'client' | 'url' | 'types' | 'contact' | 'place'> {
  createdAt: number
  createdBy: string | undefined
}

/** False where the id is taken. */
export async function insertWebhook(db: Queryable, hook: NewWebhook): Promise<boolean> {
  const { id, client, url, types, contact, place, createdAt, createdBy } = hook
  const values = [id, client, url, types ?? null, contact ?? null, place.txid, place.position, createdAt]
  return (await db.query(INSERT, [...values, createdBy ?? null])).length > 0
}

const ALL = statement(
  'webhooks.all',
  `select ${COLUMNS} from webhook where state <> 'removed' and ($1::uuid is null or client = $1) order by created_at, id`,
)

/** Of one program, or of all. */
export async function listWebhooks(db: Queryable, client?: string): Promise<Webhook[]> {
  return (await db.query<Row>(ALL, [client ?? null])).map(toWebhook)
}

const BY_ID = statement(
  'webhooks.by_id',
  `select ${COLUMNS} from webhook where id = $1 and state <> 'removed'`,
)

export async function findWebhook(db: Queryable, id: string): Promise<Webhook | undefined> {
  const [row] = await db.query<Row>(BY_ID, [id])
  return row && toWebhook(row)
}

const LOCK = statement(
  'webhooks.lock_active',
  `select ${COLUMNS} from webhook where id = $1 and state = 'active' for update skip locked`,
)

/** Undefined where it is not active, or another worker has it. */
export async function lockActive(tx: Queryable, id: string): Promise<Webhook | undefined> {
  const [row] = await tx.query<Row>(LOCK, [id])
  return row && toWebhook(row)
}

const MOVE = statement('webhooks.move', 'update webhook set txid = $2::xid8, position = $3 where id = $1')

export async function movePlace(tx: Queryable, id: string, { txid, position }: StreamPlace): Promise<void> {
  await tx.query(MOVE, [id, txid, position])
}

const STATE = statement(
  'webhooks.state',
  `update webhook set state = $2, reason = $3, paused_at = ${toTimestamp('$4')}
    where id = $1 and state <> 'removed' and state <> $2 returning id`,
)

/** False where it was so already. */
export async function writeState(
  db: Queryable,
  id: string,
  to: { state: 'active' | 'paused' | 'removed'; reason?: string; pausedAt?: number },
): Promise<boolean> {
  return (await db.query(STATE, [id, to.state, to.reason ?? null, to.pausedAt ?? null])).length > 0
}

const ROTATE = statement(
  'webhooks.rotate',
  `update webhook set generation = generation + 1, rotated_by = $2, previous_until = ${toTimestamp('$3')}
    where id = $1 and state <> 'removed' and rotated_by is distinct from $2`,
)

export async function writeRotated(
  db: Queryable,
  id: string,
  { key, previousUntil }: { key: string; previousUntil: number },
): Promise<void> {
  await db.query(ROTATE, [id, key, previousUntil])
}

const REPLAY = statement(
  'webhooks.replay',
  `update webhook set run = run + 1, replayed_by = $2, txid = $3::xid8, position = $4
    where id = $1 and state <> 'removed' and replayed_by is distinct from $2 returning id`,
)

/** False where this request was heard before. */
export async function writeReplay(
  db: Queryable,
  id: string,
  { key, place }: { key: string; place: StreamPlace },
): Promise<boolean> {
  return (await db.query(REPLAY, [id, key, place.txid, place.position])).length > 0
}
