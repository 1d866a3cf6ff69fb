/** The rows of the chosen group, to be ticked, with what can be done to them. */
import type { Role } from '../../../../agencies/index.ts'
import type { InboxRow } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type Column, LinkButton, type Selection, Table } from '../../../ui/index.ts'
import { sayDeadline } from '../../../words/deadline.ts'
import { NOBODY } from '../../acts/act-fields.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { writePick } from '../forward.ts'
import type { StepGroup } from './bulk-groups.ts'
import type { BulkPickView } from './bulk-view.ts'
import { bulkWords } from './bulk-words.ts'
import { procedureOf, stepOf } from './say-group.ts'

interface Props {
  view: BulkPickView
  group: StepGroup
}

export function BulkRows({ view, group }: Props) {
  const { frame, services, detail } = view
  const { lang } = frame
  const t = bulkWords[lang]
  const [apart, rows] = [true, false].map((isApart) =>
    group.rows.filter(({ dossier }) => detail.apart.has(dossier) === isApart),
  ) as [InboxRow[], InboxRow[]]
  return (
    <section class="stack">
      <h2>{`${stepOf(services, group, lang)}: ${procedureOf(services, group, lang)}`}</h2>
      <div class="row no-print">
        <LinkButton href={paths.bulk} kind="quiet" size="small">
          {t.acts}
        </LinkButton>
      </div>
      {rows.length > 0 && (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={rows}
          rowKey={pickOf}
          selection={selectionOf({ view, group }, rows)}
          columns={columnsOf({ view, group }, rows)}
        />
      )}
      {apart.length > 0 && <ApartRows view={view} rows={apart} />}
    </section>
  )
}

function codeOf({ code, reference }: InboxRow): string {
  return code ?? reference
}

function pickOf(row: InboxRow): string {
  const { dossier, version, kind, key } = row
  return writePick({ dossier, version, kind, node: row.node ?? '', code: codeOf(row), task: key })
}

/** Roles whose steps decide; whether this one does is looked up when it is done. */
const DECIDES: ReadonlySet<Role> = new Set(['agency_head', 'unit_head', 'province_leader'])

function selectionOf({ view, group }: Props, rows: readonly InboxRow[]): Selection<InboxRow> {
  const { frame, key } = view
  const t = bulkWords[frame.lang]
  const act = (value: 'approve' | 'forward' | 'assign' | 'hand_over') => ({
    ...{ text: t[value], name: 'act', value },
  })
  const isHandedOver = group.step === 'hand_over'
  const done = mayDecide(frame, group) ? [act('approve'), act('forward')] : [act('forward')]
  return {
    action: paths.bulk,
    name: 'pick',
    label: (row) => t.pick(codeOf(row)),
    picked: pickedOf({ view, group }, rows),
    fields:
      group.way === 'given' ? <Person view={view} /> : isHandedOver ? <Receiver view={view} /> : undefined,
    actions: group.way === 'given' ? [act('assign')] : isHandedOver ? [act('hand_over')] : done,
    hidden: { _csrf: frame.csrf, key, step: group.step },
  }
}

function mayDecide({ me: { actor } }: WorkspaceFrame, { step }: StepGroup): boolean {
  return (
    step.startsWith('step~') && actor.kind === 'staff' && actor.grants.some(({ role }) => DECIDES.has(role))
  )
}

/** What was ticked before; at first all that the person does alone, and nothing of what is chosen for somebody. */
function pickedOf({ view, group }: Props, rows: readonly InboxRow[]): ReadonlySet<string> {
  const { typed, of } = view
  if (typed.picks !== undefined) return new Set(typed.picks)
  const asked = rows.find(({ dossier }) => dossier === of)
  if (asked !== undefined) return new Set(rows.filter((row) => isOfOne(row, asked)).map(pickOf))
  const isChosen = group.way === 'given' || group.step === 'hand_over'
  return new Set(isChosen ? [] : rows.map(pickOf))
}

/** Who can do it, as the engine knows. */
function Person({ view: { frame, detail, typed } }: { view: BulkPickView }) {
  const t = bulkWords[frame.lang]
  const people = new Map(detail.candidates.map(({ id, fullName }) => [id, fullName]))
  return (
    <label class="bulk-field">
      {t.to}
      <select class="input" name="to">
        <option value="">{t.choose}</option>
        {[...people].map(([id, name]) => (
          <option value={id} selected={id === typed.to}>
            {name}
          </option>
        ))}
        <option value={NOBODY} selected={typed.to === NOBODY}>
          {t.everybody}
        </option>
      </select>
      {people.size === 0 && t.noCandidate}
    </label>
  )
}

function Receiver({ view: { frame, typed } }: { view: BulkPickView }) {
  return (
    <label class="bulk-field">
      {bulkWords[frame.lang].receiverHint}
      <input class="input input-short" name="receiver" autoComplete="off" value={typed.receiver} />
    </label>
  )
}

function columnsOf({ view, group }: Props, rows: readonly InboxRow[]): Column<InboxRow>[] {
  const { frame, services, detail } = view
  const { lang } = frame
  const t = bulkWords[lang]
  const assignee: Column<InboxRow> = {
    head: t.heads.assignee,
    cell: ({ assignee }) => (assignee === null ? '–' : detail.staff.get(assignee)),
  }
  return [
    {
      head: t.heads.code,
      rowHead: true,
      cell: (row) => (
        <a class="code" href={paths.dossier(row.dossier)}>
          {codeOf(row)}
        </a>
      ),
    },
    {
      head: t.heads.owner,
      cell: (row) => (group.step === 'hand_over' ? <Owner lang={lang} row={row} rows={rows} /> : row.owner),
    },
    ...(group.way === 'given' ? [assignee] : []),
    group.step === 'hand_over'
      ? {
          head: t.heads.procedure,
          cell: ({ procedureVersion }) =>
            services.office.catalogue.byId(procedureVersion)?.version.name[lang],
        }
      : { head: t.heads.due, cell: (row) => dueOf(services, row, lang) },
  ]
}

function dueOf(services: WebServices, row: InboxRow, lang: 'vi' | 'en'): string {
  const { agency, status, ruleSet } = row
  const dueAt = Number.isFinite(row.dueAt) ? row.dueAt : null
  return sayDeadline(services, { dueAt, agency, status, ruleSet }, lang).words
}

/** The number of a paper says who somebody is; where neither has one the name has to do. */
function isOfOne(one: InboxRow, other: InboxRow): boolean {
  return one.ownerNumber === other.ownerNumber && (one.ownerNumber !== null || one.owner === other.owner)
}

/** With a way to tick what one owner has come for. */
function Owner({ lang, row, rows }: { lang: 'vi' | 'en'; row: InboxRow; rows: readonly InboxRow[] }) {
  const own = rows.filter((one) => isOfOne(one, row))
  const asked = new URLSearchParams({ step: row.kind, with: row.dossier })
  return (
    <>
      {row.owner}
      {own.length > 1 && own[0] === row && (
        <a class="sub" href={`${paths.bulk}?${asked}`}>
          {bulkWords[lang].ofOwner(formatNumber(own.length, lang))}
        </a>
      )}
    </>
  )
}

/** What asks a question of its own, and which. */
function ApartRows({ view: { frame, detail }, rows }: { view: BulkPickView; rows: readonly InboxRow[] }) {
  const t = bulkWords[frame.lang]
  return (
    <section class="stack" aria-labelledby="apart">
      <h2 id="apart">{t.apart}</h2>
      <p>{t.apartLead}</p>
      <ul>
        {rows.map((row) => {
          const why = detail.apart.get(row.dossier)
          return (
            <li>
              <a class="code" href={paths.dossier(row.dossier)}>
                {codeOf(row)}
              </a>
              {` · ${row.owner}: ${why === undefined ? '' : t.apartWhy[why]}`}
            </li>
          )
        })}
      </ul>
      <div class="row no-print">
        <LinkButton href={paths.return} kind="secondary" size="small">
          {t.hand_over}
        </LinkButton>
      </div>
    </section>
  )
}
