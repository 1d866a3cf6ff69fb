/** The payment platform of the national portal (PayPlat), spoken to over HTTPS. */
import { z } from 'zod'
import type { Text } from '../../platform/index.ts'
import type { BillLine } from '../model.ts'
import {
  ANSWER_ORDER,
  CONFIRM_ORDER,
  type ConfirmMessage,
  confirmSchema,
  INIT_ORDER,
  initAnswerSchema,
  isSigned,
  NOT_WELL,
  QUERY_ORDER,
  readMoment,
  sayMoment,
  signed,
  WELL,
} from './payplat-messages.ts'
import type { Order, PaymentPlatform, Receipt, Told, Unanswered } from './platform.ts'

export interface PayplatOptions {
  /** Takes INIT and QUERY by POST. */
  url: () => string
  /** MaDoiTac, and the secret that signs. */
  partner: string
  secret: string
  /** The account that gets the money. */
  account: { bank: string; number: string; name: string }
  isStandIn: boolean
}

const VERSION = '1.0.6'
const WAIT_MS = 15_000
const names = {
  real: {
    vi: 'Nền tảng thanh toán trực tuyến của Cổng Dịch vụ công quốc gia',
    en: 'The payment platform of the national public service portal',
  },
  standIn: {
    vi: 'Nền tảng thanh toán giả lập của bản trình diễn (không có tiền thật)',
    en: 'The stand-in payment platform of the demonstration (no money moves)',
  },
} satisfies Record<string, Text>
/** LoaiPhiLePhi: 1 phí, 2 lệ phí. */
const KIND_CODES = { charge: '1', fee: '2', obligation: '2' } as const satisfies Record<
  BillLine['kind'],
  string
>

export function openPayplat(options: PayplatOptions): PaymentPlatform {
  const { partner, secret } = options
  return {
    name: options.isStandIn ? names.standIn : names.real,
    isStandIn: options.isStandIn,
    start: async (order) => {
      const answer = await post(options.url(), initOf(order, options))
      if ('failed' in answer) return answer
      const parsed = initAnswerSchema.safeParse(answer.body)
      if (!parsed.success) return { failed: 'bad_answer' }
      const { MaLoi: code, UrlThanhToan: url } = parsed.data
      return code === WELL && url !== undefined ? { url } : { failed: `code_${code.slice(0, 10)}` }
    },
    read: (body) => {
      const message = messageOf(body, options)
      return message?.LoaiBanTin === 'CONFIRM' ? toldBy(message) : undefined
    },
    answer: ({ reference }, receipt, at) =>
      signed(answerTo(reference, receipt, partner, at), ANSWER_ORDER, secret),
    query: async (reference, at) => {
      const answer = await post(options.url(), queryOf(reference, at, options))
      if ('failed' in answer) return answer
      const message = messageOf(answer.body, options)
      if (message === undefined) return isNotYet(answer.body) ? undefined : { failed: 'bad_answer' }
      if (message.MaThamChieu !== reference) return { failed: 'bad_answer' }
      return message.MaLoi === WELL ? toldBy(message) : undefined
    },
  }
}

function initOf(order: Order, { partner, secret, account }: PayplatOptions): object {
  const message = {
    LoaiBanTin: 'INIT',
    PhienBan: VERSION,
    MaDoiTac: partner,
    MaThamChieu: order.reference,
    SoTien: String(order.amount),
    LoaiHinhThanhToan: 'PAY',
    MaKenhThanhToan: '1',
    MaThietBi: '1',
    NgonNgu: 'vi-VN',
    MaTienTe: 'VND',
    MaNganHang: 'PAYMENT',
    ThongTinGiaoDich: `Nop phi le phi ho so ${order.dossier.code}`,
    ThoiGianGD: sayMoment(order.at),
    Ip: order.ip,
  }
  return { ...signed(message, INIT_ORDER, secret), ThongTinBienLai: receiptOf(order, account) }
}

/** ThongTinBienLai: what the platform writes the electronic receipt from. */
function receiptOf({ dossier, agency, payer, lines }: Order, account: PayplatOptions['account']): object {
  return {
    MaDichVu: '2',
    MaDVC: `${dossier.procedure}.01`,
    TenDVC: dossier.procedureName,
    MaTTHC: dossier.procedure,
    TenTTHC: dossier.procedureName,
    MaDonVi: agency.code,
    TenDonVi: agency.name,
    MaHoSo: dossier.code,
    TKThuHuong: account.number,
    MaNHThuHuong: account.bank,
    TenTKThuHuong: account.name,
    PhiLePhi: lines.map(({ code, name, kind, amount }) => ({
      LoaiPhiLePhi: KIND_CODES[kind],
      MaPhiLePhi: code,
      TenPhiLePhi: name.vi,
      SoTien: String(amount),
    })),
    HoTenNguoiNop: payer.name,
    SoCMNDNguoiNop: payer.idNumber,
    DiaChiNguoiNop: payer.address,
  }
}

function queryOf(reference: string, at: number, { partner, secret }: PayplatOptions): object {
  const message = {
    LoaiBanTin: 'QUERY',
    PhienBan: VERSION,
    MaDoiTac: partner,
    MaThamChieu: reference,
    ThoiGianGD: sayMoment(at),
  }
  return signed(message, QUERY_ORDER, secret)
}

/** The message, when it is one for us and signed with the secret; the signature is looked at before anything that it says. */
function messageOf(body: unknown, { partner, secret }: PayplatOptions): ConfirmMessage | undefined {
  const fields = z.record(z.string(), z.unknown()).safeParse(body)
  if (!fields.success) return undefined
  const texts = Object.fromEntries(
    Object.entries(fields.data).map(([name, value]) => [
      name,
      typeof value === 'object' ? '' : String(value),
    ]),
  )
  if (!isSigned(texts, CONFIRM_ORDER, secret)) return undefined
  const parsed = confirmSchema.safeParse(body)
  return parsed.success && parsed.data.MaDoiTac === partner ? parsed.data : undefined
}

function toldBy(message: ConfirmMessage): Told {
  const { MaXacThuc: _, ...kept } = message
  return {
    reference: message.MaThamChieu,
    paid: message.MaLoi === WELL && message.MaGiaoDich !== '',
    transaction: message.MaGiaoDich,
    amount: Number(message.SoTien),
    currency: message.MaTienTe,
    paidAt: readMoment(message.ThoiGianGD) ?? 0,
    message: kept,
  }
}

/** An answer that only says that there is nothing yet needs no signature: nothing is believed on its word. */
function isNotYet(body: unknown): boolean {
  const parsed = z.looseObject({ MaLoi: z.string() }).safeParse(body)
  return parsed.success && parsed.data.MaLoi !== WELL
}

function answerTo(reference: string, receipt: Receipt, partner: string, at: number) {
  return {
    MaLoi: receipt === 'taken' ? WELL : NOT_WELL,
    MoTaLoi: receipt === 'taken' ? 'Da ghi nhan' : 'Khong khop voi yeu cau thanh toan',
    MaDoiTac: partner,
    MaThamChieu: reference,
    ThoiGianGD: sayMoment(at),
  }
}

async function post(url: string, message: object): Promise<{ body: unknown } | Unanswered> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(WAIT_MS),
      redirect: 'manual',
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      return { failed: `http_${answer.status}` }
    }
    return { body: await answer.json() }
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } }
    return { failed: cause?.code ?? name }
  }
}
