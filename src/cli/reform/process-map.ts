/** `motcua process-map PROCEDURE`: what really happened to its dossiers, and their log for other programs. */
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { addDays, addMonths, fromLocal, toLocalDate } from '../../calendar/index.ts'
import { formatNumber } from '../../platform/index.ts'
import { parseDateInput } from '../../platform/texts/index.ts'
import { buildMap, type MapAsked, OUTCOMES, ocelOf, readHistories, xesOf } from '../../reform/index.ts'
import type { House } from '../serve/open-house.ts'

interface Asked {
  filter: MapAsked
  json: boolean
  xes: string | undefined
  ocel: string | undefined
}

/** More dossiers than any procedure of a province has in a year. */
const MOST = 1_000_000

/** Undefined: the words of the call are wrong. */
export function readMapArgs(args: readonly string[], now: number): Asked | undefined {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: text,
        to: text,
        agency: text,
        outcome: text,
        xes: text,
        ocel: text,
        json: { type: 'boolean', default: false },
      },
    })
    const [procedure, ...more] = positionals
    const today = toLocalDate(now)
    const day = (typed: string | undefined, usual: string) => {
      if (typed === undefined) return usual
      const read = parseDateInput(typed, { today, century: 'near' })
      return read.ok ? read.date : undefined
    }
    const [from, to] = [day(values.from, addMonths(today, -12)), day(values.to, today)]
    const outcome = OUTCOMES.find((one) => one === values.outcome)
    if (procedure === undefined || more.length > 0 || from === undefined || to === undefined || from > to)
      return undefined
    if (values.outcome !== undefined && outcome === undefined) return undefined
    const filter: MapAsked = {
      ...{ procedure, from: fromLocal(from, 0), to: fromLocal(addDays(to, 1), 0), limit: MOST },
      ...{ agency: values.agency, outcome },
    }
    return { filter, json: values.json, xes: values.xes, ocel: values.ocel }
  } catch {
    return undefined
  }
}

/** Prints the map; writes the log where a file is named. Nothing of it names anybody. */
export async function processMapCommand(
  { office }: Pick<House, 'office'>,
  { filter, json, xes, ocel }: Asked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const histories = await readHistories(office, filter)
  const names = { activity: (activity: string) => activity, agency: (code: string) => code }
  if (xes !== undefined) await pipeline(Readable.from(xesOf(histories, names)), createWriteStream(xes))
  if (ocel !== undefined) await writeFile(ocel, JSON.stringify(ocelOf(histories, names)))
  const map = buildMap(histories, (agency) => office.calendars.deadlineTime(agency))
  const days = (value: number) => formatNumber(value, 'vi', 1)
  const lines = map.edges.map(
    ({ from, to, spread }) =>
      `${from} → ${to}: ${spread.count} lần / times, ${days(spread.median)}, ${days(spread.p90)} ngày / days`,
  )
  const head = `${map.dossiers} hồ sơ / dossiers, ${map.acts} việc / acts, ${map.variants} đường đi / ways`
  output.write(json ? `${JSON.stringify(map)}\n` : `${[head, ...lines].join('\n')}\n`)
  return 0
}
