import type { Directory } from '../../../agencies/index.ts'
import { formatDate, formatNumber } from '../../../platform/index.ts'
import { type Inspection, inspectionStates, MOST_DRAWN, stateOf } from '../../../supervision/index.ts'
import { DateField, NumberField, Select, TextField } from '../../fields/index.ts'
import {
  Button,
  byText,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { PeriodFields } from '../shell/period/period-fields.tsx'
import { paths } from '../shell/rail.ts'
import { inspectionWords } from './inspection-words.ts'

export interface InspectionsView {
  frame: WorkspaceFrame
  directory: Directory
  rows: readonly Inspection[]
  mayOpen: boolean
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** Key of the form: twice is once. */
  id: string
  today: string
  next: string | undefined
  isFirst: boolean
}

export function inspectionsPage(view: InspectionsView): string {
  const { frame, rows, errors } = view
  const { lang } = frame
  const t = inspectionWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <ErrorSummary lang={lang} errors={errors} />
      {view.mayOpen && <OpenForm {...view} />}
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Inspections {...view} />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : paths.inspections}
        next={view.next && `${paths.inspections}?after=${view.next}`}
      />
    </WorkspaceLayout>,
  )
}

function Inspections({ frame: { lang }, rows, directory }: InspectionsView) {
  const t = inspectionWords[lang]
  const number = (value: number) => formatNumber(value, lang)
  return (
    <Table
      lang={lang}
      caption={t.title}
      narrow="cards"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.heads.agency,
          rowHead: true,
          cell: ({ id, agency }) => <a href={paths.inspection(id)}>{directory.nameOf(agency, lang)}</a>,
        },
        {
          head: t.heads.period,
          cell: ({ from, to }) => `${formatDate(from, lang)} – ${formatDate(to, lang)}`,
        },
        {
          head: t.heads.checked,
          align: 'end',
          cell: ({ checked, drawn }) => `${number(checked)}/${number(drawn)}`,
        },
        { head: t.heads.faulty, align: 'end', cell: ({ faulty }) => number(faulty) },
        { head: t.heads.answered, align: 'end', cell: ({ answered }) => number(answered) },
        { head: t.heads.answerBy, tight: true, cell: ({ answerBy }) => formatDate(answerBy, lang) },
        { head: t.heads.state, cell: (row) => inspectionStates[stateOf(row)][lang] },
      ]}
    />
  )
}

function OpenForm({ frame, directory, typed, errors, id, today }: InspectionsView) {
  const { lang } = frame
  const t = inspectionWords[lang]
  const errorOf = (field: string) => errors.find((one) => one.id === field)?.message
  const field = (name: 'size' | 'seed' | 'answerBy') => ({
    ...{ lang, name, label: t[name], value: typed[name], error: errorOf(name) },
  })
  const agencies = directory
    .agencies()
    .filter(({ code }) => directory.isValidAt(code, today))
    .map(({ code }) => ({ value: code, text: directory.nameOf(code, lang) }))
    .toSorted(byText(lang))
  const month = { from: `${today.slice(0, 7)}-01`, to: today }
  return (
    <details class="more" open={errors.length > 0}>
      <summary>{t.new}</summary>
      <form method="post" action={paths.inspections} class="stack">
        <input type="hidden" name="_csrf" value={frame.csrf} />
        <input type="hidden" name="id" value={id} />
        <Select
          lang={lang}
          name="agency"
          label={t.agency}
          options={agencies}
          value={typed.agency}
          placeholder=""
          error={errorOf('agency')}
        />
        <div class="row row-low">
          <PeriodFields
            lang={lang}
            period={month}
            typed={{ from: typed.from ?? '', to: typed.to ?? '' }}
            errors={errors}
          />
        </div>
        <NumberField {...field('size')} whole hint={t.sizeHint(MOST_DRAWN)} />
        <TextField {...field('seed')} hint={t.seedHint} autoComplete="off" />
        <DateField {...field('answerBy')} today={today} />
        <div>
          <Button>{t.open}</Button>
        </div>
      </form>
    </details>
  )
}
