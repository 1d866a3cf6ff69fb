import { describe, expect, it } from 'vitest'
import { writeDocx, writeXlsx } from '../../../test/documents/write-documents.ts'
import { readDocx, readXlsx } from '../../platform/documents/index.ts'
import { longestPath } from '../checking/times/check-limits.ts'
import { judgeTables } from './judge-table.ts'
import { PROCESSES } from './processes.testing.ts'

const NAME = { vi: 'Quy trình', en: 'Process' }

describe.each(Object.entries(PROCESSES))('the process %s', (_, { title, rows, days }) => {
  const word = judgeTables(readDocx(writeDocx(title, rows)), NAME)
  const sheet = judgeTables(readXlsx(writeXlsx([[title], ...rows])), NAME)

  it('is read to its last row, and sound', () => {
    const errors = word.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message.vi)
    expect(errors).toEqual([])
    expect(word).toMatchObject({ sound: true, rows: { read: word.rows.total } })
  })

  it('takes as long as its steps say', () => {
    const [table] = word.tables
    const intake = (table?.flow?.desk?.intake ?? []).map(({ limit }) =>
      limit ? limit.quantity / (limit.unit === 'working_hour' ? 8 : 1) : 0,
    )
    const sum = intake.reduce((total, one) => total + one, 0)
    expect(sum + (table?.flow ? longestPath(table.flow).workingDays : 0)).toBeCloseTo(days)
  })

  it('is the same flow in Word and in Excel', () => {
    expect(sheet.tables.map(({ flow }) => flow)).toEqual(word.tables.map(({ flow }) => flow))
  })
})
