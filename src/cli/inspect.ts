/** `motcua inspect`: looks through dossiers for what somebody should look at, now instead of at night. */
import { fromLocal } from '../calendar/index.ts'
import { parseDateInput } from '../platform/texts/index.ts'
import { CONDUCT_KINDS, DATA_KINDS, indicationWords, inspect } from '../supervision/index.ts'
import type { House } from './serve/open-house.ts'

export interface InspectAsked {
  since: number
  isJson: boolean
}

const HALF_A_YEAR_MS = 183 * 86_400_000

/** Undefined when it was not understood. */
export function readInspectArgs(args: readonly string[], now: number): InspectAsked | undefined {
  const rest = args.filter((one) => one !== '--json')
  const isJson = rest.length < args.length
  if (rest.length === 0) return { since: now - HALF_A_YEAR_MS, isJson }
  const [flag, text = '', ...more] = rest
  const reading = parseDateInput(text, { today: '2026-01-01', earliest: '2015-01-01', latest: '2400-01-01' })
  if (flag !== '--since' || more.length > 0 || !reading.ok) return undefined
  return { since: fromLocal(reading.date, 0), isJson }
}

/** One line a kind, or one JSON object; always 0: what is found is to be asked about, and no error. */
export async function inspectCommand(
  { office, clock }: House,
  { since, isJson }: InspectAsked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const inspected = await inspect(office, { since, now: clock.now() })
  if (isJson) output.write(`${JSON.stringify(inspected)}\n`)
  else {
    output.write(`${inspected.dossiers} hồ sơ / dossiers\n`)
    for (const kind of new Set([...CONDUCT_KINDS, ...DATA_KINDS])) {
      const { vi, en } = indicationWords[kind].name
      output.write(`${String(inspected.found[kind] ?? 0).padStart(8)}  ${vi} / ${en}\n`)
    }
  }
  return 0
}
