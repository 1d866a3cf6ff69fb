import { toLocalDate } from '../../../../calendar/index.ts'
import {
  FINDING_KINDS,
  type FindingKind,
  NATIONAL_SHOWS,
  type NationalCounts,
  type NationalLine,
  type NationalShow,
} from '../../../../catalogue/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import { FileField, Select } from '../../../fields/index.ts'
import {
  Button,
  Chip,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { procedureWords } from '../procedures-words.ts'
import { nationalWords } from './national-words.ts'

export interface NationalView {
  frame: WorkspaceFrame
  counts: NationalCounts
  show: NationalShow
  kind: FindingKind | undefined
  lines: readonly NationalLine[]
  next?: string
  isFirst: boolean
  errors: readonly FormError[]
}

/** What was imported of the national list, what is doubtful in it, and the file of the next import. */
export function nationalPage(view: NationalView): string {
  const { frame, counts, lines, errors } = view
  const { lang, uploadTo } = frame
  const t = nationalWords[lang]
  const say = (count: number) => formatNumber(count, lang)
  const lead =
    counts.records === 0 ? t.none : t.lead(say(counts.records), say(counts.doubtful), say(counts.changed))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={lead}>{t.title}</Heading>
      <p>
        <a href={paths.procedures}>{procedureWords[lang].title}</a>
      </p>
      <ErrorSummary lang={lang} errors={errors} />
      {counts.records > 0 && <Filter {...view} />}
      {counts.records > 0 && lines.length === 0 && <EmptyState icon="check" title={t.nothing} />}
      {lines.length > 0 && <Records {...view} />}
      <form
        method="post"
        action={uploadTo(paths.nationalRecords)}
        encType="multipart/form-data"
        class="card stack"
      >
        <FileField
          {...{ lang, name: 'file', label: t.file, hint: t.fileHint, accept: '.jsonl,.json,.gz,.xlsx' }}
          error={errors[0]?.message}
        />
        <div class="row">
          <Button kind="secondary">{t.take}</Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}

function Filter({ frame: { lang }, counts, show, kind }: NationalView) {
  const t = nationalWords[lang]
  const kinds = Object.entries(counts.kinds).toSorted(([, a], [, b]) => b - a)
  return (
    <search>
      <form method="get" action={paths.nationalRecords} class="row row-low">
        <Select
          {...{ lang, name: 'show', label: t.show, value: show }}
          options={NATIONAL_SHOWS.map((value) => ({ value, text: t.shows[value] }))}
        />
        <Select
          {...{ lang, name: 'kind', label: t.kind, value: kind ?? '', placeholder: t.anyKind }}
          options={kinds.map(([value, count]) => ({
            value,
            text: `${sayKind(value as FindingKind, lang)} (${formatNumber(count, lang)})`,
          }))}
        />
        <Button kind="secondary">{t.look}</Button>
      </form>
    </search>
  )
}

function Records({ frame: { lang }, lines, show, kind, next, isFirst }: NationalView) {
  const t = nationalWords[lang]
  const link = (after: string) =>
    `${paths.nationalRecords}?${new URLSearchParams({ show, ...(kind ? { kind } : {}), after })}`
  return (
    <>
      <Table
        lang={lang}
        caption={t.title}
        narrow="cards"
        rows={lines}
        rowKey={({ code }) => code}
        columns={[
          {
            head: t.procedure,
            rowHead: true,
            cell: ({ code, name }) => (
              <>
                <a href={`${paths.nationalRecords}/${encodeURIComponent(code)}`}>{name}</a>, {code}
              </>
            ),
          },
          {
            head: t.findings,
            cell: ({ kinds }) => kinds.map((one) => sayKind(one, lang)).join('; ') || '–',
          },
          {
            head: t.state,
            tight: true,
            cell: ({ isChanged, changedAt }) =>
              isChanged ? t.isChanged(formatDate(toLocalDate(changedAt), lang)) : '–',
          },
          {
            head: t.here,
            tight: true,
            cell: ({ isHere }) => (isHere ? <Chip tone="info">{t.isHere}</Chip> : '–'),
          },
        ]}
      />
      <Pagination
        lang={lang}
        first={isFirst ? undefined : `${paths.nationalRecords}?show=${show}`}
        next={next === undefined ? undefined : link(next)}
      />
    </>
  )
}

/** The beginning of what a finding says. */
function sayKind(kind: FindingKind, lang: Lang): string {
  return FINDING_KINDS[kind][lang].split(/[:;]|\.(?:\s|$)/)[0] ?? kind
}
