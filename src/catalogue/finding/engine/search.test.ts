import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningsOf } from '../everyday/meanings.ts'
import { buildIndex, type Searchable } from './build-index.ts'
import { searchIndex } from './search.ts'

const procedure = (code: string, name: string, more: Partial<Searchable> = {}): Searchable => ({
  code,
  name,
  keywords: [],
  field: '',
  agency: '',
  results: [],
  papers: [],
  weight: 0.5,
  ...more,
})
const index = buildIndex([
  procedure('1.000001', 'Thủ tục đăng ký khai sinh'),
  procedure('1.000002', 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài'),
  procedure('1.000003', 'Thủ tục đăng ký kết hôn'),
  procedure('1.000004', 'Cấp lại giấy phép lái xe'),
  procedure('1.000005', 'Đổi giấy phép lái xe'),
  procedure('1.000006', 'Đăng ký tạm trú'),
  procedure('1.000007', 'Cấp Giấy phép thành lập Trung tâm hòa giải thương mại'),
  procedure('1.000008', 'Cấp giấy chứng nhận đủ điều kiện buôn bán thuốc thú y', {
    keywords: ['tiệm thuốc thú y'],
  }),
  procedure('1.000009', 'Khai báo tạm vắng'),
])
const meanings = meaningsOf([])
const find = (question: string, own: Parameters<typeof meaningsOf>[0] = []) =>
  searchIndex(index, own.length === 0 ? meanings : meaningsOf(own), question, { limit: 3 }).map(
    ({ code }) => code,
  )

describe('a procedure is found', () => {
  it.each([
    ['by its name', 'Thủ tục đăng ký kết hôn', '1.000003'],
    ['without accents', 'dang ky ket hon', '1.000003'],
    ['with i for y', 'đăng kí kết hôn', '1.000003'],
    ['with decomposed letters', 'đăng ký kết hôn'.normalize('NFD'), '1.000003'],
    ['with the tone mark on the other letter', 'hoà giải thương mại', '1.000007'],
    ['with a slip of the finger', 'khai sihn', '1.000001'],
    ['with a letter too few', 'kai sinh', '1.000001'],
    ['as it sounds', 'đăng ký tạm chú', '1.000006'],
    ['typed with the Vietnamese keyboard off', 'ddawng kys keets hoon', '1.000003'],
    ['without spaces', 'dangkykethon', '1.000003'],
    ['typed in VNI with the keyboard off', 'd9a8ng ky1 ke61t ho6n', '1.000003'],
    ['without spaces and with a number', 'dangkytamtru6thang', '1.000006'],
    ['by everyday words', 'mất bằng lái', '1.000004'],
    ['by everyday words the other way round', 'bằng lái xe máy bị mất', '1.000004'],
    ['by everyday words with others between them', 'mất luôn cái bằng lái', '1.000004'],
    ['by everyday words with a slip in one', 'mất bnằg lái', '1.000004'],
    ['by what a question is like as a whole', 'hai bên sống chung lâu rồi mà chưa có hôn thú', '1.000003'],
    [
      'in a sentence that asks',
      'tôi muốn hỏi làm giấy khai sinh cho con mới đẻ thì phải làm sao',
      '1.000001',
    ],
    ['by everyday words without accents', 'mat gplx', '1.000004'],
    ['by a keyword of its record', 'tiệm thuốc thú y', '1.000008'],
    ['by its code', '1.000005', '1.000005'],
    ['by the code in full-width figures', '１.０００００５', '1.000005'],
  ])('%s: “%s”', (_, question, code) => {
    expect(find(question)[0]).toBe(code)
  })

  it('first when its name says just what was asked', () => {
    expect(find('khai sinh')).toEqual(['1.000001', '1.000002'])
    expect(find('khai sinh yếu tố nước ngoài')[0]).toBe('1.000002')
  })

  it('by a word that the Centre adds, and no longer by one that it takes out', () => {
    expect(find('chim cò')).toEqual([])
    expect(find('chim cò', [{ said: 'chim cò', meant: ['khai sinh'] }])[0]).toBe('1.000001')
    expect(find('gplx', [{ said: 'gplx', meant: [] }])).toEqual([])
  })

  it('by the word that was written where its marks tell two apart', () => {
    expect(find('bán thuốc thú y')[0]).toBe('1.000008')
    expect(find('chứng nhận đầu tư').includes('1.000001')).toBe(false)
  })

  it('while somebody types', () => {
    const begun = (beginning: string) =>
      searchIndex(index, meanings, beginning, { limit: 3, ending: 'open' })[0]?.code
    expect(begun('đăng ký kế')).toBe('1.000003')
    expect(begun('dang ky khai s')).toBe('1.000001')
    expect(begun('1.00000')).toBe('1.000001')
    expect(begun('mất bằng l')).toBe('1.000004')
  })
})

it('nothing is found for what nobody means', () => {
  for (const question of ['', '   ', 'zzzz', '|||', '%_', '\u0000']) expect(find(question)).toEqual([])
})

it('any question is answered, at once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 5000 })), (question) => {
      expect(find(question).length).toBeLessThanOrEqual(3)
    }),
  )
})
