import { afterAll, describe, expect, it } from 'vitest'
import { inventPeople } from '../../../../test/cards/card-people.ts'
import { codeOf, photographCard, type Shot } from '../../../../test/cards/card-picture.ts'
import { openLetterReader } from './open-letters.ts'

const reader = openLetterReader({ idleMs: 60_000 })
afterAll(() => reader.close())
const [hoa, dung, anh] = inventPeople(3)
const give = (content: Buffer) => async () => content

async function textOf(person: typeof hoa, shot: Shot): Promise<string> {
  if (person === undefined) throw new Error('nobody')
  const letters = await reader.read(give(await photographCard(person, shot)))
  if (letters === undefined || typeof letters === 'string') throw new Error('nothing was read')
  return letters.lines.map((line) => line.map(({ text }) => text).join(' ')).join('\n')
}

describe('letters on a photograph', { timeout: 180_000 }, () => {
  it.each([
    ['in noise and shadow, a little turned', dung, { degrees: 4, grain: 26, shadow: 0.45 }],
    ['photographed on its side', anh, { turned: 90, grain: 12 }],
  ] as const)('are read with their accents, %s', async (_, person, shot) => {
    const text = await textOf(person, shot)
    expect(text).toContain(person?.number)
    expect(text).toContain(person?.birthDate)
    for (const line of ['Độc lập - Tự do - Hạnh phúc', 'CĂN CƯỚC CÔNG DÂN']) expect(text).toContain(line)
  })

  it('are not needed where a code says all of it', async () => {
    if (hoa === undefined) throw new Error('nobody')
    const content = await photographCard(hoa, { code: true, grain: 14, degrees: 2 })
    expect(await reader.read(give(content), { enough: /^\d{12}\|/ })).toEqual({
      codes: [codeOf(hoa)],
      lines: [],
    })
  })

  it('are none in what is no picture, in nothing, and in an empty sheet; the next one is read all the same', async () => {
    expect(await reader.read(give(Buffer.from('kein Bild')))).toBeUndefined()
    expect(await reader.read(async () => undefined)).toBeUndefined()
    expect(await textOf(hoa, {})).toContain(hoa?.number)
  })

  it('are read by a process that ends when nobody needs it, and by none where too many wait', async () => {
    const short = openLetterReader({ idleMs: 50 })
    let go: (content: undefined) => void = () => undefined
    const first = short.read(
      () =>
        new Promise((resolve) => {
          go = resolve
        }),
    )
    const others = Array.from({ length: 19 }, () => short.read(async () => undefined))
    expect(await short.read(async () => undefined)).toBe('busy')
    await Promise.resolve()
    go(undefined)
    expect(await first).toBeUndefined()
    await Promise.all(others)
    expect(await short.read(async () => undefined)).toBeUndefined()
    await short.close()
  })
})
