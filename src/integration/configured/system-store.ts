import { readStreamEnd, type StreamPlace } from '../../dossiers/index.ts'
import { type Database, type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { ConfiguredSystem, Trial } from './model.ts'

interface Row extends Record<string, unknown> {
  txid: string
  position: number
}

const COLUMNS = `id, name, url, auth_header as "authHeader", secret, waits_for as "waitsFor", procedures, condition, mapping, answers, state,
  version, tried_version as "triedVersion", changed_by as "changedBy", trial, txid::text as txid, position`

function toSystem({ txid, position, ...row }: Row): ConfiguredSystem {
  const known = Object.entries(row).filter(([, value]) => value !== null)
  return { ...(Object.fromEntries(known) as unknown as ConfiguredSystem), place: { txid, position } }
}

const ALL = statement('configured.all', `select ${COLUMNS} from configured_system order by name, id`)
const BY_ID = statement('configured.by_id', `select ${COLUMNS} from configured_system where id = $1`)

export async function listConfigured(db: Queryable): Promise<ConfiguredSystem[]> {
  return (await db.query<Row>(ALL)).map(toSystem)
}

export async function findConfigured(db: Queryable, id: string): Promise<ConfiguredSystem | undefined> {
  const [row] = await db.query<Row>(BY_ID, [id])
  return row && toSystem(row)
}

const SAVE = statement(
  'configured.save',
  `insert into configured_system (id, name, url, auth_header, secret, waits_for, procedures, condition, mapping, answers,
     created_at, changed_at, changed_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${toTimestamp('$11')}, ${toTimestamp('$11')}, $12)
   on conflict (id) do update set name = excluded.name, url = excluded.url, auth_header = excluded.auth_header,
     secret = case when excluded.auth_header is null then null else coalesce(excluded.secret, configured_system.secret) end,
     waits_for = excluded.waits_for, procedures = excluded.procedures, condition = excluded.condition,
     mapping = excluded.mapping, answers = excluded.answers, version = configured_system.version + 1, state = 'off',
     changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
)

export type SystemInput = Pick<
  ConfiguredSystem,
  | 'id'
  | 'name'
  | 'url'
  | 'authHeader'
  | 'secret'
  | 'waitsFor'
  | 'procedures'
  | 'condition'
  | 'mapping'
  | 'answers'
>

/** A change switches it off until it has been tried again; without a secret the one before stays. */
export async function saveConfigured(
  db: Queryable,
  input: SystemInput,
  { now, by }: { now: number; by: string },
): Promise<void> {
  const { id, name, url, authHeader, secret, waitsFor, procedures, condition, mapping, answers } = input
  await db.query(SAVE, [
    ...[id, name, url, authHeader ?? null, secret ?? null, waitsFor, procedures, condition, mapping, answers],
    ...[now, by],
  ])
}

const TRIED = statement(
  'configured.tried',
  `update configured_system set trial = $3::jsonb, tried_version = case when $3::jsonb ->> 'code' = 'ok' then $2 else tried_version end
    where id = $1 and version = $2`,
)

export async function noteTrial(
  db: Queryable,
  { id, version }: Pick<ConfiguredSystem, 'id' | 'version'>,
  trial: Trial,
): Promise<void> {
  await db.query(TRIED, [id, version, JSON.stringify(trial)])
}

const ON = statement(
  'configured.on',
  `update configured_system set state = 'on', txid = $2::xid8, position = $3
    where id = $1 and state = 'off' and tried_version = version and changed_by <> $4 returning id`,
)
const OFF = statement('configured.off', `update configured_system set state = 'off' where id = $1`)

/**
 * From now on; false where this version was not tried, or was written by who switches it on, or is on already: what leaves the
 * house of dossiers is seen by two people. Idempotent.
 */
export async function switchOn(database: Database, id: string, by: string): Promise<boolean> {
  const { txid, position } = await readStreamEnd(database)
  return (await database.query(ON, [id, txid, position, by])).length > 0
}

/** Idempotent. What was enqueued before stays until it is switched on again. */
export async function switchOff(db: Queryable, id: string): Promise<void> {
  await db.query(OFF, [id])
}

const LOCK = statement(
  'configured.lock_on',
  `select ${COLUMNS} from configured_system where id = $1 and state = 'on' for update skip locked`,
)
const MOVE = statement(
  'configured.move',
  'update configured_system set txid = $2::xid8, position = $3 where id = $1',
)

export async function lockOn(tx: Queryable, id: string): Promise<ConfiguredSystem | undefined> {
  const [row] = await tx.query<Row>(LOCK, [id])
  return row && toSystem(row)
}

export async function movePlace(tx: Queryable, id: string, { txid, position }: StreamPlace): Promise<void> {
  await tx.query(MOVE, [id, txid, position])
}
