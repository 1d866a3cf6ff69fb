import type { ListedDelivery } from '../../../../outbox/index.ts'
import { formatMoment, formatNumber } from '../../../../platform/index.ts'
import { Select, TextField } from '../../../fields/index.ts'
import {
  Button,
  Chip,
  EmptyState,
  Heading,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { BackToBoard } from '../back-link.tsx'
import { sayFailure } from '../name-of.ts'
import { deliveriesWords } from './deliveries-words.ts'

export interface Filter {
  /** Empty: every system. */
  to: string
  state: '' | ListedDelivery['state']
  kind: string
  code: string
}

export interface DeliveriesView {
  frame: WorkspaceFrame
  filter: Filter
  systems: ReadonlyMap<string, string>
  found: readonly ListedDelivery[]
  next: string | undefined
  /** No dossier has the code that was asked for. */
  isUnknown: boolean
}

export function hrefOf(filter: Filter, more: Record<string, string> = {}): string {
  const asked = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== '')
  return `${paths.deliveries}?${new URLSearchParams(asked)}`
}

export function deliveriesPage(view: DeliveriesView): string {
  const { frame, found, next, isUnknown, systems, filter } = view
  const { lang } = frame
  const t = deliveriesWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead} actions={<BackToBoard lang={lang} />}>
        {t.title}
      </Heading>
      <FilterForm {...view} />
      {found.length === 0 ? (
        <EmptyState icon="search" title={isUnknown ? t.noDossier : t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={found}
          rowKey={({ id }) => id}
          columns={[
            {
              head: t.to,
              rowHead: true,
              cell: ({ id, destination, kind }) => (
                <>
                  <a href={`${paths.deliveries}/${id}`}>{systems.get(destination) ?? destination}</a>{' '}
                  <Chip>{kind}</Chip>
                </>
              ),
            },
            { head: t.code, cell: ({ payload }) => <span class="code">{String(payload.code ?? '–')}</span> },
            {
              head: t.state,
              cell: ({ state, failure, tries }) => (
                <>
                  {t.states[state]}
                  <span class="sub">
                    {failure === null ? t.tries(formatNumber(tries, lang)) : sayFailure(failure, lang)}
                  </span>
                </>
              ),
            },
            { head: t.when, tight: true, cell: ({ createdAt }) => formatMoment(createdAt, lang) },
          ]}
        />
      )}
      {found.some(({ state }) => state === 'parked') && <ResendFilter frame={frame} filter={filter} />}
      <Pagination lang={lang} first={undefined} next={next} />
    </WorkspaceLayout>,
  )
}

function FilterForm({ frame: { lang }, filter, systems }: DeliveriesView) {
  const t = deliveriesWords[lang]
  const states = Object.entries(t.states).map(([value, text]) => ({ value, text }))
  return (
    <form method="get" action={paths.deliveries} class="card links-filter">
      <Select
        {...{ lang, name: 'to', label: t.to, value: filter.to, placeholder: t.any }}
        options={[...systems].map(([value, text]) => ({ value, text }))}
      />
      <Select
        {...{ lang, name: 'state', label: t.state, value: filter.state, placeholder: t.any }}
        options={states}
      />
      <TextField {...{ lang, name: 'kind', label: t.kind, value: filter.kind }} autoComplete="off" optional />
      <TextField {...{ lang, name: 'code', label: t.code, value: filter.code }} autoComplete="off" optional />
      <Button kind="secondary">{t.search}</Button>
    </form>
  )
}

function ResendFilter({ frame: { lang, csrf }, filter }: Pick<DeliveriesView, 'frame' | 'filter'>) {
  return (
    <form method="post" action={paths.deliveries}>
      <input type="hidden" name="_csrf" value={csrf} />
      {Object.entries(filter).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button kind="secondary">{deliveriesWords[lang].resendFilter}</Button>
    </form>
  )
}
