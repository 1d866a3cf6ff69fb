/** Plays the public postal service: takes orders, gives each its number, and tells on its page's buttons how the item fares. */
import { newId } from '../../../platform/index.ts'
import { CONNECTORS } from '../../model.ts'
import { openMessenger } from '../../stand-ins/messenger.ts'
import type { Mood } from '../../stand-ins/misbehaviour.ts'
import { openRecord } from '../../stand-ins/record.ts'
import type { StandIn } from '../../stand-ins/serve.ts'
import { writeMoment } from '../national-portal/contract.ts'
import { cancelSchema, orderSchema, POSTAL_CODES, type PostalCode, type PostalOrder } from './contract.ts'

/** A line of the record: an order taken, or a state that an item came to. */
type Line =
  | { at: number; id: string; order: PostalOrder; itemNumber: string }
  | { at: number; id: string; orderNumber: string; code: PostalCode }

interface Carried {
  order: PostalOrder
  itemNumber: string
  code: PostalCode
}

export interface PostalStandIn extends StandIn {
  /** The postman does something; tells us. */
  move(orderNumber: string, code: PostalCode): void
  carried(): Carried[]
  waiting(): number
}

export interface PostalStandInOptions {
  mood: Mood
  path: string | undefined
  door: { url: string; token: string } | undefined
  now: () => number
}

const PREFIX = '/postal'
const FIVE_MINUTES = 5 * 60_000
const REASONS: Partial<Record<PostalCode, string>> = {
  PHAT_KHONG_THANH_CONG: 'Người nhận vắng nhà, hẹn phát lại',
  DANG_CHUYEN_HOAN: 'Phát ba lần không gặp người nhận',
  DA_HUY: 'Người đặt báo hủy',
}

export function postalStandIn({ mood, path, door, now }: PostalStandInOptions): PostalStandIn {
  const carried = new Map<string, Carried>()
  const numbers = new Map<string, string>()
  const record = openRecord<Line>(path, (line) => keep(line, carried, numbers))
  const messenger = openMessenger(door, mood)
  const clock = () => now() + (mood.takes('clock_off') ? FIVE_MINUTES : 0)

  const move: PostalStandIn['move'] = (orderNumber, code) => {
    const one = carried.get(orderNumber)
    if (one === undefined) return
    const id = newId()
    record.add({ at: now(), id, orderNumber, code })
    const reason = REASONS[code]
    const body = {
      ...{
        MaThongDiep: id,
        LoaiThu: 'TrangThaiBuuGui',
        SoDonHang: orderNumber,
        SoHieuBuuGui: one.itemNumber,
      },
      ...{ TrangThai: code, ThoiDiem: writeMoment(clock()), BuuCuc: 'Bưu cục mẫu' },
      ...(reason === undefined ? {} : { LyDo: reason }),
      ...(code === 'DA_PHAT' ? { NguoiNhan: one.order.receiverName } : {}),
    }
    messenger.send({ id, body })
  }
  const take = (body: unknown, id: string) => {
    const read = orderSchema.safeParse(body)
    if (!read.success) return { status: 422, body: { loi: 'Đơn thiếu hoặc sai trường' } }
    const known = numbers.get(id) ?? carried.get(read.data.orderNumber)?.itemNumber
    if (known !== undefined) return { status: 200, body: { soHieuBuuGui: known, daCo: true } }
    const itemNumber = `EV${String(100_000_000 + carried.size + 1)}VN`
    record.add({ at: now(), id, order: read.data, itemNumber })
    return { status: 202, body: { soHieuBuuGui: itemNumber } }
  }
  const leave = (body: unknown) => {
    const read = cancelSchema.safeParse(body)
    const one = read.success ? carried.get(read.data.orderNumber) : undefined
    if (!read.success || one === undefined) return { status: 422, body: { loi: 'Không có đơn này' } }
    const isEarly = ['DA_NHAN_DON', 'DANG_THU_GOM', 'DA_HUY'].includes(one.code)
    if (isEarly && one.code !== 'DA_HUY') {
      record.add({ at: now(), id: newId(), orderNumber: read.data.orderNumber, code: 'DA_HUY' })
    }
    return { status: 200, body: { ketQua: isEarly ? 'DA_HUY' : 'KHONG_HUY_DUOC' } }
  }
  return {
    connector: 'postal',
    prefix: PREFIX,
    mood,
    calls: {
      '/orders': (body, headers) => take(body, String(headers['message-id'] ?? '')),
      '/orders/cancel': leave,
    },
    forms: {
      '/move': ({ order = '', code = '' }) => {
        if (isCode(code)) move(order, code)
      },
    },
    page: () => ({
      name: CONNECTORS.postal.name,
      heads: ['Số đơn hàng', 'Số hiệu', 'Dịch vụ', 'Từ', 'Đến', 'Trạng thái'],
      rows: [...carried.values()]
        .reverse()
        .map(({ order, itemNumber, code }) => [
          ...[order.orderNumber, itemNumber, order.orderType],
          ...[order.senderAddress, order.receiverAddress, code],
        ]),
      more: moveForm([...carried.keys()].reverse()),
    }),
    move,
    carried: () => [...carried.values()],
    waiting: messenger.waiting,
    close: messenger.close,
  }
}

function isCode(text: string): text is PostalCode {
  return Object.hasOwn(POSTAL_CODES, text)
}

function keep(line: Line, carried: Map<string, Carried>, numbers: Map<string, string>): void {
  if ('order' in line) {
    const { id, order, itemNumber } = line
    numbers.set(id, itemNumber)
    carried.set(order.orderNumber, { order, itemNumber, code: 'DA_NHAN_DON' })
    return
  }
  const one = carried.get(line.orderNumber)
  if (one !== undefined) carried.set(line.orderNumber, { ...one, code: line.code })
}

function moveForm(orders: readonly string[]): string {
  const options = orders.map((order) => `<option>${order.replace(/[&<>"']/g, '')}</option>`)
  const buttons = Object.keys(POSTAL_CODES).map(
    (code) => `<button name="code" value="${code}">${code}</button>`,
  )
  return `<form method="post" action="${PREFIX}/move"><fieldset><legend>Bưu tá làm gì / what the postman does</legend>
<label>Đơn hàng / order <select name="order">${options.join('')}</select></label>
<p>${buttons.join(' ')}</p></fieldset></form>`
}
