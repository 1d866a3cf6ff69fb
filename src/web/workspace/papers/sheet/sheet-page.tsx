import type { ControlRow } from '../../../../circulation/index.ts'
import type { LoadedDossier } from '../../../../dossiers/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { EmptyState, Heading, LinkButton, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { sheetWords } from './sheet-words.ts'

export interface SheetView {
  frame: WorkspaceFrame
  services: WebServices
  title: string
  found: LoadedDossier
  rows: readonly ControlRow[]
  /** Full names by id. */
  staff: ReadonlyMap<string, string>
}

export function sheetPage(view: SheetView): string {
  const { frame, services, found, rows, title } = view
  const { lang } = frame
  const t = sheetWords[lang]
  const { id } = found.state
  const nameOf = (code: string) => services.office.directory.nameOf(code, lang)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{title}</Heading>
      <div class="row no-print">
        <LinkButton href={`${paths.processSheet(id)}.pdf`} kind="secondary" icon="file">
          {t.print}
        </LinkButton>
        <LinkButton href={paths.dossier(id)} kind="quiet">
          {t.back}
        </LinkButton>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={title}
          narrow="cards"
          rows={rows}
          rowKey={({ from, to, givenAt }) => `${from} ${to} ${givenAt}`}
          columns={[
            { head: t.heads.ways, rowHead: true, cell: ({ from, to }) => `${nameOf(from)} → ${nameOf(to)}` },
            {
              head: t.heads.given,
              cell: ({ givenAt, givenBy }) => <Side view={view} at={givenAt} by={givenBy} />,
            },
            {
              head: t.heads.taken,
              cell: ({ takenAt, takenBy }) => <Side view={view} at={takenAt} by={takenBy} />,
            },
            { head: t.heads.days, align: 'end', cell: (row) => sayDays(row, lang) },
            { head: t.heads.outcome, cell: (row) => <Outcome view={view} row={row} /> },
            { head: t.heads.note, cell: (row) => sayNote(row, lang) },
          ]}
        />
      )}
    </WorkspaceLayout>,
  )
}

function Side({
  view: { frame, staff },
  at,
  by,
}: {
  view: SheetView
  at: number | undefined
  by: string | undefined
}) {
  if (at === undefined) return <>…</>
  return (
    <>
      {formatMoment(at, frame.lang)}
      {by && <span class="sub">{staff.get(by)}</span>}
    </>
  )
}

function Outcome({ view: { frame }, row }: { view: SheetView; row: ControlRow }) {
  const t = sheetWords[frame.lang]
  if (row.outcome === undefined) return <>{row.account === undefined ? '' : t.running}</>
  const said = t.outcome[row.outcome]
  return <strong class={row.outcome === 'late' ? 'late-part' : undefined}>{said}</strong>
}

/** "2,5 / 4 ngày"; empty where nothing is promised. */
export function sayDays({ account }: ControlRow, lang: Lang): string {
  if (account === undefined) return ''
  const days = [account.usedDays, account.allowedDays]
    .map((days) => Math.round(days * 10) / 10)
    .map((days) => formatNumber(days, lang, Number.isInteger(days) ? 0 : 1))
    .join(' / ')
  return `${days} ${sheetWords[lang].workingDays}`
}

/** The list its papers were on. */
export function sayNote({ list }: ControlRow, lang: Lang): string {
  if (list === undefined) return ''
  const t = sheetWords[lang]
  return list.missing === undefined
    ? t.list(list.number)
    : `${t.list(list.number)}, ${t.missing(list.missing)}`
}
