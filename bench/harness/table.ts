/** Figures as people read them. */
import type { Judged } from './figure.ts'
import type { Machine } from './machine.ts'

const HEAD = ['bench', 'measured', 'unit', 'budget', 'ratio', '', 'note']

function cellsOf(figure: Judged): string[] {
  const { name, value, unit, budget, ratio, verdict, note = '' } = figure
  return [
    name,
    show(value),
    unit,
    budget === undefined ? '' : show(budget),
    ratio?.toFixed(2) ?? '',
    verdict,
    note,
  ]
}

function show(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 })
}

/** A table for the terminal. */
export function terminalTable(figures: readonly Judged[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isNumber = (column: number) => [1, 3, 4].includes(column)
  const line = (row: string[]) =>
    row
      .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${rows.map(line).join('\n')}\n`
}

/** One bench as `docs/benchmarks.md` shows it: how to run it again, when and on what it was run, what came out. */
export interface Section {
  bench: string
  command: string
  figures: readonly Judged[]
}

const startOf = (bench: string) => `<!-- ${bench} -->`
const endOf = (bench: string) => `<!-- end of ${bench} -->`

/** The page with these sections in place of the former ones of the same benches; the others stay as they are. */
export function withSections(
  page: string,
  sections: readonly Section[],
  run: { machine: Machine; date: string },
): string {
  return sections.reduce((text, section) => {
    const { bench } = section
    const [start, end] = [text.indexOf(startOf(bench)), text.indexOf(endOf(bench))]
    const drawn = drawSection(section, run)
    if (start < 0 || end < 0) return `${text.trimEnd()}\n\n${drawn}\n`
    return `${text.slice(0, start)}${drawn}${text.slice(end + endOf(bench).length)}`
  }, page)
}

function drawSection(
  { bench, command, figures }: Section,
  { machine, date }: { machine: Machine; date: string },
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `${startOf(bench)}
## ${bench}

\`${command}\`

${date}, revision ${machine.commit}: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB memory, Node ${machine.node},
PostgreSQL ${machine.postgresql}; load of the machine before the run ${machine.loadAtStart}.

${row(HEAD.map((title) => title || 'verdict'))}
${row(HEAD.map((_, i) => ([1, 3, 4].includes(i) ? '---:' : '---')))}
${figures.map((figure) => row(cellsOf(figure))).join('\n')}
${endOf(bench)}`
}
