import { formatNumber, type Lang } from '../../../platform/index.ts'
import {
  DOSSIER_INDICES,
  DOSSIER_KEYS,
  evaluateOfficer,
  type OfficerScores,
} from '../../../supervision/index.ts'
import { Table } from '../../ui/index.ts'
import { evaluationWords } from './evaluation-words.ts'

/** Everybody who did steps for the agency, by name. */
export function OfficerTable({
  lang,
  officers,
  names,
}: {
  lang: Lang
  officers: readonly OfficerScores[]
  names: ReadonlyMap<string, string>
}) {
  const t = evaluationWords[lang]
  if (officers.length === 0) return null
  const said = (value: number | null) => (value === null ? '–' : formatNumber(value, lang, 1))
  const rows = officers
    .map((one) => ({
      ...one,
      name: names.get(one.staff) ?? one.staff,
      evaluation: evaluateOfficer(one.counts),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  return (
    <>
      <Table
        lang={lang}
        caption={t.officers}
        showCaption
        narrow="cards"
        rows={rows}
        rowKey={({ staff }) => staff}
        columns={[
          { head: t.officer, rowHead: true, cell: ({ name }) => name },
          { head: t.dossiers, align: 'end', cell: ({ dossiers }) => formatNumber(dossiers, lang) },
          ...DOSSIER_KEYS.map((key) => ({
            head: key === 'agency_time' ? t.ownTime : DOSSIER_INDICES[key].name[lang],
            align: 'end' as const,
            cell: ({ evaluation }: (typeof rows)[number]) => said(evaluation.indices[key]),
          })),
          {
            head: t.total,
            align: 'end',
            cell: ({ evaluation }) => <strong>{said(evaluation.total)}</strong>,
          },
          { head: t.grade, cell: ({ evaluation }) => evaluation.grade?.[lang] ?? '–' },
        ]}
      />
      <p class="small muted">{t.from5}</p>
    </>
  )
}
