/** Petitions and what happened to them in the database. */
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { PetitionEvent } from '../acts/events.ts'
import type { Petition } from '../model.ts'
import type { PetitionDates } from '../times.ts'

const FIND = statement('petitions.find', 'select state_data as petition from petition where id = $1')
const LOCK = statement(
  'petitions.lock',
  'select state_data as petition from petition where id = $1 for update',
)
const FIND_BY_CODE = statement(
  'petitions.find_by_code',
  'select state_data as petition from petition where code = $1',
)

type Row = { petition: Petition }

export async function findPetition(db: Queryable, id: string): Promise<Petition | undefined> {
  return (await db.query<Row>(FIND, [id]))[0]?.petition
}

export async function findPetitionByCode(db: Queryable, code: string): Promise<Petition | undefined> {
  return (await db.query<Row>(FIND_BY_CODE, [code]))[0]?.petition
}

/** The same, and whoever acts on it next waits until this transaction ends. */
export async function lockPetition(tx: Queryable, id: string): Promise<Petition | undefined> {
  return (await tx.query<Row>(LOCK, [id]))[0]?.petition
}

const OF_KEY = statement(
  'petitions.of_key',
  `select petition, actor, data->>'type' as type from petition_event where key = $1`,
)

/** Which act the idempotency key stands for, if any. */
export async function findActOfKey(
  tx: Queryable,
  key: string,
): Promise<{ petition: string; actor: PetitionEvent['actor']; type: string } | undefined> {
  return (await tx.query<{ petition: string; actor: PetitionEvent['actor']; type: string }>(OF_KEY, [key]))[0]
}

const NUMBER = statement(
  'petitions.number',
  `insert into petition_number (day, last) values ($1, 1)
   on conflict (day) do update set last = petition_number.last + 1 returning last`,
)

/** The next number of a day; whoever comes at the same moment waits for this transaction. */
export async function takePetitionNumber(tx: Queryable, day: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(NUMBER, [day])
  return row?.last ?? 1
}

const WRITE = statement(
  'petitions.write',
  `insert into petition (id, code, version, state, agency, account, received_at, answer_due, ended_at, publish_due, published_at, state_data)
   values ($1, $2, $3, $4, $5, $6, ${toTimestamp('$7')}, ${toTimestamp('$8')}, ${toTimestamp('$9')}, ${toTimestamp('$10')},
           ${toTimestamp('$11')}, $12)
   on conflict (id) do update set version = excluded.version, state = excluded.state, agency = excluded.agency,
     answer_due = excluded.answer_due, ended_at = excluded.ended_at, publish_due = excluded.publish_due,
     published_at = excluded.published_at, state_data = excluded.state_data`,
)

/** The row as the events have made it; nothing in it that they do not say. */
export async function writePetition(tx: Queryable, petition: Petition, dates: PetitionDates): Promise<void> {
  const { id, code, version, state, agency, sender, receivedAt, answer, refusal, published } = petition
  await tx.query(WRITE, [
    ...[id, code, version, state, agency, sender.account ?? null, receivedAt, dates.answerBy],
    ...[
      answer?.at ?? refusal?.at ?? null,
      isToPublish(petition) ? dates.publishBy : null,
      published?.at ?? null,
    ],
    JSON.stringify(petition),
  ])
}

/** Whether an answer waits to be published. */
export function isToPublish({ mayPublish, answer, published }: Petition): boolean {
  return mayPublish && answer !== undefined && published === undefined
}

const NOTE = statement(
  'petitions.note',
  `insert into petition_event (petition, version, at, key, actor, data) values ($1, $2, ${toTimestamp('$3')}, $4, $5, $6)`,
)

export async function notePetitionEvent(tx: Queryable, key: string, event: PetitionEvent): Promise<void> {
  const { petition, version, at, actor, body } = event
  await tx.query(NOTE, [petition, version, at, key, JSON.stringify(actor), JSON.stringify(body)])
}

const RUNNING = statement(
  'petitions.running',
  `select id, state_data as petition, answer_due as "answerDue", publish_due as "publishDue" from petition
    where (ended_at is null or publish_due is not null) and id > $1 order by id limit $2`,
)

/** A petition with its times as they were written. */
export interface RunningPetition {
  petition: Petition
  answerDue: number | null
  publishDue: number | null
}

/** What is to be answered or published still, in order of id. */
export function listRunningPetitions(
  db: Queryable,
  { after, limit }: { after: string; limit: number },
): Promise<RunningPetition[]> {
  return db.query<RunningPetition>(RUNNING, [after, limit])
}

const EVENTS = statement(
  'petitions.events',
  'select petition, version, at, actor, data as body from petition_event where petition = $1 order by version',
)

export function listPetitionEvents(db: Queryable, petition: string): Promise<PetitionEvent[]> {
  return db.query<PetitionEvent>(EVENTS, [petition])
}
