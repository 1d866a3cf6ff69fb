import { describe, expect, it } from 'vitest'
import { agencies, directory, units } from '../province.testing.ts'
import { buildDirectory } from './directory.ts'

describe('the directory of agencies', () => {
  it('knows an agency by its code and by its codes in other systems', () => {
    expect(directory.resolve('000.00.01.H44')).toBe('H44.01')
    expect(directory.find('000.00.01.H44')?.name.vi).toBe('Văn phòng UBND tỉnh')
    expect(directory.resolve('H99')).toBeUndefined()
  })

  it('names agencies and units in both languages, and an unknown code by itself', () => {
    expect(directory.nameOf('H44.05', 'en')).toBe('Department of Construction')
    expect(directory.unitNameOf('H44.05', 'QH', 'vi')).toBe('Phòng Quy hoạch')
    expect(directory.nameOf('H99', 'vi')).toBe('H99')
  })

  it('lists all that stands under an agency, at every depth', () => {
    expect(directory.agenciesUnder('H44.05')).toEqual(['H44.05.1'])
    expect(directory.agenciesUnder('H44')).toHaveLength(agencies.length - 1)
    expect(directory.agenciesUnder('H44.101')).toEqual([])
    expect(directory.parentOf('H44.05.1')).toBe('H44.05')
    expect(directory.committeeOf('H44.05.1')).toBe('H44')
    expect(directory.committeeOf('H44')).toBeUndefined()
  })

  it('counts the last day of a code as valid', () => {
    expect(directory.isValidAt('SGTVT', '2025-06-30')).toBe(true)
    expect(directory.isValidAt('SGTVT', '2025-07-01')).toBe(false)
    expect(directory.isValidAt('H44.05', '2025-06-30')).toBe(false)
  })

  it('gives the work of an ended agency to its successors', () => {
    expect(directory.successorsOf('SGTVT', '2025-06-30')).toEqual(['SGTVT'])
    expect(directory.successorsOf('SGTVT', '2026-01-01')).toEqual(['H44.05'])
    expect(directory.successorsOf('H99', '2026-01-01')).toEqual([])
  })

  it('comes to an end on a loop that somebody wrote past the commands', () => {
    const [first, second] = [agencies[3]!, agencies[5]!]
    const loop = buildDirectory(
      [
        { ...first, parent: second.code, validTo: '2025-12-31', successors: [second.code] },
        { ...second, parent: first.code, validTo: '2025-12-31', successors: [first.code] },
      ],
      units,
    )
    expect(loop.agenciesUnder(first.code)).toEqual([second.code])
    expect(loop.successorsOf(first.code, '2026-06-01')).toEqual([])
  })
})
