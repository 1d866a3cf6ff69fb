import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Move, MovedRow, MoveOutcome, MoveState, PlannedDossier } from './model.ts'

const COLUMNS = `id, procedure_code as procedure, to_version as "to", steps, deadline, reason, moved_by as by, moved_at as at, state`
const ROW = `dossier, code, version, due_was as "dueWas", due_is as "dueIs", outcome, why`

const insert = statement(
  'moves.insert',
  `insert into version_move (id, procedure_code, to_version, steps, deadline, reason, moved_by, moved_at, state)
   values ($1, $2, $3, $4, $5, $6, $7, ${toTimestamp('$8')}, 'moving') on conflict (id) do nothing returning id`,
)
const insertDossiers = statement(
  'moves.insert_dossiers',
  `insert into version_move_dossier (move, dossier, version, code, due_was, due_is, outcome, why)
   select $1, p.dossier, p.version, p.code, ${toTimestamp('p.due_was')}, ${toTimestamp('p.due_is')}, p.outcome, p.why
     from jsonb_to_recordset($2::jsonb) as p(
            dossier uuid, version int, code text, due_was bigint, due_is bigint, outcome text, why text)`,
)
const selectMove = statement('moves.by_id', `select ${COLUMNS} from version_move where id = $1`)
const selectOfProcedure = statement(
  'moves.of_procedure',
  `select ${COLUMNS} from version_move where procedure_code = $1 order by moved_at desc limit 20`,
)
const selectNext = statement(
  'moves.next',
  `select ${ROW} from version_move_dossier where move = $1 and outcome is null order by dossier limit $2`,
)
const selectMoved = statement(
  'moves.moved',
  `select ${ROW} from version_move_dossier where move = $1 and outcome = 'moved' order by dossier limit $2`,
)
const selectAll = statement(
  'moves.all',
  `select ${ROW} from version_move_dossier where move = $1 order by outcome nulls first, code limit $2`,
)
const countAll = statement(
  'moves.count',
  `select coalesce(outcome, 'next') as outcome, count(*)::int as count from version_move_dossier where move = $1 group by 1`,
)
const note = statement(
  'moves.note',
  `update version_move_dossier d set outcome = n.outcome, why = n.why
     from jsonb_to_recordset($2::jsonb) as n(dossier uuid, outcome text, why text)
    where d.move = $1 and d.dossier = n.dossier`,
)
const setState = statement(
  'moves.state',
  `update version_move set state = $2 where id = $1 and state = any($3::text[]) returning id`,
)

/** Stores what will be done; false where it is stored already. Those that cannot be moved are told from the beginning. */
export async function insertMove(
  tx: Queryable,
  move: Move,
  planned: readonly PlannedDossier[],
): Promise<boolean> {
  const { id, procedure, to, steps, deadline, reason, by, at } = move
  const [row] = await tx.query(insert, [id, procedure, to, JSON.stringify(steps), deadline, reason, by, at])
  if (row === undefined) return false
  const rows = planned.map(({ dossier, version, code, dueWas, dueIs, refused }) => ({
    ...{ dossier, version, code, due_was: dueWas, due_is: dueIs },
    ...(refused === undefined ? {} : { outcome: 'left', why: refused.code }),
  }))
  await tx.query(insertDossiers, [id, JSON.stringify(rows)])
  return true
}

export async function findMove(db: Queryable, id: string): Promise<Move | undefined> {
  const [row] = await db.query<Move>(selectMove, [id])
  return row
}

export function listMoves(db: Queryable, procedure: string): Promise<Move[]> {
  return db.query<Move>(selectOfProcedure, [procedure])
}

/** Those that wait to be moved, or that were moved. */
export function listNext(
  db: Queryable,
  id: string,
  which: 'next' | 'moved',
  limit: number,
): Promise<MovedRow[]> {
  return db.query<MovedRow>(which === 'next' ? selectNext : selectMoved, [id, limit])
}

export function listMoveRows(db: Queryable, id: string, limit: number): Promise<MovedRow[]> {
  return db.query<MovedRow>(selectAll, [id, limit])
}

export type MoveCounts = Partial<Record<MoveOutcome | 'next', number>>

export async function countMove(db: Queryable, id: string): Promise<MoveCounts> {
  const rows = await db.query<{ outcome: MoveOutcome | 'next'; count: number }>(countAll, [id])
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]))
}

export async function noteOutcomes(
  db: Queryable,
  id: string,
  outcomes: readonly { dossier: string; outcome: MoveOutcome; why?: string }[],
): Promise<void> {
  await db.query(note, [id, JSON.stringify(outcomes)])
}

/** Goes on to `to` from one of `from`; false where it is in none of them. */
export async function setMoveState(
  db: Queryable,
  id: string,
  { to, from }: { to: MoveState; from: readonly MoveState[] },
): Promise<boolean> {
  const [row] = await db.query(setState, [id, to, from])
  return row !== undefined
}
