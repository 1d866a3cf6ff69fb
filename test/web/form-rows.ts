/** Every form that changes something: where it stands, what is typed, what it does, and how it takes the mishaps of browsers. */

import { randomUUID } from 'node:crypto'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import {
  askAccess,
  changePassword,
  createStaff,
  delegate,
  hasPassword,
  readDelegations,
} from '../../src/agencies/index.ts'
import { listEvents } from '../../src/dossiers/index.ts'
import { enqueueMessages } from '../../src/outbox/index.ts'
import { actNames } from '../../src/web/workspace/acts/act-words.ts'
import { noticesWords } from '../../src/web/workspace/notices/notices-words.ts'
import type { SETTLING } from '../../src/web/workspace/people/confirming/access-requests.ts'
import { accessWords } from '../../src/web/workspace/people/confirming/access-words.ts'
import { delegationWords } from '../../src/web/workspace/people/delegation-words.ts'
import { staffWords } from '../../src/web/workspace/people/staff-words.ts'
import { newIdNumber } from '../persons.ts'
import { byTwo } from '../two-people.ts'
import { openVisitor, receiveDossier } from '../web.ts'
import { keptFileOf, type Scene, scenesOf } from './acts/act-scenes.ts'
import { formWith, type PageForm } from './forms.ts'
import { deskRowsOf } from './rows/desk-rows.ts'
import type { StaffPages } from './staff-browser.ts'

export type Visitor = ReturnType<typeof openVisitor>

/** One scene of a form, fresh. */
export interface Drawn {
  visitor: Visitor
  /** Who can sign in again with the password of the demonstration. */
  username?: string
  /** Where the form stands. */
  page: string
  find(html: string): PageForm
  typed(form: PageForm): Record<string, string>
  /** How often it has happened. */
  effects(): Promise<number>
  /** What the page that it leads to says. */
  told: string
}

/**
 * `same`: answered as the first one was. `conflict`: 409, who was first and when, everything typed is kept. `field`: a sentence
 * at the field, everything typed is kept. `left`: the next page tells what was not done. Anything else: why it does not apply.
 */
type Taken = 'same' | 'conflict' | 'field' | 'left' | { because: string }

export interface Row {
  form: string
  route: string
  draw(): Promise<Drawn>
  /** Sent from a second tab that was drawn before the first one's was sent. */
  tabs: Taken
  /** Twice at the same moment. */
  double: 'same' | { because: string }
  /** Back to the form as the browser remembers it, something else typed, sent again. */
  back: Taken
  /** What else is typed then. */
  changed?: Record<string, string>
  /** Sent when the session has ended. */
  expired: 'kept' | { because: string }
  /** Sent by a browser that takes no cookies. */
  cookies: 'kept' | { because: string }
}

const PUBLIC = { because: 'needs no session' }
const ASKED_ONCE = { because: 'the same is asked once at a time: the second one is told that it waits' }
const NO_TEXT = { because: 'nothing is typed into it; sent again it is the same' }

/**
 * Forms whose mishaps are tried where they are built, in scenes that this table cannot draw: with a provider of identities, a
 * payment platform, a portal beside, or two authors of one draft. By the file that does.
 */
export const TRIED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'src/web/portal/apply/apply.test.ts': [
    '/account',
    '/account/sign-out',
    '/apply/:procedure',
    '/drafts/:draft/discard',
    '/drafts/:draft/file',
    '/drafts/:draft/page/:page',
    '/follow/:code/collect',
    '/follow/:code/delivery',
    '/follow/:code/supplement',
    '/follow/:code/withdraw',
  ],
  'test/web/accounts/local-accounts.test.ts': [
    '/account/open',
    '/account/open/code',
    '/account/open/password',
    '/account/security/address',
    '/account/security/address/code',
    '/account/security/close',
    '/account/security/link',
    '/account/security/others',
    '/account/security/password',
    '/account/sign-in',
  ],
  'src/web/portal/pay/pay.test.ts': ['/pay/:code'],
  'test/web/links/by-post.test.ts': ['/follow/:code/deliver'],
  'test/web/voice/correction.test.ts': ['/correct/:code'],
  'test/web/apply/agreeing.test.ts': ['/agree/:draft', '/drafts/:draft/invite'],
  'test/web/counter/declaring.test.ts': ['/work/receive/discard', '/work/receive/:draft/form'],
  'test/web/counter/hand-over.test.ts': ['/work/dossiers/:id/post'],
  'test/web/counter/giving.test.ts': ['/work/return/:id', '/work/return/unclaimed'],
  'test/web/counter/population.test.ts': ['/work/dossiers/:id/population'],
  'test/web/counter/several.test.ts': ['/work/receive/several'],
  'test/web/bulk/bulk.test.ts': ['/work/bulk', '/work/bulk/:id'],
  'src/web/workspace/evaluation/evaluation.test.ts': ['/work/evaluation/agency'],
  'src/web/workspace/inspections/inspections.test.ts': [
    '/work/inspections',
    '/work/inspections/:id/:dossier/answer',
    '/work/inspections/:id/:dossier/check',
    '/work/inspections/:id/close',
    '/work/inspections/:id/send',
  ],
  'test/web/results/draft.test.ts': ['/work/dossiers/:id/draft', '/work/result-templates/edit'],
  'test/web/papers/papers.test.ts': ['/work/papers', '/work/papers/:id'],
  'test/calendar/calendar-desk.test.ts': ['/work/calendars/days', '/work/calendars/hours'],
  'test/calendar/desk-places.test.ts': ['/work/calendars/place'],
  'test/web/procedures/form-builder.test.ts': [
    '/work/drafts/:id/form',
    '/work/drafts/:id/trial',
    '/work/drafts/:id/trial/apply/:page',
  ],
  'test/web/procedures/package.test.ts': [
    '/work/flow-blocks',
    '/work/flow-blocks/:code/discard',
    '/work/flow-blocks/:code/draft',
    '/work/flow-blocks/:code/publish',
    '/work/flow-blocks/:code/revise',
    '/work/drafts/:id/official-form',
    '/work/drafts/:id/package',
    '/work/procedure-packages',
  ],
  'test/web/procedures/national.test.ts': ['/work/national-records', '/work/national-records/:code'],
  'test/web/procedures/bpmn.test.ts': ['/work/drafts/:id/model'],
  'test/web/procedures/search-words.test.ts': ['/work/search-words'],
  'test/web/procedures/life-events.test.ts': ['/work/life-events', '/work/life-events/:code'],
  'test/web/procedures/decisions.test.ts': ['/work/decisions/replacing'],
  'test/web/procedures/moving.test.ts': [
    '/work/procedures/:code/move',
    '/work/procedures/:code/moves/:move/resume',
    '/work/procedures/:code/moves/:move/undo',
  ],
  'src/web/workspace/supervision/data-quality.test.ts': ['/work/data-quality'],
  'src/web/workspace/webhooks/webhooks.test.ts': [
    '/work/links/webhooks',
    '/work/links/webhooks/:id/pause',
    '/work/links/webhooks/:id/remove',
    '/work/links/webhooks/:id/resume',
    '/work/links/webhooks/:id/rotate',
  ],
  'test/web/links/configured-system.test.ts': [
    '/work/links/systems',
    '/work/links/systems/:id/off',
    '/work/links/systems/:id/on',
    '/work/links/systems/:id/try',
  ],
  'test/web/acts/signing.test.ts': ['/verify'],
  'src/web/workspace/links/links.test.ts': [
    '/work/links/deliveries',
    '/work/links/deliveries/:id/whole',
    '/work/links/deliveries/:id/close',
    '/work/links/messages/:id/whole',
    '/work/links/messages/:id/close',
    '/work/links/messages/read-again',
    '/work/links/messages/resend',
    '/work/links/reconciliation',
    '/work/procedures-at-portal',
  ],
  'test/web/procedures/procedures.test.ts': [
    '/work/drafts/:id',
    '/work/drafts/:id/approve',
    '/work/drafts/:id/flow',
    '/work/drafts/:id/return',
    '/work/drafts/:id/table',
    '/work/procedures/:code/abolish',
  ],
  'src/web/workspace/payments/payments.test.ts': ['/work/payments'],
  'test/web/voice/news.test.ts': [
    '/news/:id/rate',
    '/work/news/outages',
    '/work/news/outages/:id/cancel',
    '/work/news/:id',
  ],
  'test/web/voice/petitions.test.ts': [
    '/petitions/new/:form',
    '/petitions/:code/reply',
    '/petitions/:code/rate',
    '/petitions/:code/consent',
    '/work/petitions/:id/:act',
  ],
}

export function rowsOf(pages: StaffPages): Row[] {
  const { app, database, clock, office } = pages
  const visit = async (username: string) => {
    const visitor = openVisitor(app)
    const { id, token } = await pages.open(username)
    visitor.cookies.set('session', token)
    return { id, visitor, username }
  }
  const count = async (sql: string, values: unknown[]) => {
    const [row] = await database.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values)
    return row?.count ?? 0
  }
  const two = async () => {
    const { id: asker } = await pages.open('quantri.vpubnd')
    return { database, directory: office.directory, asker, now: clock.now() }
  }
  const newPerson = async () => {
    const username = `nguoi.${randomUUID().slice(0, 8)}`
    const password = 'mat-khau-lan-dau'
    const made = await createStaff(database, { username, fullName: 'Lê Thị Biểu Mẫu' }, clock.now())
    if (!made.ok) throw new Error(made.problem.code)
    const { id } = made.value
    await byTwo({ ...(await two()), password }, { kind: 'password', staff: id, detail: {} })
    await changePassword(database, id, { present: password, next: DEMO_PASSWORD })
    return { id, username }
  }
  const withRole = async () => {
    const person = await newPerson()
    const detail = { role: 'case_officer', agency: 'H44.100', from: '2026-01-01' } as const
    const given = await byTwo(await two(), { kind: 'grant', staff: person.id, detail })
    if (!given.ok) throw new Error(given.problem.code)
    return { ...person, grant: given.value.id }
  }
  const kept = { expired: 'kept', cookies: 'kept' } as const

  const rowOfAct = (scene: Scene): Row => ({
    form: `${scene.act}${scene.name ? ` (${scene.name})` : ''}`,
    route: '/work/dossiers/:id',
    draw: async () => {
      const id = await scene.make()
      const before = (await listEvents(database, id)).length
      const keptFile = await keptFileOf(pages, scene)
      return {
        ...(await visit(scene.person)),
        page: `/work/dossiers/${id}`,
        // As if they had been asked already whether they are sure.
        find: (html) => {
          const form = formWith(html, { act: scene.act })
          return { ...form, hidden: { ...form.hidden, ...keptFile, sure: 'yes' } }
        },
        typed: (form) => {
          const typed = Object.entries(scene.fields).map(([name, value]) => [
            name,
            typeof value === 'function' ? value(form.options[name] ?? []) : value,
          ])
          return Object.fromEntries(typed)
        },
        effects: async () =>
          (await listEvents(database, id)).slice(before).filter(({ body }) => body.type === scene.event)
            .length,
        told: `Đã xong: ${actNames.vi[scene.act]}`,
      }
    },
    tabs: 'conflict',
    double: 'same',
    ...backOf(scene),
    ...kept,
  })
  const staffRow = (
    act: keyof (typeof staffWords)['vi']['done'],
    rest: Pick<Row, 'tabs' | 'back'> & Partial<Pick<Row, 'changed'>>,
    draw: () => Promise<Pick<Drawn, 'page' | 'typed' | 'effects'>>,
  ): Row => ({
    form: `staff: ${act}`,
    route: act === 'create' ? '/work/staff' : `/work/staff/:id/${act}`,
    draw: async () => ({
      ...(await visit('quantri.vpubnd')),
      find: (html) => formWith(html, {}, act === 'create' ? '/work/staff' : `/${act}`),
      told: staffWords.vi.done[act],
      ...(await draw()),
    }),
    double: 'same',
    ...kept,
    ...rest,
  })

  const settlingRow = (
    act: (typeof SETTLING)[number],
    username: string,
    typed: Readonly<Record<string, string>>,
  ): Row => ({
    form: `what was asked: ${act}`,
    route: `/work/staff/confirmations/:id/${act}`,
    draw: async () => {
      const { id: staff } = await newPerson()
      const by = { staff: (await pages.open('quantri.vpubnd')).id, now: clock.now() }
      const detail = { role: 'case_officer', agency: 'H44.100', from: '2026-01-01' } as const
      const asked = await askAccess(database, office.directory, { kind: 'grant', staff, detail }, by)
      const id = asked.ok ? asked.value.id : ''
      return {
        ...(await visit(username)),
        page: `/work/staff/confirmations/${id}`,
        find: (html) => formWith(html, {}, `/${act}`),
        typed: () => typed,
        effects: () => count('access_request where id = $1 and outcome is not null', [id]),
        told: accessWords.vi.done[act],
      }
    },
    tabs: 'same',
    double: 'same',
    ...(act === 'refuse' ? { back: 'same', changed: { reason: 'Viết lại khác hẳn' } } : { back: NO_TEXT }),
    ...kept,
  })

  return [
    ...scenesOf(pages).map(rowOfAct),
    ...deskRowsOf(pages, visit),
    {
      form: 'text size and colours',
      route: '/preferences',
      draw: async () => {
        const visitor = openVisitor(app)
        return {
          visitor,
          page: '/',
          find: (html) => formWith(html, {}, '/preferences'),
          typed: (form) => ({ text: form.options.text?.at(-1) ?? '' }),
          effects: async () => (visitor.cookies.has('text') ? 1 : 0),
          told: '<main',
        }
      },
      tabs: 'same',
      double: 'same',
      back: NO_TEXT,
      expired: PUBLIC,
      cookies: { because: 'a preference is a cookie; without it the page stays as it is' },
    },
    {
      form: 'sign in',
      route: '/sign-in',
      draw: async () => {
        const { id, username } = await newPerson()
        return {
          visitor: openVisitor(app),
          page: '/sign-in',
          find: (html) => formWith(html, {}, '/sign-in'),
          typed: () => ({ username, password: DEMO_PASSWORD }),
          effects: () => count('session where staff_id = $1', [id]),
          told: '<main',
        }
      },
      tabs: 'same',
      double: { because: 'two at the same moment are two sessions, of which the browser keeps one' },
      back: { because: 'no page keeps a password' },
      expired: PUBLIC,
      cookies: { because: 'told on the sign-in page; no page keeps a password' },
    },
    {
      form: 'sign out',
      route: '/sign-out',
      draw: async () => {
        const { username } = await withRole()
        const person = openVisitor(app)
        const page = await person.get('/sign-in')
        const form = formWith(page.body, {}, '/sign-in')
        await person.post('/sign-in', { ...form.hidden, username, password: DEMO_PASSWORD })
        const left = () =>
          count('session x join staff s on s.id = x.staff_id where s.username = $1', [username])
        return {
          visitor: person,
          page: '/work',
          find: (html) => formWith(html, {}, '/sign-out'),
          typed: () => ({}),
          effects: async () => 1 - (await left()),
          told: '<main',
        }
      },
      tabs: 'same',
      double: 'same',
      back: NO_TEXT,
      expired: PUBLIC,
      cookies: { because: 'without a cookie nobody is signed in' },
    },
    {
      form: 'change of password',
      route: '/password',
      draw: async () => {
        const { id, username } = await newPerson()
        const visitor = openVisitor(app)
        visitor.cookies.set('session', (await pages.open({ id })).token)
        const next = 'mua-roi-tren-pho-nui'
        return {
          ...{ visitor, username, page: '/password', told: 'Đã đổi mật khẩu' },
          find: (html) => formWith(html, {}, '/password'),
          typed: () => ({ present: DEMO_PASSWORD, next, again: next }),
          effects: async () => ((await hasPassword(database, id, next)) ? 1 : 0),
        }
      },
      tabs: 'same',
      double: 'same',
      back: { because: 'no page keeps a password' },
      expired: { because: 'no page keeps a password; the sign-in leads back to the form' },
      cookies: { because: 'no page keeps a password' },
    },
    {
      form: 'track',
      route: '/track',
      draw: async () => {
        const { code, secret } = await receiveDossier(pages.services)
        return {
          visitor: openVisitor(app),
          page: '/track',
          find: (html) => formWith(html, {}, '/track'),
          typed: () => ({ code, secret }),
          effects: async () => 1,
          told: code,
        }
      },
      tabs: 'same',
      double: 'same',
      back: { because: 'asking changes nothing' },
      expired: PUBLIC,
      cookies: { because: 'asking needs no cookie' },
    },
    {
      form: 'rate',
      route: '/rate/:code',
      draw: async () => {
        const { id, code, secret } = await receiveDossier(pages.services, { withdrawn: true })
        const visitor = openVisitor(app)
        await visitor.get(`/track/${code}?secret=${secret}`)
        return {
          visitor,
          page: `/rate/${code}`,
          find: (html) => formWith(html, {}, `/rate/${code}`),
          typed: () => ({ level: 'satisfied' }),
          effects: () => count("dossier_event where dossier_id = $1 and type = 'dossier_rated'", [id]),
          told: 'Câu trả lời đã được ghi nhận: Hài lòng',
        }
      },
      tabs: 'same',
      double: 'same',
      back: 'same',
      changed: { level: 'dissatisfied' },
      expired: PUBLIC,
      cookies: { because: 'without its cookie the dossier is not open, and its codes are asked for' },
    },
    {
      form: 'acceptance at the counter',
      route: '/work/receive',
      draw: async () => {
        const person = newIdNumber()
        const name = `Đặng Thị ${randomUUID().slice(0, 8)}`
        return {
          ...(await visit('tiepnhan.viettri')),
          page: '/work/receive?procedure=2.000815',
          find: (html) => formWith(html, { procedure: '2.000815' }),
          typed: (form) => ({
            ...{ kind: 'citizen', name, idNumber: person, address: 'Phường Việt Trì' },
            ...{ receivingAgency: 'H44.100', competentAgency: 'H44.100', sets: '1', deliverBy: 'counter' },
            ...Object.fromEntries(
              form.names
                .filter((field) => /^(paper|originals|copies|fact)/.test(field))
                .map((field) => [field, form.options[field]?.[0] ?? '1']),
            ),
          }),
          effects: () => count("dossier where parties -> 'applicant' ->> 'name' = $1", [name]),
          told: name,
        }
      },
      tabs: { because: 'each tab is a form of its own: two people at the counter are two dossiers' },
      double: 'same',
      back: 'conflict',
      changed: { address: 'Phường Nông Trang' },
      ...kept,
    },
    {
      form: 'hand over at the desk',
      route: '/work/return',
      draw: async () => {
        const scene = scenesOf(pages).find(({ act }) => act === 'hand_over') as Scene
        const id = await scene.make()
        return {
          ...(await visit(scene.person)),
          page: '/work/return',
          find: (html) => formWith(html, { dossier: id }),
          typed: () => ({ receiver: 'Đặng Văn Nhận Thay' }),
          effects: () => count("dossier_event where dossier_id = $1 and type = 'result_handed_over'", [id]),
          told: 'Đã trả kết quả hồ sơ',
        }
      },
      tabs: 'conflict',
      double: 'same',
      back: 'conflict',
      changed: { receiver: 'Người khác hẳn' },
      ...kept,
    },
    {
      form: 'several forwarded at once',
      route: '/work/forward',
      draw: async () => {
        const scene = scenesOf(pages).find(({ act, name }) => act === 'complete_step' && !name) as Scene
        const id = await scene.make()
        const visiting = await visit(scene.person)
        return {
          ...visiting,
          page: await inboxPageOf(visiting.visitor, id),
          find: (html) => formWith(html, {}, '/forward'),
          typed: (form) => ({ pick: form.options.pick?.find((pick) => pick.includes(id)) as string }),
          effects: () =>
            count(
              "dossier_event where dossier_id = $1 and type = 'step_completed' and data ->> 'node' = 'handle'",
              [id],
            ),
          told: 'Đã chuyển bước 1 hồ sơ.',
        }
      },
      tabs: 'left',
      double: 'same',
      back: NO_TEXT,
      ...kept,
    },
    staffRow(
      'create',
      { tabs: 'field', back: 'field', changed: { username: 'quantri.vpubnd' } },
      async () => {
        const username = `moi.${randomUUID().slice(0, 8)}`
        return {
          page: '/work/staff',
          typed: () => ({ fullName: 'Phạm Thị Vừa Thêm', username, title: 'Chuyên viên' }),
          effects: () => count('staff where username = $1', [username]),
        }
      },
    ),
    staffRow('grant', { tabs: 'field', back: 'field', changed: { to: 'ngày kia' } }, async () => {
      const { id } = await newPerson()
      return {
        page: `/work/staff/${id}?at=H44.100`,
        typed: () => ({ role: 'case_officer', unit: '', from: '1/12/2026', to: '31/12/2026' }),
        effects: () => count("access_request where staff_id = $1 and kind = 'grant'", [id]),
      }
    }),
    staffRow('revoke', { tabs: 'same', back: NO_TEXT }, async () => {
      const { id, grant } = await withRole()
      return {
        page: `/work/staff/${id}`,
        typed: () => ({ grant }),
        effects: () => count('role_grant where id = $1 and revoked_at is not null', [grant]),
      }
    }),
    staffRow('deactivate', { tabs: 'same', back: NO_TEXT }, async () => {
      const { id } = await newPerson()
      const effects = () => count('staff where id = $1 and not active', [id])
      return { page: `/work/staff/${id}`, typed: () => ({}), effects }
    }),
    staffRow('reactivate', { tabs: ASKED_ONCE, back: NO_TEXT }, async () => {
      const { id } = await newPerson()
      await database.query('update staff set active = false where id = $1', [id])
      const effects = () => count("access_request where staff_id = $1 and kind = 'reactivation'", [id])
      return { page: `/work/staff/${id}`, typed: () => ({}), effects }
    }),
    staffRow('password', { tabs: ASKED_ONCE, back: NO_TEXT }, async () => {
      const { id } = await newPerson()
      const effects = () =>
        count("access_request where staff_id = $1 and kind = 'password' and outcome is null", [id])
      return { page: `/work/staff/${id}`, typed: () => ({}), effects }
    }),
    staffRow('delegate', { tabs: 'field', back: 'field', changed: { reason: '' } }, async () => {
      const { id } = await withRole()
      const { id: colleague } = await pages.open('phochutich.viettri')
      return {
        page: `/work/staff/${id}`,
        typed: (form) => delegationTyped(form, colleague),
        effects: () => count("access_request where detail ->> 'from' = $1", [id]),
      }
    }),
    settlingRow('confirm', 'quantri2.vpubnd', {}),
    settlingRow('refuse', 'quantri2.vpubnd', { reason: 'Không có trong quyết định' }),
    settlingRow('withdraw', 'quantri.vpubnd', {}),
    staffRow('end-delegation', { tabs: 'same', back: NO_TEXT }, async () => {
      const { id } = await withRole()
      const delegation = await delegated(pages, id)
      return {
        page: `/work/staff/${id}`,
        typed: () => ({ delegation }),
        effects: () => count('delegation where id = $1 and ended_at is not null', [delegation]),
      }
    }),
    {
      form: 'delegation of one’s own role',
      route: '/work/delegations',
      draw: async () => {
        const { id, username } = await withRole()
        const visitor = openVisitor(app)
        visitor.cookies.set('session', (await pages.open({ id })).token)
        const { id: colleague } = await pages.open('phochutich.viettri')
        return {
          ...{ visitor, username, page: '/work/delegations', told: delegationWords.vi.done },
          find: (html) => formWith(html, {}, '/work/delegations'),
          typed: (form) => delegationTyped(form, colleague),
          effects: async () => (await readDelegations(database, id, clock.now())).length,
        }
      },
      tabs: 'field',
      double: 'same',
      back: 'field',
      changed: { reason: '' },
      ...kept,
    },
    {
      form: 'end of one’s own delegation',
      route: '/work/delegations/end',
      draw: async () => {
        const { id, username } = await withRole()
        const delegation = await delegated(pages, id)
        const visitor = openVisitor(app)
        visitor.cookies.set('session', (await pages.open({ id })).token)
        return {
          ...{ visitor, username, page: '/work/delegations', told: delegationWords.vi.ended },
          find: (html) => formWith(html, {}, '/end'),
          typed: () => ({ delegation }),
          effects: () => count('delegation where id = $1 and ended_at is not null', [delegation]),
        }
      },
      tabs: 'same',
      double: 'same',
      back: NO_TEXT,
      ...kept,
    },
    {
      form: 'a notice sent again',
      route: '/work/notices/resend',
      draw: async () => {
        const delivery = await parkedNotice(pages)
        return {
          ...(await visit('giamdoc.ttpvhcc')),
          page: '/work/notices?state=parked',
          find: (html) => formWith(html, { delivery }, '/resend'),
          typed: () => ({}),
          effects: () => count("delivery where id = $1 and state = 'waiting'", [delivery]),
          told: noticesWords.vi.resent,
        }
      },
      tabs: 'same',
      double: 'same',
      back: NO_TEXT,
      ...kept,
    },
  ]
}

/** The page of the person's inbox on which the dossier stands. */
async function inboxPageOf(visitor: Visitor, id: string): Promise<string> {
  let url: string | undefined = '/work'
  while (url !== undefined) {
    const { body } = await visitor.get(url)
    if (body.includes(id)) return url
    url = body.match(/href="(\/work\?after=[^"]+)"/)?.[1]?.replaceAll('&amp;', '&')
  }
  throw new Error('the dossier stands on no page of the inbox')
}

/** A notice that its mailbox refused. */
async function parkedNotice({ database, clock }: StaffPages): Promise<string> {
  const delivery = randomUUID()
  const now = new Date(clock.now())
  const said = { id: delivery, destination: 'email', subject: delivery, kind: 'received', payload: {} }
  await enqueueMessages(database, [said])
  await database.query("update delivery set state = 'parked', failure = 'smtp_550' where id = $1", [delivery])
  await database.query(
    `insert into notice (id, dossier, agency, kind, channel, address, lang, facts, state, happened_at, due_at, delivery, gathered_at)
     values ($1, $1, 'H44.100', 'received', 'email', 'a@example.vn', 'vi', '{}', 'gathered', $2, $2, $1, $2)`,
    [delivery, now],
  )
  return delivery
}

function backOf({ fields }: Scene): Pick<Row, 'back' | 'changed'> {
  const text = ['reason', 'text', 'answer', 'receipt', 'resultNumber', 'question'].find(
    (name) => name in fields,
  )
  return text === undefined
    ? { back: NO_TEXT }
    : { back: 'conflict', changed: { [text]: text === 'resultNumber' ? '9999/GCN' : 'Viết lại khác hẳn' } }
}

function delegationTyped(form: PageForm, colleague: string): Record<string, string> {
  return {
    ...{ held: form.options.held?.[0] ?? '', colleague, firstDay: '1/12/2026', lastDay: '3/12/2026' },
    reason: 'Nghỉ phép năm',
  }
}

async function delegated({ database, clock, open }: StaffPages, from: string): Promise<string> {
  const { id: to } = await open('phochutich.viettri')
  const now = clock.now()
  const given = await delegate(
    database,
    {
      ...{ from, to, role: 'case_officer', agency: 'H44.100', reason: 'Đi công tác' },
      ...{ startsAt: now, endsAt: now + 86_400_000 },
    },
    { staff: from, now },
  )
  if (!given.ok) throw new Error(given.problem.code)
  return given.value.id
}
