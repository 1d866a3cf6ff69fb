/** Numbers of papers: the agency's own series for each year, kind of paper and symbol (NĐ 118/2025 form 01; NĐ 30/2020 annex I and III). */
import { toLocalDate } from '../../calendar/index.ts'
import type { Dossier } from '../model.ts'

/** A series, and the number of it that a paper book has given; without one the next is given by the store. */
export interface PaperSeries {
  agency: string
  year: number
  symbol: string
  typed?: number
}

/** What the store has given in the statement that stored the act. */
export interface Given {
  code?: string
  receiptNumber?: string
  resultNumber?: string
}

/** The series of the receipts of the desk that receives. */
export function receiptSeries(receivingAgency: string, at: number): PaperSeries {
  return { agency: receivingAgency, year: yearOf(at), symbol: 'TNHS' }
}

/** First words of a result's name and the symbol of its number (NĐ 30/2020 annex III; titles of permits as offices write them). */
const SYMBOLS: readonly (readonly [words: string, symbol: string])[] = [
  ['nghị quyết', 'NQ'],
  ['quyết định', 'QĐ'],
  ['thông báo', 'TB'],
  ['báo cáo', 'BC'],
  ['biên bản', 'BB'],
  ['tờ trình', 'TTr'],
  ['giấy chứng nhận', 'GCN'],
  ['giấy phép', 'GP'],
  ['giấy xác nhận', 'GXN'],
  ['chứng chỉ', 'CC'],
  ['trích lục', 'TL'],
  ['phiếu lý lịch tư pháp', 'LLTP'],
  ['phiếu', 'P'],
  ['văn bản', 'VB'],
]
const OTHER = 'KQ'
/** A refusal goes out as a notice (thông báo). */
const REFUSED = 'TB'

/** The series of a result: of the agency that decides, by the year it is issued in and its kind. `name`: its Vietnamese name. */
export function resultSeries(
  competentAgency: string,
  at: number,
  result: { decision: 'granted' | 'refused'; name: string | undefined },
): PaperSeries {
  const name = (result.name ?? '').normalize('NFC').toLowerCase()
  const symbol =
    result.decision === 'refused'
      ? REFUSED
      : (SYMBOLS.find(([words]) => name.startsWith(words))?.[1] ?? OTHER)
  return { agency: competentAgency, year: yearOf(at), symbol }
}

const TYPED = /^0*([1-9]\d{0,8})\s*(?:[/-]\s*(\S.*))?$/u

/** The series with the number as a clerk has typed it, `57` or `57/QĐ-UBND`; undefined where it does not begin with a number. */
export function withTypedNumber(series: PaperSeries, text: string): PaperSeries | undefined {
  const found = TYPED.exec(text.normalize('NFC').trim())
  if (found === null) return undefined
  const [, number, symbol] = found
  return {
    ...series,
    ...(symbol === undefined ? {} : { symbol: knownSymbol(symbol, series.symbol) }),
    typed: Number(number),
  }
}

/** `57/gcn` and `57/GCN` are of one series. */
function knownSymbol(typed: string, expected: string): string {
  const upper = typed.trim().toUpperCase()
  return [expected, ...SYMBOLS.map(([, symbol]) => symbol)].find((s) => s.toUpperCase() === upper) ?? upper
}

/** The dossier with what the store has given in the statement that stored it. */
export function withGiven(dossier: Dossier, given: Given = {}): Dossier {
  const { code, receiptNumber, resultNumber } = given
  const { result } = dossier
  return {
    ...dossier,
    ...(code === undefined ? {} : { code }),
    ...(receiptNumber === undefined ? {} : { receiptNumber }),
    ...(resultNumber === undefined || result === undefined
      ? {}
      : { result: { ...result, number: resultNumber } }),
  }
}

function yearOf(at: number): number {
  return Number(toLocalDate(at).slice(0, 4))
}
