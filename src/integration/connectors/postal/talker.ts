/** The way out to the post: an order is sent under its id until the post has it. */
import type { Office } from '../../../dossiers/index.ts'
import type { Delivery } from '../../../outbox/index.ts'
import type { Said, Talker } from '../../journal/journaled.ts'
import { postJson } from '../../journal/post-json.ts'
import { type PostalOrder, takenSchema } from './contract.ts'
import { findItem, listPostalItems, noteAnswer } from './item-store.ts'
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
export function postalTalker(settings: PostalSettings, { office }: { office: Office }): Talker {
  return {
    ...{ destination: 'postal', afterParked: 'go_on', perSecond: settings.perSecond },
    talk: (delivery) => order(settings, office, delivery),
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
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const body = orderOf(item, customer, office.directory.nameOf(item.agency, 'vi'))
  const posted = await postJson(`${url}/orders`, { id, body, headers })
  if ('answer' in posted) return refusedOr(office, item, posted.answer)
  if (posted.status >= 400) return refusedOr(office, item, { refused: `http_${posted.status}` })
  const taken = takenSchema.safeParse(posted.json)
  if (!taken.success) return { answer: { failed: 'wrong_answer' } }
  const { soHieuBuuGui: itemNumber } = taken.data
  await noteAnswer(office.database, item.id, { itemNumber })
  return { answer: { sent: true }, said: { soHieuBuuGui: itemNumber } }
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
