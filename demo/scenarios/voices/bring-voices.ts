/** What people say in the demonstration: petitions, ratings; and what the Centre says to them: news. */
import type { Instant } from '../../../src/calendar/index.ts'
import type { Office } from '../../../src/dossiers/index.ts'
import { bringNews } from './bring-news.ts'
import { bringPetitions } from './bring-petitions.ts'
import { bringRatings } from './bring-ratings.ts'

const CONTROLLER = 'kiemsoat2.vpubnd'

/** Idempotent; takes a fraction of a second. `staffIds` by username, as loading the catalogue answers them. Nobody is told of it. */
export async function bringVoices(
  { database, directory, calendars }: Office,
  staffIds: ReadonlyMap<string, string>,
  now: Instant,
): Promise<void> {
  const staff = staffIds.get(CONTROLLER)
  if (staff === undefined) throw new Error(`${CONTROLLER} was not loaded`)
  await bringPetitions({ database, directory, calendars, notices: 'off' }, staff, now)
  await bringNews(database, staff, now)
  await bringRatings(database, now)
}
