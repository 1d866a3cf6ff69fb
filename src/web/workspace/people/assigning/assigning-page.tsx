import type { Directory } from '../../../../agencies/index.ts'
import { ASSIGNMENT_WAYS, type AssignmentWay, type WorkPost } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import { Select } from '../../../fields/index.ts'
import { Button, EmptyState, Heading, LinkButton, render, WorkspaceLayout } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { sayPlace, sayRole } from '../../shell/say-post.ts'
import { assigningWords } from './assigning-words.ts'

/** A post whose work the person gives out. */
export interface RuledPost extends WorkPost {
  /** Undefined: by hand. */
  way: AssignmentWay | undefined
  /** Who holds the role there. */
  people: number
  /** Tasks that are nobody's by name. */
  waiting: number
}

/** The field of a post, by what does not change while the page is open. */
export function wayField({ agency, role, unit }: WorkPost): string {
  return `way.${agency}.${role}.${unit ?? ''}`
}

export interface AssigningView {
  frame: WorkspaceFrame
  directory: Directory
  posts: readonly RuledPost[]
}

/** How work comes to people, post by post. */
export function assigningPage(view: AssigningView): string {
  const { frame, posts } = view
  const t = assigningWords[frame.lang]
  return render(
    <WorkspaceLayout {...frame.layout}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {posts.length === 0 ? (
        <EmptyState icon="users" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <form method="post" action={paths.assigning} class="stack">
          <input type="hidden" name="_csrf" value={frame.csrf} />
          {posts.map((post) => (
            <WayOf view={view} post={post} />
          ))}
          <div class="row">
            <Button>{t.save}</Button>
            <LinkButton href={paths.bulk} kind="secondary">
              {t.byHand}
            </LinkButton>
          </div>
        </form>
      )}
    </WorkspaceLayout>,
  )
}

function WayOf({ view: { frame, directory }, post }: { view: AssigningView; post: RuledPost }) {
  const { lang } = frame
  const t = assigningWords[lang]
  return (
    <Select
      lang={lang}
      name={wayField(post)}
      label={`${sayRole(post.role, lang)}, ${sayPlace({ ...post, person: null }, directory, lang)}`}
      hint={t.counts(formatNumber(post.people, lang), formatNumber(post.waiting, lang))}
      value={post.way}
      placeholder={t.free}
      options={Object.entries(ASSIGNMENT_WAYS).map(([value, { name }]) => ({ value, text: name[lang] }))}
    />
  )
}
