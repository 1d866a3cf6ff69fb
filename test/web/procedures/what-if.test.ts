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
let other: string
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
    const chosen = plans.filter(({ procedure }) => procedure === code).slice(0, 40)
    // Five of them came with something else, too.
    const others = plans.filter(({ procedure }) => procedure !== code)
    other = others[0]?.procedure ?? ''
    const more = others
      .filter(({ procedure }) => procedure === other)
      .slice(0, 5)
      .map((plan, at) => ({ ...plan, parties: chosen[at]?.parties ?? plan.parties }))
    const simulation = simulate(stage, [...chosen, ...more], END_OF_WORK_2018)
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

describe('procedures as one filing', () => {
  const asked = 'from=01/01/2018&to=31/12/2018&within=366'

  it('are offered where the same people filed them, and counted over their dossiers', async () => {
    expect((await author.get('/work/procedures')).body).toContain('href="/work/procedure-merging"')
    const offered = (await author.get(`/work/procedure-merging?${asked}`)).body
    const href = [...offered.matchAll(/href="([^"]+procedure=[^"]+procedure=[^"]+)"/g)]
      .map(([, found = '']) => found.replaceAll('&amp;', '&'))
      .find((found) => found.includes(code) && found.includes(other))
    const { body, statusCode } = await author.get(href ?? '')
    expect(statusCode).toBe(200)
    expect(body).toContain('Nộp một lần bớt được gì')
    // Every figure says where it comes from.
    expect(body).toContain('Giấy tờ cùng tên trong thành phần')
  })

  it('are found by words, ticked, and asked for again where there are too few or the days are no days', async () => {
    const found = await author.get(`/work/procedure-merging?procedure=${code}&add=${other}&within=366`)
    expect(found.body).toContain(`value="${other}"`)
    const few = await author.get(`/work/procedure-merging?procedure=${code}&within=30`)
    expect([few.statusCode, few.body.includes('ít nhất hai thủ tục')]).toEqual([422, true])
    const days = await author.get(`/work/procedure-merging?procedure=${code}&within=lâu`)
    expect([days.statusCode, days.body.includes('value="lâu"')]).toEqual([422, true])
    const none = await author.get('/work/procedure-merging?add=zzzqqq&within=30')
    expect([none.statusCode, none.body.includes('value="zzzqqq"')]).toEqual([422, true])
  })

  it('become a proposal with the figures of the page', async () => {
    const query = `?procedure=${code}&procedure=${other}&${asked}`
    const page = await author.get(`/work/procedure-merging${query}`)
    const { statusCode, headers, rawPayload } = await author.get(`/work/procedure-merging.pdf${query}`)
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
    const text = textOf(rawPayload)
    expect(text).toContain('Về phương án liên thông các thủ tục hành chính')
    const [, times = ''] = /cách nhau nhiều nhất 366 ngày: (\d+) lần/.exec(text) ?? []
    expect(Number(times)).toBeGreaterThan(0)
    expect(page.body).toContain(`<p class="figure">${times}</p>`)
    // What nobody filed is no proposal.
    const empty = await author.get(`/work/procedure-merging.pdf?procedure=${code}&procedure=${other}`)
    expect(empty.headers['content-type']).toContain('text/html')
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
