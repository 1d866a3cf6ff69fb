/** The QR code on a citizen's card, as a reader types it into whatever field has the focus, and ends with Enter. Pure. */
import { type CardCode, readCardCode } from '../../../../applications/index.ts'
import type { UploadForm } from '../../../shell/forms/upload-form.ts'
import { OWNER_FIELDS, ownerField } from '../person/owner.ts'

/** `other`: a code was read, but not that of a card. Undefined: somebody typed. */
function readCard(text: string): CardCode | 'other' | undefined {
  if (text.trim().split('|').length < 3) return ANOTHER_CODE.test(text.trim()) ? 'other' : undefined
  return readCardCode(text) ?? 'other'
}

/** An address, a bank's code for payment (EMV), a code of goods: nobody types these as a name or number. */
const ANOTHER_CODE = /^(https?:\/\/|000201\d{2}|\(01\)\d{14})|^\{.*\}$/i

/** Fields into which a reader may have typed. */
const FIELDS = ['name', 'idNumber', 'phone', 'address', ...OWNER_FIELDS.map(ownerField)]

export type CardRead = { kind: 'read' } | { kind: 'other'; field: string }

/**
 * The form with what the card says in its place; the field into which a reader typed is emptied where it is none of the card's. A code of
 * another kind is left as it is, for whoever sees it.
 */
export function withCard(form: UploadForm): { form: UploadForm; card: CardRead | undefined } {
  for (const field of FIELDS) {
    const card = readCard(form.fields[field]?.at(-1) ?? '')
    if (card === undefined) continue
    if (card === 'other') return { form, card: { kind: 'other', field } }
    const { idNumber, name, address } = card
    const of = field.startsWith(ownerField('')) ? ownerField : (own: string) => own
    const given = {
      [field]: [''],
      [of('name')]: [name],
      [of('idNumber')]: [idNumber],
      [of('address')]: [address],
      [of('kind')]: ['citizen'],
    }
    return { form: { ...form, fields: { ...form.fields, ...given } }, card: { kind: 'read' } }
  }
  return { form, card: undefined }
}
