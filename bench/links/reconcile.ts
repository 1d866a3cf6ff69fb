/** Reconciliation of a month of the province with a thousand planted differences: all found, none invented, in a minute. */

import { MIGRATIONS } from '../../src/cli/open-store.ts'
import { readTheirFile, reconcile, type Theirs } from '../../src/integration/index.ts'
import {
  type Database,
  migrate,
  openDatabase,
  withScratchDatabase,
} from '../../src/platform/database/index.ts'
import type { Figure } from '../harness/figure.ts'

/** Dossiers that the province took in in August 2026. */
const COUNT = 184_513
const PLANTED = 1_000
const BUDGET_S = 60
const START = Date.UTC(2026, 7, 1)
const MONTH = { from: START, to: START + 31 * 86_400_000 }

const at = (expression: string) => `to_timestamp((${START} + ${expression}) / 1000.0)`

const DOSSIERS = `insert into dossier (id, version, status, reference, code, procedure_code, procedure_version, receiving_agency,
    competent_agency, channel, submitted_at, accepted_at, due_at, original_due_at, owner_name, parties, state)
  select md5('reconcile ' || n)::uuid, 2, 'in_process', 'R' || n, 'H44.100-2608' || lpad((1 + n % 28)::text, 2, '0') || '-' || lpad(n::text, 6, '0'),
         '2.000815', md5('version')::uuid, 'H44.100', 'H44.100', 'direct', ${at('n * 1000::bigint')}, ${at('n * 1000::bigint')},
         ${at('n * 1000::bigint + 259200000')}, ${at('n * 1000::bigint + 259200000')}, 'Người Thử', '{}', '{}'
    from generate_series(1, ${COUNT}) n`

const DELIVERIES = `insert into delivery (id, destination, subject, kind, payload, state, sent_at)
  select md5('told ' || code)::uuid, 'national_portal', id::text, 'DongBoHoSoMC',
         jsonb_build_object('status', 4, 'dueAt', (extract(epoch from due_at) * 1000)::bigint), 'sent', accepted_at + interval '1 minute'
    from dossier order by code`

type Plant = { kind: string; side: string; ours?: string; theirs?: (one: Theirs) => Theirs[] }

/** One of every kind in turn; `ours` is what is done here. */
const PLANTS: readonly Plant[] = [
  {
    kind: 'not_sent_yet',
    side: 'ours',
    ours: `update delivery set state = 'waiting', sent_at = null where subject = any($1)`,
    theirs: (one) => [{ ...one, status: 2 }],
  },
  {
    kind: 'refused',
    side: 'ours',
    ours: `update delivery set state = 'parked', failure = 'portal_-1' where subject = any($1)`,
    theirs: () => [],
  },
  {
    kind: 'changed_since',
    side: 'ours',
    ours: `update delivery set payload = payload || '{"status": 2}' where subject = any($1)`,
    theirs: (one) => [{ ...one, status: 2 }],
  },
  {
    kind: 'changed_there',
    side: 'theirs',
    theirs: (one) => [{ ...one, status: 8, updatedAt: (one.updatedAt ?? 0) + 86_400_000 }],
  },
  { kind: 'unknown_there', side: 'theirs', theirs: () => [] },
  { kind: 'unknown_here', side: 'theirs', theirs: (one) => [one, { ...one, code: `${one.code}9` }] },
  {
    kind: 'due_date_differs',
    side: 'theirs',
    theirs: (one) => [{ ...one, dueAt: (one.dueAt ?? 0) + 86_400_000 }],
  },
  { kind: 'status_differs', side: 'theirs', theirs: (one) => [{ ...one, status: 2 }] },
]

export function benchReconcile(): Promise<Figure[]> {
  return withScratchDatabase(async (url) => {
    await migrate(url, MIGRATIONS)
    const database = openDatabase({ url, max: 4, statementTimeoutMs: 0 })
    try {
      return await measure(database)
    } finally {
      await database.close()
    }
  })
}

async function measure(database: Database): Promise<Figure[]> {
  await database.query(DOSSIERS)
  await database.query(DELIVERIES)
  await database.query('analyze')
  const { file, expected } = await plant(database)
  const begun = performance.now()
  const { theirs, unreadable } = readTheirFile(file)
  const found = await reconcile(database, {
    destination: 'national_portal',
    period: MONTH,
    now: MONTH.to,
    theirs,
    unreadable,
  })
  const seconds = (performance.now() - begun) / 1000
  const wrong = found.differences.filter(({ code, kind, side }) => expected.get(code) !== `${kind}/${side}`)
  const missed = [...expected.keys()].filter((code) => !found.differences.some((one) => one.code === code))
  if (found.counts.ours !== COUNT) throw new Error(`${found.counts.ours} dossiers of ${COUNT}`)
  return [
    {
      name: `reconcile ${COUNT} dossiers`,
      value: seconds,
      unit: 's',
      budget: BUDGET_S,
      note: 'reading their file included',
    },
    {
      name: 'differences found',
      value: found.differences.length - wrong.length,
      unit: `of ${expected.size}`,
    },
    {
      name: 'differences missed, invented or on the wrong side',
      value: wrong.length + missed.length,
      unit: 'differences',
      budget: 0.5,
    },
  ]
}

/** Their file, and which difference each planted code must be found as. */
async function plant(database: Database): Promise<{ file: string; expected: Map<string, string> }> {
  const rows = await database.query<{ id: string; code: string; due: number; accepted: number }>(
    'select id, code, due_at as due, accepted_at as accepted from dossier order by code',
  )
  const expected = new Map<string, string>()
  const every = Math.floor(rows.length / PLANTED)
  const ours = new Map<string, string[]>()
  const lines = rows.flatMap(({ id, code, due, accepted }, i) => {
    const one: Theirs = { code, status: 4, acceptedAt: accepted, dueAt: due, updatedAt: accepted + 60_000 }
    const chosen =
      i % every === 0 && expected.size < PLANTED ? PLANTS[(i / every) % PLANTS.length] : undefined
    if (chosen === undefined) return [one]
    expected.set(chosen.kind === 'unknown_here' ? `${code}9` : code, `${chosen.kind}/${chosen.side}`)
    if (chosen.ours) ours.set(chosen.ours, [...(ours.get(chosen.ours) ?? []), id])
    return chosen.theirs?.(one) ?? [one]
  })
  for (const [sql, ids] of ours) await database.query(sql, [ids])
  return { file: lines.map((one) => `${JSON.stringify(lineOf(one))}\n`).join(''), expected }
}

function lineOf({ code, status, acceptedAt = 0, dueAt = 0, updatedAt = 0 }: Theirs) {
  const iso = (moment: number) => new Date(moment).toISOString()
  return {
    MaHoSo: code,
    TrangThaiHoSo: String(status),
    NgayTiepNhan: iso(acceptedAt),
    NgayHenTra: iso(dueAt),
    NgayCapNhat: iso(updatedAt),
  }
}
