import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCatalogues } from './catalogue.ts'

const field = { code: 'HT', name: { vi: 'Hộ tịch', en: 'Civil status' } }
const ours = (code: string, vi: string) => ({ code, name: { vi, en: vi }, field })
const theirs = (code: string, name: string, more = {}) => ({
  code,
  name,
  field: 'Hộ tịch',
  isOpen: true,
  ...more,
})

describe('the portal’s list of procedures beside ours', () => {
  it('says of each procedure what differs, and nothing where only blanks, capitals or composed letters do', () => {
    const found = compareCatalogues(
      [
        ours('1.000001', 'Đăng ký khai sinh'),
        ours('1.000002', 'Đăng ký kết hôn'),
        ours('1.000003', 'Đăng ký khai tử'),
        ours('1.000004', 'Cải chính hộ tịch'),
        ours('1.000005', 'Chỉ có ở tỉnh'),
      ],
      [
        theirs('1.000001', ' đăng ký  khai sinh'.normalize('NFD')),
        theirs('1.000002', 'Đăng ký kết hôn có yếu tố nước ngoài'),
        theirs('1.000003', 'Đăng ký khai tử', { isOpen: false }),
        theirs('1.000004', 'Cải chính hộ tịch', { field: 'Tư pháp' }),
        theirs('1.000006', 'Chỉ có trên Cổng'),
        theirs('1.000007', 'Đã bỏ', { isOpen: false }),
      ],
    )
    expect(found).toEqual({
      ours: 5,
      theirs: 6,
      differences: [
        {
          ...{ kind: 'name_differs', code: '1.000002', ours: 'Đăng ký kết hôn' },
          theirs: 'Đăng ký kết hôn có yếu tố nước ngoài',
        },
        { kind: 'closed_there', code: '1.000003', ours: 'Đăng ký khai tử', theirs: 'Đăng ký khai tử' },
        { kind: 'field_differs', code: '1.000004', ours: 'Hộ tịch', theirs: 'Tư pháp' },
        { kind: 'unknown_there', code: '1.000005', ours: 'Chỉ có ở tỉnh' },
        { kind: 'unknown_here', code: '1.000006', theirs: 'Chỉ có trên Cổng' },
      ],
    })
  })

  const code = fc.integer({ min: 0, max: 40 }).map((n) => `1.${String(n).padStart(6, '0')}`)
  it('finds every procedure that one side lacks, and invents none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code), fc.uniqueArray(code), (here, there) => {
        const { differences } = compareCatalogues(
          here.map((one) => ours(one, 'Tên')),
          there.map((one) => theirs(one, 'Tên')),
        )
        const of = (kind: string) => differences.filter((one) => one.kind === kind).map((one) => one.code)
        expect(of('unknown_there')).toEqual(here.filter((one) => !there.includes(one)).sort())
        expect(of('unknown_here')).toEqual(there.filter((one) => !here.includes(one)).sort())
        expect(differences).toHaveLength(of('unknown_there').length + of('unknown_here').length)
      }),
    )
  })
})
