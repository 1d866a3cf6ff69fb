import { isDeepStrictEqual } from 'node:util'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  type Draft,
  FINDING_KINDS,
  type NationalRecord,
  type ProcedureVersion,
  type WholeNationalRecord,
} from '../../../../catalogue/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import { Button, Heading, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import { saySubjects } from '../../../words/procedure.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { procedureWords } from '../procedures-words.ts'
import { FIELDS, nationalWords } from './national-words.ts'

export interface RecordView extends WholeNationalRecord {
  frame: WorkspaceFrame
  /** In force here. */
  local: ProcedureVersion | undefined
  drafts: readonly Draft[]
  /** Open dossiers here. */
  open: number
  /** Of the draft that the button opens. */
  key: string
}

/** One record of the national list: what is doubtful, what changed, and what that means in the province. */
export function recordPage(view: RecordView): string {
  const { frame, record, findings } = view
  const { lang } = frame
  const t = nationalWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={[record.code, record.field, record.agency].filter(Boolean).join(', ')}>
        {record.name}
      </Heading>
      <p>
        <a href={paths.nationalRecords}>{t.back}</a>
        {/^https:\/\//.test(record.url) && (
          <>
            {' · '}
            <a href={record.url} rel="noreferrer">
              {t.nation}
            </a>
          </>
        )}
      </p>
      <Heading level={2}>{t.doubts}</Heading>
      {findings.length === 0 ? (
        <p>{t.noDoubts}</p>
      ) : (
        <Table
          lang={lang}
          caption={t.doubts}
          narrow="cards"
          rows={findings}
          rowKey={({ kind, found }) => `${kind} ${found}`}
          columns={[
            { head: t.doubts, rowHead: true, cell: ({ kind }) => FINDING_KINDS[kind][lang] },
            { head: t.found, cell: ({ found }) => found || t.empty },
          ]}
        />
      )}
      <Changed {...view} />
      <Here {...view} />
    </WorkspaceLayout>,
  )
}

function Changed({ frame: { lang }, record, before, changedAt }: RecordView) {
  const t = nationalWords[lang]
  if (before === null) return null
  const rows = FIELDS.filter((field) => !isDeepStrictEqual(record[field], before[field]))
  return (
    <>
      <Heading level={2}>{t.changes(formatDate(toLocalDate(changedAt), lang))}</Heading>
      <Table
        lang={lang}
        caption={t.changes(formatDate(toLocalDate(changedAt), lang))}
        narrow="cards"
        rows={rows}
        rowKey={(field) => field}
        columns={[
          { head: t.procedure, rowHead: true, cell: (field) => t.fields[field] },
          { head: t.before, cell: (field) => sayField(before, field, lang) || t.empty },
          { head: t.after, cell: (field) => sayField(record, field, lang) || t.empty },
        ]}
      />
    </>
  )
}

function sayField(record: NationalRecord, field: (typeof FIELDS)[number], lang: Lang): string {
  switch (field) {
    case 'levels':
      return record.levels.map((level) => nationalWords[lang].levels[level]).join(', ')
    case 'subjects':
      return saySubjects(record.subjects, lang)
    case 'results':
      return record.results.map(({ name }) => name).join(', ')
    default:
      return record[field]
  }
}

function Here({ frame: { lang, csrf }, record, local, drafts, open, key }: RecordView) {
  const t = nationalWords[lang]
  const at = local === undefined ? paths.nationalRecords : paths.procedures
  return (
    <section class="stack">
      <Heading level={2}>{t.means}</Heading>
      {local === undefined ? (
        <p>{t.notHere}</p>
      ) : (
        <p>
          <a href={`${paths.procedures}/${record.code}`}>{local.name[lang]}</a>.{' '}
          {t.stays(local.number, formatNumber(open, lang))}
        </p>
      )}
      {drafts.length > 0 ? (
        <ul>
          {drafts.map(({ version, state }) => (
            <li>
              <a href={paths.draft(version.id)}>{procedureWords[lang].version(version.number)}</a>,{' '}
              {procedureWords[lang].states[state]}
            </li>
          ))}
        </ul>
      ) : (
        <form
          method="post"
          action={`${at}/${encodeURIComponent(record.code)}${local === undefined ? '' : '/draft'}`}
        >
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="key" value={key} />
          <Button kind="secondary">{local === undefined ? t.begin : t.draft}</Button>
        </form>
      )}
    </section>
  )
}
