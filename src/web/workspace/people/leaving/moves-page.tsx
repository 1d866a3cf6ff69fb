import type { Directory } from '../../../../agencies/index.ts'
import type { Hands } from '../../../../dossiers/index.ts'
import { formatNumber, type Lang } from '../../../../platform/index.ts'
import { Select } from '../../../fields/index.ts'
import { Button, Heading, LinkButton, Notice, render, WorkspaceLayout } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { sayPost } from '../../shell/say-post.ts'
import { fieldOf, type MovesView } from './moves.ts'
import { movesWords } from './moves-words.ts'

/** What may leave open work with somebody who can no longer do it. */
export type Ending = 'deactivate' | 'revoke' | 'end-delegation'

export interface MovesPage {
  frame: WorkspaceFrame
  directory: Directory
  ending: Ending
  /** Whose account or role it is, or who stands in. */
  name: string
  moves: MovesView
  /** Where the form goes, with what it carries besides, and where whoever does nothing goes. */
  action: string
  fields: Readonly<Record<string, string>>
  back: string
}

/** What moves and to whom, asked before it is done. */
export function movesPage(view: MovesPage): string {
  const { frame, ending, moves } = view
  const t = movesWords[frame.lang]
  const isEmpty = moves.given.length + moves.orphaned.length === 0
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={isEmpty ? t.nothing : t.lead}>{t[ending].title(view.name)}</Heading>
      <form method="post" action={view.action} class="stack">
        <input type="hidden" name="_csrf" value={frame.csrf} />
        {Object.entries(view.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Given {...view} />
        <Orphaned {...view} />
        <div class="row">
          <Button kind="danger">{t[ending].act}</Button>
          <LinkButton href={view.back} kind="secondary">
            {t.cancel}
          </LinkButton>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}

function Given({ frame: { lang }, directory, moves }: MovesPage) {
  const t = movesWords[lang]
  if (moves.given.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.given}</h2>
      {moves.given.map((one) => (
        <Select
          lang={lang}
          name={fieldOf(one)}
          label={`${sayPost(one, directory, lang)}: ${t.heir(...countsOf(one, lang))}`}
          hint={t.from(moves.names.get(one.person ?? '') ?? '–')}
          placeholder={one.heirs.length === 0 ? t.nobody : t.everybody(formatNumber(one.heirs.length, lang))}
          options={one.heirs}
        />
      ))}
    </section>
  )
}

function Orphaned({ frame: { lang }, directory, moves }: MovesPage) {
  const t = movesWords[lang]
  if (moves.orphaned.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.orphaned}</h2>
      <Notice tone="soon">{t.orphanedLead}</Notice>
      <ul>
        {moves.orphaned.map((one) => (
          <li>
            <input type="hidden" name={fieldOf(one)} value="" />
            {sayPost(one, directory, lang)}: {t.count(...countsOf(one, lang))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function countsOf({ tasks, late }: Hands, lang: Lang): [string, string | undefined] {
  return [formatNumber(tasks, lang), late === 0 ? undefined : formatNumber(late, lang)]
}
