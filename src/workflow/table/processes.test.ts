import { describe, expect, it } from 'vitest'
import { writeDocx, writeXlsx } from '../../../test/documents/write-documents.ts'
import { readDocx, readXlsx } from '../../platform/documents/index.ts'
import { longestPath } from '../checking/times/check-limits.ts'
import { type DocumentOf, judgeTables } from './judge-table.ts'
import { PROCESSES } from './processes.testing.ts'

const NAME = { vi: 'Quy trình', en: 'Process' }

describe.each(Object.entries(PROCESSES))('the process %s', (_, { title, rows, days }) => {
  const word = readDocx(writeDocx(title, rows))
  const sheet = readXlsx(writeXlsx([[title], ...rows]))

  it('is read to its last row, and sound', () => {
    const verdict = judgeTables(word, NAME)
    const errors = verdict.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message.vi)
    expect(errors).toEqual([])
    expect(verdict).toMatchObject({ sound: true, rows: { read: verdict.rows.total } })
  })

  it('takes as long as its steps say', () => {
    const [table] = judgeTables(word, NAME).tables
    const intake = (table?.flow?.desk?.intake ?? []).map(({ limit }) =>
      limit ? limit.quantity / (limit.unit === 'working_hour' ? 8 : 1) : 0,
    )
    const sum = intake.reduce((total, one) => total + one, 0)
    expect(sum + (table?.flow ? longestPath(table.flow).workingDays : 0)).toBeCloseTo(days)
  })

  it('is the same flow in Word and in Excel', () => {
    const flowsOf = (document: DocumentOf) => judgeTables(document, NAME).tables.map(({ flow }) => flow)
    expect(flowsOf(sheet)).toEqual(flowsOf(word))
  })
})
