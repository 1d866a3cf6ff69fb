import { type Article, type Outage, readIn } from '../../../news/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { DateField, TextField } from '../../fields/index.ts'
import {
  Button,
  Chip,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { newsWords } from './news-words.ts'

export interface NewsView {
  frame: WorkspaceFrame
  now: number
  today: string
  articles: readonly Article[]
  outages: readonly Outage[]
  next: string | undefined
  isFirst: boolean
  /** Of the form for an outage. */
  key: string
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

export function newsPage(view: NewsView): string {
  const { frame, articles, errors } = view
  const { lang } = frame
  const t = newsWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.lead}
        actions={
          <LinkButton href={`${paths.news}/new`} icon="plus">
            {t.add}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      {articles.length === 0 ? (
        <EmptyState icon="bell" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.articles}
          narrow="cards"
          rows={articles}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              head: t.heads.title,
              rowHead: true,
              cell: ({ id, content }) => <a href={paths.article(id)}>{readIn(content.title, lang).text}</a>,
            },
            {
              head: t.heads.state,
              cell: ({ state }) => (
                <Chip tone={state === 'published' ? 'info' : 'neutral'}>{t.states[state]}</Chip>
              ),
            },
            { head: t.heads.changed, tight: true, cell: ({ changedAt }) => formatMoment(changedAt, lang) },
          ]}
        />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : paths.news}
        next={view.next === undefined ? undefined : `${paths.news}?after=${view.next}`}
      />
      <section class="stack" id="outages">
        <Heading level={2} lead={t.outageLead}>
          {t.outages}
        </Heading>
        <OutageForm view={view} />
        <Outages view={view} />
      </section>
    </WorkspaceLayout>,
  )
}

function OutageForm({ view: { frame, key, typed, errors, today } }: { view: NewsView }) {
  const { lang } = frame
  const t = newsWords[lang]
  const field = (name: string) => ({
    ...{ lang, name, value: typed[name] },
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <form method="post" action={`${paths.news}/outages`} class="card stack">
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <input type="hidden" name="key" value={key} />
      <TextField {...field('what')} label={t.what} />
      <TextField {...field('whatEn')} label={t.whatEn} optional />
      <div class="row row-low">
        <DateField {...field('fromDay')} label={t.fromDay} today={today} />
        <TextField {...field('fromTime')} label={t.fromTime} hint={t.timeHint} autoComplete="off" short />
      </div>
      <div class="row row-low">
        <DateField {...field('toDay')} label={t.toDay} today={today} />
        <TextField {...field('toTime')} label={t.toTime} hint={t.timeHint} autoComplete="off" short />
      </div>
      <div>
        <Button kind="secondary">{t.announce}</Button>
      </div>
    </form>
  )
}

function Outages({ view: { frame, outages, now } }: { view: NewsView }) {
  const { lang } = frame
  const t = newsWords[lang]
  if (outages.length === 0) return null
  return (
    <Table
      lang={lang}
      caption={t.outages}
      narrow="cards"
      rows={outages}
      rowKey={({ id }) => id}
      columns={[
        { head: t.heads.what, rowHead: true, cell: ({ what }) => readIn(what, lang).text },
        { head: t.heads.when, cell: (outage) => sayWhen(outage, lang) },
        {
          head: t.heads.act,
          cell: ({ id, to, cancelledAt, what }) =>
            cancelledAt !== null ? (
              t.cancelled
            ) : to <= now ? (
              t.over
            ) : (
              <form method="post" action={`${paths.news}/outages/${id}/cancel`}>
                <input type="hidden" name="_csrf" value={frame.csrf} />
                <Button kind="secondary" size="small">
                  {t.cancel}
                  <span class="vh"> {readIn(what, lang).text}</span>
                </Button>
              </form>
            ),
        },
      ]}
    />
  )
}

function sayWhen({ from, to }: Outage, lang: Lang): string {
  return `${formatMoment(from, lang)} – ${formatMoment(to, lang)}`
}
