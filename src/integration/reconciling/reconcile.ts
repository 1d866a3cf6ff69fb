/** Comparing our dossiers with what the other side holds: counts first, then dossier by dossier. */
import { listAccepted, listNamed, type ReconciledDossier } from '../../dossiers/index.ts'
import { listDeliveriesOf, type ToldDelivery } from '../../outbox/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { classify, fieldsThatDiffer } from './classify.ts'
import { linksOfCodes, linksOfDossiers, listCameAbout } from './links-store.ts'
import type { Difference, Period, Reconciliation, Theirs } from './model.ts'

const BATCH = 10_000
const PROVED_AT_ONCE = 500
/** Statuses after which no due date runs out. */
const ENDED = [3, 7, 8, 9, 10]

export interface Asked {
  destination: string
  period: Period
  now: number
  theirs: AsyncIterable<Theirs> | Iterable<Theirs>
  unreadable?: Reconciliation['unreadable']
}

interface Differing {
  ours: ReconciledDossier
  theirs: Theirs | undefined
  code: string
}

/**
 * Reads only. What the other side has outside of the period is compared with the dossier as it is here; what it has twice counts as it
 * was last updated. Memory grows with what they hold, a small row each, and with the differences.
 */
export async function reconcile(database: Database, asked: Asked): Promise<Reconciliation> {
  const { destination, period, now, unreadable = [] } = asked
  const theirs = await gather(asked.theirs)
  const tally = openTally(now)
  for (const one of theirs.values()) tally.count('theirs', one)
  const differing: Differing[] = []
  const compare = (ours: ReconciledDossier, code: string) => {
    tally.count('ours', ours)
    const held = theirs.get(code)
    theirs.delete(code)
    if (fieldsThatDiffer(ours, held).length > 0) differing.push({ ours, theirs: held, code })
    else tally.equal += 1
  }
  for await (const { ours, code } of ourDossiers(database, destination, period)) compare(ours, code)
  for (const [codes, found] of await findElsewhere(database, destination, [...theirs.keys()]))
    compare(found, codes)
  const differences = [
    ...(await prove(database, destination, differing)),
    ...(await unknownHere(database, destination, [...theirs.values()])),
  ].sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    ...{ destination, at: now, period },
    counts: {
      ours: tally.total('ours'),
      theirs: tally.total('theirs'),
      equal: tally.equal,
      different: differences.length,
      byStatus: tally.byStatus(),
    },
    overdue: tally.overdue,
    byKind: sumUp(differences),
    differences,
    unreadable: [...unreadable],
  }
}

async function gather(theirs: Asked['theirs']): Promise<Map<string, Theirs>> {
  const held = new Map<string, Theirs>()
  for await (const one of theirs) {
    const before = held.get(one.code)
    if (before === undefined || (before.updatedAt ?? 0) <= (one.updatedAt ?? 0)) held.set(one.code, one)
  }
  return held
}

/** Ours of the period with the code under which the other side knows each. */
async function* ourDossiers(database: Database, destination: string, period: Period) {
  for (let after = ''; ; ) {
    const rows = await listAccepted(database, { after, ...period, limit: BATCH })
    const links = await linksOfDossiers(
      database,
      destination,
      rows.map(({ id }) => id),
    )
    const codes = new Map(links.map(({ dossier, code }) => [dossier, code]))
    for (const ours of rows) yield { ours, code: codes.get(ours.id) ?? ours.code }
    if (rows.length < BATCH) return
    after = rows.at(-1)?.code ?? ''
  }
}

/** Ours that the other side counts in the period and we do not. */
async function findElsewhere(
  database: Database,
  destination: string,
  codes: readonly string[],
): Promise<[string, ReconciledDossier][]> {
  const found: [string, ReconciledDossier][] = []
  for (const some of chunks(codes, BATCH)) {
    const links = await linksOfCodes(database, destination, some)
    const codeOf = new Map(links.map(({ code, dossier }) => [dossier, code]))
    const rows = await listNamed(database, { codes: some, ids: links.map(({ dossier }) => dossier) })
    found.push(...rows.map((row): [string, ReconciledDossier] => [codeOf.get(row.id) ?? row.code, row]))
  }
  return found
}

async function prove(
  database: Database,
  destination: string,
  differing: readonly Differing[],
): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const some of chunks(differing, PROVED_AT_ONCE)) {
    const ids = some.map(({ ours }) => ours.id)
    const told = Map.groupBy(await listDeliveriesOf(database, [destination], ids), ({ subject }) => subject)
    for (const one of some) differences.push(differenceOf(one, told.get(one.ours.id) ?? []))
  }
  return differences
}

function differenceOf({ ours, theirs, code }: Differing, told: readonly ToldDelivery[]): Difference {
  const { id, status, acceptedAt, dueAt } = ours
  return {
    ...{ code, ourCode: ours.code, dossier: id },
    ...classify(ours, theirs, told),
    fields: fieldsThatDiffer(ours, theirs),
    ours: { status, acceptedAt, ...(dueAt === undefined ? {} : { dueAt }) },
    ...(theirs === undefined ? {} : { theirs }),
  }
}

/** Theirs to explain, unless a message about it lies here and was not understood. */
async function unknownHere(
  database: Database,
  destination: string,
  held: readonly Theirs[],
): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const some of chunks(held, PROVED_AT_ONCE)) {
    const codes = some.map(({ code }) => code)
    const came = await listCameAbout(database, destination, codes)
    for (const theirs of some) {
      const proof = came.get(theirs.code) ?? []
      const side = proof.length > 0 ? 'ours' : 'theirs'
      differences.push({
        code: theirs.code,
        kind: 'unknown_here',
        side,
        fields: ['existence'],
        theirs,
        proof,
      })
    }
  }
  return differences
}

function openTally(now: number) {
  const byStatus = { ours: new Map<number, number>(), theirs: new Map<number, number>() }
  const overdue = { ours: 0, theirs: 0 }
  const sum = (side: keyof typeof byStatus) => [...byStatus[side].values()].reduce((a, b) => a + b, 0)
  return {
    equal: 0,
    overdue,
    count(side: keyof typeof byStatus, { status, dueAt }: { status: number; dueAt?: number }) {
      byStatus[side].set(status, (byStatus[side].get(status) ?? 0) + 1)
      if (dueAt !== undefined && dueAt < now && !ENDED.includes(status)) overdue[side] += 1
    },
    total: sum,
    byStatus: () => {
      const statuses = [...new Set([...byStatus.ours.keys(), ...byStatus.theirs.keys()])].sort(
        (a, b) => a - b,
      )
      return statuses.map((status) => ({
        status,
        ours: byStatus.ours.get(status) ?? 0,
        theirs: byStatus.theirs.get(status) ?? 0,
      }))
    },
  }
}

function sumUp(differences: readonly Difference[]): Reconciliation['byKind'] {
  const groups = Map.groupBy(differences, ({ kind, side }) => `${kind}/${side}`)
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first === undefined ? [] : [{ kind: first.kind, side: first.side, count: rest.length + 1 }],
    )
    .sort((a, b) => b.count - a.count)
}

function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}
