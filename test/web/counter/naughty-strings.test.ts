import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandSchema, searchDossiers } from '../../../src/dossiers/index.ts'
import { cleanLine, cleanLines } from '../../../src/platform/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { newIdNumber } from '../../persons.ts'
import { plainOf } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

/** A list of strings that break programs (test/strings). */
const LIST = new URL('../../strings/blns.json', import.meta.url)
const strings: string[] = JSON.parse(readFileSync(LIST, 'utf8'))
const PROCEDURE = '2.000815'

describe('strings that break programs', () => {
  let pages: StaffPages
  let desk: StaffBrowser
  beforeAll(async () => {
    pages = await startStaffPages(addReceive)
    desk = await pages.open('tiepnhan.viettri')
  })
  afterAll(() => pages.close())

  const send = (more: Readonly<Record<string, string>>) =>
    desk.post('/work/receive', {
      key: randomUUID(),
      procedure: PROCEDURE,
      receivingAgency: 'H44.100',
      competentAgency: 'H44.100',
      kind: 'organisation',
      idNumber: newIdNumber(),
      confirmed: 'yes',
      address: 'Khu 3',
      name: 'Tổ chức Thử',
      [`paper.${PROCEDURE}-TP01`]: 'yes',
      [`originals.${PROCEDURE}-TP01`]: '1',
      'fact.pages': '2',
      'fact.copies': '1',
      sets: '1',
      deliverBy: 'counter',
      ...more,
    })

  it('are stored, found and shown as the cleaned text that they are, or refused at their field', async () => {
    const viewer = {
      kind: 'staff' as const,
      id: desk.id,
      grants: [{ agency: 'H44.100', role: 'reception_officer' as const }],
    }
    for (const text of strings) {
      const answer = await send({ name: text, address: text })
      const clean = cleanLine(text)
      if (answer.statusCode === 422) {
        const isCode = answer.body.includes('Đây không phải mã QR của thẻ căn cước')
        expect([text, clean === '' || clean.length > 200 || isCode]).toEqual([text, true])
        continue
      }
      expect([text, answer.statusCode]).toEqual([text, 303])
      const id = String(answer.headers.location).split('/').at(-1)
      const [row] = await pages.database.query<{ name: string; address: string }>(
        `select owner_name as name, parties #>> '{applicant,address}' as address from dossier where id = $1`,
        [id],
      )
      expect(row).toEqual({ name: clean, address: clean })
      const { dossiers } = await searchDossiers(pages.database, viewer, text, 1000)
      expect([text, dossiers.some((one) => one.id === id)]).toEqual([text, true])
    }
  })

  it('come back as they were typed from every field of the form', async () => {
    const inputs = /<input(?:\s[\w-]+(?:="[^"]*")?)*\s*\/?>/g
    const isTyped = (tag: string) => / name="(name|idNumber|phone|email|address)"/.test(tag)
    for (const text of strings) {
      const typed = { name: text, idNumber: text, phone: text, email: text, address: text }
      const { statusCode, body } = await send({ ...typed, sets: '0' })
      expect([text, statusCode]).toEqual([text, 422])
      const tags = (body.match(inputs) ?? []).filter(isTyped)
      const kept = tags.map((tag) => plainOf(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''))
      expect(kept).toEqual(Array(5).fill(text.replaceAll('\0', '')))
    }
  })

  it('are texts of every command that takes one, or refused', () => {
    const bodies = (text: string) => [
      { type: 'add_note', text },
      { type: 'request_supplement', items: [text], reason: text },
      { type: 'complete_step', node: 'n', reason: text, resultNumber: text, facts: { a: text } },
      { type: 'hand_over', method: 'counter', receiver: text },
    ]
    for (const text of strings) {
      for (const body of bodies(text)) {
        const parsed = commandSchema.safeParse(body)
        const said = JSON.stringify(parsed.data ?? parsed.error?.issues)
        const clean = body.type === 'hand_over' ? cleanLine(text) : cleanLines(text)
        if (parsed.success) expect(said).toContain(JSON.stringify(clean).slice(1, -1))
        else expect(parsed.error.issues.every(({ code }) => code.startsWith('too_'))).toBe(true)
      }
    }
  })
})
