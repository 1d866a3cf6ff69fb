/**
 * The text of the QR code on a citizen's card: `number|old number|name|ddMMyyyy|sex|residence|ddMMyyyy of issue`; cards since July 2024
 * have more fields behind it. Pure.
 */
export interface CardCode {
  idNumber: string
  name: string
  /** `dd/MM/yyyy`, as they stand on the card. */
  birthDate: string
  issuedOn?: string
  sex: string
  address: string
}

/** A text that may be one: enough for whoever only looks for it. */
export const LIKE_CARD_CODE = /^\s*\d{12}\|(\d{9})?\|[^|]+\|\s*\d{8}\s*\|/

/** Undefined: of something else. */
export function readCardCode(text: string): CardCode | undefined {
  const [idNumber = '', old = '', name = '', born = '', sex = '', address = '', issued = ''] = text
    .split('|')
    .map((part) => part.trim())
  const birthDate = dayOf(born)
  const isCard = /^\d{12}$/.test(idNumber) && /^(\d{9})?$/.test(old) && name !== '' && address !== ''
  if (!isCard || birthDate === undefined) return undefined
  const issuedOn = dayOf(issued)
  return { idNumber, name, birthDate, sex, address, ...(issuedOn === undefined ? {} : { issuedOn }) }
}

function dayOf(digits: string): string | undefined {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? []
  return day && `${day}/${month}/${year}`
}
