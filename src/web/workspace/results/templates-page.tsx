import { formatMoment } from '../../../platform/index.ts'
import type { ResultTemplate } from '../../../results/index.ts'
import { Choice, Select, TextField } from '../../fields/index.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { FieldsHelp, PartsFields } from './parts-fields.tsx'
import { resultWords } from './result-words.ts'

interface TemplatesView {
  frame: WorkspaceFrame
  services: WebServices
  templates: readonly ResultTemplate[]
}

export function templatesPage({ frame, services, templates }: TemplatesView): string {
  const { lang } = frame
  const t = resultWords[lang]
  const edit = `${paths.resultTemplates}/edit`
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.templatesLead}>{t.templates}</Heading>
      <p>
        <LinkButton href={edit} icon="plus">
          {t.add}
        </LinkButton>
      </p>
      {templates.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.templates}
          narrow="cards"
          rows={templates}
          rowKey={({ id }) => id}
          columns={[
            {
              head: t.heads.name,
              rowHead: true,
              cell: ({ name, decision }) => (
                <>
                  {name}
                  <span class="sub">{t[decision]}</span>
                </>
              ),
            },
            { head: t.heads.agency, cell: ({ agency }) => services.office.directory.nameOf(agency, lang) },
            { head: t.heads.version, align: 'end', cell: ({ version }) => String(version) },
            { head: t.heads.made, tight: true, cell: ({ madeAt }) => formatMoment(madeAt, lang) },
            {
              head: t.heads.act,
              cell: ({ id, name }) => (
                <a href={`${edit}?template=${id}`}>
                  {t.edit}
                  <span class="vh"> {name}</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </WorkspaceLayout>,
  )
}

interface TemplateView extends Pick<ResultTemplate, 'agency' | 'name' | 'decision' | 'parts'> {
  frame: WorkspaceFrame
  services: WebServices
  agencies: readonly string[]
  errors: readonly FormError[]
  key: string
  action: string
}

export function templatePage(view: TemplateView): string {
  const { frame, services, agency, name, decision, parts, agencies, errors, key, action } = view
  const { lang, csrf } = frame
  const t = resultWords[lang]
  const errorOf = (field: string) => errors.find(({ id }) => id === field)?.message
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading>{name || t.add}</Heading>
      <form method="post" action={action} class="stack">
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="key" value={key} />
        <Select
          lang={lang}
          name="agency"
          label={t.agency}
          value={agency}
          options={agencies.map((code) => ({
            value: code,
            text: services.office.directory.nameOf(code, lang),
          }))}
        />
        <TextField
          lang={lang}
          name="name"
          label={t.name}
          value={name}
          error={errorOf('name')}
          autoComplete="off"
        />
        <Choice
          lang={lang}
          name="decision"
          label={t.decision}
          pick="one"
          options={(['granted', 'refused'] as const).map((value) => ({ value, text: t[value] }))}
          chosen={[decision]}
        />
        <PartsFields lang={lang} parts={parts} errors={errors} />
        <FieldsHelp lang={lang} />
        <div class="row">
          <Button>{t.save}</Button>
          <Button kind="secondary" name="act" value="preview">
            {t.preview}
          </Button>
          <LinkButton href={paths.resultTemplates} kind="quiet">
            {t.templates}
          </LinkButton>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}
