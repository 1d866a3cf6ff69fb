import type { Component, ProcedureVersion } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Table } from '../../ui/index.ts'

const words = {
  vi: {
    all: 'Mọi trường hợp',
    paper: 'Giấy tờ',
    originals: 'Bản chính',
    copies: 'Bản sao',
    note: 'Ghi chú',
    show: 'xuất trình để đối chiếu, không phải nộp',
    optional: 'nộp nếu có',
    replaced: 'không phải nộp khi cơ sở dữ liệu đã có',
    form: (code: string) => `theo mẫu ${code}`,
  },
  en: {
    all: 'In every case',
    paper: 'Paper',
    originals: 'Originals',
    copies: 'Copies',
    note: 'Note',
    show: 'to be shown only, not handed in',
    optional: 'if there is one',
    replaced: 'not needed where the database has it',
    form: (code: string) => `on form ${code}`,
  },
} satisfies Record<Lang, object>

export interface PaperTablesProps {
  lang: Lang
  version: ProcedureVersion
  /** A box before each paper, to tick with a pen. */
  boxes?: true | undefined
}

/** The papers of every case, then those of each case. */
export function PaperTables({ lang, version, boxes }: PaperTablesProps) {
  const groups = [{ code: undefined, name: undefined }, ...version.cases]
    .map(({ code, name }) => ({
      name: name?.[lang] ?? words[lang].all,
      papers: version.components.filter((paper) => paper.case === code),
    }))
    .filter(({ papers }) => papers.length > 0)
  return (
    <>
      {groups.map(({ name, papers }) => (
        <PaperTable lang={lang} caption={name} papers={papers} boxes={boxes} />
      ))}
    </>
  )
}

interface PaperTableProps {
  lang: Lang
  caption: string
  papers: readonly Component[]
  boxes: true | undefined
}

function PaperTable({ lang, caption, papers, boxes }: PaperTableProps) {
  const t = words[lang]
  return (
    <Table
      lang={lang}
      caption={caption}
      showCaption
      narrow="cards"
      rows={papers}
      rowKey={({ code }) => code}
      columns={[
        {
          head: t.paper,
          rowHead: true,
          cell: ({ name }) => (boxes ? <span class="tick">{name[lang]}</span> : name[lang]),
        },
        { head: t.originals, align: 'end', cell: ({ originals }) => String(originals) },
        { head: t.copies, align: 'end', cell: ({ copies }) => String(copies) },
        { head: t.note, cell: (paper) => sayNote(paper, lang) },
      ]}
    />
  )
}

function sayNote({ group, required, replacedBy, templateForm }: Component, lang: Lang): string {
  const t = words[lang]
  const notes = [
    ...(group === 'show' ? [t.show] : []),
    ...(required ? [] : [t.optional]),
    ...(replacedBy === undefined ? [] : [t.replaced]),
    ...(templateForm === undefined ? [] : [t.form(templateForm)]),
  ]
  return notes.length === 0 ? '–' : notes.join('; ')
}
