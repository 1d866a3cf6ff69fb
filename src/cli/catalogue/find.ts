/** `motcua find`: what people ask for, a question a line; what they find, a JSON object a line. */
import { createInterface } from 'node:readline'
import { toLocalDate } from '../../calendar/index.ts'
import { openFinder } from '../../catalogue/index.ts'
import { systemClock } from '../../platform/index.ts'
import type { Store } from '../open-store.ts'

/** So many procedures answer one question. */
const MOST = 10

/** Writes `{"query", "found": [{"code", "name"}]}` for each line of `input`, best first; an empty line finds nothing. */
export async function findCommand(
  { database }: Store,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  const finder = openFinder(database)
  const on = toLocalDate(systemClock.now())
  for await (const query of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const found = await finder.find(query, { on, limit: MOST })
    output.write(`${JSON.stringify({ query, found: found.map(({ code, name }) => ({ code, name })) })}\n`)
  }
  return 0
}
