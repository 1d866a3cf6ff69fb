/** A real PDF of some size of which no two are the same. */
import { randomBytes, randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'

const MARK = 'x'.repeat(36)
const hexOf = (text: string) =>
  Buffer.from([...text].flatMap((sign) => [0, sign.charCodeAt(0)]))
    .toString('hex')
    .toUpperCase()

/** What stands before and after the place where each has a name of its own. */
export interface BigPaper {
  before: Buffer
  after: Buffer
  size: number
}

export async function makeBigPaper(bytes: number): Promise<BigPaper> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Giay to cua ho so', { x: 60, y: 700 })
  pdf.setProducer(MARK)
  await pdf.attach(randomBytes(bytes), 'anh.bin')
  const whole = Buffer.from(await pdf.save({ useObjectStreams: false }))
  const at = whole.indexOf(hexOf(MARK))
  if (at < 0) throw new Error('the place of the name was not found')
  return { before: whole.subarray(0, at), after: whole.subarray(at + hexOf(MARK).length), size: whole.length }
}

/** The pieces of one more. */
export function onePaper({ before, after }: BigPaper): readonly Buffer[] {
  return [before, Buffer.from(hexOf(randomUUID())), after]
}
