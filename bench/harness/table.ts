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

/** `docs/benchmarks.md`: the last figures and what they were measured on. */
export function markdownPage(figures: readonly Judged[], machine: Machine, date: string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const missed = figures.filter(({ verdict }) => verdict === 'miss').map(({ name }) => name)
  return `# Benchmarks

Written by \`npm run bench -- --write\` on ${date}, revision ${machine.commit}: ${machine.cores} cores (${machine.processor}),
${machine.memoryGb} GB memory, Node ${machine.node}, PostgreSQL ${machine.postgresql}; load of the machine before the run
${machine.loadAtStart}. A ratio of 1 or more is within the budget. Rates and times are of one run on one machine; what compares with
something else (\`×\`) was measured against it in the same run, in turns.

${row(HEAD.map((title) => title || 'verdict'))}
${row(HEAD.map((_, i) => ([1, 3, 4].includes(i) ? '---:' : '---')))}
${figures.map((figure) => row(cellsOf(figure))).join('\n')}

${missed.length === 0 ? 'Every budget is kept.' : `Missed: ${missed.join('; ')}.`}
`
}
