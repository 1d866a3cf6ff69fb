/** The commands of `motcua`. */
import { systemClock } from '../platform/index.ts'
import { createLog, loadConfig } from '../platform/process/index.ts'
import { calendarCommand } from './calendar/calendar.ts'
import { readCalendarArgs } from './calendar/read-calendar-args.ts'
import { findCommand } from './catalogue/find.ts'
import { importProceduresCommand, readImportArgs } from './catalogue/import-procedures.ts'
import { readWordsArgs, searchWordsCommand } from './catalogue/search-words.ts'
import { clientCommand, isClientVerb, refuseVerb } from './client.ts'
import { computeDeadlines } from './deadline/compute-deadlines.ts'
import { explainFailure } from './explain-failure.ts'
import { fieldCommand, readFieldArgs } from './field/field.ts'
import { flowCommand } from './flow/flow.ts'
import { inspectCommand, readInspectArgs } from './inspect.ts'
import { moveFilesCommand } from './move-files.ts'
import { openStore, type Store } from './open-store.ts'
import { outboxCommand, readOutboxArgs } from './outbox.ts'
import { projectorsCommand } from './projectors.ts'
import { readReconcileArgs, reconcileCommand } from './reconcile/reconcile.ts'
import { moveDossiersCommand, readMoveArgs } from './reform/move-dossiers.ts'
import { processMapCommand, readMapArgs } from './reform/process-map.ts'
import { readWhatIfArgs, whatIfCommand } from './reform/what-if.ts'
import { isReplayAsked, replayCommand } from './replay/replay.ts'
import { loadDemoWithBar } from './serve/demo-progress.ts'
import { keepDemoHere } from './serve/guard-demo.ts'
import { type House, openHouse } from './serve/open-house.ts'
import { readStaffArgs, staffCommand } from './staff/staff.ts'
import { readStandInsArgs, standInsCommand } from './stand-ins/stand-ins.ts'
import { readStudyArgs, studyCommand } from './study/study.ts'
import { type CommandName, HELP, isCommand, USAGE } from './usage.ts'
import { rebuildCommand, verifyCommand } from './verify.ts'

type Run = (args: readonly string[]) => Promise<number | undefined>

const COMMANDS: Readonly<Record<CommandName, Run>> = {
  serve: () => {
    const config = loadConfig(process.env)
    keepDemoHere(config)
    return openHouse(config, createLog(config.logLevel)).then(async (house) => {
      // Loaded only here, so that the other commands start without a web server.
      const { serveCommand } = await import('./serve/serve.ts')
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
    if (args.includes('--scratch') || !isReplayAsked(args)) return replayCommand(args, io)
    return withHouse((house) => replayCommand(args, { ...io, databaseUrl: house.store.url }))
  },
  verify: (args) =>
    withHouse((house) => verifyCommand(house, args, { output: process.stdout, errors: process.stderr })),
  rebuild: (args) =>
    withHouse((house) => rebuildCommand(house, args, { output: process.stdout, errors: process.stderr })),
  projectors: (args) =>
    withHouse((house) =>
      projectorsCommand(house, args.includes('--json') ? 'json' : 'lines', process.stdout),
    ),
  inspect: async (args) => {
    const asked = readInspectArgs(args, systemClock.now())
    if (asked === undefined) {
      process.stderr.write(HELP.inspect.usage)
      return 2
    }
    return withHouse((house) => inspectCommand(house, asked, process.stdout))
  },
  outbox: async (args) => {
    const asked = readOutboxArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP.outbox.usage)
      return 2
    }
    return withStore((store) => outboxCommand(store, asked, process.stdout))
  },
  calendar: async (args) => {
    const asked = readCalendarArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP.calendar.usage)
      return 2
    }
    return withHouse((house) => calendarCommand(asked, { house, output: process.stdout }))
  },
  reconcile: async (args) => {
    const asked = readReconcileArgs(args, systemClock.now())
    if (asked === undefined) {
      process.stderr.write(HELP.reconcile.usage)
      return 2
    }
    return withHouse((house) => reconcileCommand(house, asked, process.stdout))
  },
  'stand-ins': async (args) => {
    const asked = readStandInsArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP['stand-ins'].usage)
      return 2
    }
    return standInsCommand(asked, process.stdout)
  },
  'move-files': (args) =>
    moveFilesCommand(loadConfig(process.env), args.includes('--remove-source') ? 'remove' : 'keep', {
      output: process.stdout,
      errors: process.stderr,
    }),
  'load-demo': () =>
    withHouse(async (house) => {
      await loadDemoWithBar(house)
      return 0
    }),
  find: () => withStore((store) => findCommand(store, process.stdin, process.stdout)),
  'import-procedures': async (args) => {
    const asked = readImportArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP['import-procedures'].usage)
      return 2
    }
    return withStore((store) => importProceduresCommand(store, asked, process.stdout))
  },
  'search-words': async (args) => {
    const asked = readWordsArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP['search-words'].usage)
      return 2
    }
    return withStore((store) => searchWordsCommand(store, asked, process.stdout))
  },
  flow: async (args) => {
    const [file, ...more] = args
    if (file === undefined || more.length > 0) {
      process.stderr.write(HELP.flow.usage)
      return 2
    }
    return flowCommand(file, process.stdout)
  },
  'move-dossiers': async (args) => {
    const asked = readMoveArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP['move-dossiers'].usage)
      return 2
    }
    return withHouse((house) => moveDossiersCommand(house, asked, process.stdout))
  },
  'process-map': async (args) => {
    const asked = readMapArgs(args, systemClock.now())
    if (asked === undefined) {
      process.stderr.write(HELP['process-map'].usage)
      return 2
    }
    return withHouse((house) => processMapCommand(house, asked, process.stdout))
  },
  'what-if': async (args) => {
    const asked = readWhatIfArgs(args, systemClock.now())
    if (asked === undefined) {
      process.stderr.write(HELP['what-if'].usage)
      return 2
    }
    return withHouse((house) => whatIfCommand(house, asked, process.stdout))
  },
  study: async (args) => {
    const asked = readStudyArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP.study.usage)
      return 2
    }
    return studyCommand(asked, process.stdout)
  },
  field: async (args) => {
    const asked = readFieldArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP.field.usage)
      return 2
    }
    return fieldCommand(asked, systemClock, process.stdin, process.stdout)
  },
  staff: async (args) => {
    const asked = readStaffArgs(args)
    if (asked === undefined) {
      process.stderr.write(HELP.staff.usage)
      return 2
    }
    return withHouse((house) => staffCommand(asked, { house, output: process.stdout }))
  },
  deadline: () => computeDeadlines(process.stdin, process.stdout),
  client: async (args) => {
    const io = { output: process.stdout, errors: process.stderr }
    // What is asked wrongly is told before a database is needed.
    if (!isClientVerb(args[0])) return refuseVerb(args[0], io)
    return withHouse((house) => clientCommand(args, { ...io, house }))
  },
}

/** What commands take besides `--help`; `replay` and `client` read theirs themselves. */
const TAKES: Partial<Record<CommandName, readonly string[]>> = {
  serve: [],
  migrate: [],
  verify: ['--json', '--files', '--restart'],
  rebuild: ['--restart'],
  projectors: ['--json'],
  'move-files': ['--remove-source'],
  'load-demo': [],
  find: [],
  deadline: [],
}

const HELP_WORDS = ['help', '--help', '-h']

/** Runs one command and answers its exit status; undefined while it goes on serving. */
export async function runCommand([name = 'help', ...args]: readonly string[]): Promise<number | undefined> {
  const { stdout, stderr } = process
  if (HELP_WORDS.includes(name)) {
    const [about = ''] = args
    stdout.write(isCommand(about) ? HELP[about].usage : USAGE)
    return 0
  }
  if (!isCommand(name)) {
    stderr.write(`Không có lệnh “${name}”. / There is no command “${name}”.\n\n${USAGE}`)
    return 2
  }
  if (args.some((arg) => HELP_WORDS.includes(arg))) {
    stdout.write(HELP[name].usage)
    return 0
  }
  const strange = args.find((arg) => TAKES[name]?.includes(arg) === false)
  if (strange !== undefined) {
    stderr.write(
      `Lệnh ${name} không nhận “${strange}”. / ${name} does not take “${strange}”.\n\n${HELP[name].usage}`,
    )
    return 2
  }
  try {
    return await COMMANDS[name](args)
  } catch (error) {
    const said = explainFailure(error)
    if (said === undefined) throw error
    stderr.write(`${said.text.vi}\n\n${said.text.en}\n`)
    return said.exitCode
  }
}

async function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  const store = await openStore(loadConfig(process.env), createLog('error'))
  try {
    return await work(store)
  } finally {
    await store.close()
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
