import { describe, expect, it } from 'vitest'
import { type ErrorTable, mergeErrorTables, problemsOf, toProblemDetails } from './errors.ts'
import { platformErrors, platformProblem } from './platform-errors.ts'

const teaErrors = {
  no_tea: {
    status: 418,
    text: { vi: 'Hết trà.', en: 'No tea.' },
    next: { vi: 'Hãy pha.', en: 'Make some.' },
  },
} satisfies ErrorTable

describe('a problem', () => {
  it('is an RFC 9457 document in the language of the reader', () => {
    expect(toProblemDetails(problemsOf(teaErrors)('no_tea', { cups: 0 }), 'vi')).toEqual({
      type: '/problems/no_tea',
      title: 'Hết trà.',
      status: 418,
      detail: 'Hãy pha.',
      code: 'no_tea',
      cups: 0,
    })
    expect(toProblemDetails(platformProblem('not_found'), 'en').title).toBe('There is no such page.')
  })

  it('has a code that only one folder may claim', () => {
    expect(Object.keys(mergeErrorTables(platformErrors, teaErrors))).toContain('no_tea')
    expect(() => mergeErrorTables(teaErrors, teaErrors)).toThrow('no_tea')
  })

  it('does not compile with a code that its folder does not know', () => {
    // @ts-expect-error the table of tea knows no coffee
    expect(problemsOf(teaErrors)('no_coffee').status).toBeUndefined()
  })
})

describe('the texts of the platform', () => {
  it.each(Object.entries(platformErrors))(
    '%s: two languages, full sentences, an error status',
    (_, entry) => {
      expect(entry.status).toBeGreaterThanOrEqual(400)
      for (const text of [entry.text.vi, entry.text.en, entry.next.vi, entry.next.en])
        expect(text).toMatch(/\.$/)
    },
  )
})
