import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanLines, isStorable } from './clean-text.ts'

const signs = fc.string({
  unit: fc.constantFrom(
    ...'aĂđ1 \t\n\r–‑—-\u00a0\u200b\u200d\u200c\u202e\u202c\u00ad\ufe0f\u0301\u0323\u2800👩\u2028क्',
    '\u{1f3f4}',
    '\u{e0067}',
    '\u{e007f}',
  ),
})
const texts = fc.oneof(signs, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

describe('laws of cleaning', () => {
  it('cleaning twice is cleaning once, composed, and without a blank at the ends or twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const clean of [cleanLine, cleanLines]) {
          const once = clean(text)
          expect(clean(once)).toBe(once)
          expect(once.normalize('NFC')).toBe(once)
          expect(once).not.toMatch(/^\s|\s$| {2}/)
        }
        expect(cleanLine(text)).not.toMatch(/[\n\r\u2028]/)
      }),
    )
  })

  it('every spelling of a text that looks the same is cleaned to the same', () => {
    const hidden = fc.constantFrom('\u200b', '\u2060', '\u00ad', '\u202e', '\u200f', '\ufeff', '\u0007')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăêđ1 .-') }), hidden, fc.nat(), (text, sign, at) => {
        const place = at % (text.length + 1)
        const other = `${text.slice(0, place)}${sign}${text.slice(place)}`.normalize('NFD')
        expect(cleanLine(other)).toBe(cleanLine(text))
        expect(cleanLine(text.replaceAll(' ', '\u00a0 ').replaceAll('-', '–'))).toBe(cleanLine(text))
      }),
    )
  })
})

describe('a text of people', () => {
  it.each([
    ['\u200b', ''],
    ['\u2060', ''],
    ['\u00ad', ''],
    ['\u2800 \u3164', ''],
    ['\u0301', ''],
    ['Thử \u202eHai\u202c', 'Thử Hai'],
    ['Thử\nHai', 'Thử Hai'],
    ['Thử\u200bĂn', 'ThửĂn'],
    ['Thử  Hai\u00a0Cách', 'Thử Hai Cách'],
    ['Thử – Hai', 'Thử - Hai'],
    ['H44.100‑260101‑0001', 'H44.100-260101-0001'],
    ['Trần'.normalize('NFD'), 'Trần'],
    ['👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ क्‍ष', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ क्‍ष'],
  ])('%j is %j in one line', (given, clean) => {
    expect(cleanLine(given)).toBe(clean)
  })

  it('keeps its lines where it may have several', () => {
    expect(cleanLines(' một \r\n\u200b hai – bốn\u2028\tba ')).toBe('một\nhai – bốn\nba')
  })

  it('is not storable with half a sign or NUL in it', () => {
    expect(['a', '😀', '\ud83d', 'a\0'].map(isStorable)).toEqual([true, true, false, false])
  })
})
