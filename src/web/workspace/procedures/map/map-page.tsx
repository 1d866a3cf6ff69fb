import { sayWorkingDays } from '../../../../calendar/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import { type MapOutcome, OUTCOMES, type ProcessMap } from '../../../../reform/index.ts'
import { Select } from '../../../fields/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  Notice,
  render,
  ScrollBox,
  Stat,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { PeriodFields } from '../../shell/period/period-fields.tsx'
import type { AskedPeriod } from '../../shell/period/read-period.ts'
import { paths } from '../../shell/rail.ts'
import { MapDrawing, shownEdges } from './map-drawing.tsx'
import { mapWords } from './map-words.ts'

export interface MapView {
  frame: WorkspaceFrame
  code: string
  name: string
  asked: AskedPeriod
  agency: string
  outcome: MapOutcome | ''
  agencies: readonly { code: string; name: string }[]
  errors: readonly FormError[]
  map: ProcessMap
  /** Of the exports, with the same filters. */
  query: string
  isCut: boolean
  most: number
  nameOf: (activity: string) => string
  agencyName: (code: string) => string
}

/** What really happened to the dossiers of a procedure: how often, how long, what was done again, what waits between agencies. */
export function mapPage(view: MapView): string {
  const { frame, code, name, errors, map, isCut, most } = view
  const { lang } = frame
  const t = mapWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={`${code}, ${name}`}>{t.title}</Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <p>{t.lead}</p>
      <Asked {...view} />
      {map.dossiers === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
      ) : (
        <>
          {isCut && <Notice tone="soon">{t.latest(formatNumber(most, lang))}</Notice>}
          <Shown {...view} />
        </>
      )}
    </WorkspaceLayout>,
  )
}

function Asked({ frame: { lang }, code, asked, agency, outcome, agencies, query }: MapView) {
  const t = mapWords[lang]
  const base = `${paths.procedures}/${code}`
  return (
    <>
      <form method="get" action={`${base}/map`} class="row row-low">
        <PeriodFields lang={lang} {...asked} />
        <Select
          lang={lang}
          name="agency"
          label={t.agency}
          value={agency}
          options={[
            { value: '', text: t.all },
            ...agencies.map((one) => ({ value: one.code, text: one.name })),
          ]}
        />
        <Select
          lang={lang}
          name="outcome"
          label={t.outcome}
          value={outcome}
          options={[
            { value: '', text: t.all },
            ...OUTCOMES.map((value) => ({ value, text: t.outcomes[value] })),
          ]}
        />
        <Button kind="secondary">{t.show}</Button>
      </form>
      <p>
        <a href={`${base}/log.xes?${query}`}>{t.xes}</a> ·{' '}
        <a href={`${base}/log.ocel.json?${query}`}>{t.ocel}</a>
      </p>
    </>
  )
}

function Shown(view: MapView) {
  const { frame, map, nameOf, agencyName } = view
  const { lang } = frame
  const t = mapWords[lang]
  const count = (value: number) => formatNumber(value, lang)
  const days = (value: number) => formatNumber(value, lang, 1)
  const longest = [...shownEdges(map)].sort((a, b) => b.spread.median - a.spread.median)[0]
  const hidden = map.edges.length - shownEdges(map).length
  const again = map.nodes.filter((node) => node.again.count > 0)
  const between = map.edges
    .flatMap((edge) => edge.between.map((one) => ({ ...one, act: edge.to })))
    .sort((a, b) => b.spread.total - a.spread.total)
  const lengths = [
    {
      head: t.count,
      align: 'end' as const,
      cell: ({ spread }: { spread: { count: number } }) => count(spread.count),
    },
    {
      head: t.median,
      align: 'end' as const,
      cell: ({ spread }: { spread: { median: number } }) => days(spread.median),
    },
    {
      head: t.p90,
      align: 'end' as const,
      cell: ({ spread }: { spread: { p90: number } }) => days(spread.p90),
    },
  ]
  return (
    <>
      <div class="tiles">
        <Stat title={t.dossiers} value={count(map.dossiers)} note={t.acts(count(map.acts))} />
        <Stat title={t.variants} value={count(map.variants)} note={t.commonest(count(map.commonest))} />
      </div>
      <section class="stack">
        <Heading level={2}>{t.map}</Heading>
        {longest && (
          <p>
            {t.reading(nameOf(longest.from), nameOf(longest.to), sayWorkingDays(longest.spread.median, lang))}
          </p>
        )}
        <ScrollBox label={t.map}>
          <MapDrawing map={map} lang={lang} nameOf={nameOf} />
        </ScrollBox>
        {hidden > 0 && <p class="muted">{t.hidden(count(hidden))}</p>}
      </section>
      <section class="stack">
        <Heading level={2}>{t.edges}</Heading>
        <Table
          lang={lang}
          caption={t.edges}
          narrow="wide"
          rows={map.edges}
          rowKey={({ from, to }) => `${from}-${to}`}
          columns={[
            { head: t.from, rowHead: true, cell: ({ from }) => nameOf(from) },
            { head: t.to, cell: ({ to }) => nameOf(to) },
            ...lengths,
          ]}
        />
      </section>
      <section class="stack">
        <Heading level={2}>{t.again}</Heading>
        {again.length === 0 ? (
          <p>{t.againNone}</p>
        ) : (
          <ul>
            {again.map((node) => (
              <li>{`${nameOf(node.activity)}: ${t.againOf(count(node.again.count), count(node.again.dossiers))}`}</li>
            ))}
          </ul>
        )}
      </section>
      <section class="stack">
        <Heading level={2}>{t.between}</Heading>
        {between.length === 0 ? (
          <p>{t.betweenNone}</p>
        ) : (
          <Table
            lang={lang}
            caption={t.between}
            narrow="wide"
            rows={between}
            rowKey={({ from, to, act }) => `${from}-${to}-${act}`}
            columns={[
              { head: t.from, rowHead: true, cell: ({ from }) => agencyName(from) },
              { head: t.to, cell: ({ to }) => agencyName(to) },
              { head: t.activity, cell: ({ act }) => nameOf(act) },
              ...lengths,
            ]}
          />
        )}
      </section>
    </>
  )
}
