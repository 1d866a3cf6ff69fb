/** The document of a result as parts, by NĐ 30/2020 annex I: what a template and a draft are made of. */
import { z } from 'zod'
import { lineSchema } from '../../forms/index.ts'

/** Several lines, each a paragraph of its own; they may be empty between. */
const paragraphs = (most: number) => z.string().max(most)

export const partsSchema = z.object({
  /** "GIẤY XÁC NHẬN", "QUYẾT ĐỊNH". */
  title: lineSchema(200),
  /** Trích yếu. */
  subject: z.string().max(500),
  /** Căn cứ, one a line. */
  bases: paragraphs(5000),
  body: paragraphs(20_000),
  /** Nơi nhận, one a line. */
  recipients: paragraphs(1000),
  /** "CHỦ TỊCH", "KT. GIÁM ĐỐC \n PHÓ GIÁM ĐỐC". */
  signer: z.string().max(200),
})
export type ResultParts = z.infer<typeof partsSchema>

export const PART_NAMES = [
  'title',
  'subject',
  'bases',
  'body',
  'recipients',
  'signer',
] as const satisfies readonly (keyof ResultParts)[]
