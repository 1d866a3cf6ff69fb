import { type KeptLook, LOOK_RESULTS, type LookResult } from '../../../integration/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Select } from '../../fields/index.ts'
import {
  Button,
  EmptyState,
  Heading,
  LinkButton,
  Pagination,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { populationWords } from '../../words/people/population.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { LooksTable } from './looks-table.tsx'
import { lookWords } from './population-words.ts'

export interface LooksView {
  frame: WorkspaceFrame
  looks: readonly KeptLook[]
  staff: ReadonlyMap<string, string>
  codes: ReadonlyMap<string, string>
  result: LookResult | undefined
  next: string | undefined
  nameOf: (agency: string, lang: Lang) => string
}

/** For whoever looks after connections: that no look-up is without its purpose. */
export function looksPage({ frame, looks, staff, codes, result, next, nameOf }: LooksView): string {
  const { lang } = frame
  const t = lookWords[lang]
  const results = LOOK_RESULTS.map((value) => ({
    value,
    text: capitalise(populationWords[lang].short[value]),
  }))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.listLead}
        actions={
          <LinkButton href={paths.links} kind="quiet" size="small" icon="arrowLeft">
            {t.toBoard}
          </LinkButton>
        }
      >
        {t.list}
      </Heading>
      <form method="get" action={paths.looks} class="row">
        <Select
          lang={lang}
          name="result"
          label={t.filter}
          options={results}
          value={result}
          placeholder={t.all}
        />
        <Button kind="secondary">{t.show}</Button>
      </form>
      {looks.length === 0 ? (
        <EmptyState icon="search" title={t.listNone} />
      ) : (
        <LooksTable lang={lang} looks={looks} staff={staff} nameOf={nameOf} caption={t.list} codes={codes} />
      )}
      <Pagination lang={lang} first={undefined} next={next} />
    </WorkspaceLayout>,
  )
}
