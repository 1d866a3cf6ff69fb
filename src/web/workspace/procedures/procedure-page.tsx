import type { BlockBook, Draft } from '../../../catalogue/index.ts'
import { DateField, Select, TextField } from '../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { paths } from '../shell/rail.ts'
import { Changes } from './changes.tsx'
import { decisionWords } from './decisions/decisions-words.ts'
import { mapWords } from './map/map-words.ts'
import { mergingWords } from './merging/merging-words.ts'
import { movingWords } from './moving/moving-words.ts'
import { ProcedureTimeline, type TimelineView } from './procedure-timeline.tsx'
import { procedureWords } from './procedures-words.ts'
import { sayChanges } from './say-changes.ts'

export interface ProcedureView extends TimelineView {
  code: string
  drafts: readonly Draft[]
  blocks: BlockBook
  /** Numbers of the versions to compare, as asked for. */
  compared: readonly (string | undefined)[]
  mayPublish: boolean
  key: string
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** One procedure in time: its versions, what is being written, two versions beside each other, its end. */
export function procedurePage(view: ProcedureView): string {
  const { frame, code, versions, drafts, mayPublish } = view
  const { lang, csrf } = frame
  const t = procedureWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={code}>{versions.at(-1)?.name[lang] ?? code}</Heading>
      <ProcedureTimeline {...view} />
      <div class="row">
        {drafts.map(({ version, state }) => (
          <LinkButton
            href={paths.draft(version.id)}
            kind={state === 'submitted' ? 'primary' : 'secondary'}
            icon="pen"
          >
            {`${t.version(version.number)}, ${t.states[state]}`}
          </LinkButton>
        ))}
        <form method="post" action={`${paths.procedures}/${code}/draft`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="key" value={view.key} />
          <Button kind={drafts.length > 0 ? 'secondary' : 'primary'} icon="plus">
            {t.open}
          </Button>
        </form>
      </div>
      {versions.length > 1 && <Compare {...view} />}
      <p>
        <a href={`${paths.procedures}/${code}/map`}>{mapWords[lang].title}</a> ·{' '}
        <a href={`${paths.merging}?procedure=${code}`}>{mergingWords[lang].title}</a>
      </p>
      {mayPublish && (
        <p>
          <a href={`${paths.procedures}/${code}/move`}>{movingWords[lang].title}</a>
        </p>
      )}
      {mayPublish && <Abolish {...view} />}
    </WorkspaceLayout>,
  )
}

function Compare({ frame, code, versions, blocks, compared: [before, after] }: ProcedureView) {
  const { lang } = frame
  const t = procedureWords[lang]
  const options = versions.map(({ number }) => ({ value: String(number), text: t.version(number) }))
  const pick = (number: string | undefined) => versions.find((version) => String(version.number) === number)
  const [one, other] = [pick(before) ?? versions.at(-2), pick(after) ?? versions.at(-1)]
  const changes = one && other ? sayChanges(one, other, lang, blocks) : []
  return (
    <section class="stack">
      <Heading level={2}>{t.compare}</Heading>
      <form method="get" action={`${paths.procedures}/${code}`} class="row row-low">
        <Select lang={lang} name="before" label={t.before} options={options} value={String(one?.number)} />
        <Select lang={lang} name="after" label={t.after} options={options} value={String(other?.number)} />
        <Button kind="secondary">{t.show}</Button>
      </form>
      <Changes changes={changes} none={t.noChange} />
    </section>
  )
}

function Abolish({ frame, code, today, form, errors }: ProcedureView) {
  const { lang, csrf } = frame
  const t = procedureWords[lang]
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  return (
    <details open={errors.length > 0}>
      <summary>{t.abolish}</summary>
      <form method="post" action={`${paths.procedures}/${code}/abolish`}>
        <ErrorSummary lang={lang} errors={errors} />
        <p>{t.abolishLead}</p>
        <input type="hidden" name="_csrf" value={csrf} />
        <DateField
          lang={lang}
          name="from"
          label={t.abolishFrom}
          value={form.from ?? ''}
          today={today}
          error={errorOf('from')}
        />
        <TextField
          lang={lang}
          name="decision"
          label={t.abolishBy}
          value={form.decision}
          autoComplete="off"
          error={errorOf('decision')}
        />
        <Button kind="danger">{t.abolish}</Button>
      </form>
      <p>
        <a href={`${paths.replacing}?old=${code}`}>{decisionWords[lang].replacing.title}</a>
      </p>
    </details>
  )
}
