import type { ComponentChildren } from 'preact'
import type { Channel, ProcedureVersion } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { DateField, Select, TextArea, TextField } from '../../../fields/index.ts'
import { Button, byText, Heading } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { type ProcedureWords, procedureWords } from '../procedures-words.ts'
import { sayNumber } from '../say-changes.ts'
import { ContentFields } from './content-fields.tsx'
import { CHANNELS, dateText, LIMIT_UNITS } from './read-record.ts'

/** The record of a draft: decision, limits, fees, papers, cases. Every list ends with an empty row. */
export function RecordForm(view: DraftView) {
  const { frame, draft, form, errors, today } = view
  const { lang, csrf } = frame
  const { version } = draft
  const t = procedureWords[lang]
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const field = (name: string, value: string) => ({
    lang,
    name,
    value: form[name] ?? value,
    error: errorOf(name),
    autoComplete: 'off',
  })
  const rows: RowsProps = { version, form, t, errorOf, number: (value) => sayNumber(value, lang) }
  return (
    <form method="post" action={paths.draft(version.id)} class="stack" id="draft">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="revision" value={draft.revision} />
      <div class="row row-low">
        <TextField {...field('number', version.decision.number)} label={t.number} short />
        <DateField {...field('date', dateText(version.decision.date))} label={t.date} today={today} />
        <DateField {...field('validFrom', dateText(version.validFrom))} label={t.validFrom} today={today} />
      </div>
      <TextField {...field('issuer', version.decision.issuer)} label={t.issuer} />
      <TextField {...field('nameVi', version.name.vi)} label={t.nameVi} />
      <TextField {...field('nameEn', version.name.en)} label={t.nameEn} />
      <FieldOf {...view} field={field} />
      <p class="muted">{t.rowHint}</p>
      <Limits {...rows} />
      <Fees {...rows} />
      <Papers {...rows} />
      <Cases {...rows} />
      <TextArea
        lang={lang}
        name="conditions"
        label={t.conditions}
        value={form.conditions ?? version.conditions?.vi ?? ''}
        error={errorOf('conditions')}
      />
      <ContentFields {...view} />
      <Button>{t.save}</Button>
    </form>
  )
}

/** The field (lĩnh vực) it is listed under: one that is used, or another that is typed. */
function FieldOf({
  frame: { lang },
  draft: { version },
  fields,
  form,
  field,
}: DraftView & { field: (name: string, value: string) => TypedField }) {
  const t = procedureWords[lang]
  const all = [version.field, ...fields.filter(({ code }) => code !== version.field.code)]
  return (
    <div class="row row-low">
      <Select
        {...{ lang, name: 'field', label: t.field, value: form.field ?? version.field.code }}
        options={all.map(({ code, name }) => ({ value: code, text: name[lang] })).sort(byText(lang))}
      />
      <TextField {...field('newField', '')} label={t.newField} hint={t.newFieldHint} optional />
    </div>
  )
}

interface TypedField {
  lang: Lang
  name: string
  value: string
  error: string | undefined
  autoComplete: string
}

interface RowsProps {
  version: ProcedureVersion
  form: Readonly<Record<string, string>>
  t: ProcedureWords
  errorOf: (id: string) => string | undefined
  number: (value: number) => string
}

/** The rows there are, or those that were typed, and an empty one. */
function rowsFor<T>(rows: readonly T[], form: RowsProps['form'], name: string): (T | undefined)[] {
  const typed = new Set(
    Object.keys(form).flatMap((key) => new RegExp(`^${name}\\.(\\d+)\\.`).exec(key)?.[1] ?? []),
  ).size
  const count = Math.max(rows.length + 1, typed)
  return Array.from({ length: count }, (_, at) => rows[at])
}

function Block({
  title,
  heads,
  widths = [],
  children,
}: {
  title: string
  /** Classes of the columns, from the first. */
  widths?: readonly ('col-first' | 'col-fee' | 'col-amount' | undefined)[]
  heads: readonly string[]
  children: ComponentChildren
}) {
  return (
    <section class="stack">
      <Heading level={2}>{title}</Heading>
      <div>
        <table class="rows">
          <caption class="vh">{title}</caption>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th scope="col" class={widths[at]}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  )
}

interface CellProps {
  name: string
  label: string
  value: string
  error?: string | undefined
}

function Cell({ name, label, value, error }: CellProps) {
  return (
    <td data-label={label}>
      <input
        id={name}
        name={name}
        value={value}
        aria-label={label}
        autoComplete="off"
        aria-invalid={error ? 'true' : undefined}
      />
      {error && <p class="says">{error}</p>}
    </td>
  )
}

/** A form that was typed says which boxes were ticked, and those alone. */
function Channels({
  row,
  chosen,
  form,
  t,
}: {
  row: string
  chosen: readonly Channel[]
  form: RowsProps['form']
  t: ProcedureWords
}) {
  const wasTyped = Object.keys(form).some((key) => key.startsWith(`${row}.`))
  return (
    <td data-label={t.channels}>
      {CHANNELS.map((channel) => (
        <label class="box">
          <input
            type="checkbox"
            name={`${row}.${channel}`}
            checked={wasTyped ? form[`${row}.${channel}`] !== undefined : chosen.includes(channel)}
          />{' '}
          {t.channelNames[channel]}
        </label>
      ))}
    </td>
  )
}

function CaseCell({
  row,
  value,
  form,
  version,
  t,
}: { row: string; value: string | undefined } & Pick<RowsProps, 'form' | 'version' | 't'>) {
  const chosen = form[`${row}.case`] ?? value ?? ''
  return (
    <td data-label={t.case}>
      <select name={`${row}.case`} aria-label={t.case}>
        <option value="">{t.every}</option>
        {version.cases.map(({ code, name }) => (
          <option value={code} selected={code === chosen}>
            {name.vi}
          </option>
        ))}
      </select>
    </td>
  )
}

function Limits({ version, form, t, errorOf, number }: RowsProps) {
  return (
    <Block title={t.limits} heads={[t.quantity, t.unit, t.channels, t.case]}>
      {rowsFor(version.timeLimits, form, 'limit').map((limit, at) => {
        const row = `limit.${at}`
        const unit = form[`${row}.unit`] ?? limit?.limit.unit ?? ''
        const quantity = limit && 'quantity' in limit.limit ? number(limit.limit.quantity) : ''
        return (
          <tr>
            <Cell
              name={`${row}.quantity`}
              label={t.quantity}
              value={form[`${row}.quantity`] ?? quantity}
              error={errorOf(`${row}.quantity`)}
            />
            <td data-label={t.unit}>
              <select name={`${row}.unit`} aria-label={t.unit}>
                <option value="">–</option>
                {[...LIMIT_UNITS, ...(unit === 'phases' ? (['phases'] as const) : [])].map((one) => (
                  <option value={one} selected={one === unit}>
                    {t.units[one]}
                  </option>
                ))}
              </select>
            </td>
            <Channels row={row} chosen={limit?.channels ?? []} form={form} t={t} />
            <CaseCell row={row} value={limit?.case} form={form} version={version} t={t} />
          </tr>
        )
      })}
    </Block>
  )
}

function Fees({ version, form, t, errorOf, number }: RowsProps) {
  return (
    <Block
      widths={['col-fee', undefined, 'col-amount']}
      title={t.fees}
      heads={[t.fees, t.kind, t.amount, t.formula, t.feeDue, t.channels, t.case]}
    >
      {rowsFor(version.fees, form, 'fee').map((fee, at) => {
        const row = `fee.${at}`
        const kind = form[`${row}.kind`] ?? fee?.kind ?? 'fee'
        const due = form[`${row}.due`] ?? fee?.due ?? 'acceptance'
        return (
          <tr>
            <Cell name={`${row}.name`} label={t.fees} value={form[`${row}.name`] ?? fee?.name.vi ?? ''} />
            <td data-label={t.kind}>
              <select name={`${row}.kind`} aria-label={t.kind}>
                {(['fee', 'charge'] as const).map((one) => (
                  <option value={one} selected={one === kind}>
                    {t.feeKind[one]}
                  </option>
                ))}
              </select>
            </td>
            <Cell
              name={`${row}.amount`}
              label={t.amount}
              value={form[`${row}.amount`] ?? (fee ? number(fee.amount) : '')}
              error={errorOf(`${row}.amount`)}
            />
            <Cell
              name={`${row}.formula`}
              label={t.formula}
              value={form[`${row}.formula`] ?? fee?.formula ?? ''}
            />
            <td data-label={t.feeDue}>
              <select name={`${row}.due`} aria-label={t.feeDue}>
                {(['acceptance', 'filing', 'request'] as const).map((one) => (
                  <option value={one} selected={one === due}>
                    {t.feeDues[one]}
                  </option>
                ))}
              </select>
            </td>
            <Channels row={row} chosen={fee?.channels ?? []} form={form} t={t} />
            <CaseCell row={row} value={fee?.case} form={form} version={version} t={t} />
          </tr>
        )
      })}
    </Block>
  )
}

function Papers({ version, form, t, errorOf, number }: RowsProps) {
  return (
    <Block
      widths={['col-first']}
      title={t.papers}
      heads={[t.paper, t.originals, t.copies, t.required, t.case]}
    >
      {rowsFor(version.components, form, 'paper').map((paper, at) => {
        const row = `paper.${at}`
        const wasTyped = form[`${row}.name`] !== undefined
        return (
          <tr>
            <Cell name={`${row}.name`} label={t.paper} value={form[`${row}.name`] ?? paper?.name.vi ?? ''} />
            <Cell
              name={`${row}.originals`}
              label={t.originals}
              value={form[`${row}.originals`] ?? (paper ? number(paper.originals) : '1')}
              error={errorOf(`${row}.originals`)}
            />
            <Cell
              name={`${row}.copies`}
              label={t.copies}
              value={form[`${row}.copies`] ?? (paper ? number(paper.copies) : '0')}
              error={errorOf(`${row}.copies`)}
            />
            <td data-label={t.required}>
              <input
                type="checkbox"
                name={`${row}.required`}
                aria-label={t.required}
                checked={wasTyped ? form[`${row}.required`] !== undefined : (paper?.required ?? true)}
              />
            </td>
            <CaseCell row={row} value={paper?.case} form={form} version={version} t={t} />
          </tr>
        )
      })}
    </Block>
  )
}

function Cases({ version, form, t }: RowsProps) {
  return (
    <Block title={t.cases} heads={[t.case]}>
      {rowsFor(version.cases, form, 'case').map((one, at) => (
        <tr>
          <Cell
            name={`case.${at}.name`}
            label={t.case}
            value={form[`case.${at}.name`] ?? one?.name.vi ?? ''}
          />
        </tr>
      ))}
    </Block>
  )
}
