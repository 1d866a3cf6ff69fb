/** What the post tells of an item; a result that it has delivered is handed over by that. */
import { derivedId, readDossier, tellApplicant } from '../../../dossiers/index.ts'
import type { TakenMessage } from '../../door/message-store.ts'
import { type Fault, isFault, readBySchema, readJson } from '../../door/read.ts'
import type { Label } from '../../door/receive-message.ts'
import { giveAct } from '../../understanding/give.ts'
import type { Desk, Reader, Understood } from '../../understanding/model.ts'
import { agencyFor } from '../national-portal/codes.ts'
import { POSTAL_CODES, type PostalStatus, postalStatusSchema } from './contract.ts'
import { findItem, noteStep } from './item-store.ts'
import { isOnItsWay, type PostalItem } from './model.ts'

export const postalReader: Reader = {
  source: 'postal',
  label: labelStatus,
  understand: async (desk, message) => {
    const read = readStatus(message.body)
    return isFault(read)
      ? { parked: read.fault, detail: read.detail }
      : applyStatus(desk, message, read.message)
  },
}

function readStatus(body: Uint8Array): { message: PostalStatus } | Fault {
  const json = readJson(body)
  if (isFault(json)) return json
  const read = readBySchema(postalStatusSchema, json.value)
  if (!isFault(read)) return read
  const fields = (read.detail?.fields ?? []) as { field: string }[]
  const only = (name: string) => fields.length > 0 && fields.every(({ field }) => field === name)
  if (only('LoaiThu')) return { fault: 'unknown_kind', detail: read.detail ?? {} }
  return only('TrangThai') ? { fault: 'unknown_code', detail: read.detail ?? {} } : read
}

function labelStatus(body: Uint8Array): Label | Fault {
  const read = readStatus(body)
  if (isFault(read)) return read
  const { LoaiThu: kind, SoDonHang: subject, ThoiDiem: happenedAt } = read.message
  return { kind, subject, happenedAt }
}

/** Idempotent by the message. What came late is kept in the item's story and changes nothing else. */
async function applyStatus(desk: Desk, message: TakenMessage, status: PostalStatus): Promise<Understood> {
  const { office } = desk
  const item = await findItem(office.database, { orderNumber: status.SoDonHang })
  if (item === undefined) {
    // An order is written down before it is sent: one that is not here now never comes.
    const place = agencyFor(office.directory, { named: undefined, dossier: status.SoDonHang })
    if (isFault(place) && place.fault === 'other_province')
      return { parked: place.fault, detail: place.detail }
    return { parked: 'unknown_code', detail: { field: 'SoDonHang', code: status.SoDonHang } }
  }
  const state = POSTAL_CODES[status.TrangThai]
  const isNews = await noteStep(office.database, {
    ...{ message: message.id, item: item.id, state, at: status.ThoiDiem },
    ...{ place: status.BuuCuc || undefined, reason: status.LyDo || undefined },
    ...{ itemNumber: status.SoHieuBuuGui || undefined, receiver: status.NguoiNhan || undefined },
  })
  if (state === 'delivered' && item.kind === 'return') return handOver(desk, message, item, status)
  if (isNews && isOnItsWay({ state }) && item.kind === 'return') await tellOnItsWay(desk, item, status)
  return isNews ? { applied: item.dossier } : { overtaken: item.dossier }
}

/** The applicant is told once of an item, of whichever step comes first; not of one that carries a result fetched meanwhile. */
async function tellOnItsWay(
  { office }: Desk,
  { id, dossier, itemNumber }: PostalItem,
  { SoHieuBuuGui, ThoiDiem: happenedAt }: PostalStatus,
): Promise<void> {
  const found = await readDossier(office, dossier)
  if (found?.state.status !== 'result_ready') return
  const postal = SoHieuBuuGui || itemNumber
  await tellApplicant(office, found.state, {
    ...{ id: derivedId('item on its way', id), kind: 'post_under_way', happenedAt },
    facts: postal ? { postal } : {},
  })
}

/** The receipt that the post has is the proof; a result that was handed over otherwise meanwhile stays as it is. */
async function handOver(
  desk: Desk,
  message: TakenMessage,
  { dossier }: PostalItem,
  { NguoiNhan: receiver }: PostalStatus,
): Promise<Understood> {
  const found = await readDossier(desk.office, dossier)
  if (found?.state.status !== 'result_ready') return { applied: dossier }
  const body = { type: 'hand_over', method: 'post', ...(receiver ? { receiver } : {}) } as const
  const given = await giveAct(desk, message, { dossier, actor: { kind: 'system', id: 'postal' }, body })
  return 'acted' in given ? { applied: dossier } : given
}
