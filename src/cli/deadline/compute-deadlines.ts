/** Which calendars `motcua deadline` counts with. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AGENCIES } from '../../../demo/index.ts'
import { compileCalendar, defaultCalendar } from '../../calendar/index.ts'
import { createLog, loadConfig } from '../../platform/process/index.ts'
import { openHouse } from '../serve/open-house.ts'
import { deadlineCommand } from './deadline.ts'

/**
 * With the calendars of this installation's database where there is one; before the first start with the default working
 * time, which is also that of every agency of the demonstration.
 */
export async function computeDeadlines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  const config = loadConfig(process.env)
  if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'postgres'))) {
    const time = compileCalendar(defaultCalendar)
    const known = new Set(AGENCIES.map((agency) => agency.code))
    return deadlineCommand(input, output, (agency) =>
      agency === undefined || known.has(agency) ? time : undefined,
    )
  }
  const house = await openHouse(config, createLog('error'))
  try {
    const { directory, calendars } = house.organisation
    return await deadlineCommand(input, output, (agency) =>
      agency === undefined || directory.find(agency) ? calendars.deadlineTime(agency ?? '') : undefined,
    )
  } finally {
    await house.close()
  }
}
