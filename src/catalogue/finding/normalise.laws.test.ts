import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testVersion } from '../versions/version.testing.ts'
import { foldForSearch, foldToneMarks, normaliseVersion } from './normalise.ts'

const letters = fc.string({
  unit: fc.constantFrom(...'hòa hoà thuỷ thủy Uỷ quý đĐ ệ a\u0323\u0302 \u00a0\u200b\r\n\t  e\u0301|x'),
})
const texts = fc.oneof(fc.string({ unit: 'grapheme' }), letters)

describe('laws of spelling', () => {
  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
        expect(foldToneMarks(foldToneMarks(text))).toBe(foldToneMarks(text))
      }),
    )
  })

  it('composed and decomposed spellings fold to the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')))
        expect(foldToneMarks(text.normalize('NFD'))).toBe(foldToneMarks(text.normalize('NFC')))
      }),
    )
  })

  it('moving a tone mark changes nothing but its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldForSearch(foldToneMarks(text))).toBe(foldForSearch(text))
      }),
    )
  })
})

describe('tone marks', () => {
  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['thuỷ lợi', 'thủy lợi'],
    ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
    ['HOÀ', 'HÒA'],
    ['khoẻ', 'khỏe'],
    ['quý quỹ', 'quý quỹ'],
    ['hoài toàn', 'hoài toàn'],
  ])('%s reads %s', (given, expected) => {
    expect(foldToneMarks(given)).toBe(expected)
  })
})

describe('a version', () => {
  it('is normalised in all its texts and keeps a keyword once', () => {
    const version = testVersion({
      name: { vi: ' Đăng ký  khai sinh'.normalize('NFD'), en: 'Birth registration' },
      keywords: ['hoà giải', 'hòa giải', 'khai sinh'],
    })
    const clean = normaliseVersion(version)
    expect(clean.name.vi).toBe('Đăng ký khai sinh')
    expect(clean.keywords).toHaveLength(2)
    expect(normaliseVersion(clean)).toEqual(clean)
    expect({ ...clean, name: version.name, keywords: version.keywords }).toEqual(version)
  })
})
