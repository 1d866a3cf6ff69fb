/** `motcua verify`: folds every event again and compares with every projection and every figure. */
import { catchUp, verifyDossiers } from '../dossiers/index.ts'
import { verifyFigures } from '../statistics/index.ts'
import type { House } from './serve/open-house.ts'
import { projectorsOf } from './serve/projectors.ts'

/** Prints one JSON object with `differences`; exit status 0 only when there are none. */
export async function verifyCommand(house: House, output: NodeJS.WritableStream): Promise<number> {
  const { database, calendars } = house.office
  const workingTimeOf = (agency: string) => calendars.deadlineTime(agency)
  for (const projector of projectorsOf(house)) await catchUp(database, projector)
  const dossiers = await verifyDossiers(database)
  const figures = await verifyFigures(database, workingTimeOf)
  const differences = dossiers.differences + figures.differences
  output.write(`${JSON.stringify({ differences, dossiers, figures })}\n`)
  return differences === 0 ? 0 : 1
}
