import { canSomewhere } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { formatDate, formatMoment, type Lang, newId } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type Column, Table } from '../../../ui/index.ts'
import { delayCauseNames, sayDeadline } from '../../../words/deadline.ts'
import { taskName } from '../../../words/task.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { Said } from '../../shell/said-deadline.tsx'
import type { BoardRow } from './board-data.ts'
import { boardWords } from './board-words.ts'

export interface BoardRowsView {
  frame: WorkspaceFrame
  services: WebServices
  rows: readonly BoardRow[]
  caption: string
  /** Address of this page, to which whoever urges comes back. */
  here: string
}

/** Dossiers with where they stand and how long they have; whoever may urge picks some of them. */
export function BoardRows({ frame, services, rows, caption, here }: BoardRowsView) {
  const { lang, csrf, me } = frame
  const t = boardWords[lang]
  const selection = {
    action: `${paths.board}/urge`,
    name: 'pick',
    label: (row: BoardRow) => `${t.pick} ${row.code ?? row.reference}`,
    actions: [{ text: t.urge, name: 'act', value: 'ask' }],
    hidden: { _csrf: csrf, back: here, key: newId(services.clock.now()) },
  }
  return (
    <Table
      lang={lang}
      caption={caption}
      narrow="cards"
      rows={rows}
      rowKey={({ id }) => id}
      selection={canSomewhere(me.actor, 'dossier.urge') ? selection : undefined}
      columns={columnsOf(services, lang)}
    />
  )
}

function columnsOf(services: WebServices, lang: Lang): Column<BoardRow>[] {
  const t = boardWords[lang].heads
  const { directory } = services.office
  return [
    {
      head: t.dossier,
      rowHead: true,
      cell: (row) => (
        <>
          <a class="code" href={paths.dossier(row.id)}>
            {row.code ?? row.reference}
          </a>
          <span class="sub">{nameOfProcedure(services, row, lang)}</span>
        </>
      ),
    },
    { head: t.step, cell: (row) => <Where row={row} services={services} lang={lang} /> },
    { head: t.agency, cell: ({ agency }) => directory.nameOf(agency, lang) },
    { head: t.due, cell: (row) => <Left row={row} services={services} lang={lang} /> },
  ]
}

interface CellProps {
  row: BoardRow
  services: WebServices
  lang: Lang
}

function nameOfProcedure({ office, clock }: WebServices, { state, procedure }: BoardRow, lang: Lang): string {
  const version =
    state === undefined
      ? office.catalogue.inForce(procedure, clock.now())
      : office.catalogue.byId(state.procedureVersion)
  return version?.version.name[lang] ?? procedure
}

/** What is open on it, each with the unit or the agency that has it. */
function Where({ row: { state }, services, lang }: CellProps) {
  if (state === undefined) return <>–</>
  const { directory } = services.office
  const open = state.tasks.filter(({ kind }) => kind !== 'timer')
  return (
    <>
      {open.map((task) => (
        <>
          {taskName(services, { ...task, procedureVersion: state.procedureVersion }, lang)}
          <span class="sub">
            {(task.unit && directory.unitNameOf(task.agency, task.unit, lang)) ??
              directory.nameOf(task.agency, lang)}
          </span>
        </>
      ))}
      <Answer state={state} now={services.clock.now()} lang={lang} />
    </>
  )
}

/** What whoever has it answered to the last urge, and by when it will be done. */
function Answer({ state, now, lang }: { state: NonNullable<BoardRow['state']>; now: number; lang: Lang }) {
  const { urgeAnswer: answer } = state
  if (answer === undefined) return null
  const t = boardWords[lang]
  const moment = formatMoment(answer.doneBy, lang)
  const isBroken = answer.doneBy < now && state.endedAt === undefined
  return (
    <span class="sub">
      {t.answered(formatDate(toLocalDate(answer.at), lang))}: {answer.text} (
      {isBroken ? <strong>{t.promiseBroken(moment)}</strong> : t.promisedBy(moment)})
    </span>
  )
}

/** Of the dossier; before it is accepted, of whoever has to look at it. */
function Left({ row: { state, agency }, services, lang }: CellProps) {
  if (state === undefined) return <>–</>
  const waits = state.acceptedAt === undefined
  const dueAt = waits ? state.tasks.find(({ kind }) => kind === 'reception')?.dueAt : state.dueAt
  const { clock } = state
  const deadline = { dueAt: dueAt ?? null, agency: clock?.agency ?? agency, status: state.status }
  const { delayCause } = state
  return (
    <>
      <Said said={sayDeadline(services, { ...deadline, ruleSet: clock?.ruleSet }, lang)} />
      {delayCause && <span class="sub">{delayCauseNames[lang][delayCause]}</span>}
    </>
  )
}
