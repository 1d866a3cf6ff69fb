import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import { signIn } from '../../src/agencies/index.ts'
import { type House, openHouse } from '../../src/cli/serve/open-house.ts'
import { createServer } from '../../src/cli/serve/serve.ts'
import { actOnDossier, isRefusal, listEvents, partiesSchema } from '../../src/dossiers/index.ts'
import { newId } from '../../src/platform/index.ts'
import { captureLog, loadConfig } from '../../src/platform/process/index.ts'
import { ensureAssets } from '../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'

const WARD = 'H44.100'
const OTHER_WARD = 'H44.101'
const DATA_DIR = mkdtempSync(join(tmpdir(), 'motcua-workspace-'))
let db: TestDatabase
let house: House
let app: FastifyInstance

beforeAll(async () => {
  await ensureAssets()
  db = await demoDatabase()
  const config = loadConfig({
    DATABASE_URL: db.url,
    DATA_DIR,
    DEMO: 'off',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'error',
  })
  house = await openHouse(config, captureLog('error').log)
  app = await createServer(house)
}, 120_000)

afterAll(async () => {
  await app?.close()
  await house?.close()
  await db?.close()
  rmSync(DATA_DIR, { recursive: true, force: true })
})

describe('the workspace', () => {
  it('shows an officer the dossier that waits for them, and not to the desk of another ward', async () => {
    const id = await receiveDossier()
    const mine = await comeIn(WARD, 'reception_officer')
    const inbox = await mine.get('/work')
    expect(inbox.statusCode).toBe(200)
    expect(inbox.body).toContain(`/work/dossiers/${id}`)
    const page = await mine.get(`/work/dossiers/${id}`)
    expect(page.body).toContain('Đặng Thị Thử')
    expect(page.body).toContain('Tiếp nhận hồ sơ')
    const other = await comeIn(OTHER_WARD, 'reception_officer')
    expect((await other.get('/work')).body).not.toContain(id)
    expect((await other.get(`/work/dossiers/${id}`)).statusCode).toBe(404)
    expect((await other.get('/work/search?q=dang+thi')).body).not.toContain(id)
    const views = await db.database.query('select from personal_data_view where dossier_id = $1', [id])
    expect(views).toHaveLength(1)
  })

  it('does an act once, however often its form is sent', async () => {
    const id = await receiveDossier()
    const mine = await comeIn(WARD, 'reception_officer')
    const form = formIn((await mine.get(`/work/dossiers/${id}`)).body, 'accept')
    const first = await mine.post(`/work/dossiers/${id}`, form)
    const events = await listEvents(db.database, id)
    const again = await mine.post(`/work/dossiers/${id}`, form)
    expect([first.statusCode, again.statusCode]).toEqual([303, 303])
    expect(events.map(({ body }) => body.type)).toContain('dossier_accepted')
    expect(await listEvents(db.database, id)).toHaveLength(events.length)
  })

  it('keeps what was typed when somebody else was first, and says who and when', async () => {
    const id = await receiveDossier()
    const mine = await comeIn(WARD, 'reception_officer')
    const page = (await mine.get(`/work/dossiers/${id}`)).body
    const refusal = { ...formIn(page, 'propose_intake_refusal'), reason: 'Thiếu bản chính để đối chiếu' }
    const colleague = await comeIn(WARD, 'reception_officer', 1)
    await colleague.post(
      `/work/dossiers/${id}`,
      formIn((await colleague.get(`/work/dossiers/${id}`)).body, 'accept'),
    )
    const answer = await mine.post(`/work/dossiers/${id}`, refusal)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Thiếu bản chính để đối chiếu')
    expect(answer.body).toContain(colleague.name)
  })

  it('names every error at its field and keeps the rest', async () => {
    const id = await receiveDossier()
    const mine = await comeIn(WARD, 'reception_officer')
    const form = formIn((await mine.get(`/work/dossiers/${id}`)).body, 'request_intake_supplement')
    const answer = await mine.post(`/work/dossiers/${id}`, { ...form, items: 'Bản chính sổ hộ khẩu' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Hãy nhập lý do.')
    expect(answer.body).toContain('Bản chính sổ hộ khẩu')
  })

  it('tells the desk how long filings wait, and warns before their eight hours are over', async () => {
    const desk = await comeIn(WARD, 'reception_officer')
    const id = await receiveDossier()
    await db.database.query(
      `update task set due_at = now() - interval '1 hour', opened_at = now() - interval '7 days'
       where dossier_id = $1`,
      [id],
    )
    expect((await desk.get('/work')).body).toMatch(/đã chờ \d+(,\d)? ngày làm việc/)
    const another = await comeIn(WARD, 'reception_officer', 1)
    const body = (await another.get('/work')).body
    expect(body).toMatch(/[1-9] hồ sơ chờ tiếp nhận đã quá 8 giờ làm việc\./)
    expect(body).toContain('/work?kind=look&amp;urgency=overdue')
    expect((await another.get('/work?kind=look&urgency=overdue')).body).toContain(id)
  })

  it('narrows the inbox by procedure and by whose the work is, and keeps that under a name of one’s own', async () => {
    const id = await receiveDossier()
    const mine = await comeIn(WARD, 'reception_officer')
    const shows = async (query: string) => (await mine.get(`/work?${query}`)).body.includes(id)
    expect(await shows('procedure=2.000815&whose=nobody')).toBe(true)
    expect([await shows('procedure=1.001193'), await shows('whose=me')]).toEqual([false, false])
    const open = (await mine.get('/work?procedure=2.000815&filter=open')).body
    expect(open).toMatch(/<option value="2\.000815" selected>[^<]+ \(\d+\)/)
    const form = formIn(open, 'save')
    const none = await mine.post('/work/views', { ...form, name: ' ' })
    expect([none.statusCode, none.body.includes('id="name-error"')]).toEqual([422, true])
    for (let times = 0; times < 2; times += 1) {
      const saved = await mine.post('/work/views', { ...form, name: 'Sao y' })
      expect(saved.headers.location).toBe('/work?procedure=2.000815&done=saved')
    }
    const link = 'href="/work?procedure=2.000815">Sao y</a>'
    expect((await mine.get('/work?kind=intake')).body.split(link)).toHaveLength(2)
    expect((await (await comeIn(WARD, 'reception_officer', 1)).get('/work?kind=intake')).body).not.toContain(
      link,
    )
    await mine.post('/work/views', { ...form, name: 'Sao y', drop: 'Sao y' })
    expect((await mine.get('/work?kind=intake')).body).not.toContain(link)
  })

  it('says the time of an agency in hours where it is less than a day', async () => {
    const id = await receiveDossier()
    const desk = await comeIn(WARD, 'reception_officer')
    await desk.post(`/work/dossiers/${id}`, formIn((await desk.get(`/work/dossiers/${id}`)).body, 'accept'))
    const page = (await desk.get(`/work/dossiers/${id}`)).body
    expect(/span-days">([^<]+)/.exec(page)?.[1]).toMatch(
      /^(chưa dùng|\d+ phút làm việc) \/ \d+ giờ làm việc$/,
    )
  })

  it('forwards several at once, each once, with a result for each', async () => {
    const ids = [await receiveDossier(), await receiveDossier()]
    const desk = await comeIn(WARD, 'reception_officer')
    for (const id of ids) {
      const page = (await desk.get(`/work/dossiers/${id}`)).body
      await desk.post(`/work/dossiers/${id}`, formIn(page, 'accept'))
    }
    const [task] = await db.database.query<{ role: string; agency: string; unit: string | null }>(
      'select role, agency, unit from task where dossier_id = $1',
      [ids[0]],
    )
    const holder = await comeIn(task?.agency ?? '', task?.role ?? '', 0, task?.unit)
    const inbox = (await holder.get('/work')).body
    const picks = [...inbox.matchAll(/name="pick" value="([^"]+)"/g)]
      .map((match) => match[1] as string)
      .filter((pick) => ids.some((id) => pick.includes(id)))
    expect(picks).toHaveLength(2)
    const hidden = (name: string) => [
      name,
      new RegExp(`name="${name}" value="([^"]+)"`).exec(inbox)?.[1] ?? '',
    ]
    const form = [hidden('_csrf'), hidden('key'), ...picks.map((pick) => ['pick', pick])]
    const send = () => holder.post('/work/forward', form)
    const first = await send()
    const lengths = () => Promise.all(ids.map(async (id) => (await listEvents(db.database, id)).length))
    const after = await lengths()
    const again = await send()
    for (const answer of [first, again]) {
      expect(answer.statusCode).toBe(303)
      const told = await holder.get(String(answer.headers.location))
      expect(told.body).toContain('Đã chuyển bước 2 hồ sơ.')
    }
    expect(await lengths()).toEqual(after)
  })
})

interface Visitor {
  name: string
  cookie: string
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, form: Record<string, string> | string[][]): Promise<LightMyRequestResponse>
}

/** Signs in as the holder of a role at an agency, the first or a later one. */
async function comeIn(agency: string, role: string, at = 0, unit: string | null = null): Promise<Visitor> {
  const [person] = await db.database.query<{ username: string; name: string }>(
    `select s.username, s.full_name as name from staff s join role_grant g on g.staff_id = s.id
      where g.agency = $1 and g.role = $2 and ($4::text is null or coalesce(g.unit, $4) = $4)
      order by s.username offset $3 limit 1`,
    [agency, role, at, unit],
  )
  const request = {
    username: person?.username ?? '',
    password: DEMO_PASSWORD,
    addressHash: Buffer.alloc(32),
  }
  const signed = await signIn(db.database, request, house.clock.now())
  if (!signed.ok) throw new Error(`${role} at ${agency}: ${signed.problem.code}`)
  const cookie = `session=${signed.value.session.token}`
  let form = ''
  const headers = () => ({ accept: 'text/html', cookie: `${cookie}${form}`, 'sec-fetch-site': 'same-origin' })
  return {
    name: person?.name ?? '',
    cookie,
    get: async (url) => {
      const response = await app.inject({ url, headers: headers() })
      const given = response.cookies.find(({ name }) => name === 'form')
      if (given) form = `; form=${given.value}`
      return response
    },
    post: (url, fields) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields as Record<string, string>).toString(),
      }),
  }
}

/** The hidden fields of the form of an act. */
function formIn(html: string, act: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`name="act" value="${act}"`))
  if (form === undefined) throw new Error(`the page offers no ${act}`)
  const hidden = form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries([...hidden].map(([, name, value]) => [name, value]))
}

/** A certified copy filed at the ward: its desk has to accept it. */
async function receiveDossier(name = 'Đặng Thị Thử'): Promise<string> {
  const [row] = await db.database.query<{ components: { code: string; name: { vi: string } }[] }>(
    `select definition -> 'components' as components from procedure_version
      where procedure_code = '2.000815' and definition ->> 'validTo' is null limit 1`,
  )
  const now = house.clock.now()
  const dossier = newId(now)
  const answer = await actOnDossier(house.office, {
    id: newId(now),
    dossier,
    actor: { kind: 'applicant', id: dossier, identity: '025190000001' },
    at: now,
    body: {
      type: 'submit',
      procedure: '2.000815',
      channel: 'direct',
      receivingAgency: WARD,
      competentAgency: WARD,
      parties: partiesSchema.parse({ applicant: { kind: 'citizen', name, idNumber: '025190000001' } }),
      papers: (row?.components ?? []).map((one) => ({
        component: one.code,
        name: one.name.vi,
        originals: 1,
        copies: 0,
      })),
      facts: { pages: 2, copies: 1 },
      sets: 1,
      deliverBy: 'counter',
    },
  })
  if (isRefusal(answer)) throw new Error(answer.refused)
  return dossier
}
