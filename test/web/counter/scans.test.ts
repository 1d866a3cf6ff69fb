import { randomUUID } from 'node:crypto'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { findDossier } from '../../../src/dossiers/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { type FormParts, SAMPLES } from '../../files.ts'
import { newIdNumber } from '../../persons.ts'
import { plainOf } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addReceive)
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

const LONG = { timeout: 60_000 }
/** One with at least two papers that everybody brings. */
const SEVERAL = PROCEDURES_2026.find(
  ({ components, channels, validTo }) =>
    validTo === undefined &&
    channels.includes('direct') &&
    components.filter(({ group, required, case: of }) => group === 'submit' && required && !of).length >= 2,
)
const CODE = SEVERAL?.procedure ?? ''
const PAPERS = (SEVERAL?.components ?? []).filter(({ group }) => group === 'submit')
const REQUIRED = PAPERS.filter(({ required, case: of }) => required && !of)

/** A pile: separator sheets of a procedure as they are printed, by place, and sheets of paper, by what stands on them. */
async function pile(sheets: readonly (number | string)[], code = CODE): Promise<Buffer> {
  const printed = await desk.get(`/work/receive/separators.pdf?procedure=${code}`)
  const separators = await PDFDocument.load(printed.rawPayload)
  const pdf = await PDFDocument.create()
  for (const sheet of sheets) {
    if (typeof sheet === 'string') {
      const page = pdf.addPage([595, 842])
      page.drawText(sheet, { x: 100, y: 700, size: 20 })
      // Nobody lays them all the same way round.
      page.setRotation(degrees(180))
    } else {
      const [page] = await pdf.copyPages(separators, [sheet])
      if (page) pdf.addPage(page)
    }
  }
  return Buffer.from(await pdf.save())
}

const screen = (more: Readonly<Record<string, string>> = {}): [string, string][] =>
  Object.entries({
    ...{ key: randomUUID(), procedure: CODE, receivingAgency: 'H44.100', competentAgency: 'H44.100' },
    ...{ name: 'Đinh Thị Quét', idNumber: newIdNumber(), address: 'Khu 3', ...more },
  })

async function scan(parts: FormParts) {
  const answer = await desk.send('/work/receive', parts)
  const body = plainOf(answer.body)
  const kept = [...body.matchAll(/name="kept-(files\.|unsorted)([^"]*)" value="[0-9a-f]{64}\/([^"]+)"/g)]
  return { answer, body, kept: kept.map(([, kind, code, name]) => [kind === 'unsorted' ? kind : code, name]) }
}

const batch = (content: Buffer, name = 'xấp.pdf'): FormParts[number] => ['batch', { name, content }]

describe('a pile that was scanned in one go', () => {
  it(
    'is put to the papers by the separator sheets that the counter prints, and becomes their files',
    LONG,
    async () => {
      const [first, second] = [PAPERS.indexOf(REQUIRED[0] as never), PAPERS.indexOf(REQUIRED[1] as never)]
      const content = await pile([first, 'a', 'b', second, 'c'])
      const fields = screen()
      const { body, kept } = await scan([...fields, ['recount', 'yes'], batch(content)])
      const all = [
        [REQUIRED[0]?.code, 'xấp-tr2-3.pdf'],
        [REQUIRED[1]?.code, 'xấp-tr5.pdf'],
      ]
      expect(kept).toEqual(all)
      expect(body).toContain('Đã xếp 3 trang vào 2 giấy tờ.')
      // It is there again when the page is opened anew, and each part is a PDF of its own.
      const again = plainOf((await desk.get(`/work/receive?draft=${fields[0]?.[1]}`)).body)
      for (const [, name] of all) expect(again).toContain(name)
      const [, link = ''] = /href="(\/work\/receive\/scans[^"]+)"/.exec(body) ?? []
      expect((await desk.get(link)).headers['content-type']).toBe('application/pdf')
    },
  )

  it('is accepted with its files in one press where nothing is doubtful', LONG, async () => {
    const fields = screen({ procedure: '2.000815', 'fact.pages': '2', 'fact.copies': '1' })
    const content = await pile([0, 'bản chính'], '2.000815')
    const { answer } = await scan([...fields, batch(content)])
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(303)
    const made = await findDossier(pages.database, String(fields[0]?.[1]))
    expect(made?.state.papers[0]?.files?.map(({ name }) => name)).toEqual(['xấp-tr2.pdf'])
    // Sent again it is the same dossier.
    expect((await scan([...fields, batch(content)])).answer.headers.location).toBe(answer.headers.location)
  })

  it(
    'of which a separator is missing: its pages are asked about one by one, and go where they are put',
    LONG,
    async () => {
      const first = PAPERS.indexOf(REQUIRED[0] as never)
      const fields = screen()
      const { body, kept } = await scan([...fields, ['recount', 'yes'], batch(await pile([first, 'a', 'b']))])
      expect(kept.map(([where]) => where)).toEqual(['unsorted', 'unsorted'])
      expect(body).toContain(`Không thấy tờ phân cách của: ${REQUIRED[1]?.name.vi}`)
      const references = [...body.matchAll(/name="kept-unsorted" value="([0-9a-f]{64})\/([^"]+)"/g)]
      const link = `/work/receive/scans/${references[0]?.[1]}?name=${encodeURIComponent(references[0]?.[2] ?? '')}`
      expect((await desk.get(link)).headers['content-type']).toBe('application/pdf')
      const colleague = await pages.open('tiepnhan.ttpvhcc')
      expect((await colleague.get(link)).statusCode).toBe(404)
      const refused = await scan([...fields, ...references.map(keep)])
      expect(refused.answer.statusCode).toBe(422)
      expect(refused.body).toContain('chưa được xếp')
      const sorted = await scan([
        ...fields,
        ['recount', 'yes'],
        ...references.map(keep),
        [`sort.${references[0]?.[1]}`, REQUIRED[0]?.code ?? ''],
        [`sort.${references[1]?.[1]}`, REQUIRED[1]?.code ?? ''],
      ])
      expect(sorted.kept.map(([where]) => where)).toEqual([REQUIRED[0]?.code, REQUIRED[1]?.code])
    },
  )

  it(
    'is asked about where a sheet is of another procedure, or there is none at all; a page can be left out',
    LONG,
    async () => {
      const other = await scan([...screen(), ['recount', 'yes'], batch(await pile([0, 'x'], '2.000815'))])
      expect(other.kept.map(([where]) => where)).toEqual(['unsorted'])
      const none = await scan([...screen(), ['recount', 'yes'], batch(await pile(['x', 'y']))])
      expect(none.kept.map(([where]) => where)).toEqual(['unsorted', 'unsorted'])
      const [, sha, name] = /name="kept-unsorted" value="([0-9a-f]{64})\/([^"]+)"/.exec(none.body) ?? []
      const dropped = await scan([
        ...screen(),
        ...[['recount', 'yes'] as [string, string], ['kept-unsorted', `${sha}/${name}`] as [string, string]],
        [`sort.${sha}`, 'drop'],
      ])
      expect(dropped.kept).toEqual([])
    },
  )

  it(
    'lies right: a file is turned a quarter by its button, or goes before another, and nothing else happens',
    LONG,
    async () => {
      const paper = REQUIRED[0]?.code ?? ''
      const field = `files.${paper}`
      const fields = screen()
      const first = await scan([
        ...fields,
        ['recount', 'yes'],
        [field, { name: 'một.pdf', content: await pile(['một']) }],
        [field, { name: 'hai.png', content: SAMPLES.png }],
      ])
      const kept = (body: string) =>
        [...body.matchAll(new RegExp(`name="kept-${field}" value="([^"]+)"`, 'g'))].map(([, id = '']) => id)
      const [one = '', two = ''] = kept(first.body)
      const press = (button: string, id: string, held: readonly string[]) =>
        scan([
          ...fields,
          [`${button}-${field}`, id],
          ...held.map((each): [string, string] => [`kept-${field}`, each]),
        ])
      const moved = await press('earlier', two, [one, two])
      expect([moved.answer.statusCode, kept(moved.body)]).toEqual([200, [two, one]])
      const turned = await press('turn', two, [two, one])
      const [now = '', still] = kept(turned.body)
      expect([now.split('/')[1], still]).toEqual(['hai.pdf', one])
      const again = await press('turn', one, [now, one])
      const [sha, name = ''] = (kept(again.body)[1] ?? '').split('/')
      const pdf = await PDFDocument.load(
        (await desk.get(`/work/receive/scans/${sha}?name=${encodeURIComponent(name)}`)).rawPayload,
      )
      // It lay upside down, and a quarter more is three.
      expect(pdf.getPages().map((page) => page.getRotation().angle)).toEqual([270])
    },
  )

  it('may be pictures', LONG, async () => {
    const { kept } = await scan([
      ...screen(),
      ['recount', 'yes'],
      batch(SAMPLES.png, 'một.png'),
      batch(SAMPLES.png, 'hai.png'),
    ])
    expect(kept.map(([where]) => where)).toEqual(['unsorted', 'unsorted'])
  })

  it(
    'that cannot be read is said in a sentence with what to do, and nothing typed is lost',
    LONG,
    async () => {
      const long = await PDFDocument.create()
      for (let at = 0; at < 300; at += 1) long.addPage([595, 842])
      for (const [content, name, sentence] of [
        [
          Buffer.from(await long.save()),
          'dài.pdf',
          'có 300 trang; mỗi lần cắt được tối đa 100 trang. Hãy quét thành nhiều xấp.',
        ],
        [Buffer.from('%PDF-1.7 nửa tệp'), 'nửa.pdf', 'không mở được. Hãy quét lại'],
        [SAMPLES.program, 'ảnh.png', 'có đuôi khác với nội dung bên trong'],
      ] as const) {
        const { answer, body } = await scan([...screen(), batch(content, name)])
        expect([name, answer.statusCode]).toEqual([name, 422])
        expect(body).toContain(`Tệp “${name}”`)
        expect(body).toContain(sentence)
        expect(body).toContain('value="Đinh Thị Quét"')
      }
    },
  )
})

function keep([, sha, name]: RegExpExecArray): [string, string] {
  return ['kept-unsorted', `${sha}/${name}`]
}
