/** One act on many dossiers: planned and stored first, then done some hundred at a time, gone on with where it stopped. */
import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import {
  type Acted,
  actOnMany,
  type CommandBody,
  derivedId,
  isRefusal,
  type Office,
  type Refusal,
} from '../../dossiers/index.ts'
import type { Move, MoveAsked, MovedRow, MoveOutcome, PlannedDossier } from './model.ts'
import {
  countMove,
  findMove,
  insertMove,
  listNext,
  type MoveCounts,
  noteOutcomes,
  setMoveState,
} from './move-store.ts'
import { planMove } from './plan-move.ts'

const AT_ONCE = 200

export interface Who {
  actor: Actor
  at: Instant
}

/**
 * Plans a move and stores the plan under `id`; nothing is moved yet. Idempotent by `id`. What the plan says is what `goOnMoving` does, save for
 * dossiers that somebody acts on in between.
 */
export async function beginMove(office: Office, id: string, asked: MoveAsked): Promise<PlannedDossier[]> {
  const planned = await planMove(office, asked)
  const { actor, at, ...rest } = asked
  const move: Move = { ...rest, id, by: actor.id, at, state: 'moving' }
  await office.database.transaction((tx) => insertMove(tx, move, planned))
  return planned
}

/**
 * Moves what waits, each dossier by one event or not at all. Idempotent by ids derived from the move and the dossier; stopped half way it goes
 * on when called again; two callers do the same once. Undefined: there is no such move.
 */
export async function goOnMoving(office: Office, id: string, who: Who): Promise<MoveCounts | undefined> {
  const move = await findMove(office.database, id)
  if (move === undefined) return undefined
  if (move.state !== 'moving') return countMove(office.database, id)
  await office.catalogue.learn([move.to])
  const { to, steps, deadline, reason } = move
  const body = { type: 'move_version', to, steps, deadline, reason } as const
  await doAll(office, move, who, { which: 'next', tag: 'move', body, done: 'moved', not: 'left' })
  await setMoveState(office.database, id, { to: 'moved', from: ['moving'] })
  return countMove(office.database, id)
}

/**
 * Takes a move back: every dossier on which nothing was done since is as it was; the others stay and say so. Idempotent and resumable
 * like the move. Undefined: there is no such move, or it has not been done to its end.
 */
export async function undoMove(office: Office, id: string, who: Who): Promise<MoveCounts | undefined> {
  const move = await findMove(office.database, id)
  if (move === undefined || move.state === 'moving') return undefined
  await setMoveState(office.database, id, { to: 'undoing', from: ['moved'] })
  const body = { type: 'restore_version', reason: move.reason } as const
  await doAll(office, move, who, { which: 'moved', tag: 'unmove', body, done: 'undone', not: 'stays' })
  await setMoveState(office.database, id, { to: 'undone', from: ['undoing'] })
  return countMove(office.database, id)
}

interface Doing {
  which: 'next' | 'moved'
  tag: string
  body: CommandBody
  done: MoveOutcome
  not: MoveOutcome
}

async function doAll(office: Office, { id }: Move, { actor, at }: Who, doing: Doing): Promise<void> {
  for (;;) {
    const rows = await listNext(office.database, id, doing.which, AT_ONCE)
    if (rows.length === 0) return
    const commands = rows.map(({ dossier, version }) => ({
      ...{
        id: derivedId(`${doing.tag}:${id}`, dossier, 0),
        dossier,
        actor,
        at,
        correlation: id,
        body: doing.body,
      },
      // A move overruns nobody; what was done since a move, taking it back finds out by itself.
      ...(doing.which === 'next' ? { expectedVersion: version } : {}),
    }))
    const answers = await actOnMany(office, commands)
    const outcomes = rows.map((row, i) => outcomeOf(row, answers[i] as Acted | Refusal, doing))
    await noteOutcomes(office.database, id, outcomes)
  }
}

function outcomeOf({ dossier }: MovedRow, answer: Acted | Refusal, { done, not }: Doing) {
  return isRefusal(answer) ? { dossier, outcome: not, why: answer.refused } : { dossier, outcome: done }
}
