import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDossier } from '../../../src/dossiers/index.ts'
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { formWith, plainOf } from '../forms.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'
import { keptFileOf, type Scene, scenesOf } from './act-scenes.ts'

let pages: StaffPages
let scenes: Scene[]
beforeAll(async () => {
  pages = await startStaffPages(addDossier)
  scenes = scenesOf(pages)
})
afterAll(() => pages.close())

const sceneOf = (act: string, name?: string) =>
  scenes.find((one) => one.act === act && one.name === name) as Scene

/** What the form says, whatever it is asked for typed in: an option is the first, unless the scene says another. */
async function draw(scene: Scene) {
  const id = await scene.make()
  const person = await pages.open(scene.person)
  const path = `/work/dossiers/${id}`
  const form = formWith((await person.get(path)).body, { act: scene.act })
  const said = plainOf(form.html.replaceAll(/<[^>]+>/g, '\n'))
  const press = async () => {
    const { _csrf: _, ...hidden } = form.hidden
    const typed = Object.entries(scene.fields).map(([name, value]) => [
      name,
      typeof value === 'function' ? value(form.options[name] ?? []) : value,
    ])
    const kept = await keptFileOf(pages, scene)
    const sent = { ...hidden, ...Object.fromEntries(typed), ...kept, sure: 'yes' }
    expect((await person.post(path, sent)).statusCode).toBe(303)
    return (await findDossier(pages.database, id))?.state
  }
  return { id, said, press }
}

it('beside the button stands where the dossier goes next, and there it goes', async () => {
  const { said, press } = await draw(sceneOf('complete_step'))
  const [line = ''] = /Tiếp theo: .*/.exec(said) ?? []
  const state = await press()
  const [task] = state?.tasks ?? []
  const node = pages.office.catalogue.byId(state?.procedureVersion ?? '')?.flow.nodes.get(task?.node ?? '')
  expect(node && 'name' in node && line.includes(node.name?.vi ?? '?')).toBe(true)
  expect(line).toContain(pages.office.directory.nameOf(task?.agency ?? '', 'vi'))
})

it('a step that decides says where each decision leads, the last one that the result comes to the desk', async () => {
  const { said } = await draw(sceneOf('complete_step', 'decision'))
  expect(said).toMatch(/Tiếp theo: |Nếu đồng ý: .*\n+\s*Nếu từ chối: /)
  const last = await draw(sceneOf('complete_step', 'issue'))
  expect(last.said).toMatch(/Tiếp theo: có kết quả, về Trung tâm/)
  expect((await last.press())?.status).toBe('result_ready')
})

it('a way that hangs on what is typed names the ways there are', async () => {
  const { said } = await draw(sceneOf('complete_step', 'obligation'))
  expect(said).toMatch(/Tiếp theo: tùy nội dung ghi dưới đây: .+ hoặc .+/)
})

it('the apology is drafted from what happened: the dates, who was silent, whose part was late; the head changes it', async () => {
  const asking = sceneOf('request_opinion')
  const { id, press } = await draw({ ...asking, fields: { ...asking.fields, workingDays: '0,5' } })
  await press()
  pages.clock.advance(3 * 86_400_000)
  const head = await pages.open('giamdoc.snnmt')
  const form = formWith((await head.get(`/work/dossiers/${id}`)).body, { act: 'extend' })
  const letter = plainOf(/name="apology"[^>]*>([^<]*)</.exec(form.html)?.[1] ?? '')
  const found = await findDossier(pages.database, id)
  const { directory } = pages.office
  for (const said of [
    `Hồ sơ ${found?.state.code}`,
    'tiếp nhận ngày 23/11/2026',
    `${directory.nameOf('H44.44', 'vi')} được xin ý kiến ngày 23/11/2026`,
    'đến nay chưa trả lời',
    `${directory.nameOf('H44.45', 'vi')} xin lỗi ông, bà`,
  ])
    expect(letter).toContain(said)
})
