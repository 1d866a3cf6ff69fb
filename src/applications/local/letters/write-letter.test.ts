import { describe, expect, it } from 'vitest'
import { type LetterKind, writeLetter } from './write-letter.ts'

const FACTS = {
  code: '01234567',
  site: { vi: 'Một Cửa Phú Thọ', en: 'Motcua Phú Thọ' },
  publicUrl: 'https://motcua.example.vn',
}
const WITH_CODE: readonly LetterKind[] = ['open', 'known', 'move']
const KINDS: readonly LetterKind[] = [...WITH_CODE, 'address_changed', 'password_changed']

describe.each(['vi', 'en'] as const)('messages about accounts in %s', (lang) => {
  it.each(KINDS)('%s has no place left open, and fits a text message without accents', (kind) => {
    const { subject, text, short } = writeLetter(kind, FACTS, lang)
    for (const part of [subject, text, short]) expect(part).not.toMatch(/[{}]|undefined/)
    expect(short).toMatch(/^[\x20-\x7e]{20,160}$/)
    expect(text.endsWith('\n')).toBe(true)
  })

  it.each(WITH_CODE)('%s gives the code in every form of it, and says to give it to nobody', (kind) => {
    const { subject, text, short } = writeLetter(kind, FACTS, lang)
    for (const part of [subject, text, short]) expect(part).toContain('01234567')
    expect(text).toContain(lang === 'vi' ? 'Đừng đưa mã cho ai' : 'Give it to nobody')
  })

  it('only whoever has an account reads that they have one', () => {
    const says = lang === 'vi' ? 'đã có tài khoản' : 'There is an account'
    expect(writeLetter('known', FACTS, lang).text).toContain(says)
    expect(writeLetter('open', FACTS, lang).text).not.toContain(says)
  })
})
