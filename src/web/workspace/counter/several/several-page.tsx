import { feesFor } from '../../../../catalogue/index.ts'
import type { LoadedDossier } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import { CountCell, FirstButton, readNumber, TextCell } from '../../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  Heading,
  Icon,
  LinkButton,
  Notice,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { PaidTick } from '../receipt/paid-tick.tsx'
import { neededFacts } from '../receive-fields.ts'
import { Person, Place } from '../receive-person.tsx'
import type { ReceiveView } from '../receive-view.ts'
import { SaveState } from '../save-state.tsx'
import { rowField, type SeveralRow } from './several-rows.ts'
import { severalWords } from './several-words.ts'

export interface SeveralView
  extends Pick<
    ReceiveView,
    | 'frame'
    | 'procedure'
    | 'formKey'
    | 'fields'
    | 'errors'
    | 'isNew'
    | 'isUnusual'
    | 'receiving'
    | 'competent'
    | 'savedAt'
  > {
  rows: readonly SeveralRow[]
  /** What rows have become, by row. */
  done: ReadonlyMap<number, LoadedDossier>
  /** Rows were sent, and some of them are no dossiers yet. */
  isPartly: boolean
  /** That something was filled in. */
  said: string | undefined
}

/** One person, several dossiers of a kind: one press, each its own dossier. */
export function severalPage(view: SeveralView): string {
  const { frame, procedure, errors, fields, done, rows } = view
  const { lang } = frame
  const t = severalWords[lang]
  const { version } = procedure
  const sums = rows.filter(({ isEmpty }) => !isEmpty).map((row) => feeOf(view, row))
  const sum = sums.reduce<number>((all, one) => all + (one ?? 0), 0)
  const left = rows.filter(({ isEmpty, row }) => !isEmpty && !done.has(row)).length
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={`${version.procedure} · ${version.name[lang]}`}
        lead={t.lead}
        actions={
          <LinkButton
            href={`${paths.receive}?procedure=${encodeURIComponent(version.procedure)}`}
            kind="quiet"
            size="small"
            icon="arrowLeft"
          >
            {t.one}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      <form
        method="post"
        action={frame.uploadTo('/work/receive/several')}
        encType="multipart/form-data"
        class="several"
        data-saves
      >
        <FirstButton />
        <div class="several-top">
          <ErrorSummary lang={lang} errors={errors} />
          {view.said && <Notice>{view.said}</Notice>}
          {view.isPartly && (
            <div role="alert">
              <Notice tone="soon" title={t.partly(done.size, left)}>
                <p>{t.partlyHow}</p>
              </Notice>
            </div>
          )}
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <input type="hidden" name="key" value={view.formKey} />
          <input type="hidden" name="procedure" value={version.procedure} />
          <input type="hidden" name="several" value="yes" />
        </div>
        <div class="card stack stack-l">
          <SaveState lang={lang} savedAt={view.savedAt} />
          <Person {...view} declared={undefined} />
          <Place {...view} declared={undefined} />
        </div>
        <section class="stack">
          <Heading level={2} lead={t.rowsLead}>
            {t.rows}
          </Heading>
          <Rows {...view} />
          <p>
            <strong>{t.total(formatNumber(sums.length, lang), formatNumber(sum, lang))}</strong>
          </p>
          <PaidTick lang={lang} label={t.paid} fields={fields} />
          <div class="row">
            <Button hotkey="Ctrl Enter">{t.submit}</Button>
            <Button kind="quiet" name="recount" value="yes">
              {t.recount}
            </Button>
          </div>
        </section>
      </form>
    </WorkspaceLayout>,
  )
}

function Rows(view: SeveralView) {
  const { lang } = view.frame
  const t = severalWords[lang]
  const facts = neededFacts(view.procedure)
  return (
    <Table
      lang={lang}
      caption={t.rows}
      narrow="cards"
      rows={view.rows}
      rowKey={({ row }) => String(row)}
      columns={[
        {
          head: t.what,
          rowHead: true,
          cell: ({ row, what }) =>
            view.done.has(row) ? (
              <Fixed name={rowField(row, 'what')} value={what} />
            ) : (
              <>
                <TextCell name={rowField(row, 'what')} value={what} label={t.of(t.what, row + 1)} />
                <RowErrors view={view} row={row} />
              </>
            ),
        },
        ...facts.map(({ name, label }) => ({
          head: label[lang],
          tight: true as const,
          cell: ({ row, facts: typed }: SeveralRow) =>
            view.done.has(row) ? (
              <Fixed name={rowField(row, name)} value={typed[name] ?? ''} />
            ) : (
              <CountCell
                name={rowField(row, name)}
                value={typed[name] ?? ''}
                label={t.of(label[lang], row + 1)}
              />
            ),
        })),
        {
          head: t.fee,
          align: 'end',
          tight: true,
          cell: (row) => {
            const fee = row.isEmpty ? undefined : feeOf(view, row)
            return fee === undefined ? '' : formatNumber(fee, lang)
          },
        },
        {
          head: t.state,
          tight: true,
          cell: ({ row }) => {
            const state = view.done.get(row)?.state
            return state === undefined ? (
              ''
            ) : (
              <a href={paths.dossier(state.id)}>{state.code ?? state.reference}</a>
            )
          },
        },
      ]}
    />
  )
}

/** What has become a dossier is sent along, so that it is known again. */
function Fixed({ name, value }: { name: string; value: string }) {
  return (
    <>
      {value}
      <input type="hidden" name={name} value={value} />
    </>
  )
}

function RowErrors({ view, row }: { view: SeveralView; row: number }) {
  const own = view.errors.filter(({ id }) => id.startsWith(rowField(row, '')))
  return (
    <>
      {own.map(({ message }) => (
        <p class="error">
          <Icon name="alert" />
          <span>{message}</span>
        </p>
      ))}
    </>
  )
}

/** By the formula of the procedure; undefined while something of it is not a number yet. */
function feeOf(
  { frame: { lang }, procedure, fields }: SeveralView,
  { facts }: SeveralRow,
): number | undefined {
  const known: Record<string, number> = {}
  for (const rule of neededFacts(procedure)) {
    if (rule.type !== 'number') return undefined
    const read = readNumber(facts[rule.name] ?? '', rule.label[lang], rule, lang)
    if (read.ok) known[rule.name] = read.value
  }
  const fees = feesFor(procedure.version, 'direct', fields.case || undefined, known)
  if (fees.some(({ amount }) => amount === undefined)) return undefined
  return fees.reduce((sum, { amount = 0 }) => sum + amount, 0)
}
