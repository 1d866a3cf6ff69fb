import type { listReplaced, ProcedureEnd, ProcedureVersion } from '../../../catalogue/index.ts'
import { formatDate } from '../../../platform/index.ts'
import { Chip, Table } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { packageWords } from './package/package-words.ts'
import { procedureWords } from './procedures-words.ts'

export interface TimelineView {
  frame: WorkspaceFrame
  /** Published ones, oldest first. */
  versions: readonly ProcedureVersion[]
  /** How it ends or has ended, and whose place it takes. */
  end: ProcedureEnd | undefined
  replaced: Awaited<ReturnType<typeof listReplaced>>
  today: string
}

type Row =
  | { kind: 'version'; day: string; version: ProcedureVersion }
  | { kind: 'end'; day: string; end: NonNullable<TimelineView['end']> }
  | { kind: 'takes'; day: string; taken: TimelineView['replaced'][number] }

/** What became of a procedure, the latest first: its versions, whose place it takes, its end and what follows it. */
export function ProcedureTimeline(view: TimelineView) {
  const { frame, today } = view
  const { lang } = frame
  const t = procedureWords[lang]
  return (
    <Table
      lang={lang}
      caption={t.versions}
      narrow="cards"
      rows={rowsOf(view)}
      rowKey={keyOf}
      columns={[
        {
          head: t.versions,
          rowHead: true,
          cell: (row) =>
            row.kind === 'version' ? t.version(row.version.number) : <What {...view} row={row} />,
        },
        {
          head: t.state,
          tight: true,
          cell: (row) => {
            const state = t[stateOf(row, today)]
            return <Chip tone={state === t.now ? 'info' : 'neutral'}>{state}</Chip>
          },
        },
        {
          head: t.valid,
          cell: (row) => {
            const to = row.kind === 'version' ? row.version.validTo : undefined
            const until = to === undefined ? [] : [t.until(formatDate(to, lang))]
            return [t.from(formatDate(row.day, lang)), ...until].join(', ')
          },
        },
        {
          head: t.diagram,
          tight: true,
          cell: (row) => (row.kind === 'version' ? <Files lang={lang} {...row.version} /> : '–'),
        },
        {
          head: t.decision,
          cell: (row) => {
            if (row.kind !== 'version') return row.kind === 'end' ? row.end.decision : row.taken.decision
            const { number, date, issuer } = row.version.decision
            return `${number}, ${formatDate(date, lang)}, ${issuer}`
          },
        },
      ]}
    />
  )
}

function rowsOf({ versions, end, replaced }: TimelineView): Row[] {
  const rows: Row[] = [
    ...(end === undefined ? [] : [{ kind: 'end' as const, day: end.from, end }]),
    ...versions
      .map((version) => ({ kind: 'version' as const, day: version.validFrom, version }))
      .toReversed(),
    ...replaced.map((taken) => ({ kind: 'takes' as const, day: taken.from, taken })),
  ]
  return rows.sort((a, b) => b.day.localeCompare(a.day))
}

function keyOf(row: Row): string {
  if (row.kind === 'version') return row.version.id
  return row.kind === 'end' ? 'end' : row.taken.code
}

function stateOf(row: Row, today: string) {
  if (row.day > today) return 'later' as const
  if (row.kind !== 'version') return 'carriedOut' as const
  const { validTo } = row.version
  return validTo !== undefined && validTo <= today ? ('past' as const) : ('now' as const)
}

function What({ frame: { lang }, row }: TimelineView & { row: Exclude<Row, { kind: 'version' }> }) {
  const t = procedureWords[lang]
  const named = row.kind === 'takes' ? [row.taken] : row.end.replacedBy
  if (named.length === 0) return <>{t.abolished}</>
  return (
    <>
      {row.kind === 'takes' ? t.takesPlace : t.replacedBy}{' '}
      {named.map(({ code, name }, at) => (
        <>
          {at > 0 && '; '}
          <a href={`${paths.procedures}/${code}`}>{name[lang]}</a> ({code})
        </>
      ))}
    </>
  )
}

function Files({ lang, procedure, number }: ProcedureVersion & { lang: TimelineView['frame']['lang'] }) {
  const path = `${paths.procedures}/${procedure}/versions/${number}`
  return (
    <>
      <a href={`${path}/flow.bpmn`}>BPMN</a> <a href={`${path}/package`}>{packageWords[lang].download}</a>
    </>
  )
}
