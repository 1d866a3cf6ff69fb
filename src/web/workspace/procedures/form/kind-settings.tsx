import { factRulesOf } from '../../../../catalogue/index.ts'
import { blockParts, type Question, type Setting, settingsOf } from '../../../../forms/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import { Select, TextArea, TextField } from '../../../fields/index.ts'
import { type FormDrawing, Tick } from './drawing.tsx'
import { KINDS_IN_ORDER, kindNames } from './kind-names.ts'
import { writeOptions } from './options.ts'
import { sayDay } from './reading.ts'

interface Props {
  draw: FormDrawing
  question: Question
  row: string
}

/** What only some kinds of questions have. */
export function KindSettings(props: Props) {
  return (
    <>
      {settingsOf(props.question.kind).map((setting) => {
        const Part = PARTS[setting]
        return <Part {...props} />
      })}
    </>
  )
}

const PARTS = {
  example: ({ draw: { field, t }, question, row }: Props) => (
    <TextField {...field(`${row}.example`, question.example ?? '')} label={t.example} />
  ),
  options: ({ draw: { field, t }, question, row }: Props) => {
    const { autoComplete: _, ...rest } = field(`${row}.options`, writeOptions(question.options))
    return <TextArea {...rest} label={t.options} hint={t.optionsHint} rows={5} />
  },
  columns: Columns,
  parts: Parts,
  range: ({ draw, question, row }: Props) => (
    <div class="row row-low">
      {(['least', 'most'] as const).map((end) => (
        <TextField
          {...draw.field(`${row}.${end}`, sayNumber(draw, question.range?.[end]))}
          label={draw.t[end]}
          short
        />
      ))}
      <Tick draw={draw} row={row} name="whole" label={draw.t.whole} ticked={question.range?.whole === true} />
    </div>
  ),
  dates: ({ draw: { field, t, lang }, question, row }: Props) => (
    <div class="row row-low">
      {(['earliest', 'latest'] as const).map((end) => (
        <TextField
          {...field(`${row}.${end}`, sayDay(question.dates?.[end], lang))}
          label={t[end]}
          hint={t.datesHint}
        />
      ))}
    </div>
  ),
  longest: ({ draw, question, row }: Props) => (
    <TextField
      {...draw.field(`${row}.longest`, sayNumber(draw, question.longest))}
      label={draw.t.longest}
      short
    />
  ),
  files: ({ draw, question, row }: Props) => (
    <div class="row row-low">
      <Select
        lang={draw.lang}
        name={`${row}.component`}
        label={draw.t.component}
        value={draw.textOf(`${row}.component`, question.component ?? '')}
        placeholder="–"
        options={draw.version.components.map(({ code, name }) => ({
          value: code,
          text: `${code}: ${name[draw.lang]}`,
        }))}
      />
      <TextField
        {...draw.field(`${row}.files`, sayNumber(draw, question.files))}
        label={draw.t.files}
        short
      />
    </div>
  ),
  party: ({ draw, question, row }: Props) => (
    <Named
      draw={draw}
      name={`${row}.party`}
      label={draw.t.party}
      value={question.party}
      words={draw.t.parties}
    />
  ),
  prefill: ({ draw, question, row }: Props) => (
    <Named
      draw={draw}
      name={`${row}.prefill`}
      label={draw.t.prefill}
      value={question.prefill}
      words={draw.t.prefills}
    />
  ),
  in_words: ({ draw, question, row }: Props) => (
    <Tick draw={draw} row={row} name="inWords" label={draw.t.inWords} ticked={question.inWords === true} />
  ),
  fact: ({ draw, question, row }: Props) => (
    <FactSelect draw={draw} name={`${row}.fact`} value={question.fact} />
  ),
} satisfies Record<Setting, (props: Props) => unknown>

/** Facts that the flow and the fees of this draft read. */
export function FactSelect({
  draw,
  name,
  value,
}: {
  draw: FormDrawing
  name: string
  value: string | undefined
}) {
  const rules = [...factRulesOf(draw.version).values()]
  const known = rules.map((rule) => ({ value: rule.name, text: `${rule.label[draw.lang]} (${rule.name})` }))
  const own =
    value !== undefined && !rules.some((rule) => rule.name === value) ? [{ value, text: value }] : []
  return (
    <Select
      lang={draw.lang}
      name={name}
      label={draw.t.fact}
      placeholder={draw.t.noFact}
      value={draw.textOf(name, value ?? '')}
      options={[...known, ...own]}
    />
  )
}

function Named(props: {
  draw: FormDrawing
  name: string
  label: string
  value: string | undefined
  words: Readonly<Record<string, string>>
}) {
  const { draw, name, label, value = '', words } = props
  const options = Object.entries(words).map(([code, text]) => ({ value: code, text }))
  return (
    <Select lang={draw.lang} name={name} label={label} value={draw.textOf(name, value)} options={options} />
  )
}

function Parts({ draw, question, row }: Props) {
  const asked = (key: string, usual: boolean) => question.parts?.includes(key) ?? usual
  return (
    <fieldset>
      <legend class="label">{draw.t.parts}</legend>
      <div class="form-parts">
        {blockParts(question.kind).map(({ key, label, usual }) => (
          <Tick
            draw={draw}
            row={row}
            name={`part.${key}`}
            label={label[draw.lang]}
            ticked={asked(key, usual)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** The columns there are, and an empty one. */
function Columns({ draw, question, row }: Props) {
  const { t, lang } = draw
  const columns = [...(question.columns ?? []), undefined]
  const kinds = KINDS_IN_ORDER.filter((kind) => !NEVER_A_COLUMN.includes(kind))
  return (
    <table class="rows">
      <caption>{t.columns}</caption>
      <thead>
        <tr>
          {[t.label, t.en, t.kind, t.key, t.options, t.optional].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => {
          const place = `${row}.column.${at}`
          const cell = (name: string, label: string, value: string) => (
            <td data-label={label}>
              <input
                id={`${place}.${name}`}
                name={`${place}.${name}`}
                value={draw.textOf(`${place}.${name}`, value)}
                aria-label={label}
                autoComplete="off"
              />
            </td>
          )
          const kind = draw.textOf(`${place}.kind`, column?.kind ?? 'text')
          return (
            <tr>
              {cell('label.vi', t.label, column?.label.vi ?? '')}
              {cell('label.en', t.en, column?.label.en ?? '')}
              <td data-label={t.kind}>
                {column && <input type="hidden" name={`${place}.was`} value={column.key} />}
                <select name={`${place}.kind`} aria-label={t.kind}>
                  {kinds.map((one) => (
                    <option value={one} selected={one === kind}>
                      {kindNames[lang][one]}
                    </option>
                  ))}
                </select>
              </td>
              {cell('key', t.key, column?.key ?? '')}
              {cell('options', t.options, writeOptions(column?.options).replaceAll('\n', '; '))}
              <td data-label={t.optional}>
                <Tick draw={draw} row={place} name="optional" label="" ticked={column?.optional === true} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const NEVER_A_COLUMN: readonly string[] = ['table', 'file', 'declaration', 'choices']

function sayNumber({ lang }: FormDrawing, value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value, lang, Number.isInteger(value) ? 0 : 3)
}
