import { formatNumber, type Lang } from '../../../../platform/index.ts'
import { definitionOf, type WatchedKey } from '../../../../statistics/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  EmptyState,
  Heading,
  KeyValue,
  LinkButton,
  Pagination,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import { delayCauseNames } from '../../../words/deadline.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import type { BoardRow } from './board-data.ts'
import { BoardRows } from './board-rows.tsx'
import { boardWords } from './board-words.ts'

/** A page of the dossiers behind one number. */
export interface Listed {
  rows: readonly BoardRow[]
  next?: string | undefined
  /** Of all pages. */
  count: number
  causes: readonly { cause: string | null; count: number }[]
  /** Whose they are, where the number is of one agency, unit or person. */
  of?: string | undefined
  back: { href: string; text: string }
  /** The page after a place; the first without it. */
  hrefOf: (after?: string) => string
}

interface ListView extends Listed {
  frame: WorkspaceFrame
  services: WebServices
  figure: WatchedKey
  after: string | undefined
}

/** The dossiers behind one number. */
export function boardListPage(view: ListView): string {
  const { frame, rows, figure, after, next, back, hrefOf } = view
  const { lang } = frame
  const t = boardWords[lang]
  const { name, meaning } = definitionOf(figure)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={view.of}
        lead={meaning[lang]}
        actions={
          <LinkButton href={back.href} kind="quiet" size="small" icon="arrowLeft">
            {back.text}
          </LinkButton>
        }
      >
        {name[lang]}: {t.count(formatNumber(view.count, lang))}
      </Heading>
      <Causes lang={lang} causes={view.causes} />
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t.allClear} />
      ) : (
        <BoardRows {...view} rows={rows} caption={name[lang]} here={hrefOf(after)} />
      )}
      <Pagination
        lang={lang}
        first={after === undefined ? undefined : hrefOf()}
        next={next === undefined ? undefined : hrefOf(next)}
      />
    </WorkspaceLayout>,
  )
}

/** Why they are late, each with how many; what nobody has said yet is told, too. */
function Causes({
  lang,
  causes,
}: {
  lang: Lang
  causes: readonly { cause: string | null; count: number }[]
}) {
  if (causes.length === 0) return null
  const t = boardWords[lang]
  const names: Readonly<Record<string, string>> = delayCauseNames[lang]
  return (
    <section class="stack" aria-labelledby="causes">
      <h2 id="causes">{t.causes}</h2>
      <KeyValue
        items={causes.map(({ cause, count }) => ({
          term: cause === null ? t.unsaid : (names[cause] ?? cause),
          text: t.count(formatNumber(count, lang)),
        }))}
      />
    </section>
  )
}
