import { describe, expect, it } from 'vitest'
import { missingIn } from '../filling/read-page.ts'
import { DELIVERY_KEY } from '../giving/case-of.ts'
import type { FormDefinition, Question } from '../model.ts'
import { AUTHORITY, withAuthority } from './with-authority.ts'

const AT = { today: '2026-11-23', lang: 'vi' } as const
const text = (vi: string) => ({ vi, en: vi })
const isAuthority = ({ label }: Question) => label.vi.includes('ủy quyền')
const page = (key: string, ...questions: Question[]) => ({ key, title: text(key), questions })
const delivery = page('deliver', { key: DELIVERY_KEY, kind: 'text', label: text('Nhận kết quả') })
const who = page('who', { key: 'who', kind: 'text', label: text('Ai') })
const mandate = (more: Partial<Question> = {}): Question => ({
  ...{ key: 'mandate', kind: 'file', label: text('Văn bản ủy quyền'), optional: true, ...more },
})
const pagesOf = ({ pages }: FormDefinition) => pages.map(({ key }) => key)

describe('the form of whoever applies for another with authority', () => {
  it('asks for the paper before the delivery where it has no place for it, and is not complete without', () => {
    const form = withAuthority({ pages: [who, delivery] }, isAuthority)
    expect(pagesOf(form)).toEqual(['who', 'authority', 'deliver'])
    const answers = { who: 'Lan', [DELIVERY_KEY]: 'counter' }
    expect(missingIn(form, answers, AT)?.page.key).toBe('authority')
    const file = { sha256: 'a'.repeat(64), name: 'uy-quyen.pdf', type: 'application/pdf', size: 10 }
    expect(missingIn(form, { ...answers, [AUTHORITY.key]: [file] }, AT)).toBeUndefined()
    expect(pagesOf(withAuthority({ pages: [who] }, isAuthority))).toEqual(['who', 'authority'])
  })

  it('insists on the place that it has, whenever the form itself asks for it', () => {
    const always = withAuthority({ pages: [page('one', mandate()), delivery] }, isAuthority)
    expect(pagesOf(always)).toEqual(['one', 'deliver'])
    expect(missingIn(always, {}, AT)?.page.key).toBe('one')
    const sometimes = withAuthority(
      { pages: [who, page('one', mandate({ when: 'who = "other"' })), delivery] },
      isAuthority,
    )
    const answers = { [DELIVERY_KEY]: 'counter' }
    expect(missingIn(sometimes, { ...answers, who: 'spouse' }, AT)).toBeUndefined()
    expect(missingIn(sometimes, { ...answers, who: 'other' }, AT)?.page.key).toBe('one')
  })
})
