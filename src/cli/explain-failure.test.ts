import { describe, expect, it } from 'vitest'
import { operatorError } from '../platform/index.ts'
import { explainFailure } from './explain-failure.ts'

const failure = (code: string, more: object = {}) => Object.assign(new Error('no'), { code, ...more })

describe('a failure from outside', () => {
  it.each([
    ['ENOSPC', 74, 'Ổ đĩa đã đầy', 'The disk is full'],
    ['53100', 74, 'Ổ đĩa đã đầy', 'The disk is full'],
    ['EACCES', 77, 'Không có quyền ghi', 'No permission to write'],
    ['ENOTDIR', 74, 'Đường dẫn không dùng được', 'The path cannot be used'],
    ['42501', 77, 'không đủ quyền', 'too few rights'],
    ['57P01', 69, 'Mất kết nối', 'was lost on the way'],
    ['ECONNREFUSED', 69, 'Mất kết nối', 'was lost on the way'],
  ])('%s is said in both languages, with an exit status of its own', (code, exitCode, vi, en) => {
    const said = explainFailure(failure(code))
    expect(said).toMatchObject({ exitCode })
    expect(said?.text.vi).toContain(vi)
    expect(said?.text.en).toContain(en)
  })

  it('names the path it was about', () => {
    expect(explainFailure(failure('EACCES', { path: '/var/motcua' }))?.text.vi).toContain('(/var/motcua)')
  })

  it('is known without a code when the connection ended', () => {
    const lost = new Error('Connection terminated unexpectedly')
    expect(explainFailure(lost)).toMatchObject({ exitCode: 69 })
  })

  it('that has its sentence keeps it, and a mistake of ours has none', () => {
    const said = operatorError({ vi: 'a', en: 'b' })
    expect(explainFailure(said)).toBe(said)
    expect(explainFailure(new TypeError('x is not a function'))).toBeUndefined()
    expect(explainFailure(failure('23505'))).toBeUndefined()
  })
})
