/** The forms of the desks of procedures, of supervision and of urging: where they stand and how they take the mishaps of browsers. */
import { randomUUID } from 'node:crypto'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { openDraft } from '../../../src/catalogue/index.ts'
import { listEvents } from '../../../src/dossiers/index.ts'
import { receiveDossier } from '../../web.ts'
import type { Drawn, Row, Visitor } from '../form-rows.ts'
import { formWith } from '../forms.ts'
import type { StaffPages } from '../staff-browser.ts'

/** Somebody of the demonstration at their browser. */
export type Visit = (username: string) => Promise<{ id: string; visitor: Visitor; username: string }>

const NO_TEXT = { because: 'nothing is typed into it; sent again it is the same' }
const AUTHOR = 'kiemsoat.vpubnd'

export function deskRowsOf({ database, services, clock }: StaffPages, visit: Visit): Row[] {
  const codes = PROCEDURES_2026.filter(({ validTo }) => validTo === undefined).map((one) => one.procedure)
  const kept = { expired: 'kept', cookies: 'kept', double: 'same' } as const
  const drafts = async (sql: string, value: string) =>
    (
      await database.query(
        `select 1 from procedure_draft d join procedure_version v on v.id = d.id where ${sql}`,
        [value],
      )
    ).length
  /** A draft of a procedure that has none yet. */
  const draft = async () => {
    const { id: by, ...visiting } = await visit(AUTHOR)
    const code = codes.pop() ?? ''
    const opened = await openDraft(database, { id: randomUUID(), code, by, at: clock.now() })
    if ('refusals' in opened) throw new Error(`no draft of ${code}`)
    return { ...visiting, code, id: opened.id }
  }
  const onDraft = (
    act: string,
    rest: Pick<Row, 'tabs' | 'back'> & Partial<Row>,
    draw: (id: string) => Pick<Drawn, 'typed' | 'effects' | 'told'>,
  ): Row => ({
    form: `draft: ${act}`,
    route: `/work/drafts/:id/${act}`,
    draw: async () => {
      const { id, ...visiting } = await draft()
      return {
        ...visiting,
        page: `/work/drafts/${id}`,
        find: (html) => formWith(html, {}, `/${act}`),
        ...draw(id),
      }
    },
    ...kept,
    ...rest,
  })
  return [
    {
      form: 'urge several',
      route: '/work/board/urge',
      draw: async () => {
        const { id } = await receiveDossier(services)
        const query = new URLSearchParams({ pick: id, back: '/work/board', key: randomUUID() })
        return {
          ...(await visit('giamdoc.ttpvhcc')),
          page: `/work/board/urge?${query}`,
          find: (html) => {
            const form = formWith(html, {}, '/urge')
            return { ...form, hidden: { ...form.hidden, act: 'urge' } }
          },
          typed: () => ({ text: 'Trả lời trước 16 giờ' }),
          effects: async () =>
            (await listEvents(database, id)).filter(({ body }) => body.type === 'dossier_urged').length,
          told: 'Đã đôn đốc 1 hồ sơ.',
        }
      },
      tabs: 'same',
      back: { because: 'with another text it urges nobody a second time, and the list says so' },
      ...kept,
    },
    {
      form: 'a saved view of the inbox',
      route: '/work/views',
      draw: async () => {
        await database.query('delete from inbox_view')
        return {
          ...(await visit('chutich.viettri')),
          page: '/work?kind=step&filter=open',
          find: (html) => formWith(html, {}, '/views'),
          typed: () => ({ name: 'Chờ tôi giải quyết' }),
          effects: async () => (await database.query('select 1 from inbox_view')).length,
          told: 'Đã lưu cách xem.',
        }
      },
      tabs: 'same',
      back: 'field',
      changed: { name: '' },
      ...kept,
    },
    {
      form: 'rules of giving out work',
      route: '/work/assigning',
      draw: async () => {
        await database.query('delete from assignment_rule')
        return {
          ...(await visit('chutich.viettri')),
          page: '/work/assigning',
          find: (html) => formWith(html, {}, '/assigning'),
          typed: ({ names }) => ({ [names.find((name) => name.startsWith('way.')) ?? '']: 'least_loaded' }),
          effects: async () => (await database.query('select 1 from assignment_rule')).length,
          told: 'Đã lưu quy tắc phân công.',
        }
      },
      tabs: 'same',
      back: NO_TEXT,
      ...kept,
    },
    {
      form: 'answer of an indication',
      route: '/work/supervision',
      draw: async () => {
        const { id, code } = await receiveDossier(services)
        await database.query(
          `insert into indication (dossier, kind, agency, code, procedure, at, found_at)
           values ($1, 'extended_too_late', 'H44.100', $2, '2.000815', $3, $3)`,
          [id, code, new Date(clock.now())],
        )
        return {
          ...(await visit('giamdoc.ttpvhcc')),
          page: '/work/supervision?from=2026-11-01&to=2026-11-30',
          find: (html) => formWith(html, { dossier: id }),
          typed: () => ({ answer: 'Đã kiểm tra, do thiên tai' }),
          effects: async () =>
            (await database.query('select 1 from indication where dossier = $1 and answer is not null', [id]))
              .length,
          told: 'Đã ghi trả lời.',
        }
      },
      tabs: 'same',
      back: 'same',
      changed: { answer: 'Viết lại khác hẳn' },
      ...kept,
    },
    {
      form: 'open a draft',
      route: '/work/procedures/:code/draft',
      draw: async () => {
        const code = codes.pop() ?? ''
        return {
          ...(await visit(AUTHOR)),
          page: `/work/procedures/${code}`,
          find: (html) => formWith(html, {}, '/draft'),
          typed: () => ({}),
          effects: () => drafts('v.procedure_code = $1', code),
          told: 'Đã mở bản nháp.',
        }
      },
      tabs: { because: 'a procedure may have several drafts: each tab opens its own' },
      back: NO_TEXT,
      ...kept,
    },
    onDraft('submit', { tabs: 'same', back: NO_TEXT }, (id) => ({
      typed: () => ({}),
      effects: () => drafts("d.id = $1 and d.state = 'submitted'", id),
      told: 'Đã trình duyệt.',
    })),
    onDraft('discard', { tabs: 'same', back: NO_TEXT }, (id) => ({
      typed: () => ({}),
      effects: async () => 1 - (await drafts('d.id = $1', id)),
      told: 'Đã bỏ bản nháp.',
    })),
  ]
}
