import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDemoStore } from './demo-store.ts'

it('keys of the demonstration are made once, also for many who sign at the same moment, and kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-demo-keys-'))
  const open = () => openDemoStore({ folder, nameOf: (agency) => agency, now: () => Date.UTC(2026, 10, 23) })
  const store = open()
  const found = await Promise.all(Array.from({ length: 12 }, () => store.find('H44.43')))
  const own = new Set(found.map((key) => key?.certificates[0]?.toString('hex')))
  expect(own.size).toBe(1)
  const again = await open().find('H44.43')
  expect(again?.certificates[0]?.toString('hex')).toBe([...own][0])
  expect((await readdir(folder)).sort()).toEqual(['H44.43.pem', 'authority.key', 'trusted'])
  await rm(folder, { recursive: true, force: true })
})
