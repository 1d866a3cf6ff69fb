import { formatNumber } from '../../../../platform/index.ts'
import { Heading, Table } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { placeName, type StudyView } from './what-if-view.ts'
import { whatIfWords } from './what-if-words.ts'

const SHOWN = 20

/** Every place with its lengths as recorded and as tried. */
export function Steps(view: StudyView) {
  const { frame, study } = view
  const { lang } = frame
  const t = whatIfWords[lang]
  const days = (value: number) => formatNumber(value, lang, 1)
  const count = (value: number) => formatNumber(value, lang)
  const change = (before: string, after: string) => (before === after ? after : `${before} → ${after}`)
  return (
    <section class="stack">
      <Heading level={2}>{t.steps}</Heading>
      <Table
        lang={lang}
        caption={t.steps}
        narrow="wide"
        rows={study.places.filter(({ before, after }) => before.count + after.count > 0)}
        rowKey={({ kind, node }) => node ?? kind}
        columns={[
          { head: t.place, rowHead: true, cell: (place) => placeName(view, place) },
          {
            head: t.visits,
            align: 'end',
            cell: ({ before, after, assumed }) =>
              `${change(count(before.count), count(after.count))}${assumed === 0 ? '' : `, ${t.assumed(count(assumed))}`}`,
          },
          { head: t.medianBefore, align: 'end', cell: ({ before }) => days(before.median) },
          { head: t.medianAfter, align: 'end', cell: ({ after }) => days(after.median) },
          {
            head: t.p90,
            align: 'end',
            cell: ({ before, after }) => change(days(before.p90), days(after.p90)),
          },
          {
            head: t.lateVisits,
            align: 'end',
            cell: ({ lateBefore, lateAfter }) => change(count(lateBefore), count(lateAfter)),
          },
        ]}
      />
    </section>
  )
}

/** The dossiers that would have ended otherwise, each leading to itself. */
export function ChangedDossiers({ frame: { lang }, study }: StudyView) {
  const t = whatIfWords[lang]
  if (study.changed.length === 0) return null
  const days = (value: number) => formatNumber(value, lang, 1)
  return (
    <section class="stack">
      <Heading level={2}>{t.changed(formatNumber(study.changed.length, lang))}</Heading>
      {study.changed.length > SHOWN && <p class="muted">{t.onlyFirst(formatNumber(SHOWN, lang))}</p>}
      <Table
        lang={lang}
        caption={t.changed(formatNumber(study.changed.length, lang))}
        narrow="cards"
        rows={study.changed.slice(0, SHOWN)}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t.code,
            rowHead: true,
            tight: true,
            cell: ({ id, code }) => <a href={paths.dossier(id)}>{code}</a>,
          },
          { head: t.before, cell: ({ before }) => t.parts[before] },
          { head: t.after, cell: ({ after }) => t.parts[after] },
          {
            head: t.length,
            align: 'end',
            cell: ({ daysBefore, daysAfter }) => `${days(daysBefore)} → ${days(daysAfter)}`,
          },
        ]}
      />
    </section>
  )
}
