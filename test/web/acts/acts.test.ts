import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findDossier, listEvents, rebuildDossiers, verifyDossiers } from '../../../src/dossiers/index.ts'
import { actNames, STAFF_ACTS } from '../../../src/web/workspace/acts/act-words.ts'
import { addWorkspace } from '../../../src/web/workspace/index.ts'
import { openVisitor } from '../../web.ts'
import { formWith, type PageForm } from '../forms.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'
import { keptFileOf, type Scene, scenesOf } from './act-scenes.ts'

let pages: StaffPages
let scenes: Scene[]
beforeAll(async () => {
  pages = await startStaffPages(addWorkspace)
  scenes = scenesOf(pages)
})
afterAll(() => pages.close())

async function visit(person: string) {
  const visitor = openVisitor(pages.app)
  visitor.cookies.set('session', (await pages.open(person)).token)
  return visitor
}

/** What a person types into the form of a scene. */
function typedInto(form: PageForm, { fields }: Scene): Record<string, string> {
  const typed = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'function' ? value(form.options[name] ?? []) : value,
  ])
  return Object.fromEntries(typed)
}

const nameOf = ({ act, name }: Scene) => (name ? `${act} (${name})` : act)

describe('every act of the workspace through its form', () => {
  it('has a scene', () => {
    // These need keys, and are pressed in signing.test.ts.
    const acts = new Set([...scenes.map(({ act }) => act), 'initial_result', 'sign_result'])
    expect([...acts].toSorted()).toEqual([...STAFF_ACTS].toSorted())
  })

  it('changes the dossier, and the page afterwards says so', { timeout: 60_000 }, async () => {
    for (const scene of scenes) {
      const id = await scene.make()
      const person = await visit(scene.person)
      const page = (await person.get(`/work/dossiers/${id}`)).body
      const form = formWith(page, { act: scene.act })
      for (const name of Object.keys(scene.fields)) expect(form.names, nameOf(scene)).toContain(name)
      const typed = typedInto(form, scene)
      const before = (await listEvents(pages.database, id)).length
      const answer = await person.post(form.action, {
        ...form.hidden,
        ...typed,
        ...(await keptFileOf(pages, scene)),
        sure: 'yes',
      })
      expect(answer.statusCode, `${nameOf(scene)} ${errorsIn(answer.body)}`).toBe(303)
      const told = (await person.get(String(answer.headers.location))).body
      expect(told, nameOf(scene)).toContain(`Đã xong: ${actNames.vi[scene.act]}`)
      if (scene.tells) expect(told, nameOf(scene)).toContain(scene.tells)
      const added = (await listEvents(pages.database, id)).slice(before)
      expect(
        added.map(({ body }) => body.type),
        nameOf(scene),
      ).toContain(scene.event)
    }
    // Rows and tasks are what the events say, whatever was done.
    expect(await verifyDossiers(pages.database)).toMatchObject({ differences: 0, examples: [] })
  })

  it('data of the applicant set right: what cannot be is told at its field, what is the same is told, and what was there before stays in the log', async () => {
    const scene = scenes.find(({ act }) => act === 'correct_party') as Scene
    const id = await scene.make()
    const desk = await visit(scene.person)
    const draw = async () => formWith((await desk.get(`/work/dossiers/${id}`)).body, { act: 'correct_party' })
    const give = async (typed: Readonly<Record<string, string>>) => {
      const form = await draw()
      return desk.post(form.action, {
        ...form.hidden,
        name: 'Đặng Thị Tách Thửa',
        reason: 'Gõ nhầm',
        ...typed,
      })
    }
    expect((await draw()).html).toContain('value="025190000001"')
    const wrong = await give({ idNumber: '123', phone: '09' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toMatch(/id="correct-party[^"]*idNumber-error"/)
    expect(wrong.body).toMatch(/id="correct-party[^"]*phone-error"/)
    expect(formWith(wrong.body, { act: 'correct_party' }).html).toContain('value="123"')
    const same = await give({ idNumber: '025190000001' })
    expect([same.statusCode, same.body.includes('giống hệt thông tin đang có')]).toEqual([422, true])
    expect((await give({ idNumber: '025190000019', birthDate: '2/9/1990' })).statusCode).toBe(303)
    const page = (await desk.get(`/work/dossiers/${id}`)).body
    expect(page).toContain('Người nộp: số giấy tờ, ngày sinh')
    const stated = (await listEvents(pages.database, id)).flatMap(({ personal }) => personal?.applicant ?? [])
    expect(stated.map(({ idNumber, birthDate }) => [idNumber, birthDate])).toEqual([
      ['025190000001', undefined],
      ['025190000019', '1990-09-02'],
    ])
    const said = JSON.stringify((await listEvents(pages.database, id)).map(({ body }) => body))
    expect(said).not.toContain('025190000019')
    expect((await findDossier(pages.database, id))?.parties.applicant.idNumber).toBe('025190000019')
    expect(await verifyDossiers(pages.database)).toMatchObject({ differences: 0 })
    await pages.database.query(
      `update dossier set parties = parties || '{"applicant":{"name":"X"}}' where id = $1`,
      [id],
    )
    await rebuildDossiers(pages.database)
    expect((await findDossier(pages.database, id))?.parties.applicant.idNumber).toBe('025190000019')
  })

  it.each([
    ['\u200b\u2060', 'Hãy nhập'],
    ['a'.repeat(2001), 'dài quá 2000 ký tự'],
  ])(
    'refuses a text that nobody sees or that is too long at its field, and keeps it: %#',
    async (typed, said) => {
      const scene = scenes.find(({ act }) => act === 'add_note') as Scene
      const id = await scene.make()
      const person = await visit(scene.person)
      const form = formWith((await person.get(`/work/dossiers/${id}`)).body, { act: scene.act })
      const answer = await person.post(form.action, {
        ...form.hidden,
        ...typedInto(form, scene),
        text: typed,
      })
      expect([answer.statusCode, answer.body.includes(said), answer.body.includes(typed)]).toEqual([
        422,
        true,
        true,
      ])
    },
  )

  it('is warned that somebody else has just opened the dossier, and by nobody of oneself', async () => {
    const scene = scenes.find(({ act }) => act === 'add_note') as Scene
    const path = `/work/dossiers/${await scene.make()}`
    const [first, second] = [await visit(scene.person), await visit('giamdoc.ttpvhcc')]
    const told = 'Người khác cũng đang mở hồ sơ này'
    for (let times = 0; times < 2; times += 1) expect((await first.get(path)).body).not.toContain(told)
    expect((await second.get(path)).body).toContain(told)
    expect((await first.get(path)).body).toContain(told)
  })

  it('reads its dossier once', async () => {
    const scene = scenes.find(({ act }) => act === 'add_note') as Scene
    const id = await scene.make()
    const person = await visit(scene.person)
    const form = formWith((await person.get(`/work/dossiers/${id}`)).body, { act: scene.act })
    const queries = vi.spyOn(pages.office.database, 'query')
    const answer = await person.post(form.action, { ...form.hidden, ...typedInto(form, scene) })
    const reads = queries.mock.calls.filter(([sql]) => JSON.stringify(sql).includes('from dossier where id'))
    queries.mockRestore()
    expect([answer.statusCode, reads.length]).toEqual([303, 1])
  })

  it('tells a missing field at the field and keeps what was typed', { timeout: 60_000 }, async () => {
    for (const scene of scenes.filter(({ needs }) => needs !== undefined)) {
      const { needs = '' } = scene
      const id = await scene.make()
      const person = await visit(scene.person)
      const form = formWith((await person.get(`/work/dossiers/${id}`)).body, { act: scene.act })
      const { [needs]: _, ...typed } = typedInto(form, scene)
      const answer = await person.post(form.action, { ...form.hidden, ...typed })
      expect(answer.statusCode, nameOf(scene)).toBe(422)
      const again = formWith(answer.body, { act: scene.act })
      const field = new RegExp(
        `id="([^"]*-${needs.replace(/[^a-z0-9]+/gi, '-')})(?:-group)?-error"`,
        'i',
      ).exec(again.html)?.[1]
      expect(field, nameOf(scene)).toBeDefined()
      expect(again.html, nameOf(scene)).toContain(`href="#${field}"`)
      for (const text of Object.values(typed)) expect(again.html, `${nameOf(scene)} ${text}`).toContain(text)
      expect(again.hidden.key).not.toBe('')
    }
  })

  it('is absent where it is not allowed, with a sentence why', { timeout: 60_000 }, async () => {
    const reader = await visit('chutich.ubndtinh')
    for (const scene of scenes) {
      const id = await scene.make()
      const page = (await reader.get(`/work/dossiers/${id}`)).body
      expect(() => formWith(page, { act: scene.act }), nameOf(scene)).toThrow()
      const title = actNames.vi[scene.act]
      const why = page.split(`<strong>${title}</strong>: `)[1]?.split('</li>')[0] ?? ''
      expect(why.length, nameOf(scene)).toBeGreaterThan(15)
    }
  })

  it('asks once before what cannot be undone, says what will happen, and keeps what was typed', async () => {
    for (const scene of scenes.filter(({ act }) => ['stop', 'withdraw'].includes(act))) {
      const id = await scene.make()
      const person = await visit(scene.person)
      const form = formWith((await person.get(`/work/dossiers/${id}`)).body, { act: scene.act })
      const typed = typedInto(form, scene)
      const before = (await listEvents(pages.database, id)).length
      const asked = await person.post(form.action, { ...form.hidden, ...typed })
      expect(asked.statusCode, nameOf(scene)).toBe(200)
      expect(asked.body).toContain('Việc này không hoàn tác được')
      expect(await listEvents(pages.database, id)).toHaveLength(before)
      const again = formWith(asked.body, { act: scene.act })
      expect(again.hidden.sure).toBe('yes')
      expect(again.html).toContain(Object.values(typed)[0])
      const done = await person.post(again.action, { ...again.hidden, ...typed })
      expect(done.statusCode, nameOf(scene)).toBe(303)
      expect((await listEvents(pages.database, id)).length).toBeGreaterThan(before)
    }
  })

  it('says a refusal at the field it is about', async () => {
    const extend = scenes.find(({ act }) => act === 'extend') as Scene
    const id = await extend.make()
    const head = await visit(extend.person)
    const form = formWith((await head.get(`/work/dossiers/${id}`)).body, { act: 'extend' })
    const early = await head.post(form.action, {
      ...form.hidden,
      ...typedInto(form, extend),
      until: '24/11/2026',
    })
    expect(early.statusCode).toBe(422)
    expect(formWith(early.body, { act: 'extend' }).html).toMatch(/id="extend-until-error"/)
    expect(early.body).toContain('Xin lỗi vì chậm trễ')
    const decide = scenes.find(({ name }) => name === 'decision') as Scene
    const other = await decide.make()
    const decision = formWith((await head.get(`/work/dossiers/${other}`)).body, { act: 'complete_step' })
    const bare = await head.post(decision.action, { ...decision.hidden, decision: 'refused' })
    expect(formWith(bare.body, { act: 'complete_step' }).html).toMatch(/-reason-error"/)
  })

  it('shows notes to colleagues in a section of their own', async () => {
    const scene = scenes.find(({ act }) => act === 'add_note') as Scene
    const id = await scene.make()
    const officer = await visit(scene.person)
    const form = formWith((await officer.get(`/work/dossiers/${id}`)).body, { act: 'add_note' })
    await officer.post(form.action, { ...form.hidden, text: 'Hẹn gặp chiều thứ Ba' })
    const colleague = await visit('truongphong.vpdkdd.snnmt')
    const page = (await colleague.get(`/work/dossiers/${id}`)).body
    expect(page.split('id="notes"')[1]?.split('</section>')[0]).toContain('Hẹn gặp chiều thứ Ba')
  })
})

function errorsIn(html: string): string {
  return [...html.matchAll(/class="error"[^>]*>.*?<\/p>|role="alert".*?<\/div>/gs)]
    .map(([part]) => part.replace(/<[^>]+>/g, ' '))
    .join(' ')
    .slice(0, 500)
}
