/** What the portal's messages do here. */
import { readDossier, readDossierByCode } from '../../../dossiers/index.ts'
import type { TakenMessage } from '../../door/message-store.ts'
import { isFault } from '../../door/read.ts'
import { findByTheirCode } from '../../links/outside-dossier.ts'
import { giveAct } from '../../understanding/give.ts'
import { actorOf, type Desk, type Reader, type Understood } from '../../understanding/model.ts'
import { agencyFor } from './codes.ts'
import type { Changed, Rated } from './contract.ts'
import { fileDossier, papersOf } from './file-dossier.ts'
import { labelPortalMessage, readPortalMessage } from './label.ts'

export const portalReader: Reader = {
  source: 'national_portal',
  label: labelPortalMessage,
  understand: async (desk, message) => {
    const read = readPortalMessage(message.body)
    if (isFault(read)) return { parked: read.fault, detail: read.detail }
    switch (read.kind) {
      case 'filed':
        return fileDossier(desk, message, read.item)
      case 'changed':
        return changeDossier(desk, message, read.item)
      case 'rated':
        return rateDossier(desk, message, read.item)
    }
  },
}

const SAID_THERE = 'Người nộp gửi qua Cổng Dịch vụ công quốc gia'

async function changeDossier(desk: Desk, message: TakenMessage, item: Changed): Promise<Understood> {
  const { office } = desk
  const found = await findTold(desk, message, item.MaHoSo)
  if ('waits' in found || 'parked' in found) return found
  const dossier = found.state.id
  const actor = actorOf(message)
  if (item.TrangThaiHoSo === '7') {
    const reason = item.NoiDungXuLy?.trim() || SAID_THERE
    return told(dossier, await giveAct(desk, message, { dossier, actor, body: { type: 'withdraw', reason } }))
  }
  await office.catalogue.learn([found.state.procedureVersion])
  const procedure = office.catalogue.byId(found.state.procedureVersion)
  if (procedure === undefined) return { parked: 'unknown_code', dossier }
  const papers = await papersOf(desk, message, item, procedure)
  if (isFault(papers)) {
    const { fault, detail } = papers
    return fault === 'file_not_fetched' ? { waits: fault, detail } : { parked: fault, detail, dossier }
  }
  const isEarly = found.state.status === 'awaiting_intake_supplement'
  const type = isEarly ? 'provide_intake_supplement' : 'provide_supplement'
  const body = { type, papers } as Parameters<typeof giveAct>[2]['body']
  return told(dossier, await giveAct(desk, message, { dossier, actor, body }))
}

const LEVELS = {
  RatHaiLong: 'very_satisfied',
  HaiLong: 'satisfied',
  BinhThuong: 'neutral',
  ChuaHaiLong: 'dissatisfied',
} as const

async function rateDossier(desk: Desk, message: TakenMessage, item: Rated): Promise<Understood> {
  const found = await findTold(desk, message, item.MaHoSo)
  if ('waits' in found || 'parked' in found) return found
  const dossier = found.state.id
  // Whoever rated here and there is counted once.
  if (found.state.rating !== undefined) return { overtaken: dossier }
  const body = { type: 'rate', level: LEVELS[item.MucDo], channel: 'online' } as const
  const actor = { kind: 'system', id: 'national_portal' } as const
  return told(dossier, await giveAct(desk, message, { dossier, actor, body }))
}

function told(dossier: string, given: Awaited<ReturnType<typeof giveAct>>): Understood {
  return 'acted' in given ? { applied: dossier } : given
}

/** The dossier that a message speaks of, by their code or by ours. */
async function findTold({ office }: Desk, message: TakenMessage, code: string) {
  const link = await findByTheirCode(office.database, message.source, code)
  const found =
    link === undefined ? await readDossierByCode(office, code) : await readDossier(office, link.dossier)
  if (found !== undefined) return found
  const place = agencyFor(office.directory, { named: undefined, dossier: code })
  return isFault(place)
    ? ({ parked: place.fault, detail: place.detail } as const)
    : ({ waits: 'unknown_dossier_there' } as const)
}
