import { formatDate, formatNumber } from '../../../../platform/index.ts'
import type { Merging } from '../../../../reform/index.ts'
import { Choice, TextField } from '../../../fields/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  Heading,
  Notice,
  render,
  Stat,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { PeriodFields } from '../../shell/period/period-fields.tsx'
import { paths } from '../../shell/rail.ts'
import { lengthRows, type MergingView, nameOf, paperRows, savingRows, say } from './merging-view.ts'
import { mergingWords } from './merging-words.ts'

type Page = MergingView & { frame: WorkspaceFrame }
type StudyPage = Page & { study: Merging }

/** Several procedures as one filing: what is chosen, what one filing would save, or what is filed together most. */
export function mergingPage(view: Page): string {
  const { frame, errors, answer } = view
  const { lang } = frame
  const t = mergingWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <Asked {...view} />
      {'pairs' in answer ? (
        <Pairs {...view} pairs={answer.pairs} />
      ) : answer.study.groups === 0 ? (
        <EmptyState title={t.none}>{t.noneHint}</EmptyState>
      ) : (
        <Study {...view} study={answer.study} />
      )}
    </WorkspaceLayout>,
  )
}

function Asked({ frame: { lang }, chosen, found, add, within, asked, errors }: Page) {
  const t = mergingWords[lang]
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const options = [...chosen, ...found].map(({ procedure, name }) => ({
    value: procedure,
    text: `${name[lang]} (${procedure})`,
  }))
  return (
    <form method="get" action={paths.merging} class="card stack">
      {options.length > 0 && (
        <Choice
          {...{ lang, name: 'procedure', label: t.chosen, pick: 'many' as const, options }}
          hint={found.length > 0 ? t.found : t.chosenHint}
          chosen={chosen.map(({ procedure }) => procedure)}
          error={errorOf('procedure')}
        />
      )}
      <TextField
        lang={lang}
        name="add"
        label={t.add}
        value={add}
        autoComplete="off"
        error={errorOf('add')}
        optional
      />
      <div class="row row-low">
        <PeriodFields lang={lang} {...asked} />
        <TextField
          {...{ lang, name: 'within', label: t.within, value: within, short: true as const }}
          autoComplete="off"
          inputMode="numeric"
          error={errorOf('within')}
        />
        <Button kind="secondary">{t.show}</Button>
      </div>
    </form>
  )
}

function Pairs({
  frame: { lang },
  pairs,
  asked: { period },
  within,
}: Page & { pairs: Extract<MergingView['answer'], { pairs: unknown }>['pairs'] }) {
  const t = mergingWords[lang]
  if (pairs.length === 0) return <EmptyState title={t.noPairs} />
  const hrefOf = (procedures: readonly string[]) => {
    const days = { from: formatDate(period.from, 'vi'), to: formatDate(period.to, 'vi'), within }
    const asked = new URLSearchParams(days)
    for (const code of procedures) asked.append('procedure', code)
    return `${paths.merging}?${asked}`
  }
  return (
    <Table
      lang={lang}
      caption={t.pairs}
      showCaption
      narrow="cards"
      rows={pairs}
      rowKey={({ procedures }) => procedures.join(' ')}
      columns={[
        {
          head: t.pair,
          rowHead: true,
          cell: ({ procedures, names }) => (
            <a href={hrefOf(procedures)}>{names.map(({ name }) => name[lang]).join(' + ')}</a>
          ),
        },
        { head: t.pairPeople, align: 'end', tight: true, cell: ({ people }) => formatNumber(people, lang) },
      ]}
    />
  )
}

function Study(view: StudyPage) {
  const { frame, study, most } = view
  const { lang } = frame
  const t = mergingWords[lang]
  const { days, apart } = study
  return (
    <>
      <div class="tiles">
        <Stat
          title={t.together}
          value={say(study.groups, lang)}
          note={t.ofPeople(say(study.groupPeople, lang))}
        />
        <Stat
          title={t.apart}
          value={t.apartDays(say(apart.median, lang))}
          note={t.nine(say(apart.p90, lang))}
        />
        {days.groups > 0 && (
          <Stat
            title={t.length}
            value={t.workingDays(say(days.recorded.median, lang))}
            note={t.parallelIs(say(days.parallel.median, lang))}
          />
        )}
      </div>
      <p>
        <a href={pdfHref(view)}>{t.document}</a>
      </p>
      {study.dossiers >= most && <Notice tone="soon">{t.latest(say(most, lang))}</Notice>}
      <Savings {...view} />
      <Papers {...view} />
      <Lengths {...view} />
      <Procedures {...view} />
    </>
  )
}

function pdfHref({ asked: { period }, chosen, within }: StudyPage): string {
  const { from, to } = period
  const asked = new URLSearchParams({ from: formatDate(from, 'vi'), to: formatDate(to, 'vi'), within })
  for (const { procedure } of chosen) asked.append('procedure', procedure)
  return `${paths.merging}.pdf?${asked}`
}

function Savings({ frame: { lang }, study }: StudyPage) {
  const t = mergingWords[lang]
  return (
    <>
      <Table
        lang={lang}
        caption={t.saving}
        showCaption
        narrow="cards"
        rows={savingRows(study, lang)}
        rowKey={([item]) => item}
        columns={[
          { head: t.item, rowHead: true, cell: ([item]) => item },
          { head: t.now, align: 'end', tight: true, cell: ([, now]) => now },
          { head: t.one, align: 'end', tight: true, cell: ([, , one]) => one },
          { head: t.saved, align: 'end', tight: true, cell: ([, , , saved]) => <strong>{saved}</strong> },
          { head: t.source, cell: ([, , , , source]) => <span class="muted">{source}</span> },
        ]}
      />
      <p class="muted">{t.ended(say(study.days.groups, lang))}</p>
    </>
  )
}

function Papers({ frame: { lang }, study }: StudyPage) {
  const t = mergingWords[lang]
  const rows = paperRows(study, lang)
  if (rows.length === 0) return <p>{t.noPapers}</p>
  return (
    <Table
      lang={lang}
      caption={t.papersTwice}
      showCaption
      narrow="cards"
      rows={rows}
      rowKey={({ name, asks }) => `${name} ${asks}`}
      columns={[
        { head: t.paper, rowHead: true, cell: ({ name }) => name },
        { head: t.asks, cell: ({ asks }) => asks },
        { head: t.handed, align: 'end', tight: true, cell: ({ handed }) => say(handed, lang) },
        { head: t.again, align: 'end', tight: true, cell: ({ again }) => say(again, lang) },
      ]}
    />
  )
}

function Lengths({ frame: { lang }, study, chosen }: StudyPage) {
  const t = mergingWords[lang]
  if (study.days.groups === 0) return null
  return (
    <Table
      lang={lang}
      caption={t.lengths}
      showCaption
      narrow="cards"
      rows={lengthRows(study, chosen, lang)}
      rowKey={([name]) => name}
      columns={[
        { head: t.what, rowHead: true, cell: ([name]) => name },
        { head: t.median, align: 'end', tight: true, cell: ([, median]) => median },
        { head: t.p90, align: 'end', tight: true, cell: ([, , p90]) => p90 },
      ]}
    />
  )
}

function Procedures({ frame: { lang }, study, chosen }: StudyPage) {
  const t = mergingWords[lang]
  return (
    <>
      <Table
        lang={lang}
        caption={t.perProcedure}
        showCaption
        narrow="cards"
        rows={study.procedures}
        rowKey={({ procedure }) => procedure}
        columns={[
          {
            head: t.chosen,
            rowHead: true,
            cell: ({ procedure }) => (
              <a href={`${paths.procedures}/${procedure}`}>{nameOf(chosen, procedure, lang)}</a>
            ),
          },
          { head: t.dossiers, align: 'end', tight: true, cell: ({ dossiers }) => say(dossiers, lang) },
          { head: t.share, align: 'end', tight: true, cell: ({ together }) => say(together, lang) },
        ]}
      />
      <Heading level={2}>{t.orders}</Heading>
      <ul>
        {study.orders.map(({ procedures, groups }) => (
          <li>
            {`${procedures.map((code) => nameOf(chosen, code, lang)).join(' → ')}: ${t.orderTimes(say(groups, lang))}`}
          </li>
        ))}
      </ul>
    </>
  )
}
