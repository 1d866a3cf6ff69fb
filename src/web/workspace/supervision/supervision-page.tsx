import type { Directory } from '../../../agencies/index.ts'
import { formatDate, formatMoment, type Lang } from '../../../platform/index.ts'
import {
  type IndicationCount,
  type IndicationKind,
  indicationWords,
  type ListedIndication,
} from '../../../supervision/index.ts'
import { TextArea } from '../../fields/index.ts'
import {
  Button,
  type Column,
  EmptyState,
  ErrorSummary,
  formatNumber,
  Heading,
  KeyValue,
  LinkButton,
  Notice,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { PeriodFields } from '../shell/period/period-fields.tsx'
import type { AskedPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import type { SignDesk } from './sign-desks.ts'
import { supervisionWords } from './supervision-words.ts'

export interface SupervisionView extends AskedPeriod {
  desk: SignDesk
  frame: WorkspaceFrame
  directory: Directory
  counts: readonly IndicationCount[]
  /** What the list is of; undefined: of all. */
  kind: IndicationKind | undefined
  isOpen: boolean
  rows: readonly ListedIndication[]
  /** An answer that was empty or too long, as it was typed. */
  wrong?: { dossier: string; of: string; typed: string } | undefined
  next: string | undefined
  isFirst: boolean
}

export function supervisionPage(view: SupervisionView): string {
  const { desk, frame, kind, rows, period, errors, wrong } = view
  const { lang } = frame
  const t = { ...supervisionWords[lang], ...supervisionWords[lang][desk.name] }
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead} eyebrow={t.period(formatDate(period.from, lang), formatDate(period.to, lang))}>
        {t.title}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      {wrong && (
        <div role="alert">
          <Notice tone="late" title={t.missing} />
        </div>
      )}
      <PeriodForm view={view} />
      <Kinds view={view} />
      <h2>{kind === undefined ? t.all : t.list(indicationWords[kind].name[lang])}</h2>
      <Filters view={view} />
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={rows}
          rowKey={(row) => `${row.dossier} ${row.kind}`}
          columns={columnsOf(view)}
        />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : hrefOf(view, {})}
        next={view.next === undefined ? undefined : hrefOf(view, { after: view.next })}
      />
    </WorkspaceLayout>,
  )
}

/** The same page with something else of it. */
function hrefOf(
  { desk, period, kind, isOpen }: SupervisionView,
  more: { kind?: IndicationKind | 'all'; open?: 'yes' | 'no'; after?: string },
): string {
  const shown = more.kind ?? kind ?? 'all'
  const open = more.open ?? (isOpen ? 'yes' : 'no')
  const query = new URLSearchParams({
    ...{ from: period.from, to: period.to },
    ...(shown === 'all' ? {} : { kind: shown }),
    ...(open === 'yes' ? { open } : {}),
    ...(more.after === undefined ? {} : { after: more.after }),
  })
  return `${desk.path}?${query}`
}

function PeriodForm({ view: { desk, frame, period, typed, errors } }: { view: SupervisionView }) {
  const { lang } = frame
  const t = supervisionWords[lang]
  return (
    <form method="get" action={desk.path} class="row row-low no-print">
      <PeriodFields lang={lang} period={period} typed={typed} errors={errors} />
      <Button kind="secondary">{t.show}</Button>
    </form>
  )
}

interface KindRow {
  kind: IndicationKind
  count: number
  open: number
}

/** Kinds of which there is something; the others with their rules behind a line: what is looked for is no secret. */
function Kinds({ view }: { view: SupervisionView }) {
  const { lang } = view.frame
  const t = supervisionWords[lang]
  const rows = view.desk.kinds
    .map((kind): KindRow => {
      const own = view.counts.filter((one) => one.kind === kind)
      const count = own.reduce((sum, one) => sum + one.count, 0)
      return { kind, count, open: count - own.reduce((sum, one) => sum + one.answered, 0) }
    })
    .toSorted((a, b) => b.open - a.open || b.count - a.count)
  const found = rows.filter(({ count }) => count > 0)
  const clear = rows.filter(({ count }) => count === 0)
  return (
    <div class="stack">
      {found.length > 0 && <KindTable view={view} rows={found} />}
      {clear.length > 0 && (
        <details class="more">
          <summary>{t.clear(clear.length)}</summary>
          <KeyValue
            items={clear.map(({ kind }) => ({
              term: indicationWords[kind].name[lang],
              text: indicationWords[kind].rule[lang],
            }))}
          />
        </details>
      )}
    </div>
  )
}

function KindTable({ view, rows }: { view: SupervisionView; rows: readonly KindRow[] }) {
  const { lang } = view.frame
  const t = supervisionWords[lang]
  const number = (n: number, href: string) => (n === 0 ? '0' : <a href={href}>{formatNumber(n, lang)}</a>)
  return (
    <Table
      lang={lang}
      caption={t.kinds}
      showCaption
      narrow="cards"
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          head: t.kind,
          rowHead: true,
          cell: ({ kind }) => (
            <>
              {indicationWords[kind].name[lang]}
              <span class="sub">{indicationWords[kind].rule[lang]}</span>
              {indicationWords[kind].mend && <span class="sub">{indicationWords[kind].mend[lang]}</span>}
            </>
          ),
        },
        {
          head: t.count,
          align: 'end',
          cell: ({ kind, count }) => number(count, hrefOf(view, { kind, open: 'no' })),
        },
        {
          head: t.open,
          align: 'end',
          cell: ({ kind, open }) => number(open, hrefOf(view, { kind, open: 'yes' })),
        },
      ]}
    />
  )
}

function Filters({ view }: { view: SupervisionView }) {
  const t = supervisionWords[view.frame.lang]
  if (view.kind === undefined && !view.isOpen) {
    return (
      <p class="no-print">
        <a href={hrefOf(view, { open: 'yes' })}>{t.openOnly}</a>
      </p>
    )
  }
  return (
    <div class="row no-print">
      <LinkButton href={hrefOf(view, { kind: 'all', open: 'no' })} kind="quiet" size="small" icon="close">
        {t.back}
      </LinkButton>
    </div>
  )
}

function columnsOf(view: SupervisionView): Column<ListedIndication>[] {
  const { frame, directory, kind } = view
  const { lang } = frame
  const { heads } = supervisionWords[lang]
  const what: Column<ListedIndication> = {
    head: heads.kind,
    cell: (row) => indicationWords[row.kind].name[lang],
  }
  return [
    {
      head: heads.dossier,
      rowHead: true,
      cell: ({ dossier, code, kind }) => (
        <a class="code" href={`${paths.dossier(dossier)}${MENDS[kind] ?? ''}`}>
          {code}
        </a>
      ),
    },
    ...(kind === undefined ? [what] : []),
    { head: heads.agency, cell: ({ agency }) => directory.nameOf(agency, lang) },
    { head: heads.at, tight: true, cell: ({ at }) => formatMoment(at, lang) },
    { head: heads.answer, cell: (row) => <Answer view={view} row={row} lang={lang} /> },
  ]
}

/** Where on the page of the dossier it is mended. */
const MENDS: Partial<Record<IndicationKind, string>> = {
  ...Object.fromEntries(
    (
      [
        'no_contact',
        'odd_contact',
        'no_number',
        'number_contradicts',
        'odd_name',
        'two_names',
        'two_numbers',
      ] as const
    ).map((kind) => [kind, '#correct-party-applicant']),
  ),
  result_without_number: '#correct-result',
}

function Answer({ view, row, lang }: { view: SupervisionView; row: ListedIndication; lang: Lang }) {
  const t = supervisionWords[lang]
  if (row.answer !== null && row.answeredAt !== null) {
    return (
      <>
        {row.answer}
        <span class="sub">{formatMoment(row.answeredAt, lang)}</span>
      </>
    )
  }
  const { desk, wrong, period, kind, isOpen, frame } = view
  const isWrong = wrong?.dossier === row.dossier && wrong.of === row.kind
  const kept = { from: period.from, to: period.to, kind: kind ?? '', open: isOpen ? 'yes' : '' }
  return (
    <details open={isWrong}>
      <summary>
        {t.answer}
        <span class="vh"> {`${row.code} ${indicationWords[row.kind].name[lang]}`}</span>
      </summary>
      <form method="post" action={desk.path} class="stack">
        <input type="hidden" name="_csrf" value={frame.csrf} />
        <input type="hidden" name="dossier" value={row.dossier} />
        <input type="hidden" name="of" value={row.kind} />
        {Object.entries(kept).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextArea
          lang={lang}
          id={`answer-${row.dossier}-${row.kind}`}
          name="answer"
          label={t.answer}
          value={isWrong ? wrong.typed : undefined}
          error={isWrong ? t.missing : undefined}
        />
        <div>
          <Button kind="secondary" size="small">
            {t.send}
          </Button>
        </div>
      </form>
    </details>
  )
}
