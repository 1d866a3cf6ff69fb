/** What the stand-in of the portal knows besides dossiers: a list of procedures with mistakes in it, and who has which number. */
import { createHash } from 'node:crypto'
import { SAMPLE_PROCEDURES } from './sample-filing.ts'

export interface HeldProcedure {
  MATTHC: string
  TENTTHC: string
  TRANGTHAI: string
  LINHVUCTHUCHIEN: { MALINHVUC: string; TENLINHVUC: string }[]
}

/** Of the procedures that somebody published: one under another name, one missing, one closed, one that nobody else has. */
export function withMistakes(published: readonly HeldProcedure[]): HeldProcedure[] {
  const [first, , third, ...rest] = published
  if (first === undefined || third === undefined) return [...published]
  return [
    { ...first, TENTTHC: `${first.TENTTHC} (cấp lại)` },
    { ...third, TRANGTHAI: '0' },
    ...rest,
    {
      ...{ MATTHC: '9.999999', TENTTHC: 'Thủ tục mẫu chỉ có trên Cổng', TRANGTHAI: '1' },
      LINHVUCTHUCHIEN: [{ MALINHVUC: 'MAU', TENLINHVUC: 'Lĩnh vực mẫu' }],
    },
  ]
}

/** For a stand-in that nobody told a list. */
export const SAMPLE_CATALOGUE: readonly HeldProcedure[] = SAMPLE_PROCEDURES.map(({ procedure, name }) => ({
  ...{ MATTHC: `${procedure}.000.00.00.H44`, TENTTHC: name, TRANGTHAI: '1', LINHVUCTHUCHIEN: [] },
}))

export function listProcedures(all: readonly HeldProcedure[], after: string, most: number) {
  const sorted = [...all].sort((a, b) => (a.MATTHC < b.MATTHC ? -1 : 1))
  const result = sorted.filter(({ MATTHC }) => MATTHC > after).slice(0, most)
  return { status: 200, body: { error_code: '0', tongSo: all.length, result } }
}

/** The same number is the same person for ever. */
export function techIdOf(number: string): string {
  return `VN-${createHash('sha256').update(`mẫu ${number}`).digest('hex').slice(0, 16)}`
}
