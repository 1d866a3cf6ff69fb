import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CENTRE_2018 } from '../../../demo/agencies-2018.ts'
import { loadDemoCatalogue } from '../../../demo/index.ts'
import { simulate } from '../../../demo/scenarios/engine/simulate.ts'
import { END_OF_WORK_2018, onStage } from '../../../demo/scenarios/index.ts'
import { planPhutho2018 } from '../../../demo/scenarios/phutho-2018/phutho-2018.ts'
import { readWhatIfArgs, whatIfCommand } from '../../../src/cli/reform/what-if.ts'
import { append } from '../../../src/dossiers/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { textOf } from '../../documents/poppler.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let author: StaffBrowser
let code: string
let draft: string

/** Of the people of 2018 those who came with one procedure, from the desk to their result. */
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  const { database } = pages
  const { staffIds } = await loadDemoCatalogue(database)
  await onStage(database, staffIds, async (_, stageFor) => {
    const stage = stageFor(CENTRE_2018, 'thử')
    const plans = planPhutho2018(stage)
    const [[most = ''] = []] = [...Map.groupBy(plans, ({ procedure }) => procedure)].sort(
      (a, b) => b[1].length - a[1].length,
    )
    code = most
    const simulation = simulate(
      stage,
      plans.filter(({ procedure }) => procedure === code).slice(0, 40),
      END_OF_WORK_2018,
    )
    simulation.advance(Number.POSITIVE_INFINITY)
    for (const write of simulation.take()) expect(await append(database, [write])).toBeInstanceOf(Map)
  })
  author = await pages.open('kiemsoat.vpubnd')
  const opened = await author.post(`/work/procedures/${code}/draft`, { key: newId() })
  draft = /drafts\/([0-9a-f-]{36})/.exec(String(opened.headers.location))?.[1] ?? ''
}, 60_000)
afterAll(() => pages.close())

const of = (more: string) => `/work/drafts/${draft}/what-if?from=01/09/2018&to=31/12/2018${more}`

describe('a draft on past dossiers', () => {
  it('says what is recorded where nothing is changed, and leads to it from the draft', async () => {
    expect((await author.get(`/work/drafts/${draft}`)).body).toContain(`/work/drafts/${draft}/what-if`)
    const { statusCode, body } = await author.get(of(''))
    expect(statusCode).toBe(200)
    expect(body).toContain('Thời gian đi đâu')
    expect(body).toContain('Bản nháp, thời hạn còn một nửa')
    expect(body).not.toContain('hồ sơ có kết quả khác')
    expect(body).toMatch(/<svg/)
  })

  it('shows the dossiers that would have been late under another limit', async () => {
    const { body } = await author.get(of('&days=0,5'))
    expect(body).toContain('hồ sơ có kết quả khác')
    expect(body).toMatch(/href="\/work\/dossiers\/[0-9a-f-]{36}"/)
  })

  it('prints the proposal to the People’s Committee with the figures of the page', async () => {
    const page = await author.get(of('&days=0,5'))
    const href = /href="([^"]+what-if\.pdf[^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { statusCode, headers, rawPayload } = await author.get(href)
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
    const text = textOf(rawPayload)
    expect(text).toContain('TỜ TRÌNH')
    expect(text).toContain('Kính gửi: Ủy ban nhân dân tỉnh')
    expect(text).toContain('Thời hạn giải quyết: 0,5 ngày làm việc.')
    const [, late = ''] = /Phương án đề xuất \d+ \d+ (\d+) /.exec(text) ?? []
    expect(Number(late)).toBeGreaterThan(0)
    expect(page.body).toContain(`${late} quá hạn`)
    // What cannot be studied says why instead.
    expect((await author.get(href.replace('0%2C5', 'x'))).statusCode).toBe(422)
  })

  it('asks again where a length is no length, with what was typed', async () => {
    const { statusCode, body } = await author.get(of('&days=vài'))
    expect(statusCode).toBe(422)
    expect(body).toContain('value="vài"')
    expect(body).toContain('ví dụ 5 hoặc 2,5')
  })

  it('says that nothing was accepted in another time', async () => {
    const { body } = await author.get(`/work/drafts/${draft}/what-if?from=01/01/2020&to=31/12/2020`)
    expect(body).toContain('Không có hồ sơ nào')
  })
})

describe('motcua what-if', () => {
  const run = async (args: string[]) => {
    const output = new PassThrough()
    const asked = readWhatIfArgs(args, pages.clock.now())
    if (asked === undefined) return { status: 2, text: '' }
    const status = await whatIfCommand({ office: pages.office }, asked, output)
    return { status, text: String(output.read() ?? '') }
  }
  const period = ['--from', '1/9/2018', '--to', '31/12/2018']

  it('prints the study of the latest draft as one JSON object', async () => {
    const { status, text } = await run([code, ...period, '--json'])
    expect(status).toBe(0)
    const study = JSON.parse(text)
    expect(study).toMatchObject({ procedure: code, version: draft, dossiers: 40, changed: [] })
    expect(study.after).toEqual(study.before)
  })

  it('counts another limit, and says it in words', async () => {
    const { text } = await run([code, ...period, '--days', '0,5'])
    expect(text).toContain('thử / tried:')
    expect(text).toContain('một nửa thời hạn')
  })

  it('refuses words it does not understand, and a version that is not there', async () => {
    for (const wrong of [
      [],
      [code, 'x'],
      [code, '--days', '-1'],
      [code, '--from', 'bao giờ'],
      [code, '--version', 'x'],
    ])
      expect(readWhatIfArgs(wrong, pages.clock.now())).toBeUndefined()
    await expect(run([code, '--version', '99'])).rejects.toMatchObject({
      text: { en: expect.stringContaining(code) },
    })
  })
})
