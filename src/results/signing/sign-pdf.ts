/** Signs a PDF by appending to it, so that what was signed before stays as it was (PAdES, ETSI EN 319 142-1). */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { type Stamp, signDetached } from './cms.ts'
import type { SigningKey } from './signing-key.ts'

export interface SignatureWords {
  /** Whose signature it is, as readers of PDF show it. */
  name: string
  reason: string
  at: number
  /** A page of one PDF that the signature shows, and where on the first page, in points from its lower left corner. */
  shown?: { pdf: Buffer; at: { left: number; bottom: number; right: number; top: number } }
}

/** Room for the signature with its certificates, in bytes, and for a time stamp with its own; the rest is filled with zeros. */
const ROOM = { signature: 12_288, stamp: 12_288 }
const UNKNOWN = 9_999_999_999
const RANGE = /\/ByteRange \[ ?0 9999999999 9999999999 9999999999 ?\]/
/** Print, and locked: nobody moves a signature. */
const WIDGET_FLAGS = 132
/** Signatures exist, and only appending keeps them valid. */
const SIG_FLAGS = 3

/** The bytes of before with the signature after them. Undefined: no PDF that can be added to (broken, or encrypted). */
export async function signPdf(
  pdf: Buffer,
  key: SigningKey,
  words: SignatureWords,
  stamp?: Stamp,
): Promise<Buffer | undefined> {
  const room = ROOM.signature + (stamp === undefined ? 0 : ROOM.stamp)
  const prepared = await withEmptySignature(pdf, words, room)
  if (prepared === undefined) return undefined
  const place = placeOf(prepared, pdf.length, room)
  const content = Buffer.concat([prepared.subarray(0, place.from), prepared.subarray(place.to)])
  const signature = await signDetached(content, key, stamp)
  if (signature.length > room) throw new Error(`a signature of ${signature.length} bytes does not fit`)
  prepared.write(signature.toString('hex'), place.from + 1, 'latin1')
  return prepared
}

async function withEmptySignature(
  pdf: Buffer,
  words: SignatureWords,
  room: number,
): Promise<Buffer | undefined> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false }).catch(
    () => undefined,
  )
  if (document === undefined || document.isEncrypted || document.getPageCount() === 0) return undefined
  addField(document, addSignature(document, words, room), await pictureOf(document, words))
  const bytes = Buffer.from(await document.commit({ useObjectStreams: false }))
  return bytes.subarray(0, pdf.length).equals(pdf) ? bytes : undefined
}

function addSignature({ context }: PDFDocument, { name, reason, at }: SignatureWords, room: number): PDFRef {
  const unknown = PDFNumber.of(UNKNOWN)
  return context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [PDFNumber.of(0), unknown, unknown, unknown],
      Contents: PDFHexString.of('0'.repeat(room * 2)),
      Name: PDFHexString.fromText(name),
      Reason: PDFHexString.fromText(reason),
      M: PDFString.fromDate(new Date(at)),
    }),
  )
}

/** What a signature shows, as an object of this document. */
async function pictureOf(document: PDFDocument, { shown }: SignatureWords): Promise<Picture | undefined> {
  if (shown === undefined) return undefined
  const [page] = await document.embedPdf(shown.pdf)
  if (page === undefined) return undefined
  await page.embed()
  const { left, bottom, right, top } = shown.at
  return { ref: page.ref, rect: [left, bottom, right, top] }
}

interface Picture {
  ref: PDFRef
  rect: readonly number[]
}

/** A field on the first page. Without a picture the result itself bears names as the law wants them seen. */
function addField(document: PDFDocument, signature: PDFRef, picture: Picture | undefined): void {
  const { context, catalog } = document
  const page = document.getPage(0)
  const form = formOf(document)
  const fields = form.lookup(PDFName.of('Fields'), PDFArray)
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [...(picture?.rect ?? [0, 0, 0, 0])],
      ...(picture === undefined ? {} : { AP: { N: picture.ref } }),
      F: WIDGET_FLAGS,
      P: page.ref,
      T: PDFHexString.fromText(`ChuKySo${fields.size() + 1}`),
      V: signature,
    }),
  )
  page.node.addAnnot(widget)
  fields.push(widget)
  form.set(PDFName.of('SigFlags'), PDFNumber.of(SIG_FLAGS))
  catalog.set(PDFName.of('AcroForm'), catalog.get(PDFName.of('AcroForm')) ?? form)
}

function formOf({ catalog, context }: PDFDocument): PDFDict {
  const known = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const form = known ?? context.obj({})
  if (form.lookupMaybe(PDFName.of('Fields'), PDFArray) === undefined)
    form.set(PDFName.of('Fields'), context.obj([]))
  if (known === undefined) catalog.set(PDFName.of('AcroForm'), context.register(form))
  return form
}

/** Writes the range that is signed, all but the signature itself; answers where that stands. */
function placeOf(bytes: Buffer, before: number, room: number): { from: number; to: number } {
  const added = bytes.toString('latin1', before)
  const range = RANGE.exec(added)
  const contents = /\/Contents <0{100}/.exec(added)
  if (range === null || contents === null) throw new Error('the place of the signature was not written')
  const from = before + contents.index + '/Contents '.length
  const to = from + room * 2 + 2
  const text = `/ByteRange [0 ${from} ${to} ${bytes.length - to}]`.padEnd(range[0].length)
  bytes.write(text, before + range.index, 'latin1')
  return { from, to }
}
