import type { SummaryPage, SummaryRow } from '../../../forms/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { KeyValue } from '../../ui/tables/key-value.tsx'
import { Table } from '../../ui/tables/table.tsx'

const words = {
  vi: { nothing: 'Không ghi', edit: 'Sửa', editOf: (title: string) => `Sửa phần ${title}` },
  en: { nothing: 'Not given', edit: 'Change', editOf: (title: string) => `Change ${title}` },
} satisfies Record<Lang, object>

export interface FormSummaryProps {
  lang: Lang
  pages: readonly SummaryPage[]
  /** Heading of a page; `2` where it stands right below the page's own. */
  level: 2 | 3
  /** Where a page is changed; absent: it is not. */
  editHref?: ((page: string) => string) | undefined
  /** Where a file is read; absent: files are named only. */
  hrefOfFile?: ((sha256: string) => string) | undefined
  /** What else is known of a file, in a sentence. */
  noteOfFile?: ((sha256: string) => string | undefined) | undefined
}

/** What was answered, page by page: for whoever fills it in before it is filed, and for the officer who receives it. */
export function FormSummary({ lang, pages, level, editHref, hrefOfFile, noteOfFile }: FormSummaryProps) {
  const t = words[lang]
  const Level = `h${level}` as const
  return (
    <div class="stack stack-l">
      {pages.map(({ key, title, rows }) => (
        <section class="stack">
          <div class="row row-end">
            <Level>{title}</Level>
            {editHref && (
              <a href={editHref(key)} aria-label={t.editOf(title)}>
                {t.edit}
              </a>
            )}
          </div>
          <KeyValue
            ruled
            items={rows.map((row) => ({
              term: row.label,
              text: <Answered lang={lang} row={row} hrefOfFile={hrefOfFile} noteOfFile={noteOfFile} />,
            }))}
          />
        </section>
      ))}
    </div>
  )
}

function Answered({
  lang,
  row,
  hrefOfFile,
  noteOfFile,
}: Pick<FormSummaryProps, 'lang' | 'hrefOfFile' | 'noteOfFile'> & { row: SummaryRow }) {
  const { lines, parts = [], table, files } = row
  const said = parts.filter((part) => part.said !== '')
  if (table) return <AnsweredRows lang={lang} label={row.label} table={table} />
  if (files && files.length > 0) {
    return (
      <ul class="plain">
        {files.map(({ sha256, name }) => (
          <li>
            {hrefOfFile === undefined ? (
              name
            ) : (
              <a href={hrefOfFile(sha256)} rel="nofollow">
                {name}
              </a>
            )}
            {noteOfFile?.(sha256) && <div class="muted">{noteOfFile(sha256)}</div>}
          </li>
        ))}
      </ul>
    )
  }
  if (said.length > 0) return <KeyValue items={said.map((part) => ({ term: part.label, text: part.said }))} />
  if (lines.length === 0) return <span class="muted">{words[lang].nothing}</span>
  return (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </>
  )
}

interface NumberedRow {
  cells: readonly string[]
  at: number
}

function AnsweredRows({
  lang,
  label,
  table: { heads, rows },
}: {
  lang: Lang
  label: string
  table: NonNullable<SummaryRow['table']>
}) {
  const numbered: readonly NumberedRow[] = rows.map((cells, at) => ({ cells, at }))
  return (
    <Table
      lang={lang}
      caption={label}
      narrow="cards"
      rows={numbered}
      rowKey={({ at }: NumberedRow) => String(at)}
      columns={heads.map((head, at) => ({
        head,
        cell: ({ cells }: NumberedRow) => cells[at] || words[lang].nothing,
        ...(at === 0 ? { rowHead: true as const } : {}),
      }))}
    />
  )
}
