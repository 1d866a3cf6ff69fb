/** The whole house as the demonstration runs it, with its stand-ins and its worker, for journeys in a browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { loadDemoCatalogue } from '../../../demo/index.ts'
import { startBackground } from '../../../src/cli/serve/background.ts'
import { connectionsOf, openHouseStandIns } from '../../../src/cli/serve/connected/connections.ts'
import { type House, openHouse } from '../../../src/cli/serve/open-house.ts'
import { createServer } from '../../../src/cli/serve/serve.ts'
import { actOnDossier, type CommandBody, findDossier, isRefusal } from '../../../src/dossiers/index.ts'
import type { OpenedStandIns } from '../../../src/integration/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { captureLog, loadConfig } from '../../../src/platform/process/index.ts'
import { closeBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { testServer } from '../../database.ts'
import { uploadResult } from '../../files.ts'
import { signInAs } from '../sign-in-as.ts'

export const DESK_VIEW = {
  ...{ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' },
  reducedMotion: 'reduce',
} as const
/** A destination that does not answer in time once is asked again after 5, 15 and 30 seconds. */
export const SOON = { timeout: 80_000 }

export interface DemoHouse extends Pick<House, 'office' | 'clock' | 'files'> {
  origin: string
  standIns: OpenedStandIns
  find(dossier: string): ReturnType<typeof findDossier>
  close(): Promise<void>
}

export async function openDemoHouse(): Promise<DemoHouse> {
  await ensureAssets()
  // What the connectors are told of, no transaction of another test file holds back.
  const store = await testServer()
  await loadDemoCatalogue(store.database)
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-house-'))
  const port = await freePort()
  const env = { DATABASE_URL: store.url, DATA_DIR: dataDir, DEMO: 'on', RATE_LIMIT: '0', PORT: String(port) }
  const { log } = captureLog('error')
  const house = await openHouse(loadConfig(env), log)
  const standIns = await openHouseStandIns(house)
  if (standIns === undefined) throw new Error('no stand-ins')
  const app = await createServer(house, connectionsOf(house, standIns))
  await app.listen({ host: '127.0.0.1', port })
  const stop = await startBackground(house, standIns)
  return {
    ...{
      office: house.office,
      clock: house.clock,
      files: house.files,
      origin: `http://127.0.0.1:${port}`,
      standIns,
    },
    find: (dossier) => findDossier(house.office.database, dossier),
    close: async () => {
      await closeBrowser()
      await stop()
      await app.close()
      await standIns.close()
      await house.close()
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The page that answers is waited for: one that is closed while its form is on the way may never have sent it. */
export async function acceptWithKey(page: Page): Promise<void> {
  await Promise.all([page.waitForURL('**?done=accept*'), page.keyboard.press('Control+Enter')])
}

/** Opens the one dossier that came from the portal and accepts it; answers how many fields there were to type into. */
export function acceptWithOneKey(
  house: DemoHouse,
  officer: string,
): Promise<{ typed: number; dossier: string }> {
  return withPage(async (page) => {
    await signInAs(page, house.origin, officer)
    await expect
      .poll(async () => {
        await page.goto(`${house.origin}/work?kind=intake`)
        return page.locator('tr', { hasText: 'Nguyễn Văn Ví Dụ' }).count()
      }, SOON)
      .toBeGreaterThan(0)
    await page.locator('tr', { hasText: 'Nguyễn Văn Ví Dụ' }).first().getByRole('link').first().click()
    await page.waitForURL('**/work/dossiers/*')
    const dossier = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const typed = await page.locator('form#accept').locator('input[type=text], textarea, select').count()
    await acceptWithKey(page)
    await expect.poll(async () => (await house.find(dossier))?.state.status, SOON).not.toBe('submitted')
    return { typed, dossier }
  }, DESK_VIEW)
}

/** Whoever works at the other desks. */
const OTHERS = newId()
const ROLES = ['reception_officer', 'case_officer', 'unit_head', 'agency_head', 'clerk'] as const

/** What other desks do with one key each until another system is waited for, or the result is there. */
export async function goOn(house: DemoHouse, dossier: string): Promise<void> {
  const { office, clock, files } = house
  const result = await uploadResult(files, { kind: 'staff', id: OTHERS }, clock.now())
  for (let step = 0; step < 12; step += 1) {
    const { tasks = [], procedureVersion = '' } = (await house.find(dossier))?.state ?? {}
    const task = tasks.find(({ kind }) => ['step', 'receipt', 'transfer'].includes(kind))
    if (task === undefined) return
    const { node = '' } = task
    const flow = office.catalogue.byId(procedureVersion)?.flow.nodes.get(node)
    const isDeciding = flow?.kind === 'step' && flow.decides === true
    const isLast = flow?.kind === 'step' && flow.next === 'end'
    const bodies: Record<string, CommandBody> = {
      transfer: { type: 'transfer' },
      receipt: { type: 'confirm_receipt' },
      step: {
        ...{ type: 'complete_step', node },
        ...(isDeciding ? { decision: 'granted' } : {}),
        ...(isLast ? { files: [result] } : {}),
      },
    }
    const body = bodies[task.kind] as CommandBody
    const grants = ROLES.map((role) => ({ role, agency: task.agency }))
    const actor = { kind: 'staff', id: OTHERS, grants } as const
    const acted = await actOnDossier(office, { id: newId(), dossier, actor, at: clock.now(), body })
    if (isRefusal(acted)) expect(acted.refused).toBe('version_conflict')
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket()
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as { port: number }
      socket.close(() => resolve(port))
    })
  })
}
