/** What kind of difference it is and on whose side it lies: pure, with the messages as proof. */
import type { ToldDelivery } from '../../outbox/index.ts'
import type { Difference, DifferenceKind, Proof, Side, Theirs } from './model.ts'

export interface Ours {
  id: string
  code: string
  status: number
  acceptedAt: number
  dueAt?: number
}

/** The two clocks may differ by so much: what changed there within it is not said to be later. */
const CLOCKS_MS = 10 * 60_000

export function fieldsThatDiffer(ours: Ours, theirs: Theirs | undefined): Difference['fields'] {
  if (theirs === undefined) return ['existence']
  const fields: Difference['fields'] = []
  if (ours.status !== theirs.status) fields.push('status')
  if (!isSameSecond(ours.dueAt, theirs.dueAt)) fields.push('dueAt')
  return fields
}

/**
 * Of the messages about the dossier, in their order. What is parked or waiting here, or was closed last, explains the rest; where all were accepted, the last
 * one shows whether we have changed since, and the time of their change whether they have.
 */
export function classify(
  ours: Ours,
  theirs: Theirs | undefined,
  all: readonly ToldDelivery[],
): { kind: DifferenceKind; side: Side; proof: Proof[] } {
  const end = all.at(-1)
  const parked = all.find(({ state }) => state === 'parked') ?? (end?.state === 'closed' ? end : undefined)
  if (parked) return { kind: 'refused', side: 'ours', proof: [proofOf(parked)] }
  const told = all.filter(({ state }) => state !== 'closed')
  const waiting = told.filter(({ state }) => state === 'waiting')
  if (waiting.length > 0 || told.length === 0) {
    return { kind: 'not_sent_yet', side: 'ours', proof: waiting.map(proofOf) }
  }
  const last = lastWhole(told)
  const proof = [...new Set([last, told.at(-1) as ToldDelivery])].map(proofOf)
  const said = sayingOf(last, told)
  const isOurs = said.status === ours.status && isSameSecond(said.dueAt, ours.dueAt)
  if (!isOurs) return { kind: 'changed_since', side: 'ours', proof }
  if (theirs === undefined) return { kind: 'unknown_there', side: 'theirs', proof }
  const acceptedAt = Math.max(...told.map(({ sentAt }) => sentAt ?? 0))
  const isLater = theirs.updatedAt !== undefined && theirs.updatedAt > acceptedAt + CLOCKS_MS
  if (isLater) return { kind: 'changed_there', side: 'theirs', proof }
  const kind = theirs.status === ours.status ? 'due_date_differs' : 'status_differs'
  return { kind, side: 'theirs', proof }
}

/** The last message that tells the whole dossier, not only its progress. */
function lastWhole(told: readonly ToldDelivery[]): ToldDelivery {
  return told.findLast(({ kind }) => kind === 'DongBoHoSoMC') ?? (told.at(-1) as ToldDelivery)
}

/** Status as of the very last message, due date as of the last that tells one. */
function sayingOf(whole: ToldDelivery, told: readonly ToldDelivery[]) {
  const { dueAt } = whole.payload as { dueAt?: number }
  const { status } = (told.at(-1) as ToldDelivery).payload as { status?: number }
  return { status, dueAt }
}

function proofOf({ id, kind, state, createdAt, sentAt, failure, payload }: ToldDelivery): Proof {
  const { status, dueAt } = payload as { status?: number; dueAt?: number }
  return {
    ...{ way: 'out', id, kind, state, at: createdAt },
    ...(sentAt === null ? {} : { acceptedAt: sentAt }),
    ...(failure === null ? {} : { failure }),
    ...(status === undefined ? {} : { status }),
    ...(dueAt === undefined ? {} : { dueAt }),
  }
}

/** Messages tell whole seconds. */
function isSameSecond(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return Math.floor(a / 1000) === Math.floor(b / 1000)
}
