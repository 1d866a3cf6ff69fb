import type { PetitionDesk } from '../../petitions/index.ts'
import type { WebServices } from './services.ts'

/** Where acts on petitions are given. */
export function petitionDeskOf({ office, config }: WebServices): PetitionDesk {
  const { database, directory, calendars } = office
  return { database, directory, calendars, notices: config.notices }
}
