import type { VNode } from 'preact'
import { formatMoment, formatNumber } from '../../../platform/index.ts'
import { type Option, Select } from '../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  Notice,
  render,
  Stat,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { calendarWords } from './calendars-words.ts'
import type { MovedCounts, MovedRow } from './moved.ts'

export type Typed = Readonly<Record<string, string | undefined>>

export interface ChangePreview {
  /** Ids of the calendars that would get a new version. */
  changed: readonly string[]
  counts: MovedCounts
  /** The first of them. */
  rows: readonly MovedRow[]
  /** How many versions of calendars there were when this was computed. */
  seen: number
}

export interface ChangeView {
  frame: WorkspaceFrame
  title: string
  lead: string
  path: string
  options: readonly Option[]
  typed: Typed
  errors: readonly FormError[]
  fields: VNode
  preview: ChangePreview | undefined
  nameOf: (agency: string) => string
}

/** A form of a change of calendars, and below it what it would move. */
export function changePage(view: ChangeView): string {
  const { frame, title, lead, path, options, typed, errors, preview } = view
  const { lang } = frame
  const t = calendarWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={lead}>{title}</Heading>
      <p>
        <a href={`${paths.calendars}?of=${encodeURIComponent(typed.of ?? '')}`}>{t.title}</a>
      </p>
      <ErrorSummary lang={lang} errors={errors} />
      <form method="get" action={`${path}#preview`} class="card stack">
        <Select
          lang={lang}
          name="of"
          label={t.whose}
          options={options}
          value={typed.of}
          error={errors.find(({ id }) => id === 'of')?.message}
        />
        {view.fields}
        <div>
          <Button name="preview" value="1" kind={preview === undefined ? 'primary' : 'secondary'}>
            {t.preview}
          </Button>
        </div>
      </form>
      {preview !== undefined && <Preview view={view} preview={preview} />}
    </WorkspaceLayout>,
  )
}

function Preview({ view, preview }: { view: ChangeView; preview: ChangePreview }) {
  const { frame, path, typed } = view
  const { lang, csrf } = frame
  const t = calendarWords[lang]
  const { changed, counts, rows, seen } = preview
  if (changed.length === 0) {
    return (
      <div id="preview">
        <Notice>{t.nothing}</Notice>
      </div>
    )
  }
  const fields = Object.entries(typed).filter(
    (field): field is [string, string] => !NOT_TYPED.includes(field[0]) && !!field[1],
  )
  const number = (value: number) => formatNumber(value, lang)
  return (
    <section class="stack" id="preview">
      <Heading
        level={2}
        lead={`${t.changed(changed.length)}: ${changed.slice(0, 6).join(', ')}${changed.length > 6 ? '…' : ''}`}
      >
        {t.previewTitle}
      </Heading>
      {counts.moved === 0 ? (
        <Notice tone="ok">{t.noneMoves}</Notice>
      ) : (
        <div class="tiles">
          {(['moved', 'later', 'earlier', 'steps'] as const)
            .filter((one) => counts[one] > 0)
            .map((one) => (
              <Stat title={t.stats[one]} value={number(counts[one])} />
            ))}
        </div>
      )}
      <form method="post" action={path}>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="seen" value={String(seen)} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{t.putIn}</Button>
      </form>
      {counts.moved > 0 && (
        <>
          <p>
            {rows.length < counts.moved && t.first(number(rows.length), number(counts.moved))}
            <a href={`${path}.xlsx?${new URLSearchParams(fields)}`}>{t.sheet}</a>
          </p>
          <Moved view={view} rows={rows} />
        </>
      )}
    </section>
  )
}

const NOT_TYPED = ['preview', 'seen', '_csrf']

function Moved({ view: { frame, nameOf }, rows }: { view: ChangeView; rows: readonly MovedRow[] }) {
  const { lang } = frame
  const t = calendarWords[lang]
  const heads = t.movedHeads
  const moment = (at: number | null) => (at === null ? t.noDue : formatMoment(at, lang))
  return (
    <Table
      lang={lang}
      caption={t.moved}
      narrow="cards"
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          head: heads.code,
          rowHead: true,
          tight: true,
          cell: ({ href, code }) => (href === undefined ? code : <a href={href}>{code}</a>),
        },
        { head: heads.agency, cell: ({ agency }) => nameOf(agency) },
        { head: heads.was, tight: true, cell: ({ was }) => moment(was) },
        { head: heads.is, tight: true, cell: ({ is }) => moment(is) },
        { head: heads.steps, align: 'end', cell: ({ steps }) => steps },
      ]}
    />
  )
}
