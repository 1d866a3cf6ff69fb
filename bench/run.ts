/** `npm run bench [-- name… --write --dossiers 100000 --requests 500000 --people 1000]`: the benches one after another, as a table, as JSON and, with `--write`, in their sections of the page. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, type Judged, judge } from './harness/figure.ts'
import { describeMachine } from './harness/machine.ts'
import { terminalTable, withSections } from './harness/table.ts'

/** How much there is in the database, where a bench lets one choose. */
interface Size {
  dossiers: number
  requests: number
  people: number
}

/** Each is loaded when its turn comes, so that none runs in the memory of another. */
const BENCHES: Readonly<Record<string, (size: Size) => Promise<Figure[]>>> = {
  calendar: async () => (await import('./calendar.ts')).benchCalendar(),
  evaluation: async (size) => (await import('./evaluation.ts')).benchEvaluation(size),
  filing: async (size) => (await import('./filing/filing.ts')).benchFiling(size),
  flow: async () => (await import('./harness/engine-moves.ts')).benchEngineMoves(),
  drill: async (size) => (await import('./long/drill.ts')).benchDrill(size),
  engine: async () => (await import('./engine.ts')).benchEngine(),
  form: async () => (await import('./forms/form.ts')).benchForm(),
  inbox: async () => (await import('./inbox.ts')).benchInbox(),
  intake: async () => (await import('./intake.ts')).benchIntake(),
  letters: async () => (await import('./forms/letters.ts')).benchLetters(),
  lighthouse: async () => (await import('./lighthouse.ts')).benchLighthouse(),
  list: async () => (await import('./list.ts')).benchList(),
  memory: async (size) => (await import('./long/memory.ts')).benchMemory(size),
  pages: async (size) => (await import('./pages.ts')).benchPages(size),
  public: async () => (await import('./public.ts')).benchPublic(),
  receipt: async () => (await import('./receipt.ts')).benchReceipt(),
  reconcile: async () => (await import('./links/reconcile.ts')).benchReconcile(),
  records: async () => (await import('./catalogue/records.ts')).benchRecords(),
  replay: async () => (await import('./replay.ts')).benchReplay(),
  reports: async () => (await import('./reports.ts')).benchReports(),
  soundness: async () => (await import('./soundness.ts')).benchSoundness(),
  sync: async () => (await import('./links/sync.ts')).benchSync(),
  'start-up': async () => (await import('./start-up.ts')).benchStartUp(),
}

/** They take long, or need what is not in the project, and run only when they are named. */
const LONG = ['drill', 'evaluation', 'filing', 'letters', 'memory']

async function measure(
  names: readonly string[],
  size: Size,
): Promise<{ measured: { bench: string; figures: Judged[] }[]; failed: string[] }> {
  const measured: { bench: string; figures: Judged[] }[] = []
  const failed: string[] = []
  for (const bench of names) {
    process.stderr.write(`${bench} …\n`)
    try {
      measured.push({ bench, figures: ((await BENCHES[bench]?.(size)) ?? []).map(judge) })
    } catch (error) {
      failed.push(bench)
      process.stderr.write(`${bench}: ${error instanceof Error ? error.message : error}\n`)
    }
  }
  return { measured, failed }
}

function save(folder: string, file: string, text: string): void {
  const path = join(import.meta.dirname, folder)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, file), text)
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      dossiers: { type: 'string', default: '1000000' },
      requests: { type: 'string', default: '500000' },
      people: { type: 'string', default: '1000' },
    },
  })
  const unknown = positionals.filter((name) => !(name in BENCHES))
  if (unknown.length > 0) {
    process.stderr.write(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`)
    return 2
  }
  const machine = await describeMachine()
  const usual = Object.keys(BENCHES).filter((name) => !LONG.includes(name))
  const { measured, failed } = await measure(positionals.length > 0 ? positionals : usual, {
    dossiers: Number(values.dossiers),
    requests: Number(values.requests),
    people: Number(values.people),
  })
  const date = new Date().toISOString().slice(0, 10)
  const figures = measured.flatMap((one) => one.figures)
  process.stdout.write(terminalTable(figures))
  save('results', `${date}.json`, `${JSON.stringify({ date, machine, figures, failed }, null, 2)}\n`)
  if (values.write) {
    const sizes = args.filter((arg) => arg !== '--write' && !positionals.includes(arg))
    const sections = measured.map((one) => ({
      ...one,
      command: ['npm run bench --', one.bench, ...sizes, '--write'].join(' '),
    }))
    const page = readFileSync(join(import.meta.dirname, '../docs/benchmarks.md'), 'utf8')
    save('../docs', 'benchmarks.md', withSections(page, sections, { machine, date }))
  }
  return failed.length > 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2))
