/** What plain PostgreSQL reaches with the rows that the intake really wrote: the yardstick of the intake bench. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from '../../src/platform/database/index.ts'

const run = promisify(execFile)

/** pgbench draws one for each transaction; few, because every client plans every statement of each at its first use. */
const SAMPLES = 8

/** Whether `pgbench` can be called on this machine. */
export async function hasPgbench(): Promise<boolean> {
  return run('pgbench', ['--version']).then(
    () => true,
    () => false,
  )
}

/** Runs for `seconds`; transactions a second. */
export async function runPgbench(
  url: string,
  scripts: readonly string[],
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-pgbench-'))
  try {
    const files = scripts.map((script, i) => {
      const path = join(folder, `${i}.sql`)
      writeFileSync(path, script)
      return ['-f', path]
    })
    const settings = ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`]
    const { stdout } = await run('pgbench', [...settings, ...files.flat(), url]).catch(failed)
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    if (!(rate > 0)) throw new Error(`pgbench answered: ${stdout}`)
    return rate
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The command line holds a hundred files and a password, the first complaint says enough. */
function failed(error: { stderr?: string }): never {
  throw new Error(`pgbench: ${error.stderr?.split('\n').slice(0, 4).join(' ')}`)
}

/** As `runPgbench`, from a process of ours, where pgbench is not installed. */
export async function runRawClient(
  url: string,
  scripts: readonly string[],
  load: { clients: number; seconds: number },
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-raw-'))
  try {
    const plan = join(folder, 'plan.json')
    writeFileSync(plan, JSON.stringify({ url, scripts, ...load }))
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, '../load/insert.ts'), plan])
    return (JSON.parse(stdout) as { rate: number }).rate
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Row = Record<string, unknown>

/** `shared`: all clients take their numbers from one row, as servers do. `own`: each from a row of its own, so that none waits. */
export type Series = 'shared' | 'own'

/**
 * One script for each of some stored dossiers: the same columns and the same JSON in one transaction, with an id of its own,
 * the next number of its series, and a command key.
 */
export async function scriptsFromStore(database: Database, series: Series): Promise<string[]> {
  const dossiers = await rowsOf(database, 'dossier', 'd.code is not null order by md5(d.id::text) limit $1', [
    SAMPLES,
  ])
  return Promise.all(
    dossiers.map(async (dossier) => {
      const of = [dossier.id]
      const events = await rowsOf(database, 'dossier_event', 'd.dossier_id = $1 order by d.version', of)
      const tasks = await rowsOf(database, 'task', 'd.dossier_id = $1 order by d.key', of)
      const deliveries = await rowsOf(database, 'delivery', 'd.subject = $1::text order by d.position', of)
      return scriptOf({ dossier, events, tasks, deliveries }, series)
    }),
  )
}

async function rowsOf(database: Database, table: string, where: string, values: unknown[]): Promise<Row[]> {
  return database.query<Row>(`select d.* from ${table} d where ${where}`, values)
}

interface Stored {
  dossier: Row
  events: readonly Row[]
  tasks: readonly Row[]
  deliveries: readonly Row[]
}

function scriptOf({ dossier, events, tasks, deliveries }: Stored, series: Series): string {
  const [prefix, agency, day] = seriesOf(dossier)
  const ofDossier = { dossier_id: ':id::uuid' }
  // pgbench gives each client its number.
  const mine = series === 'own' ? " || :client_id || '-'" : ''
  const code = { code: `${literal(prefix)}${mine} || :last`, reference: `'N' || right(:id, 9)` }
  const counted = `${literal(agency)}${mine}`
  return [
    'begin;',
    `insert into dossier_number as n (agency, day, last) values (${counted}, ${literal(day)}, 1) on conflict (agency, day) do update set last = n.last + 1 returning last, uuidv7() as id \\gset`,
    insertOf('dossier', [dossier], () => ({ id: ':id::uuid', ...code })),
    insertOf('dossier_event', events, ({ command }) => ({
      ...ofDossier,
      ...(command === null ? {} : { command: 'uuidv7()' }),
    })),
    insertOf('task', tasks, () => ofDossier),
    ...(deliveries.length === 0
      ? []
      : [insertOf('delivery', deliveries, () => ({ id: 'uuidv7()', subject: ':id' }))]),
    'end;',
  ].join('\n')
}

/** `H44.15-261123-0007`: prefix, agency and day of the series. */
function seriesOf({ code, competent_agency: agency }: Row): [string, string, string] {
  const [, prefix = '', year, month, day] = /^(.*-(\d\d)(\d\d)(\d\d)-)\d+$/.exec(String(code)) ?? []
  return [prefix, String(agency), `20${year}-${month}-${day}`]
}

/** Given by the database itself. */
const GIVEN = ['position', 'txid']

/** `own` gives SQL for the columns that differ from the sample. */
function insertOf(table: string, rows: readonly Row[], own: (row: Row) => Record<string, string>): string {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => !GIVEN.includes(name))
  const values = rows.map((row) => {
    const differing = own(row)
    return `(${columns.map((name) => differing[name] ?? literal(row[name], name)).join(', ')})`
  })
  return `insert into ${table} (${columns.join(', ')}) values ${values.join(', ')};`.replaceAll('\n', ' ')
}

/** pgbench takes a colon before a letter for a variable, inside quotes too. */
function literal(value: unknown, column = ''): string {
  if (value === null) return 'null'
  if (typeof value === 'number' && (column === 'at' || column.endsWith('_at'))) return momentOf(value)
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`
}

function momentOf(at: number): string {
  return at === Number.POSITIVE_INFINITY ? "'infinity'" : `to_timestamp(${at} / 1000.0)`
}
