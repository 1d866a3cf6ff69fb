import type { BlockCarrier, BlockVersion } from '../../../../catalogue/index.ts'
import { formatMoment } from '../../../../platform/index.ts'
import { TextField } from '../../../fields/index.ts'
import {
  Button,
  Chip,
  ErrorSummary,
  type FormError,
  Heading,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { FlowDiagram } from '../diagram/flow-diagram.tsx'
import { blockWords } from './blocks-words.ts'

export interface BlocksView {
  frame: WorkspaceFrame
  versions: readonly BlockVersion[]
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** Every block with its newest version, and where another is begun. */
export function blocksPage({ frame, versions, form, errors }: BlocksView): string {
  const { lang, csrf } = frame
  const t = blockWords[lang]
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const blocks = [...Map.groupBy(versions, ({ block }) => block.code).values()].flatMap(
    (all) => all.at(-1) ?? [],
  )
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <ErrorSummary lang={lang} errors={errors} />
      {blocks.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={blocks}
          rowKey={({ block }) => block.code}
          columns={[
            {
              head: t.name,
              rowHead: true,
              cell: ({ block }) => <a href={paths.block(block.code)}>{block.name[lang]}</a>,
            },
            { head: t.code, tight: true, cell: ({ block }) => block.code },
            { head: t.versions, tight: true, cell: ({ block }) => t.version(block.number) },
            { head: t.state, tight: true, cell: ({ status }) => <State lang={lang} status={status} /> },
          ]}
        />
      )}
      <form method="post" action={paths.blocks} class="stack">
        <Heading level={2}>{t.begin}</Heading>
        <input type="hidden" name="_csrf" value={csrf} />
        <TextField
          lang={lang}
          name="name"
          label={t.name}
          value={form.name ?? ''}
          error={errorOf('name')}
          autoComplete="off"
        />
        <TextField lang={lang} name="nameEn" label={t.nameEn} value={form.nameEn ?? ''} autoComplete="off" />
        <TextField
          lang={lang}
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={form.code ?? ''}
          error={errorOf('code')}
          autoComplete="off"
        />
        <div class="row">
          <Button>{t.begin}</Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}

function State({ lang, status }: { lang: 'vi' | 'en'; status: BlockVersion['status'] }) {
  const t = blockWords[lang]
  return status === 'draft' ? <Chip tone="neutral">{t.writing}</Chip> : <Chip tone="info">{t.inUse}</Chip>
}

export interface BlockView {
  frame: WorkspaceFrame
  versions: readonly BlockVersion[]
  shown: BlockVersion
  carriers: readonly BlockCarrier[]
  laneName: (key: string) => string
}

/** One block: the version asked for as a picture, its versions, and the procedures that have it. */
export function blockPage({ frame, versions, shown, carriers, laneName }: BlockView): string {
  const { lang, csrf } = frame
  const t = blockWords[lang]
  const { code, name, flow, number } = shown.block
  const href = paths.block(code)
  const hasDraft = versions.some(({ status }) => status === 'draft')
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={`${code}, ${t.version(number)}`}>{name[lang]}</Heading>
      <p>
        <a href={paths.blocks}>{t.back}</a>
      </p>
      {hasDraft ? (
        <p>
          <a href={`${href}/draft`}>{t.open}</a>
        </p>
      ) : (
        <form method="post" action={`${href}/revise`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <Button>{t.revise}</Button>
        </form>
      )}
      <Heading level={2}>{t.picture}</Heading>
      <FlowDiagram flow={flow} lang={lang} laneName={laneName} wrong={new Set()} rowOf={() => undefined} />
      <Table
        lang={lang}
        caption={t.versions}
        narrow="cards"
        rows={versions}
        rowKey={({ block }) => String(block.number)}
        columns={[
          {
            head: t.versions,
            rowHead: true,
            cell: ({ block }) => <a href={`${href}?version=${block.number}`}>{t.version(block.number)}</a>,
          },
          { head: t.state, cell: ({ status }) => <State lang={lang} status={status} /> },
          { head: t.by, cell: ({ publishedBy }) => publishedBy ?? '–' },
          { head: t.since, cell: ({ status, at }) => (status === 'draft' ? '–' : formatMoment(at, lang)) },
        ]}
      />
      {carriers.length === 0 ? (
        <p>{t.noCarriers}</p>
      ) : (
        <Table
          lang={lang}
          caption={t.carriers}
          narrow="cards"
          rows={carriers}
          rowKey={({ id }) => id}
          columns={[
            {
              head: t.procedure,
              rowHead: true,
              cell: ({ id, procedure, name: called, status }) => (
                <a href={status === 'draft' ? `${paths.draft(id)}/flow` : `${paths.procedures}/${procedure}`}>
                  {called[lang]}
                </a>
              ),
            },
            {
              head: t.procedureCode,
              tight: true,
              cell: ({ procedure, number: of }) => `${procedure}, ${t.version(of)}`,
            },
            {
              head: t.carries,
              tight: true,
              cell: ({ uses }) =>
                [
                  ...new Set(uses.filter(({ block }) => block === code).map((use) => t.version(use.number))),
                ].join(', '),
            },
            {
              head: t.state,
              tight: true,
              cell: ({ status }) => <Chip tone="neutral">{status === 'draft' ? t.writing : t.inUse}</Chip>,
            },
          ]}
        />
      )}
    </WorkspaceLayout>,
  )
}
