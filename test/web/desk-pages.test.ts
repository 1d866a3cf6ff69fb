import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnDossier, type CommandBody, isRefusal } from '../../src/dossiers/index.ts'
import { addAssets } from '../../src/web/routes/assets.ts'
import { addReceive } from '../../src/web/workspace/receive.ts'
import { addReport } from '../../src/web/workspace/report.ts'
import { addStaff } from '../../src/web/workspace/staff.ts'
import { COPY } from '../api/api-server.ts'
import { findAxeViolations } from '../axe.ts'
import { closeBrowser, skipsBrowser, withPage } from '../browser.ts'
import { findOverflow } from '../page-width.ts'
import { type StaffPages, startStaffPages } from './staff-browser.ts'

let pages: StaffPages
let origin = ''
const dossier = randomUUID()
const PERIOD = 'from=2026-11-01&to=2026-11-30'

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addAssets(app)
    addReceive(app, services)
    addReport(app, services)
    addStaff(app, services)
  })
  const { id } = await pages.open('tiepnhan.viettri')
  const grants = (['reception_officer', 'case_officer', 'agency_head', 'clerk', 'unit_head'] as const).map(
    (role) => ({ role, agency: 'H44.100' }),
  )
  const actor = { kind: 'staff' as const, id, grants }
  const give = async (body: CommandBody, on: string) => {
    const acted = await actOnDossier(pages.office, {
      ...{ id: randomUUID(), dossier: on, actor, at: pages.clock.now(), body },
    })
    if (isRefusal(acted)) throw new Error(acted.refused)
  }
  await give(COPY as CommandBody, dossier)
  const other = randomUUID()
  await give(COPY as CommandBody, other)
  await give({ type: 'stop', reason: 'Người dân đề nghị dừng giải quyết' }, other)
  const ready = randomUUID()
  await give(COPY as CommandBody, ready)
  await issue(ready, give)
  origin = await pages.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await closeBrowser()
  await pages.close()
})

/** Completes the steps of the flow until there is a result. */
async function issue(id: string, give: (body: CommandBody, on: string) => Promise<void>): Promise<void> {
  for (let i = 0; i < 10; i++) {
    const [row] = await pages.database.query<{ node: string }>(
      "select node from task where dossier_id = $1 and kind = 'step'",
      [id],
    )
    if (row === undefined) return
    const body = { type: 'complete_step', node: row.node } as const
    await give(body, id).catch(() => give({ ...body, decision: 'granted' }, id))
  }
}

const SHOWN: readonly (readonly [person: string, path: string])[] = [
  ['tiepnhan.viettri', '/work/receive?q=chứng thực'],
  ['tiepnhan.viettri', '/work/receive?procedure=2.000815'],
  ['tiepnhan.viettri', `/work/received/${dossier}`],
  ['traketqua.viettri', '/work/return'],
  ['giamdoc.ttpvhcc', `/work/report?${PERIOD}`],
  ['giamdoc.ttpvhcc', `/work/report/list?figure=received&${PERIOD}`],
  ['giamdoc.ttpvhcc', '/work/report?from=32/1/2026&to=x'],
  ['quantri.vpubnd', '/work/staff'],
  ['quantri.vpubnd', '/work/staff/:own'],
]

describe.skipIf(skipsBrowser)('the pages of desk and management', () => {
  it.each(SHOWN)('%s reads %s on a phone and on a desk', { timeout: 60_000 }, async (person, path) => {
    const { id, token } = await pages.open(person)
    for (const width of [360, 1440]) {
      await withPage(
        async (page) => {
          await page.context().addCookies([{ name: 'session', value: token, url: origin }])
          await page.goto(origin + path.replace(':own', id))
          expect(await page.locator('h1').count()).toBe(1)
          const shots = process.env.MOTCUA_SHOTS
          const name = `${path.replace(/[^a-z0-9]+/gi, '-')}-${width}`
          if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
          expect(await findOverflow(page)).toEqual([])
          expect(await findAxeViolations(page)).toEqual([])
        },
        { viewport: { width, height: 900 }, locale: 'vi-VN' },
      )
    }
  })

  it('hands over a waiting result with one press, and twice is once', async () => {
    const desk = await pages.open('traketqua.viettri')
    const { body } = await desk.get('/work/return')
    const fields = (name: string) =>
      new RegExp(`name="${name}" value="([0-9a-f-]{36})"`).exec(body)?.[1] ?? ''
    const form = { key: fields('key'), dossier: fields('dossier'), receiver: '' }
    const [first, second] = [await desk.post('/work/return', form), await desk.post('/work/return', form)]
    expect([first.statusCode, second.statusCode]).toEqual([303, 303])
    const after = await desk.get(String(second.headers.location))
    expect(after.body).toContain('Đã trả kết quả hồ sơ')
    expect(after.body).toContain('Không có kết quả nào đang chờ trả')
    const [row] = await pages.database.query<{ count: number }>(
      "select count(*)::int as count from dossier_event where dossier_id = $1 and type = 'result_handed_over'",
      [form.dossier],
    )
    expect(row?.count).toBe(1)
  })
})
