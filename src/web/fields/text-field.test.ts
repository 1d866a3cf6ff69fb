import { expect, it } from 'vitest'
import { render } from '../ui/index.ts'
import { sayFileSize } from '../words/file.ts'
import { FileField } from './file-field.tsx'
import { textErrors } from './text-field.tsx'

it('asks for what is missing once: a label that has the verb gets no second one', () => {
  expect(textErrors.vi.required('Họ và tên')).toBe('Hãy nhập họ và tên.')
  expect(textErrors.vi.required('Nhập lại mật khẩu mới')).toBe('Hãy nhập lại mật khẩu mới.')
})

it('says how large a file may be in the words of the language, less than a megabyte in kilobytes', () => {
  const drawn = (lang: 'vi' | 'en', maxMegabytes: number) =>
    render(FileField({ lang, name: 'f', label: 'F', accept: '.png', kinds: 'PNG', maxMegabytes }))
  expect(drawn('vi', 0.5)).toContain('PNG, mỗi tệp không quá 500 KB.')
  expect(drawn('vi', 2.5)).toContain('PNG, mỗi tệp không quá 2,5 MB.')
  expect(drawn('en', 2.5)).toContain('PNG, at most 2.5 MB each.')
})

it('says the size of a file with a decimal where a megabyte matters', () => {
  const sizes = [700, 184_300, 1_240_000, 14_200_000].map((bytes) => sayFileSize(bytes, 'vi'))
  expect(sizes).toEqual(['700 B', '184 KB', '1,2 MB', '14 MB'])
})
