import type { Draft } from '../../../catalogue/index.ts'
import type { Text } from '../../../platform/index.ts'
import { TextField } from '../../fields/index.ts'
import {
  Button,
  Chip,
  EmptyState,
  Heading,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { blockWords } from './blocks/blocks-words.ts'
import { decisionWords } from './decisions/decisions-words.ts'
import { lifeEventWords } from './life-events/life-events-words.ts'
import { mergingWords } from './merging/merging-words.ts'
import { nationalWords } from './national/national-words.ts'
import { packageWords } from './package/package-words.ts'
import { portalWords } from './portal/portal-words.ts'
import { postingWords } from './posting/posting-words.ts'
import { procedureWords } from './procedures-words.ts'
import { searchWordsWords } from './search-words/search-words-words.ts'

export interface ListedProcedure {
  code: string
  name: Text
}

export interface ProceduresView {
  frame: WorkspaceFrame
  q: string
  rows: readonly ListedProcedure[]
  drafts: readonly Draft[]
  next: string | undefined
  isFirst: boolean
}

/** Every procedure in force, those being written first. */
export function proceduresPage({ frame, q, rows, drafts, next, isFirst }: ProceduresView): string {
  const { lang } = frame
  const t = procedureWords[lang]
  const draftsOf = Map.groupBy(drafts, ({ version }) => version.procedure)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {drafts.length > 0 && (
        <Table
          lang={lang}
          caption={t.drafts}
          narrow="cards"
          rows={drafts}
          rowKey={({ version }) => version.id}
          columns={[
            {
              head: t.name,
              rowHead: true,
              cell: ({ version }) => <a href={paths.draft(version.id)}>{version.name[lang]}</a>,
            },
            { head: t.code, tight: true, cell: ({ version }) => version.procedure },
            { head: t.drafts, tight: true, cell: ({ version }) => t.version(version.number) },
            {
              head: t.state,
              tight: true,
              cell: ({ state }) => (
                <Chip tone={state === 'submitted' ? 'info' : 'neutral'}>{t.states[state]}</Chip>
              ),
            },
          ]}
        />
      )}
      <p>
        <a href={paths.packages}>{packageWords[lang].upload}</a> ·{' '}
        <a href={paths.searchWords}>{searchWordsWords[lang].title}</a> ·{' '}
        <a href={paths.decisions}>{decisionWords[lang].title}</a> ·{' '}
        <a href={paths.blocks}>{blockWords[lang].title}</a> ·{' '}
        <a href={paths.lifeEvents}>{lifeEventWords[lang].title}</a> ·{' '}
        <a href={paths.merging}>{mergingWords[lang].title}</a> ·{' '}
        <a href={paths.posting}>{postingWords[lang].title}</a>
        {' · '}
        <a href={paths.nationalRecords}>{nationalWords[lang].title}</a>
        {' · '}
        <a href={paths.portalCatalogue}>{portalWords[lang].title}</a>
      </p>
      <search>
        <form method="get" action={paths.procedures} class="row row-low">
          <TextField lang={lang} name="q" label={t.search} value={q} autoComplete="off" />
          <Button kind="secondary">{t.find}</Button>
        </form>
      </search>
      {rows.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.inForce}
          narrow="cards"
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            {
              head: t.name,
              rowHead: true,
              cell: ({ code, name }) => <a href={`${paths.procedures}/${code}`}>{name[lang]}</a>,
            },
            { head: t.code, tight: true, cell: ({ code }) => code },
            {
              head: t.state,
              tight: true,
              cell: ({ code }) =>
                (draftsOf.get(code) ?? [])
                  .map(({ version, state }) => `${t.version(version.number)} ${t.states[state]}`)
                  .join(', ') || t.now,
            },
          ]}
        />
      )}
      <Pagination
        lang={lang}
        first={isFirst ? undefined : paths.procedures}
        next={next === undefined ? undefined : `${paths.procedures}?${new URLSearchParams({ after: next })}`}
      />
    </WorkspaceLayout>,
  )
}
