/** The way out to the post: an order is sent under its id until the post has it. */
import type { z } from 'zod'
import type { Office } from '../../../dossiers/index.ts'
import type { Delivery } from '../../../outbox/index.ts'
import type { Said, Talker } from '../../journal/journaled.ts'
import { postJson } from '../../journal/post-json.ts'
import { cancelledSchema, type cancelSchema, type PostalOrder, takenSchema } from './contract.ts'
import { findItem, listPostalItems, noteAnswer, noteCancelled } from './item-store.ts'
import { isOver, type PostalItem } from './model.ts'

export interface PostalSettings {
  /** Without a slash at its end. */
  url: string
  token: string | undefined
  /** Under which the post knows the Centre. */
  customer: string
  perSecond: number
}

/** Another order of the dossier does not wait for one that people must look at. */
export function postalTalker(
  settings: PostalSettings,
  { office, now }: { office: Office; now: () => number },
): Talker {
  return {
    ...{ destination: 'postal', afterParked: 'go_on', perSecond: settings.perSecond },
    talk: (delivery) =>
      delivery.kind === 'HuyDon'
        ? cancel(settings, office, delivery, now())
        : order(settings, office, delivery),
  }
}

async function order(
  { url, token, customer }: PostalSettings,
  office: Office,
  { id }: Delivery,
): Promise<Said> {
  const item = await findItem(office.database, { id })
  if (item === undefined) return { answer: { refused: 'no_order' } }
  if (await isPast(office, item)) return { answer: { sent: true }, said: { told: false } }
  const body = orderOf(item, customer, office.directory.nameOf(item.agency, 'vi'))
  const posted = await postJson(`${url}/orders`, { id, body, headers: headersOf(token) })
  if ('answer' in posted) return refusedOr(office, item, posted.answer)
  if (posted.status >= 400) return refusedOr(office, item, { refused: `http_${posted.status}` })
  const taken = takenSchema.safeParse(posted.json)
  if (!taken.success) return { answer: { failed: 'wrong_answer' } }
  const { soHieuBuuGui: itemNumber } = taken.data
  await noteAnswer(office.database, item.id, { itemNumber })
  return { answer: { sent: true }, said: { soHieuBuuGui: itemNumber } }
}

const NOT_NEEDED = 'Không còn cần gửi'

/** Too late is an answer, too: the item goes on, and says how it fares. */
async function cancel(
  { url, token }: PostalSettings,
  { database }: Office,
  { id, payload }: Delivery,
  now: number,
): Promise<Said> {
  const { item, orderNumber } = payload as { item: string; orderNumber: string }
  const body = { orderNumber, reason: NOT_NEEDED } satisfies z.output<typeof cancelSchema>
  const posted = await postJson(`${url}/orders/cancel`, { id, body, headers: headersOf(token) })
  if ('answer' in posted) return { answer: posted.answer }
  if (posted.status >= 400) return { answer: { refused: `http_${posted.status}` } }
  const answer = cancelledSchema.safeParse(posted.json)
  if (!answer.success) return { answer: { failed: 'wrong_answer' } }
  const { ketQua } = answer.data
  if (ketQua === 'DA_HUY') await noteCancelled(database, item, now, NOT_NEEDED)
  return { answer: { sent: true }, said: { ketQua } }
}

function headersOf(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

/** Carried already, or refused once and ordered anew since: a resent delivery must not order it twice. */
async function isPast({ database }: Office, item: PostalItem): Promise<boolean> {
  if (!isOver(item)) return false
  if (item.state !== 'refused') return true
  const items = await listPostalItems(database, [item.dossier])
  return items.some(({ kind, askedAt }) => kind === item.kind && askedAt > item.askedAt)
}

async function refusedOr({ database }: Office, { id }: PostalItem, answer: Said['answer']): Promise<Said> {
  if ('refused' in answer) await noteAnswer(database, id, { refused: answer.refused })
  return { answer }
}

function orderOf(item: PostalItem, customerCode: string, agency: string): PostalOrder {
  const { kind, orderNumber, person, note } = item
  const desk = { name: agency, tel: '', address: agency }
  const home = { name: person.name, tel: person.phone, address: person.address }
  const [from, to] = kind === 'collect' ? [home, desk] : [desk, home]
  return {
    ...{ customerCode, orderNumber, orderType: kind === 'collect' ? 'THU_GOM' : 'PHAT_KET_QUA' },
    ...{ govAgencyCode: item.agency, govAgencyName: agency },
    ...{ senderName: from.name, senderAddress: from.address, senderTel: from.tel, senderDesc: note ?? '' },
    ...{ receiverName: to.name, receiverAddress: to.address, receiverTel: to.tel },
    codAmount: 0,
    description: kind === 'collect' ? 'Thu gom hồ sơ tại nhà' : 'Phát kết quả thủ tục hành chính',
  }
}
