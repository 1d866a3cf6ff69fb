/** The catalogue with the whole national list beside the demonstration's procedures: what importing takes, and how fast its pages are. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { importNationalRecords } from '../../src/catalogue/index.ts'
import { withDemoServer } from '../harness/demo-server.ts'
import type { Figure } from '../harness/figure.ts'
import { askEvenly } from '../harness/http-load.ts'

/** JSON lines, gzipped; another place is named by `NATIONAL_RECORDS`. */
const FILE =
  process.env.NATIONAL_RECORDS ??
  join(import.meta.dirname, '../../../shared/data/procedures/procedures.jsonl.gz')
const LOAD = { perSecond: 25, seconds: 20 }
const WARM_UP_SECONDS = 5
const IMPORT_SECONDS = 60
const PAGE_MS = 50
/** What people ask, of all shapes: exact, without accents, mistyped, a code, and what nothing answers. */
const QUESTIONS = ['khai sinh', 'giay phep lai xe', 'dang ki kinh doanh', 'đất', '1.001193', 'xyzzy']
/** The pages alone, as in `pages`; what works in the background is another process. */
const WEB = { MOTCUA_ROLE: 'web' }
const RECORDS_SHOWN = 40

export async function benchRecords(): Promise<Figure[]> {
  if (!existsSync(FILE)) throw new Error(`the national list is not at ${FILE}: name it with NATIONAL_RECORDS`)
  const lines = gunzipSync(readFileSync(FILE)).toString().split('\n')
  return withDemoServer(async ({ server, database }) => {
    const first = await timed(() => importNationalRecords(database, stream(lines), Date.now()))
    const second = await timed(() => importNationalRecords(database, stream(lines), Date.now()))
    const { added } = first.done
    const note = `${added} records added, ${second.done.added + second.done.changed} by the second import`
    const pages = pagesOf(lines)
    await askEvenly(server.url, pages, { ...LOAD, seconds: WARM_UP_SECONDS })
    const p95 = await askEvenly(server.url, pages, LOAD)
    const slowest = (of: string) =>
      Math.round(Math.max(...pages.flatMap(({ kind }, at) => (kind === of ? [p95[at] ?? 0] : []))) * 10) / 10
    return [
      { name: 'records: import', value: first.seconds, unit: 's', budget: IMPORT_SECONDS, note },
      { name: 'records: import again', value: second.seconds, unit: 's', budget: IMPORT_SECONDS },
      ...['list', 'search', 'suggestions', 'record'].map((kind) => ({
        ...{ name: `records: p95 of the slowest page, ${kind}`, value: slowest(kind) },
        ...{ unit: 'ms', budget: PAGE_MS, note: `${LOAD.perSecond} requests/s, all pages in turn` },
      })),
    ]
  }, WEB)
}

function pagesOf(lines: readonly string[]): { kind: string; path: string }[] {
  const codes = lines
    .filter((line) => line !== '')
    .filter((_, at, all) => at % Math.ceil(all.length / RECORDS_SHOWN) === 0)
    .map((line) => (JSON.parse(line) as { ma_thu_tuc: string }).ma_thu_tuc)
  return [
    { kind: 'list', path: '/procedures' },
    ...QUESTIONS.flatMap((question) => [
      { kind: 'search', path: `/procedures?q=${encodeURIComponent(question)}` },
      { kind: 'suggestions', path: `/procedures/suggest?q=${encodeURIComponent(question)}` },
    ]),
    ...codes.map((code) => ({ kind: 'record', path: `/procedures/${code}` })),
  ]
}

async function* stream(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

async function timed<T>(work: () => Promise<T>): Promise<{ done: T; seconds: number }> {
  const begun = performance.now()
  const done = await work()
  return { done, seconds: Math.round((performance.now() - begun) / 100) / 10 }
}
