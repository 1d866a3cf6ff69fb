import { intakesOf, pagesOf } from '../harness/demo-pages.ts'
import { type DemoServer, withDemoServer } from '../harness/demo-server.ts'
import type { Figure } from '../harness/figure.ts'
import { type Asked, askOften } from '../harness/http-load.ts'

const ROUNDS = 25
/** What the public asks for most, so many times as often as every other page. */
const OFTEN = [
  'home',
  'procedures',
  'procedure',
  'suggestions',
  'look-up form',
  'tracked dossier',
  'public figures',
]
const AS_OFTEN = 10
/** Applications that are filed among them. */
const FILED = 2
/** What the last fifth of the rounds may be above the fifth before it: more is growth. */
const LEVEL_MB = 15

/**
 * So many requests (half a million unless said otherwise) of every kind of page, mixed as people ask, and among them applications that
 * are filed, to one server that does everything: its memory after each twenty-fifth of them. It levels off, or something is kept for ever.
 */
export async function benchMemory({ requests }: { requests: number }): Promise<Figure[]> {
  return withDemoServer(async (demo) => {
    const atRest = demo.server.residentMb()
    const seen: number[] = []
    let asked = 0
    for (const mix = await mixOf(demo); asked < requests; ) {
      asked += await askSome(demo, mix, requests / ROUNDS)
      seen.push(demo.server.residentMb())
      process.stderr.write(`${asked} requests, ${seen.at(-1)} MB\n`)
    }
    const fifth = Math.max(1, Math.floor(seen.length / 5))
    const [before, last] = [seen.slice(-2 * fifth, -fifth), seen.slice(-fifth)].map(meanOf) as [
      number,
      number,
    ]
    return [
      { name: 'memory: before the first request', value: atRest, unit: 'MB' },
      { name: 'memory: most', value: Math.max(...seen), unit: 'MB' },
      { name: 'memory: at the end', value: last, unit: 'MB', note: `${asked} mixed requests` },
      {
        name: 'memory: grown in the last fifth',
        ...{ value: Math.max(0, last - before), unit: 'MB', budget: LEVEL_MB },
      },
    ]
  })
}

async function mixOf(demo: DemoServer): Promise<Asked[]> {
  const pages = await pagesOf(demo)
  const weighted = pages.flatMap((page) => Array<Asked>(OFTEN.includes(page.name) ? AS_OFTEN : 1).fill(page))
  return [...weighted, ...(await intakesOf(demo)).slice(0, FILED)]
}

/** About so many; answers how many. */
async function askSome({ server }: DemoServer, mix: readonly Asked[], count: number): Promise<number> {
  let asked = 0
  while (asked < count) {
    const seconds = 5
    const load = { connections: 16, seconds, withKeys: true } as const
    asked += seconds * (await askOften(server.url, mix, load))
  }
  return asked
}

function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new Error('too few requests to say whether memory grows')
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}
