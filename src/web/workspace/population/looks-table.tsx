import { type KeptLook, LOOK_PURPOSES } from '../../../integration/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { type Column, Table } from '../../ui/index.ts'
import { populationWords } from '../../words/people/population.ts'
import { lookWords } from './population-words.ts'

interface TableProps {
  lang: Lang
  looks: readonly KeptLook[]
  /** Full names by id. */
  staff: ReadonlyMap<string, string>
  nameOf: (agency: string, lang: Lang) => string
  caption: string
  /** Codes by id, where dossiers differ. */
  codes?: ReadonlyMap<string, string> | undefined
}

/** Look-ups without any data of the person. */
export function LooksTable({ lang, looks, staff, nameOf, caption, codes }: TableProps) {
  const t = lookWords[lang]
  const columns: Column<KeptLook>[] = [
    { head: t.heads.when, rowHead: true, tight: true, cell: ({ at }) => formatMoment(at, lang) },
    {
      head: t.heads.who,
      cell: (one) => (
        <>
          {one.staff === null ? t.themselves : (staff.get(one.staff) ?? '–')}
          <span class="sub">{nameOf(one.agency, lang)}</span>
        </>
      ),
    },
    ...(codes === undefined
      ? []
      : [
          {
            head: t.heads.dossier,
            cell: ({ dossier, procedure }: KeptLook) => (
              <>
                <span class="code">{codes.get(dossier) ?? t.unfiled}</span>
                <span class="sub code">{procedure}</span>
              </>
            ),
          },
        ]),
    { head: t.heads.about, cell: ({ party }) => t.parties[party] },
    { head: t.heads.purpose, cell: ({ purpose }) => LOOK_PURPOSES[purpose][lang] },
    { head: t.heads.result, cell: (one) => sayShort(one, lang) },
  ]
  return (
    <Table
      lang={lang}
      caption={caption}
      narrow="cards"
      rows={looks}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )
}

function sayShort({ result, differs, failure }: KeptLook, lang: Lang): string {
  const t = populationWords[lang]
  if (result === null) return t.unanswered
  const more = differs?.map((field) => t.fields[field]).join(', ') ?? failure
  return more ? `${t.short[result]} (${more})` : t.short[result]
}
