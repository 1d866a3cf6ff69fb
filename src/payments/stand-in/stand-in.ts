/**
 * A payment platform of our own making, for the demonstration and the tests: it speaks PayPlat's messages, moves no money, and
 * misbehaves when it is told to. What it was asked for and what it answered it keeps by itself, in memory.
 */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  CONFIRM_ORDER,
  INIT_ORDER,
  isSigned,
  NOT_WELL,
  QUERY_ORDER,
  sayMoment,
  signed,
  WELL,
} from '../platform/payplat-messages.ts'
import { MANNERS, type Manner, type StandInOrder } from './order.ts'
import { standInPage } from './stand-in-page.ts'

export interface StandInOptions {
  partner: string
  secret: string
  /** Where it stands, e.g. `/stand-in/payments`. */
  path: string
  /** Its address as payers see it. */
  origin: () => string
  /** Takes its call-backs, and whoever comes back from it. */
  notifyUrl: () => string
  returnUrl: () => string
  /** Of its page; none where it stands alone. */
  stylesheet?: string
  now: () => number
}

export interface StandIn {
  orders: ReadonlyMap<string, StandInOrder>
  /** Pays an order as its payer would, and tells in this manner. Throws where there is none. */
  pay(reference: string, manner: Manner): Promise<void>
  /** Tells again what was paid. */
  tell(reference: string, changed?: Readonly<Record<string, string>>): Promise<void>
}

type House = StandInOptions & { orders: Map<string, StandInOrder> }

const PUBLIC = { access: 'public', csrf: 'exempt' } as const
const text = z.record(z.string(), z.unknown())

/** Adds its three routes: messages, the payer's page, and what the payer chose. */
export function addPaymentStandIn(app: FastifyInstance, options: StandInOptions): StandIn {
  const house: House = { ...options, orders: new Map() }
  const { path } = options
  app.post(path, { config: PUBLIC }, async (request) => answerMessage(house, request.body))
  app.get<{ Params: { reference: string } }>(
    `${path}/:reference`,
    { config: { access: 'public' } },
    async (request, reply) => show(house, request, reply),
  )
  app.post<{ Params: { reference: string } }>(
    `${path}/:reference`,
    { config: PUBLIC },
    async (request, reply) => choose(house, request, reply),
  )
  return {
    orders: house.orders,
    pay: (reference, manner) => pay(house, orderOf(house, reference), manner),
    tell: (reference, changed = {}) => tell(house, orderOf(house, reference), changed),
  }
}

function orderOf({ orders }: House, reference: string): StandInOrder {
  const order = orders.get(reference)
  if (order === undefined) throw new Error(`the stand-in has no order ${reference}`)
  return order
}

function answerMessage(house: House, body: unknown): object {
  const fields = Object.fromEntries(
    Object.entries(text.safeParse(body).data ?? {}).map(([name, value]) => [name, String(value)]),
  )
  if (fields.LoaiBanTin === 'INIT' && isSigned(fields, INIT_ORDER, house.secret)) return start(house, fields)
  if (fields.LoaiBanTin === 'QUERY' && isSigned(fields, QUERY_ORDER, house.secret))
    return query(house, fields)
  return { MaLoi: NOT_WELL, MoTaLoi: 'Sai chu ky hoac loai ban tin' }
}

function start({ orders, origin, path }: House, fields: Record<string, string>): object {
  const { MaThamChieu: reference = '', SoTien: amount = '', ThongTinGiaoDich: about = '' } = fields
  if (orders.has(reference)) return { MaLoi: NOT_WELL, MoTaLoi: 'Ma tham chieu da dung' }
  orders.set(reference, { reference, amount, about, answers: [] })
  return { MaLoi: WELL, UrlThanhToan: `${origin()}${path}/${reference}` }
}

function query(house: House, { MaThamChieu: reference = '' }: Record<string, string>): object {
  const order = house.orders.get(reference)
  if (order?.transaction === undefined) return { MaLoi: '01', MoTaLoi: 'Chua thanh toan' }
  return messageOf(house, order, { LoaiBanTin: 'QUERY' })
}

function messageOf(
  { partner, secret, now }: House,
  { reference, amount, about, transaction = '', paidAt = now() }: StandInOrder,
  changed: Readonly<Record<string, string>> = {},
): object {
  const message = {
    LoaiBanTin: 'CONFIRM',
    MaLoi: WELL,
    MaDoiTac: partner,
    MaThamChieu: reference,
    SoTien: amount,
    MaTienTe: 'VND',
    MaGiaoDich: transaction,
    MaNganHang: 'STANDIN',
    ThoiGianGD: sayMoment(paidAt),
    ThongTinGiaoDich: about,
    ...changed,
  }
  return signed(message, CONFIRM_ORDER, secret)
}

async function pay(house: House, order: StandInOrder, manner: Manner): Promise<void> {
  order.transaction ??= `GL${randomUUID().replaceAll('-', '').slice(0, 14).toUpperCase()}`
  order.paidAt ??= house.now()
  if (manner === 'silent') return
  if (manner === 'forged') return tell({ ...house, secret: `${house.secret}?` }, order, {})
  if (manner === 'less')
    return tell(house, order, { SoTien: String(Math.max(1, Number(order.amount) - 1000)) })
  if (manner === 'unknown') return tell(house, order, { MaThamChieu: 'KHONGCOTRONGHETHONG' })
  await tell(house, order, {})
  if (manner === 'twice') await tell(house, order, {})
}

async function tell(
  house: House,
  order: StandInOrder,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    const answer = await fetch(house.notifyUrl(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(messageOf(house, order, changed)),
      signal: AbortSignal.timeout(15_000),
    })
    order.answers.push(await answer.json())
  } catch (error) {
    order.answers.push({ failed: (error as Error).name })
  }
}

function show(house: House, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { reference } = request.params as { reference: string }
  const order = house.orders.get(reference)
  if (order === undefined)
    return reply.code(404).type('text/plain; charset=utf-8').send('Không có giao dịch này.')
  const page = standInPage(order, { action: `${house.path}/${reference}`, stylesheet: house.stylesheet })
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
}

async function choose(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { reference } = request.params as { reference: string }
  const order = house.orders.get(reference)
  if (order === undefined) return show(house, request, reply)
  const form = text.safeParse(request.body).data ?? {}
  const back = `${house.returnUrl()}?MaThamChieu=${reference}`
  if (form.choice !== 'pay') return reply.redirect(back, 303)
  const manner = MANNERS.find((one) => one === form.manner) ?? 'once'
  await pay(house, order, manner)
  return reply.redirect(back, 303)
}
