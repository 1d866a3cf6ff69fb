import type { Sources } from '../../../../integration/index.ts'
import { formatNumber, type Lang } from '../../../../platform/index.ts'
import { TextField } from '../../../fields/index.ts'
import { Button, EmptyState, Heading, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { BackToBoard } from '../back-link.tsx'
import { nameOf } from '../name-of.ts'
import { deliveriesWords } from './deliveries-words.ts'

export interface FieldsView {
  frame: WorkspaceFrame
  procedure: string
  sources: readonly Sources[]
}

/** Which field of a ministry's message comes from where, and how many an officer must still type. */
export function fieldsPage({ frame, procedure, sources }: FieldsView): string {
  const { lang } = frame
  const t = deliveriesWords[lang]
  const untold = sources.flatMap(({ fields }) => fields).filter(({ from }) => from.length === 0).length
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.fieldsLead} actions={<BackToBoard lang={lang} />}>
        {t.fields}
      </Heading>
      <form method="get" action={paths.linkFields} class="card links-find">
        <TextField
          {...{ lang, name: 'procedure', label: t.procedure, hint: t.example, value: procedure }}
          autoComplete="off"
          short
        />
        <Button kind="secondary">{t.search}</Button>
      </form>
      {procedure !== '' && sources.length === 0 && <EmptyState icon="share" title={t.noFields} />}
      {sources.map(({ connector, fields }) => (
        <Table
          lang={lang}
          caption={nameOf(connector, lang)}
          showCaption
          narrow="cards"
          rows={fields}
          rowKey={({ field }) => field}
          columns={[
            { head: t.heads.field, rowHead: true, cell: ({ field }) => <span class="code">{field}</span> },
            { head: t.heads.name, cell: ({ name }) => name[lang] },
            {
              head: t.heads.from,
              cell: ({ from }) => from.map((source) => <span class="sub">{saySource(source, lang)}</span>),
            },
          ]}
        />
      ))}
      {sources.length > 0 && <p class="muted">{t.typed(formatNumber(untold, lang))}</p>}
    </WorkspaceLayout>,
  )
}

function saySource(source: Sources['fields'][number]['from'][number], lang: Lang): string {
  const say = deliveriesWords[lang].from
  if ('form' in source) return say.form(source.form)
  if ('party' in source) return say.party(source.party)
  return 'fact' in source ? say.fact(source.fact) : say.dossier(source.dossier)
}
