import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPhotographs } from '../join-photographs.ts'
import { lookAtFile } from '../look-at-file.ts'
import { openPicture } from '../open-picture.ts'
import { openHeic } from './open-heic.ts'

/** 400 × 200, white, its upper left corner red; the container says: a quarter turn to the right. */
const content = readFileSync(join(import.meta.dirname, 'held-on-its-side.heic'))

describe('a photograph as telephones keep it (HEIC)', () => {
  it('stands upright as its container says', async () => {
    const canvas = await openHeic(content)
    expect([canvas?.width, canvas?.height]).toEqual([200, 400])
    const at = (x: number, y: number) => canvas?.getContext('2d').getImageData(x, y, 1, 1).data.slice(0, 3)
    const [red, white] = [at(150, 50), at(50, 350)]
    expect(red?.[0]).toBeGreaterThan(240)
    expect(red?.[1]).toBeLessThan(40)
    expect([...(white ?? [])].every((value) => value > 240)).toBe(true)
  })

  it('is opened, looked at and made a page as others are', async () => {
    expect((await openPicture(content))?.width).toBe(200)
    expect(await lookAtFile(content, 'image/heic')).toMatchObject({
      isPhotograph: true,
      pages: [{ width: 200, height: 400 }],
    })
    expect((await joinPhotographs([content]))?.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is broken and nothing worse where it breaks off or a byte of it was changed', async () => {
    expect(await openPicture(content.subarray(0, 900))).toBeUndefined()
    expect((await lookAtFile(content.subarray(0, 300), 'image/heic'))?.fault).toBe('broken')
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(content)
        changed[at] = byte
        const opened = await openPicture(changed)
        expect(opened === undefined || opened.width > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
