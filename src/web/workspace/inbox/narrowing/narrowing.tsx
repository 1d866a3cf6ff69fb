/** What of the inbox is shown besides its tabs: by procedure, by whose it is, and views under names of one's own. */
import type { ComponentChildren } from 'preact'
import type { SavedInboxView } from '../../../../agencies/index.ts'
import { formatNumber, type Lang } from '../../../../platform/index.ts'
import { Select, TextField } from '../../../fields/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { Button, ErrorSummary, type FormError, LinkButton } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { type InboxShown, inboxHref, shownQuery } from '../inbox-href.ts'
import { narrowingWords } from './narrowing-words.ts'

export interface Narrowing {
  shown: InboxShown
  views: readonly SavedInboxView[]
  /** Of what the person holds; undefined while nothing is asked: the form is folded. */
  procedures: readonly { procedure: string; count: number }[] | undefined
  /** A name that could not be saved, as it was typed. */
  typed: string
  errors: readonly FormError[]
}

interface NarrowingProps {
  frame: WorkspaceFrame
  services: WebServices
  narrowing: Narrowing
  /** Another way to look at the same work. */
  children?: ComponentChildren
}

export function NarrowingPart(props: NarrowingProps) {
  const { frame, narrowing } = props
  const { lang } = frame
  const t = narrowingWords[lang]
  const { views, shown, procedures } = narrowing
  const query = shownQuery(shown).toString()
  return (
    <>
      {(views.length > 0 || procedures === undefined || props.children) && (
        <nav class="row no-print" aria-label={t.views}>
          {views.map((view) => (
            <a
              href={view.query === '' ? paths.inbox : `${paths.inbox}?${view.query}`}
              aria-current={view.query === query ? 'page' : undefined}
            >
              {view.name}
            </a>
          ))}
          {procedures === undefined && (
            <a href={`${paths.inbox}?${query === '' ? '' : `${query}&`}filter=open`}>{t.open}</a>
          )}
          {props.children}
        </nav>
      )}
      {procedures !== undefined && <Forms {...props} procedures={procedures} />}
    </>
  )
}

function Forms({
  frame,
  services,
  narrowing,
  procedures,
}: NarrowingProps & { procedures: NonNullable<Narrowing['procedures']> }) {
  const { lang, csrf } = frame
  const t = narrowingWords[lang]
  const { shown, views, typed, errors } = narrowing
  const query = shownQuery(shown).toString()
  const current = views.find((view) => view.query === query)
  return (
    <section class="card stack no-print" aria-labelledby="filter">
      <h2 id="filter">{t.title}</h2>
      <ErrorSummary lang={lang} errors={errors} />
      <form action={paths.inbox} class="row row-low">
        {shown.kind && <input type="hidden" name="kind" value={shown.kind} />}
        {shown.urgency && <input type="hidden" name="urgency" value={shown.urgency} />}
        <input type="hidden" name="filter" value="open" />
        <Select
          lang={lang}
          name="procedure"
          label={t.procedure}
          value={shown.procedure}
          placeholder={t.all}
          options={procedures.map(({ procedure, count }) => ({
            value: procedure,
            text: t.counted(nameOf(services, procedure, lang), formatNumber(count, lang)),
          }))}
        />
        <Select
          lang={lang}
          name="whose"
          label={t.whose}
          value={shown.whose}
          placeholder={t.anybody}
          options={(['me', 'nobody'] as const).map((value) => ({ value, text: t[value] }))}
        />
        <Button kind="secondary">{t.show}</Button>
        <LinkButton href={inboxHref({ kind: shown.kind, urgency: shown.urgency })} kind="quiet">
          {t.clear}
        </LinkButton>
      </form>
      <form method="post" action={paths.inboxViews} class="row row-low">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="query" value={query} />
        <TextField
          lang={lang}
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={typed || current?.name}
          error={errors.find(({ id }) => id === 'name')?.message}
        />
        <Button kind="secondary" name="act" value="save">
          {t.save}
        </Button>
        {current && (
          <Button kind="quiet" name="drop" value={current.name}>
            {t.drop(current.name)}
          </Button>
        )}
      </form>
    </section>
  )
}

function nameOf({ office, clock }: WebServices, procedure: string, lang: Lang): string {
  return office.catalogue.inForce(procedure, clock.now())?.version.name[lang] ?? procedure
}
