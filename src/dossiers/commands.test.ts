import { describe, expect, it } from 'vitest'
import { commandSchema } from './commands.ts'

const note = (text: string) => commandSchema.safeParse({ type: 'add_note', text })
const application = (applicant: object) =>
  commandSchema.safeParse({
    ...{ type: 'receive', procedure: '2.000815', channel: 'direct' },
    ...{ receivingAgency: 'H44.100', competentAgency: 'H44.100' },
    parties: { applicant: { kind: 'citizen', ...applicant } },
  })

describe('what people type into a command', () => {
  it.each(['\u200b', '\u2060', '\u00ad', ' \u00a0', '\u2800', ''])('%j is no text at all', (text) => {
    expect([note(text), application({ name: text }), application({ name: 'Thử', idNumber: text })]).toEqual(
      Array(3).fill(expect.objectContaining({ success: false })),
    )
  })

  it('loses invisible signs; a name has one line, a reason keeps its lines', () => {
    expect(note('một\u202e\r\nhai ').data).toMatchObject({ text: 'một\nhai' })
    expect(application({ name: 'Thử \u202eHai\u202c\nBa' }).data).toMatchObject({
      parties: { applicant: { name: 'Thử Hai Ba' } },
    })
  })

  it.each(['a\0b', '\ud83d'])('%j is refused, since nobody could store it', (text) => {
    expect(note(text).error?.issues).toMatchObject([{ message: 'unstorable_text', path: ['text'] }])
  })

  it('is refused at its field when it is too long, in every field of every command', () => {
    const unbounded = commandSchema.options.flatMap(({ shape }) =>
      unboundedIn(shape.type.value, shape as unknown as Shape),
    )
    expect(unbounded).toEqual([])
  })
})

type Shape = Readonly<Record<string, { def: Def; maxLength?: number | null }>>
interface Def {
  type: string
  innerType?: Shape[string]
  element?: Shape[string]
  keyType?: Shape[string]
  valueType?: Shape[string]
  shape?: Shape
  options?: Shape[string][]
}

/** Paths to texts without a longest length. */
function unboundedIn(path: string, shape: Shape): string[] {
  return Object.entries(shape).flatMap(([name, { def, maxLength }]) => {
    const here = `${path}.${name}`
    if (def.type === 'string') return typeof maxLength === 'number' ? [] : [here]
    const { innerType, element, keyType, valueType, options = [] } = def
    const parts = [innerType, element, keyType, valueType, ...options].filter((part) => part !== undefined)
    return [...unboundedIn(here, def.shape ?? {}), ...unboundedIn(here, Object.fromEntries(parts.entries()))]
  })
}
