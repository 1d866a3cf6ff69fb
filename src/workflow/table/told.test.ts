import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../test/documents/write-documents.ts'
import { readDocx } from '../../platform/documents/index.ts'
import { judgeTables, type TableVerdict } from './judge-table.ts'
import { PROCESSES } from './processes.testing.ts'

/** What each process is read as, node by node; every row with what became of it; what is told of which cell. */
const told = readFileSync(new URL('./told.txt', import.meta.url), 'utf8').split(/^(?=# )/m)

/** One line for each thing, as a person can compare it with the table. */
function tellAll(name: string, { tables, findings, sound, states }: TableVerdict): string {
  const lines = tables.flatMap(({ flow, lines }) => [
    `start ${flow?.start}; facts ${JSON.stringify(flow?.facts)}; desk ${JSON.stringify(flow?.desk)}`,
    ...(flow?.nodes ?? []).map(({ id, kind, ...node }) => `${id} ${kind} ${JSON.stringify(node)}`),
    ...lines.map(({ line, kind, nodes }) => `${line.place} ${kind} ${nodes.join(' ')}`.trim()),
  ])
  const said = findings.map(({ place, severity, message }) => `${place} ${severity}: ${message.vi}`.trim())
  return [`# ${name}`, `sound ${sound}, ${states} situations`, ...lines, ...said, ''].join('\n')
}

describe.each(Object.entries(PROCESSES))('the process %s', (name, { title, rows }) => {
  const document = readDocx(writeDocx(title, rows))

  it('is the same flow as it was, and what is told of it', () => {
    const verdict = judgeTables(document, { vi: 'Quy trình', en: 'Process' })
    expect(tellAll(name, verdict)).toBe(told.find((part) => part.startsWith(`# ${name}\n`)))
  })
})
