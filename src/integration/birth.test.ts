import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDossier } from '../dossiers/index.ts'
import { birthSample } from './connectors/national-portal/sample-filing.ts'
import { findByTheirCode } from './links/outside-dossier.ts'
import { openScene, type Scene, succeeded } from './scene.testing.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

async function fileBirth(): Promise<{ code: string; dossier: string }> {
  const { standIns, api } = scene
  const item = birthSample({}, { now: api.clock.now(), url: standIns.addresses.national_portal })
  standIns.portal.file(item)
  await scene.settle()
  const link = await findByTheirCode(api.office.database, 'national_portal', item.MaHoSo)
  if (link === undefined) {
    const rows = await api.office.database.query(
      'select source, kind, subject, state, failure, detail, tries from inbound_message',
    )
    throw new Error(
      `the dossier did not arrive: ${JSON.stringify({ rows, errors: scene.errors.map(String) })}`,
    )
  }
  return { code: item.MaHoSo, dossier: link.dossier }
}

describe('a birth registration filed on the national portal', () => {
  it('is registered and handed over with one act of the officer and nothing typed', async () => {
    const { code, dossier } = await fileBirth()
    const { database } = scene.office
    const filed = await findDossier(database, dossier)
    expect(filed?.state).toMatchObject({ status: 'submitted', channel: 'online', procedure: '1.001193' })
    expect(filed?.parties.applicant.name).toBe('Nguyễn Văn Ví Dụ')
    expect(filed?.state.papers[0]?.files).toHaveLength(1)

    succeeded(await scene.act(dossier, { type: 'accept', paidFees: false }))
    await scene.settle()

    const done = await findDossier(database, dossier)
    const [entry] = scene.standIns.civil.entries()
    expect(entry?.code).toBe(done?.state.code)
    expect(done?.state).toMatchObject({ status: 'handed_over', decision: 'granted' })
    expect(done?.state.result?.number).toBe(`0${entry?.number}`)
    expect(done?.state.result?.files).toHaveLength(1)
    const held = scene.standIns.portal.held().find(({ MaHoSo }) => MaHoSo === code)
    expect(held).toMatchObject({ TrangThaiHoSo: '10', ThongTinKhac: done?.state.code })
    expect(scene.errors).toEqual([])
  })
})
