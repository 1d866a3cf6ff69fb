/** `motcua projectors`: how far each projector is behind. */
import { listProjectorLag, MOST_COUNTED, type ProjectorLag } from '../dossiers/index.ts'
import type { House } from './serve/open-house.ts'
import { projectorsOf } from './serve/projectors.ts'

/** `lines` for people, `json` one array for programs. Exit status 1 when one fails. */
export async function projectorsCommand(
  house: Pick<House, 'office'>,
  format: 'lines' | 'json',
  output: NodeJS.WritableStream,
): Promise<number> {
  const lags = await listProjectorLag(house.office.database, projectorsOf(house))
  output.write(format === 'json' ? `${JSON.stringify(lags)}\n` : lags.map(lineOf).join(''))
  return lags.some(({ failures }) => failures > 0) ? 1 : 0
}

function lineOf({ projector, events, seconds, failures, failure }: ProjectorLag): string {
  const many = events > MOST_COUNTED ? `> ${MOST_COUNTED}` : String(events)
  const failing = failures === 0 ? '' : `  hỏng / failing: ${failures} × ${failure ?? ''}`
  return `${projector.padEnd(16)} ${many.padStart(9)} sự kiện / events ${String(seconds).padStart(9)} s${failing}\n`
}
