/** Giving papers: a list is made of what waits. */
import { type Actor, can } from '../../agencies/index.ts'
import { actOnMany, derivedId, isRefusal, type Office, type Refusal } from '../../dossiers/index.ts'
import { listWaiting } from '../waiting/list-waiting.ts'
import { addList, findList } from './list-store.ts'

export interface ListAsked {
  /** Made by the page; the same again makes nothing. */
  id: string
  from: string
  to: string
  dossiers: readonly string[]
  actor: Actor
  now: number
}

export interface ListMade {
  id: string
  /** How many stand on it. */
  lines: number
  /** Asked for but not on it: sent, taken up or put on another list meanwhile. */
  left: number
  /** Put on it, but the electronic dossier could not be sent on. */
  notSent: readonly { dossier: string; refusal: Refusal }[]
}

/**
 * Puts what waits at `from` for `to` on one list, and sends those on that the desk had not sent yet. Idempotent by `id`: a list is
 * made once, and its commands have keys of it. Locks the numbers of the giving agency for the moment of writing. Emits
 * `dossier_transferred`. `not_permitted`: the actor moves no papers there; `nothing_waits`: none of them waits any more.
 */
export async function makeList(
  office: Office,
  asked: ListAsked,
): Promise<ListMade | 'not_permitted' | 'nothing_waits'> {
  const { id, from, to, actor, now, dossiers } = asked
  if (actor.kind !== 'staff' || !can(actor, 'papers.move', { agency: from })) return 'not_permitted'
  const { database } = office
  const earlier = await findMade(office, id)
  if (earlier !== undefined) return earlier
  const waiting = await listWaiting(office, { agencies: [from], dossiers })
  const bundles = waiting.filter((one) => one.to === to)
  // Nothing waits, too, where the same was sent at the same time and is made by now.
  if (bundles.length === 0) return (await findMade(office, id)) ?? 'nothing_waits'
  const list = { id, from, to, madeAt: now, madeBy: actor.id, bundles }
  const added = await database.transaction(async (tx) => addList(tx, list))
  if (added.length === 0) return (await findMade(office, id)) ?? 'nothing_waits'
  const toSend = bundles.filter(({ dossier, isToSend }) => isToSend && added.includes(dossier))
  const answers = await actOnMany(
    office,
    toSend.map(({ dossier }) => ({
      ...{ id: derivedId(id, dossier), correlation: id, dossier, actor, at: now },
      body: { type: 'transfer' } as const,
    })),
  )
  const notSent = answers.flatMap((answer, i) =>
    isRefusal(answer) ? [{ dossier: toSend[i]?.dossier ?? '', refusal: answer }] : [],
  )
  return { id, lines: added.length, left: dossiers.length - added.length, notSent }
}

async function findMade({ database }: Office, id: string): Promise<ListMade | undefined> {
  const list = await findList(database, id)
  return list && { id, lines: list.lines.length, left: 0, notSent: [] }
}
