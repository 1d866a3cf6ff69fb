import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromLocal } from '../../src/calendar/index.ts'
import { actOnDossier, type CommandBody, catchUp, isRefusal } from '../../src/dossiers/index.ts'
import { figuresProjector } from '../../src/statistics/index.ts'
import { addReceive } from '../../src/web/workspace/counter/receive.ts'
import { addReport } from '../../src/web/workspace/reports/report.ts'
import { COPY } from '../api/api-server.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from './staff-browser.ts'

let pages: StaffPages
let manager: StaffBrowser
const october = (day: number, hour = 9) => fromLocal(`2026-10-${String(day).padStart(2, '0')}`, hour * 60)
const MONTH = '/work/report?from=2026-10-01&to=2026-10-31'

async function act(body: CommandBody, at: number, dossier: string = randomUUID()): Promise<string> {
  const grant = { agency: COPY.receivingAgency, role: 'reception_officer' as const }
  const actor = { kind: 'staff' as const, id: manager.id, grants: [grant] }
  const acted = await actOnDossier(pages.office, { id: randomUUID(), dossier, actor, at, body })
  if (isRefusal(acted)) throw new Error(acted.refused)
  return dossier
}

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReport(app, services)
    addReceive(app, services)
  })
  manager = await pages.open('giamdoc.ttpvhcc')
  const body = COPY as CommandBody
  await act(body, fromLocal('2026-09-30', 600))
  for (let i = 0; i < 52; i++) await act(body, october(1 + (i % 20)))
  const first = await act(body, october(6))
  await act({ type: 'withdraw', reason: 'Đổi ý <b>' }, october(6, 10), first)
  const second = await act(body, october(7))
  await act({ type: 'stop', reason: 'Người dân đề nghị' }, october(7, 10), second)
})
afterAll(() => pages.close())

/** Every link of the page into a list, with the first number of its text. */
function listLinks(body: string): { path: string; value: number }[] {
  const links = body.matchAll(/href="(\/work\/report\/list\?[^"]+)"[^>]*>([^<]+)</g)
  return [...links].map(([, path = '', text = '']) => ({
    path: path.replaceAll('&amp;', '&'),
    value: Number(/[\d.]+/.exec(text.replace(/^[^\d]*: /, ''))?.[0].replaceAll('.', '')),
  }))
}

/** Walks through the pages of a list. */
async function lengthOf(path: string): Promise<{ heading: number; rows: number }> {
  let rows = 0
  let heading = 0
  let next: string | undefined = path
  while (next !== undefined) {
    const { body, statusCode }: { body: string; statusCode: number } = await manager.get(next)
    expect(statusCode).toBe(200)
    heading = Number(/<h1[^>]*>[^<]*?: ?([\d.]+) hồ sơ/.exec(body)?.[1]?.replaceAll('.', ''))
    rows += [...body.matchAll(/href="\/work\/dossiers\//g)].length
    next = /href="([^"]+)"[^>]*rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
  }
  return { heading, rows }
}

describe('the report', () => {
  it.each(['', '&known=at_end'])('has numbers that are the lengths of their lists (%s)', async (known) => {
    const { body } = await manager.get(MONTH + known)
    const links = listLinks(body)
    expect(links.length).toBeGreaterThan(15)
    for (const { path, value } of links) {
      expect({ path, ...(await lengthOf(path)) }).toEqual({ path, heading: value, rows: value })
    }
    expect(links.find(({ path }) => path.includes('figure=received'))?.value).toBe(54)
    expect(links.find(({ path }) => path.includes('figure=carriedOver'))?.value).toBe(1)
    expect(links.find(({ path }) => path.includes('figure=endedOtherwise'))?.value).toBe(2)
  })

  it.each(['', '&known=at_end'])('knows what was received since it was drawn (%s)', async (known) => {
    const received = async () => {
      const { body } = await manager.get(`/work/report?from=2026-09-01&to=2026-09-30${known}`)
      // The number of all, that of its agency, and the sum below it.
      const all = listLinks(body).filter(({ path }) => path.includes('figure=received'))
      expect(new Set(all.map(({ value }) => value)).size).toBe(1)
      return all[0]?.value as number
    }
    const first = await received()
    await act(COPY as CommandBody, fromLocal('2026-09-30', 700))
    pages.clock.advance(1_000)
    expect(await received()).toBe(first + 1)
    const { calendars } = pages.office
    await catchUp(
      pages.database,
      figuresProjector((agency) => calendars.deadlineTime(agency)),
    )
    pages.clock.advance(1_000)
    expect(await received()).toBe(first + 1)
    await act(COPY as CommandBody, fromLocal('2026-09-30', 720))
    pages.clock.advance(1_000)
    expect(await received()).toBe(first + 2)
  })

  it('says why dossiers ended otherwise', async () => {
    const { body } = await manager.get(MONTH)
    expect(body).toContain('Người dân đề nghị')
    expect(body).toMatch(/Đổi ý &lt;b(>|&gt;)/)
  })

  it('is about this month where nothing is asked, and leads to the first report of the Centre', async () => {
    const { body } = await manager.get('/work/report')
    expect(body).toContain('value="01/11/2026"')
    expect(body).toContain('value="30/11/2026"')
    expect(body).toContain('from=2018-09-15&amp;to=2018-12-15')
  })

  it('says which days are counted, on paper too', async () => {
    const { body } = await manager.get(MONTH)
    expect(body).toContain('Kỳ báo cáo: 01/10/2026 – 31/10/2026, theo dữ liệu hiện nay')
    expect((await manager.get(`${MONTH}&known=at_end`)).body).toContain('theo dữ liệu khi hết kỳ')
  })

  it('reads dates as people write them, and keeps what it does not understand', async () => {
    const written = await manager.get('/work/report?from=1.10.26&to=31%20th%C3%A1ng%2010%202026')
    expect(written.body).toContain('value="31/10/2026"')
    const wrong = await manager.get('/work/report?from=31/2/2026&to=1/1/2026')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="31/2/2026"')
  })

  it('counts for the head of a commune what that commune decides, whatever the address says', async () => {
    const head = await pages.open('chutich.nongtrang')
    expect((await head.get(MONTH)).body).not.toContain('figure=received')
    const list = await head.get(
      `/work/report/list?figure=received&from=2026-10-01&to=2026-10-31&agency=H44.100`,
    )
    expect(list.body).toContain('0 hồ sơ')
    expect(list.body).not.toContain('/work/dossiers/')
    const own = await pages.open('chutich.viettri')
    expect((await own.get(MONTH)).body).toContain('figure=received')
  })

  it('is closed to people without reports, and does not know other figures', async () => {
    const desk = await pages.open('tiepnhan.viettri')
    expect((await desk.get('/work/report')).statusCode).toBe(403)
    expect((await desk.get('/work/report/list?figure=received')).statusCode).toBe(403)
    expect((await manager.get('/work/report/list?figure=toString')).statusCode).toBe(404)
  })
})
