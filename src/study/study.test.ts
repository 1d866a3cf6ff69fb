import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readLog, studyLog, writeXes } from './index.ts'
import type { Columns } from './model.ts'
import { readMoment } from './read-moment.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-study-'))
afterAll(() => rmSync(folder, { recursive: true }))

const study = (name: string, text: string | Buffer, columns: Columns = {}) => {
  const path = join(folder, name)
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text)
  return studyLog(readLog(path), columns)
}

/** As a one-stop-shop's software writes it for Excel: with its mark, semicolons, the day first. */
const EXPORT = `\uFEFFMã hồ sơ;Bước;Thời gian;Hẹn trả;Ngày trả;case:Kênh
A1;Tiếp nhận;01/06/2026 08:00;05/06/2026;05/06/2026 16:30;Tại quầy
A1;Thẩm định;02/06/2026 08:00;05/06/2026;05/06/2026 16:30;Tại quầy
B2;Tiếp nhận;01/06/2026 09:00;02/06/2026 09:00;02/06/2026 09:01;Trực tuyến
B2;Thẩm định;01/06/2026 10:00;02/06/2026 09:00;02/06/2026 09:01;Trực tuyến
C3;Tiếp nhận;03/06/2026 09:00;09/06/2026;;Tại quầy
`

describe('a log as CSV', () => {
  it('is counted by what its columns usually are called, in Vietnamese too', async () => {
    const found = await study('export.csv', EXPORT)
    expect(found).toMatchObject({ cases: 3, events: 5, activities: 2, variants: 2, outOfOrder: 0 })
    // A deadline that is a day holds until its end.
    expect(found.lateness).toEqual({ onTime: 1, late: 1, open: 1, withoutDeadline: 0, endBy: 'column' })
    expect(found.caseAttributes).toEqual({ Kênh: { 'Tại quầy': 2, 'Trực tuyến': 1 } })
    expect(found.unread.count).toBe(0)
  })

  it('ends each case with its last event where no end is named, and says so', async () => {
    const lines = EXPORT.split('\n').map((line) =>
      line
        .split(';')
        .filter((_, i) => i !== 4)
        .join(';'),
    )
    const { lateness } = await study('no-end.csv.gz', lines.join('\n'))
    expect(lateness).toEqual({ onTime: 3, late: 0, open: 0, withoutDeadline: 0, endBy: 'last_event' })
  })

  it('tells each place that cannot be read with its line, and counts the rest', async () => {
    const found = await study(
      'unread.csv',
      'case,activity,timestamp,deadline\n1,a,2026-06-01,someday\n,a,2026-06-01,\n1,b,31/02/2026,\n1,,2026-06-02,\n',
    )
    expect(found).toMatchObject({ cases: 1, events: 1, unread: { count: 4 } })
    expect(found.unread.first.map(({ line, column }) => [line, column])).toEqual([
      [2, 'deadline'],
      [3, 'case'],
      [4, 'timestamp'],
      [5, 'activity'],
    ])
    expect(found.unread.first[0]?.text.vi).toContain('someday')
  })

  it('takes the columns that are named, and lists those of the file where one is not there', async () => {
    const text = 'x,y,z\n1,a,2026-06-01T08:00:00Z\n'
    const asked = { case: 'x', activity: 'y', time: 'z' }
    expect(await study('named.csv', text, asked)).toMatchObject({ cases: 1, events: 1, columns: asked })
    await expect(study('unnamed.csv', text)).rejects.toMatchObject({
      text: { vi: expect.stringMatching(/--case.*x, y, z/) },
    })
    await expect(study('wrong.csv', text, { ...asked, end: 'w' })).rejects.toThrow('--end')
  })

  it('is read as Excel and portals write it: a line for the separator, names in parts, a step with both its ends', async () => {
    const head = 'Mã số hồ sơ;Tên bước xử lý;Ngày bắt đầu;Ngày kết thúc;Hạn xử lý'
    const first = 'H1;Tiếp nhận;02/03/2026 8:00 SA;02/03/2026 9:00 SA;02/03/2026'
    const second = `H1;${'Thẩm định'.normalize('NFD')};02/03/2026 1:00 CH;05/03/2026 9:00 SA;04/03/2026`
    const third = 'H2;Thẩm định;02/03/2026 1:00 CH;03/03/2026 12:30 SA;04/03/2026'
    const found = await study('portal.csv', ['sep=;', head, first, second, third].join('\n'))
    expect(found).toMatchObject({ cases: 2, events: 3, activities: 2, unread: { count: 0 } })
    // The last end of the steps against their last limit.
    expect(found.lateness).toEqual({ onTime: 1, late: 1, open: 0, withoutDeadline: 0, endBy: 'column' })
  })

  it('is read as XES where it is that', async () => {
    const text =
      '<log><trace><string key="concept:name" value="1"/><date key="due" value="2026-06-01"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-06-02T00:00:00Z"/></event></trace></log>'
    expect(await study('named-wrong.csv', text)).toMatchObject({ cases: 1, events: 1, lateness: { late: 1 } })
  })

  it('says what is wrong with a file that is not one', async () => {
    await expect(study('empty.csv', '')).rejects.toThrow('--case')
    await expect(study('quote.csv', 'case,activity,time\n"1,a,2026-06-01\n')).rejects.toThrow('CSV')
    await expect(study('log.docx', 'x')).rejects.toThrow('.xes')
    await expect(study('bytes.csv', 'a,b\n1,x"y"\n\u0000"')).rejects.toThrow('CSV')
    await expect(study('headings.csv', 'case,activity,time\n')).rejects.toThrow('no row of data')
    const torn = gzipSync(EXPORT.repeat(50)).subarray(0, 90)
    writeFileSync(join(folder, 'torn.csv.gz'), torn)
    await expect(studyLog(readLog(join(folder, 'torn.csv.gz')))).rejects.toThrow('giải nén')
    await expect(studyLog(readLog(join(folder, 'nowhere.csv')))).rejects.toThrow('nowhere.csv')
  })
})

describe('a log as XES', () => {
  it('counts cases without events, and takes no attribute of an attribute', async () => {
    const found = await study(
      'log.xes',
      `<?xml version="1.0"?><log><extension name="Concept"/><global scope="event"><string key="concept:name" value="?"/></global>
       <trace><string key="concept:name" value="1"/><date key="deadline" value="2026-06-02T00:00:00+07:00"/>
         <event><string key="concept:name" value="a"><string key="concept:name" value="no"/></string><date key="time:timestamp" value="2026-06-03T00:00:00.000+07:00"/></event>
       </trace><trace><string key="concept:name" value="2"/></trace></log>`,
    )
    expect(found).toMatchObject({ cases: 2, events: 1, activities: 1, variants: 2 })
    expect(found.lateness).toMatchObject({ late: 1, endBy: 'last_event' })
  })

  it('says what is wrong with XML that is none', async () => {
    await expect(study('cut.xes', '<log><trace>')).rejects.toThrow('XES')
    await expect(study('other.xes', '<bpmn/>')).rejects.toThrow('<log>')
  })
})

describe('laws', () => {
  const word = fc.stringMatching(/^[a-z"';,\n<&đ ]{0,8}[a-zđ]$/)
  const events = fc.array(
    fc.record({ id: fc.constantFrom('1', '2', '3'), activity: word, at: fc.integer({ min: 0, max: 4e12 }) }),
    { minLength: 1, maxLength: 30 },
  )
  it('the same events give the same figures as CSV, in any separator, and as XES', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.constantFrom(',', ';', '\t'), async (list, separator) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
        const rows = list.map(({ id, activity, at }) => [id, activity, new Date(at).toISOString()])
        const table = [['case:concept:name', 'concept:name', 'time:timestamp'], ...rows]
        const csv = table.map((row) => row.map(quote).join(separator)).join('\n')
        const inXml = (text: string) => text.replace(/[&<"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        const traces = Map.groupBy(rows, ([id]) => id)
        const xes = [...traces].map(
          ([id, of]) =>
            `<trace><string key="concept:name" value="${id}"/>${of
              .map(
                ([, name = '', time]) =>
                  `<event><string key="concept:name" value="${inXml(name)}"/><date key="time:timestamp" value="${time}"/></event>`,
              )
              .join('')}</trace>`,
        )
        const [ofCsv, ofXes] = [
          await study('law.csv', csv),
          await study('law.xes', `<log>${xes.join('')}</log>`),
        ]
        expect(ofXes).toEqual(ofCsv)
        expect(ofCsv).toMatchObject({ events: list.length, cases: traces.size, unread: { count: 0 } })
      }),
      { numRuns: 60 },
    )
  })

  it('a moment is read as it was written, in any of its forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const iso = new Date(at).toISOString()
        expect(readMoment(iso)?.at).toBe(at)
        expect(readMoment(iso.replace('T', ' ').replace('Z', '000+00:00'))?.at).toBe(at)
        const here = new Date(at + 7 * 3_600_000).toISOString()
        const [day = '', clock = ''] = here.slice(0, -1).split('T')
        expect(readMoment(`${day.split('-').reverse().join('/')} ${clock}`)?.at).toBe(at)
      }),
    )
    const noon = Date.parse('2026-03-02T12:00:00+07:00')
    for (const same of [
      '46083.5',
      '46083,5',
      String(noon),
      String(noon / 1000),
      '2/3/2026 12:00 CH',
      '2026-03-02 12:00 PM',
    ])
      expect([same, readMoment(same)]).toEqual([same, { at: noon, isDay: false }])
    expect(readMoment('46083')).toEqual({ at: noon - 12 * 3_600_000, isDay: true })
    for (const wrong of [
      '',
      'x',
      '2/3/2026 0:30 SA',
      '2/3/2026 13:00 CH',
      '12345',
      '99999',
      '2026-13-01',
      '29/02/2026',
      '2026-06-01T25:00',
      '1/6',
    ])
      expect(readMoment(wrong)).toBeUndefined()
  })
})

describe('a log written as XES', () => {
  it('reads back equal, whatever it held, from CSV and from XES', async () => {
    const text = fc.stringMatching(/^[a-z"'<>&đ\n\t;]{0,6}[a-zđ]$/)
    const rows = fc.array(
      fc.record({
        id: fc.constantFrom('A', 'B&<', 'C'),
        activity: text,
        at: fc.integer({ min: 0, max: 4e12 }),
        who: text,
      }),
      { minLength: 1, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
        const table = [
          ['Mã hồ sơ', 'Bước', 'Thời gian', 'Hẹn trả', 'Ngày trả', 'case:Kênh', 'người'],
          ...[
            { id: 'C', activity: 'đ', at: 0, who: 'đ' },
            ...list,
            { id: 'Z', activity: 'đ', at: 0, who: 'đ' },
          ].map(({ id, activity, at, who }) => [
            ...[
              id,
              activity,
              new Date(at).toISOString(),
              '05/06/2026',
              id === 'C' ? '' : '2026-06-05T10:00:00Z',
              id,
              who,
            ],
          ]),
        ]
        const csv = table.map((row) => row.map(quote).join(',')).join('\n')
        const path = join(folder, 'source.csv')
        writeFileSync(path, csv)
        const first = await piecesOf(path)
        const once = await study('once.xes', first)
        const { columns: _, ...ofSource } = await studyLog(readLog(path), {})
        const { columns: __, ...ofXes } = once
        expect(ofXes).toEqual(ofSource)
        const again = await piecesOf(join(folder, 'once.xes'))
        expect(again).toBe(first)
      }),
      { numRuns: 40 },
    )
  })
})

async function piecesOf(path: string): Promise<string> {
  let text = ''
  for await (const piece of writeXes(readLog(path))) text += piece
  return text
}
