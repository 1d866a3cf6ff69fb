import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDataDir } from './data-dir.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-data-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the folder of the data', () => {
  it('is made with all above it, twice as well as once, and nothing is left in it', () => {
    const dataDir = join(folder, 'a', 'b', 'c')
    makeDataDir({ dataDir })
    makeDataDir({ dataDir })
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('ends in a sentence where no folder can be, and never waits for ever', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const dataDir of ['/proc', '/proc/motcua/deep', file, join(file, 'in-a-file'), '/dev/null']) {
      expect(() => makeDataDir({ dataDir }), dataDir).toThrow(
        expect.objectContaining({
          exitCode: 78,
          message: expect.stringContaining('Set DATA_DIR to a folder'),
        }),
      )
    }
  })
})
