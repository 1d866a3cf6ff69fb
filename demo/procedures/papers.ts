/** Short ways of writing papers, limits and fees of a procedure. */

import type { Limit } from '../../src/calendar/index.ts'
import type { Channel, Component, Fee } from '../../src/catalogue/index.ts'

export type Paper = Omit<Component, 'code'>
type More = Partial<Pick<Paper, 'case' | 'required' | 'replacedBy' | 'copies' | 'templateForm'>>

function paper(vi: string, en: string, more: Partial<Paper>): Paper {
  return { name: { vi, en }, originals: 1, copies: 0, group: 'submit', required: true, ...more }
}

/** The application or declaration, always compulsory. */
export function form(vi: string, en: string, templateForm?: string): Paper {
  return paper(vi, en, templateForm === undefined ? {} : { templateForm })
}

/** A paper handed in as an original. */
export function original(vi: string, en: string, more: More = {}): Paper {
  return paper(vi, en, more)
}

/** A paper handed in as a copy. */
export function copy(vi: string, en: string, more: More = {}): Paper {
  return paper(vi, en, { originals: 0, copies: 1, ...more })
}

/** A paper that is handed in only in some cases. */
export function ifAny(vi: string, en: string, more: More = {}): Paper {
  return paper(vi, en, { required: false, ...more })
}

/** Identity, shown and not kept; the population database replaces it. */
export const showIdentity: Paper = paper(
  'Giấy tờ tùy thân (thẻ căn cước, hộ chiếu) hoặc tài khoản định danh mức độ 2',
  'Identity paper (identity card, passport) or level-2 electronic identity',
  { group: 'show', replacedBy: 'CSDL-DC' },
)

export const mandate: Paper = ifAny(
  'Văn bản ủy quyền, trường hợp ủy quyền thực hiện',
  'Mandate, where somebody else acts for the applicant',
)

export const workingDays = (quantity: number): Limit => ({ quantity, unit: 'working_day' })
export const calendarDays = (quantity: number): Limit => ({ quantity, unit: 'calendar_day' })
export const sameDay: Limit = { unit: 'same_day' }

export type FeeRow = Omit<Fee, 'channels'> & { channels?: readonly Channel[] }

export function fee(
  code: string,
  vi: string,
  en: string,
  amount: number,
  more: Partial<FeeRow> = {},
): FeeRow {
  return { code, kind: 'fee', name: { vi, en }, amount, per: 'dossier', ...more }
}

export function charge(
  code: string,
  vi: string,
  en: string,
  amount: number,
  more: Partial<FeeRow> = {},
): FeeRow {
  return { ...fee(code, vi, en, amount, more), kind: 'charge' }
}
