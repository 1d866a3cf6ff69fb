/** What of the portal's message is read before it is answered. */

import { type Fault, isFault, readBySchema, readJson } from '../../door/read.ts'
import type { Label } from '../../door/receive-message.ts'
import {
  type Changed,
  changedSchema,
  envelopeSchema,
  type Filed,
  filedSchema,
  type Rated,
  ratedSchema,
} from './contract.ts'

export type PortalMessage =
  | { kind: 'filed'; item: Filed }
  | { kind: 'changed'; item: Changed }
  | { kind: 'rated'; item: Rated }

/** `DongBoHoSoMC` files a dossier, `CapNhatTienDoHoSoMC` tells what its applicant did there, `DongBoDanhGia` rates it. */
export function readPortalMessage(body: Uint8Array): PortalMessage | Fault {
  const json = readJson(body)
  if (isFault(json)) return json
  const envelope = readBySchema(envelopeSchema, json.value)
  if (isFault(envelope)) return envelope
  const { service, data } = envelope.message
  switch (service) {
    case 'DongBoHoSoMC':
      return itemOf('filed', readBySchema(filedSchema, data[0]))
    case 'CapNhatTienDoHoSoMC':
      return itemOf('changed', readBySchema(changedSchema, data[0]))
    case 'DongBoDanhGia':
      return itemOf('rated', readBySchema(ratedSchema, data[0]))
    default:
      return { fault: 'unknown_kind', detail: { service: service.slice(0, 60) } }
  }
}

function itemOf(kind: PortalMessage['kind'], read: { message: unknown } | Fault): PortalMessage | Fault {
  if (!isFault(read)) return { kind, item: read.message } as PortalMessage
  const fields = read.fault === 'message_wrong' ? (read.detail?.fields as { field: string }[]) : []
  // A code that is none of the list is a code to be learnt, not a broken message.
  const isCode =
    fields.length > 0 && fields.every(({ field }) => field === 'TrangThaiHoSo' || field === 'MucDo')
  return isCode ? { fault: 'unknown_code', detail: read.detail ?? {} } : read
}

export function labelPortalMessage(body: Uint8Array): Label | Fault {
  const read = readPortalMessage(body)
  if (isFault(read)) return read
  const { kind, item } = read
  const happenedAt =
    kind === 'filed' ? item.NgayNopHoSo : kind === 'changed' ? item.ThoiDiemXuLy : item.ThoiDiem
  return { kind, subject: item.MaHoSo, happenedAt }
}
