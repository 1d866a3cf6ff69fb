/** The head of every paper form. */
import { toLocalDate } from '../../../../calendar/index.ts'
import type { Office } from '../../../../dossiers/index.ts'

/** The authority above and the agency, as the head of every form has them. */
export function headOf({ directory }: Office, agency: string): { above: string; agency: string } {
  const above = directory.parentOf(agency)
  return {
    above: above === undefined ? '' : directory.nameOf(above, 'vi'),
    agency: directory.nameOf(agency, 'vi'),
  }
}

/** "Việt Trì, ngày 23 tháng 11 năm 2026". */
export function sayPlaceAndDate({ directory }: Office, agency: string, at: number): string {
  return `${placeOf(directory.nameOf(agency, 'vi'))}${sayDate(at)}`
}

/** "ngày 23 tháng 11 năm 2026"; day and the first two months with a zero before them (NĐ 30/2020 annex I). */
function sayDate(instant: number): string {
  const [year, month = '', day] = toLocalDate(instant).split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** The place a document is written at is the name of the commune or province in the agency's name. */
function placeOf(agency: string): string {
  const found = /(?:tỉnh|thành phố|đặc khu|phường|xã|huyện|thị xã)\s+(.+)$/iu.exec(agency)?.[1]
  return found === undefined ? '' : `${found}, `
}
