/** The commands of `motcua`. */
import { rebuild, rebuildDossiers, renumberRestored } from '../dossiers/index.ts'
import { isOperatorError } from '../platform/index.ts'
import { createLog, loadConfig } from '../platform/process/index.ts'
import { figuresProjector } from '../statistics/index.ts'
import { clientCommand } from './client.ts'
import { computeDeadlines } from './compute-deadlines.ts'
import { loadDemoWithBar } from './demo-progress.ts'
import { type House, openHouse } from './open-house.ts'
import { openStore } from './open-store.ts'
import { replayCommand } from './replay.ts'
import { verifyCommand } from './verify.ts'

const USAGE = `motcua <lệnh / command>

  serve      chạy Trung tâm (trang web, API, việc nền) / run the Centre
  migrate    cập nhật cơ sở dữ liệu / bring the database up to date
  replay     phát lại một kịch bản, ví dụ: replay phutho-2018 --scratch --json / play a scenario
  verify     dựng lại mọi sự kiện và so sánh với mọi số liệu / fold every event again and compare
  rebuild    dựng lại mọi bảng suy ra từ sự kiện / derive every projection from the events again
  load-demo  nạp dữ liệu trình diễn / load the demonstration
  deadline   tính hạn: mỗi dòng vào là một đối tượng JSON / compute due dates, one JSON object a line
  client     cấp, liệt kê, thu hồi mã truy cập API / create, list and revoke API tokens
`

type Run = (args: readonly string[]) => Promise<number | undefined>

const COMMANDS: Readonly<Record<string, Run>> = {
  serve: () => {
    const config = loadConfig(process.env)
    return openHouse(config, createLog(config.logLevel)).then(async (house) => {
      // Loaded only here, so that the other commands start without a web server.
      const { serveCommand } = await import('./serve.ts')
      await serveCommand(house).catch(async (error) => {
        await house.close()
        throw error
      })
      return undefined
    })
  },
  migrate: async () => {
    const config = loadConfig(process.env)
    await (await openStore(config, createLog(config.logLevel))).close()
    return 0
  },
  replay: async (args) => {
    const io = { output: process.stdout, errors: process.stderr }
    if (args.includes('--scratch')) return replayCommand(args, io)
    return withHouse((house) => replayCommand(args, { ...io, databaseUrl: house.store.url }))
  },
  verify: () => withHouse((house) => verifyCommand(house, process.stdout)),
  rebuild: () =>
    withHouse(async ({ office }) => {
      await renumberRestored(office.database)
      const dossiers = await rebuildDossiers(office.database)
      await rebuild(
        office.database,
        figuresProjector((agency) => office.calendars.deadlineTime(agency)),
      )
      process.stdout.write(`${JSON.stringify({ dossiers })}\n`)
      return 0
    }),
  'load-demo': () =>
    withHouse(async (house) => {
      await loadDemoWithBar(house)
      return 0
    }),
  deadline: () => computeDeadlines(process.stdin, process.stdout),
  client: (args) =>
    withHouse((house) => clientCommand(args, { house, output: process.stdout, errors: process.stderr })),
}

/** Runs one command and answers its exit status; undefined while it goes on serving. */
export async function runCommand([name = 'help', ...args]: readonly string[]): Promise<number | undefined> {
  const command = COMMANDS[name]
  if (command === undefined) {
    const asked = name === 'help' || name === '--help'
    ;(asked ? process.stdout : process.stderr).write(USAGE)
    return asked ? 0 : 2
  }
  try {
    return await command(args)
  } catch (error) {
    if (!isOperatorError(error)) throw error
    process.stderr.write(`${error.text.vi}\n\n${error.text.en}\n`)
    return error.exitCode
  }
}

async function withHouse(work: (house: House) => Promise<number>): Promise<number> {
  const config = loadConfig(process.env)
  const house = await openHouse(config, createLog('error'))
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}
