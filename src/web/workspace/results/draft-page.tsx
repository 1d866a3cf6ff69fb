import type { LoadedDossier } from '../../../dossiers/index.ts'
import { formatMoment } from '../../../platform/index.ts'
import type { ResultDraft, ResultParts, ResultTemplate } from '../../../results/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Notice,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { PartsFields } from './parts-fields.tsx'
import { resultWords } from './result-words.ts'

export interface DraftView {
  frame: WorkspaceFrame
  found: LoadedDossier
  /** Undefined: a template has to be chosen. */
  parts: ResultParts | undefined
  saved: ResultDraft | undefined
  savedBy: string | undefined
  templates: readonly ResultTemplate[]
  template: string
  /** When what is shown was saved. */
  seen: number
  errors: readonly FormError[]
  mayDraft: boolean
}

export function draftPage(view: DraftView): string {
  const { frame, found, parts, saved, savedBy, mayDraft } = view
  const { lang } = frame
  const t = resultWords[lang]
  const { id, code, reference } = found.state
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.draftLead} eyebrow={code ?? reference}>
        {t.draft}
      </Heading>
      {saved && <p class="muted">{t.lastSaved(savedBy ?? '', formatMoment(saved.savedAt, lang))}</p>}
      {!mayDraft && <Notice>{found.state.signing === undefined ? t.readOnly : t.signed}</Notice>}
      {parts === undefined ? <Templates view={view} /> : <Draft view={view} parts={parts} />}
      <p>
        <LinkButton href={paths.dossier(id)} kind="quiet">
          {t.back}
        </LinkButton>
      </p>
    </WorkspaceLayout>,
  )
}

function Templates({ view: { frame, found, templates } }: { view: DraftView }) {
  const { lang } = frame
  const t = resultWords[lang]
  if (templates.length === 0) {
    return (
      <EmptyState icon="file" title={t.noTemplates}>
        {t.noTemplatesHelp}
      </EmptyState>
    )
  }
  return (
    <Table
      lang={lang}
      caption={t.choose}
      showCaption
      narrow="cards"
      rows={templates}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.heads.name,
          rowHead: true,
          cell: ({ id, name }) => <a href={`${paths.resultDraft(found.state.id)}?template=${id}`}>{name}</a>,
        },
        { head: t.decision, cell: ({ decision }) => t[decision] },
        { head: t.heads.version, align: 'end', cell: ({ version }) => String(version) },
      ]}
    />
  )
}

function Draft({ view, parts }: { view: DraftView; parts: ResultParts }) {
  const { frame, found, errors, template, seen, mayDraft } = view
  const { lang, csrf } = frame
  const t = resultWords[lang]
  return (
    <form method="post" action={paths.resultDraft(found.state.id)} class="stack">
      <ErrorSummary lang={lang} errors={errors} />
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="template" value={template} />
      <input type="hidden" name="seen" value={String(seen)} />
      <PartsFields lang={lang} parts={parts} errors={errors} />
      <div class="row">
        {mayDraft && <Button>{t.save}</Button>}
        <Button kind="secondary" name="act" value="preview">
          {t.preview}
        </Button>
      </div>
    </form>
  )
}
