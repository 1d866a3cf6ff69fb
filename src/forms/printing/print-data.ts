/** An application as its printed form holds it; in Vietnamese, as the papers of the state are. */
import { formatDate } from '../../platform/texts/index.ts'
import { visiblePages } from '../filling/asked.ts'
import { type SummaryRow, summaryOf } from '../giving/summary-of.ts'
import type { Answer, Answers, FormAt, FormDefinition, Question } from '../model.ts'
import { wordsOfDate, wordsOfNumber } from './words-of-number.ts'

/** What the form itself does not know. */
export interface PrintHead {
  /** Title where the form has none: the procedure's name. */
  title: string
  /** Kính gửi: the agency that decides. */
  agency: string
  /** "Việt Trì", before the date. */
  place: string
  /** Who signs, by name. */
  signer: string
  /** How it was signed where not by hand: "Xác nhận bằng tài khoản định danh lúc 10:15 …". */
  proof?: string
  /** Code of the dossier, where it has one already. */
  code?: string
}

export interface PrintData {
  title: string
  /** "Mẫu CT01 · Thông tư 53/2025/TT-BCA", on top at the right. */
  source: string
  agency: string
  placeAndDate: string
  signer: string
  proof: string
  code: string
  sections: readonly PrintSection[]
  /** Words with letters that the printed face does not have: they stand whole in the attached data. */
  unprintable: readonly string[]
}

export interface PrintSection {
  title: string
  rows: readonly PrintRow[]
}

export interface PrintRow {
  label: string
  text: string
  parts: readonly { label: string; said: string }[]
  heads: readonly string[]
  cells: readonly (readonly string[])[]
}

/** Everything that was asked, in the order of the form; what was not answered stands as an empty line. Pure. */
export function printDataOf(form: FormDefinition, answers: Answers, at: FormAt, head: PrintHead): PrintData {
  const asVietnamese: FormAt = { ...at, lang: 'vi' }
  const asked = new Map(
    visiblePages(form, answers, asVietnamese).flatMap(({ questions }) =>
      questions.map((one) => [one.key, one] as const),
    ),
  )
  const sections = summaryOf(form, answers, asVietnamese).map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => printRow(row, asked.get(row.key), answers[row.key])),
  }))
  return {
    title: form.title?.vi ?? head.title,
    source: form.source === undefined ? '' : `${form.source.form} · ${form.source.law}`,
    agency: head.agency,
    placeAndDate: `${head.place}, ngày ${formatDate(at.today, 'vi').replace('/', ' tháng ').replace('/', ' năm ')}`,
    signer: head.signer,
    proof: head.proof ?? '',
    code: head.code ?? '',
    sections,
    unprintable: [],
  }
}

function printRow(row: SummaryRow, question: Question | undefined, answer: Answer | undefined): PrintRow {
  const said = row.files === undefined ? row.lines.join('\n') : row.files.map(({ name }) => name).join('; ')
  const words = question?.inWords ? inWords(answer) : ''
  return {
    label: row.label,
    text: words === '' ? said : `${said} (bằng chữ: ${words})`,
    parts: row.parts ?? [],
    heads: row.table?.heads ?? [],
    cells: row.table?.rows ?? [],
  }
}

function inWords(answer: Answer | undefined): string {
  if (typeof answer === 'number') return `${wordsOfNumber(answer)} đồng`
  return typeof answer === 'string' && /^\d{4}(-\d\d){0,2}$/.test(answer) ? wordsOfDate(answer) : ''
}
