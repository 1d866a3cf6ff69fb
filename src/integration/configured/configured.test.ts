import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { COPY, SECRET, send } from '../../../test/api/api-server.ts'
import { sendAll } from '../../../test/outbox/send-all.ts'
import { findDossier } from '../../dossiers/index.ts'
import { hide, newId, openSigner } from '../../platform/index.ts'
import { openAddressRule, openOutsideHttp } from '../../platform/outside/index.ts'
import { journaled } from '../journal/journaled.ts'
import { openScene, type Scene } from '../scene.testing.ts'
import { SECRET_PURPOSE } from './model.ts'
import { readSystem } from './read-system.ts'
import { NEW_SYSTEM_KEY } from './stand-in.ts'
import { findConfigured, type SystemInput, saveConfigured, switchOn } from './system-store.ts'
import { followWaits } from './working/follow-waits.ts'
import { configuredTalker } from './working/talk-to-system.ts'
import { trySystem } from './working/try-system.ts'

/** Household business moved to a ministry's own system: a mirror of the demonstration. */
const MIRROR = '2.001199'
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const desk = (opened = ['127.0.0.1']) => ({
  office: scene.office,
  signer: openSigner(SECRET),
  outside: openOutsideHttp(openAddressRule(opened)),
  now: () => scene.api.clock.now(),
})

const SOON = { timeout: 30_000, interval: 50 }
/** Who sees to a system that another has written. */
const OTHER = newId()

const written = (more: Partial<SystemInput> = {}): SystemInput => ({
  ...{ id: newId(), name: 'Hệ thống thử', url: `${scene.standIns.newSystem.address}/requests` },
  ...{ authHeader: 'x-api-key', secret: hide(openSigner(SECRET), SECRET_PURPOSE, NEW_SYSTEM_KEY) },
  ...{ waitsFor: 'ministry', procedures: [MIRROR], condition: '' },
  mapping:
    'maHoSo = code\nnguoiNop.hoTen = applicant_name\n# số định danh\nnguoiNop.soDinhDanh = applicant_id_number',
  answers:
    'ministry_state = ketQua.trangThai\nresult_number = ketQua.ma\ndecision = ketQua.quyetDinh\nanswer = ketQua.ma',
  ...more,
})

async function saved(more: Partial<SystemInput> = {}) {
  const input = written(more)
  await saveConfigured(scene.office.database, input, { now: scene.api.clock.now(), by: newId() })
  return async () => (await findConfigured(scene.office.database, input.id)) ?? (() => expect.fail('gone'))()
}

describe('a system that an administrator joins', () => {
  it('is tried with invented values before it is switched on, and then answers dossiers that wait for it', async () => {
    const { database } = scene.office
    const system = await saved()
    const { id } = await system()
    expect(await switchOn(database, id, OTHER)).toBe(false)
    const trial = await trySystem(desk(), await system())
    expect(trial).toMatchObject({
      code: 'ok',
      told: { facts: { ministry_state: 'issued' }, decision: 'granted' },
    })
    expect(scene.standIns.newSystem.entries()).toHaveLength(0)
    expect(await switchOn(database, id, (await system()).changedBy)).toBe(false)
    expect(await switchOn(database, id, OTHER)).toBe(true)

    const filed = await send(
      scene.api,
      await scene.api.admit(['dossiers.intake', 'dossiers.act']),
      'POST',
      '/dossiers',
      {
        body: { ...COPY, ...application(), type: 'receive' },
      },
    )
    expect(filed.json()).toMatchObject({ code: expect.any(String) })
    const dossier = filed.json().id
    // A transaction of another test file holds the stream back until it ends.
    const done = await vi.waitFor(async () => {
      await followWaits(scene.office, await system())
      const talker = configuredTalker(desk(), id)
      const sender = journaled(database, talker, {
        now: () => scene.api.clock.now(),
        onError: () => undefined,
      })
      await sendAll(database, sender, () => scene.api.clock.now())
      scene.api.clock.advance(1000)
      const found = await findDossier(database, dossier)
      expect(found?.state.decision).toBeDefined()
      return found
    }, SOON)
    expect(done?.state).toMatchObject({ decision: 'granted', facts: { ministry_state: 'issued' } })
    expect(done?.state.result?.number).toMatch(/\d+\/2026\/HTM$/)
    expect(scene.standIns.newSystem.entries()[0]).toMatchObject({
      code: done?.state.code,
      name: 'Nguyễn Thị Thử',
    })
  })

  it('a change switches it off until it is tried again, and keeps the key', async () => {
    const system = await saved()
    await trySystem(desk(), await system())
    const { id, secret } = await system()
    await switchOn(scene.office.database, id, OTHER)
    const change = { ...written(), id, name: 'Tên khác', secret: undefined }
    await saveConfigured(scene.office.database, change, { now: scene.api.clock.now(), by: newId() })
    expect(await system()).toMatchObject({ state: 'off', name: 'Tên khác', secret })
    expect(await switchOn(scene.office.database, id, OTHER)).toBe(false)
  })

  it('says why a trial did not succeed', async () => {
    const tried = async (more: Partial<SystemInput>, opened?: string[]) =>
      (await trySystem(desk(opened), await (await saved(more))())).code
    expect(await tried({ secret: hide(openSigner(SECRET), SECRET_PURPOSE, 'sai') })).toBe('http_401')
    expect(await tried({ mapping: 'maHoSo = code' })).toBe('http_422')
    expect(await tried({ answers: 'ministry_state = ketQua.khac' })).toBe('lacks_ministry_state')
    expect(await tried({ secret: 'x' })).toBe('secret_lost')
    expect(await tried({}, [])).toBe('address_refused')
    expect(await tried({ url: 'http://127.0.0.1:9/x' })).toBe('ECONNREFUSED')
  })

  it('reads the lines and says which one is wrong', () => {
    const faultsOf = (more: Partial<SystemInput>) =>
      readSystem(scene.office, written(more), scene.api.clock.now())
    expect(
      faultsOf({ mapping: 'a = code\na.b = code\nc = code +\nd = nothing_such\n= code\ne = code and true' }),
    ).toMatchObject({
      mapping: [
        { line: 2, code: 'path_twice' },
        { line: 3, code: 'feel_syntax' },
        { line: 4, code: 'feel_unknown_name' },
        { line: 5, code: 'line_form' },
        { line: 6, code: 'feel_types' },
      ],
    })
    expect(faultsOf({ answers: 'nothing_such = a\nministry_state = 1\nministry_state = {' })).toMatchObject({
      answers: [
        { line: 1, code: 'unknown_fact' },
        { line: 2, code: 'fact_type' },
        { line: 3, code: 'line_form' },
      ],
    })
    expect(faultsOf({ condition: 'code' })).toMatchObject({ condition: [{ code: 'feel_types' }] })
    expect(faultsOf({ procedures: ['1.001193'] })).toMatchObject({ procedures: ['1.001193: civil_status'] })
    expect(faultsOf({ mapping: '__proto__.x = code' })).toMatchObject({ mapping: [{ code: 'line_form' }] })
  })
})

function application() {
  const { catalogue } = scene.office
  const version = catalogue.inForce(MIRROR, scene.api.clock.now())?.version
  const papers = (version?.components ?? [])
    .filter(({ required }) => required === true)
    .map(({ code, name }) => ({ component: code, name: name.vi, originals: 1, copies: 0 }))
  const agency = 'H44.43'
  return { procedure: MIRROR, receivingAgency: agency, competentAgency: agency, papers, facts: {} }
}
