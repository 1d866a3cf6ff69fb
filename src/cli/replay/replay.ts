/** `motcua replay`: plays a scenario of the demonstration through `decide` into a database and reports from the store. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadDemoCatalogue } from '../../../demo/index.ts'
import {
  END_OF_PERIOD_2018,
  END_OF_WORK_2018,
  onStage,
  playPhutho2018,
} from '../../../demo/scenarios/index.ts'
import { type Office, verifyDossiers } from '../../dossiers/index.ts'
import { type Database, migrate, openDatabase, withScratchDatabase } from '../../platform/database/index.ts'
import { verifyFigures } from '../../statistics/index.ts'
import { readReplayReport } from './replay-report.ts'
import { type ReplayResult, tableOf } from './replay-table.ts'

/** Where the command reads and writes. */
export interface ReplayIo {
  output: NodeJS.WritableStream
  errors: NodeJS.WritableStream
  /** The database to play into where `--scratch` is not given. */
  databaseUrl?: string
}

const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url))
const MEASURED =
  'planning, deciding and storing every command, and counting the figures; not the start of the database'

export const REPLAY_USAGE = `Cách dùng / usage: motcua replay phutho-2018 [--scratch] [--json] [--verify] [--seed TEXT]
  --scratch  cơ sở dữ liệu tạm, xóa sau khi chạy / a temporary database, removed afterwards
  --json     in một đối tượng JSON / print one JSON object
  --verify   dựng lại mọi sự kiện và so sánh / fold every event again and compare
  --seed     hạt giống khác của mô phỏng / another seed of the simulation
`

interface Options {
  scratch: boolean
  json: boolean
  verify: boolean
  seed: string
}

/**
 * Exit status 0 when everything balances, is as published and (with `--verify`) has no difference; 1 when not; 2 when the
 * arguments are wrong. Playing twice into one database stores once.
 */
export async function replayCommand(args: readonly string[], io: ReplayIo): Promise<number> {
  const options = readOptions(args)
  if (options === undefined || (!options.scratch && io.databaseUrl === undefined)) {
    io.errors.write(`${sayWrong(args)}${REPLAY_USAGE}`)
    return 2
  }
  const result = options.scratch
    ? await withScratchDatabase((url) => replayInto(url, options, io))
    : await replayInto(io.databaseUrl as string, options, io)
  io.output.write(options.json ? `${JSON.stringify(result)}\n` : tableOf(result))
  return isGood(result) ? 0 : 1
}

/** Whether the arguments can be understood; told before a database is needed. */
export function isReplayAsked(args: readonly string[]): boolean {
  return readOptions(args) !== undefined
}

const SCENARIO = 'phutho-2018'

function sayWrong(args: readonly string[]): string {
  const strange = args.find((arg) => !arg.startsWith('-') && arg !== SCENARIO)
  if (strange === undefined) return ''
  return `Không có kịch bản “${strange}”; có: ${SCENARIO}. / There is no scenario “${strange}”; there is: ${SCENARIO}.\n\n`
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        scratch: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        verify: { type: 'boolean', default: false },
        seed: { type: 'string', default: '2018' },
      },
    })
    return positionals.length === 1 && positionals[0] === SCENARIO ? values : undefined
  } catch {
    return undefined
  }
}

async function replayInto(url: string, options: Options, io: ReplayIo): Promise<ReplayResult> {
  await migrate(url, MIGRATIONS)
  const database = openDatabase({ url, max: 6, name: 'motcua replay', statementTimeoutMs: 120_000 })
  try {
    const { staffIds } = await loadDemoCatalogue(database)
    return await onStage(database, staffIds, async (office, stageFor) => {
      const begun = performance.now()
      const until = options.scratch ? END_OF_PERIOD_2018 : END_OF_WORK_2018
      const onProgress = progressOn(io)
      const played = await playPhutho2018(office, stageFor, { until, seed: options.seed, onProgress })
      const seconds = Math.round((performance.now() - begun) / 100) / 10
      const report = await readReplayReport(database, Date.now())
      const verified = options.verify ? await verify(database, office) : {}
      return { ...report, seconds, measured: MEASURED, ...played, ...verified }
    })
  } finally {
    await database.close()
  }
}

/** A line that counts up, for a person at a terminal. */
function progressOn({ errors }: ReplayIo): (events: number, about: number) => void {
  if (!('isTTY' in errors) || errors.isTTY !== true) return () => undefined
  return (events, about) => {
    errors.write(`\r${Math.min(100, Math.floor((100 * events) / about))} %`)
    if (events >= about) errors.write('\r')
  }
}

async function verify(
  database: Database,
  office: Office,
): Promise<Pick<ReplayResult, 'differences' | 'verified'>> {
  const dossiers = await verifyDossiers(database)
  const figures = await verifyFigures(database, (agency) => office.calendars.deadlineTime(agency))
  return {
    differences: dossiers.differences + figures.differences,
    verified: { dossiers: dossiers.dossiers, events: dossiers.events, figures: figures.compared },
  }
}

function isGood({ balance, deviations, differences = 0 }: ReplayResult): boolean {
  return balance.length === 0 && deviations.length === 0 && differences === 0
}
