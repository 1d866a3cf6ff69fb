/** Loads the whole demonstration into an empty house: the province, the year 2018, and today. */
import type { Instant } from '../../src/calendar/index.ts'
import { beginLists } from '../../src/circulation/index.ts'
import type { FileRoom } from '../../src/dossiers/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { loadDemoCatalogue } from '../load.ts'
import { bringDrafts } from './drafts/bring-drafts.ts'
import { END_OF_WORK_2018 } from './phutho-2018/phutho-2018.ts'
import { playPhutho2018, playToday } from './play.ts'
import { bringResultFile } from './result-file.ts'
import { onStage } from './stage.ts'
import { bringVoices } from './voices/bring-voices.ts'

/** Any number, the same on every server of one database. */
const LOCK_KEY = 7_202_612
const SEED = '2018'
const LAST_DAYS_MS = 2 * 86_400_000

export interface LoadDemoOptions {
  /** Where the file of the results goes. */
  files: FileRoom
  /** The present, from the clock: today's scenario ends here. */
  now: Instant
  /** From 0 to 1, growing. */
  onProgress: (share: number) => void
}

/**
 * Loads what is not there yet; answers at once when everything is. A load that was interrupted, even by `kill -9`, goes on
 * where it stopped and doubles nothing. Servers that start together take turns (advisory lock). Some 20 s on two cores.
 */
export async function loadDemo(
  database: Database,
  { files, now, onProgress }: LoadDemoOptions,
): Promise<void> {
  const keeper = await database.pool.connect()
  try {
    await keeper.query('select pg_advisory_lock($1)', [LOCK_KEY])
    if (!(await isDemoLoaded(database))) {
      await bringResultFile(files, now)
      await loadAll(database, now, onProgress)
    }
    onProgress(1)
  } finally {
    // The lock goes with the connection.
    keeper.release(true)
  }
}

/** Whether both scenarios have been played to their end. */
export async function isDemoLoaded(database: Database): Promise<boolean> {
  const [row] = await database.query<{ done: number }>(
    `select count(*)::int as done from scenario_run where done_at is not null and scenario in ('phutho-2018', 'today')`,
  )
  return row?.done === 2
}

async function loadAll(
  database: Database,
  now: Instant,
  onProgress: LoadDemoOptions['onProgress'],
): Promise<void> {
  const { staffIds } = await loadDemoCatalogue(database)
  onProgress(0.05)
  const part = (from: number, to: number) => (events: number, about: number) =>
    onProgress(from + (to - from) * Math.min(1, events / about))
  await onStage(database, staffIds, async (office, stageFor) => {
    await playPhutho2018(office, stageFor, {
      until: END_OF_WORK_2018,
      seed: SEED,
      onProgress: part(0.05, 0.75),
    })
    await bringVoices(office, staffIds, now)
    await bringDrafts(office, now)
    await playToday(office, stageFor, { until: now, seed: SEED, onProgress: part(0.75, 0.98) })
    // Lists of papers begin with the last two days: what was sent on before has gone with its papers.
    await beginLists(database, now - LAST_DAYS_MS)
  })
}
