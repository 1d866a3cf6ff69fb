import type { FormDefinition } from '../../../../forms/index.ts'
import { Select, TextField } from '../../../fields/index.ts'
import { Button, Heading } from '../../../ui/index.ts'
import { Faults, type FormDrawing, Tick, TwoTexts } from './drawing.tsx'
import { FactSelect } from './kind-settings.tsx'

interface Props {
  draw: FormDrawing
  form: FormDefinition
}

/** What a form has beside its pages. Every list ends with an empty row. */
export function RulesEditor({ draw, form }: Props) {
  const { t, field, lang } = draw
  return (
    <>
      <Heading level={2}>{t.official}</Heading>
      <div class="form-two">
        <TextField {...field('source.form', form.source?.form ?? '')} label={t.sourceForm} />
        <TextField {...field('source.law', form.source?.law ?? '')} label={t.law} />
      </div>
      <Select
        lang={lang}
        name="component"
        label={t.paper}
        placeholder="–"
        value={draw.textOf('component', form.component ?? '')}
        options={draw.version.components.map(({ code, name }) => ({
          value: code,
          text: `${code}: ${name[lang]}`,
        }))}
      />
      <Faults draw={draw} at={['component']} />
      <TwoTexts draw={draw} name="title" label={t.title} text={form.title} />
      <p class="muted">{t.rowHint}</p>
      <Calculations draw={draw} form={form} />
      <Requirements draw={draw} form={form} />
      <Agreements draw={draw} form={form} />
      <Button name="do" value="save">
        {t.save}
      </Button>
    </>
  )
}

function Calculations({ draw, form }: Props) {
  const { t, field, lang } = draw
  return (
    <>
      <Heading level={2}>{t.calculations}</Heading>
      {[...(form.calculations ?? []), undefined].map((calculation, at) => {
        const row = `calc.${at}`
        return (
          <fieldset class="form-question stack" id={row}>
            <legend class="vh">{`${t.calculations} ${at + 1}`}</legend>
            <TwoTexts draw={draw} name={`${row}.label`} label={t.label} text={calculation?.label} />
            <div class="form-two">
              <TextField {...field(`${row}.key`, calculation?.key ?? '')} label={t.key} />
              <Select
                lang={lang}
                name={`${row}.kind`}
                label={t.valueKind}
                value={draw.textOf(`${row}.kind`, calculation?.kind ?? 'number')}
                options={Object.entries(t.valueKinds).map(([value, text]) => ({ value, text }))}
              />
              <TextField {...field(`${row}.value`, calculation?.value ?? '')} label={t.formula} />
              <FactSelect draw={draw} name={`${row}.fact`} value={calculation?.fact} />
            </div>
            {calculation && <Faults draw={draw} at={[calculation.key]} />}
          </fieldset>
        )
      })}
    </>
  )
}

function questionsOf({ draw, form }: Props) {
  return form.pages
    .flatMap(({ questions }) => questions)
    .map(({ key, label }) => ({ value: key, text: `${label[draw.lang]} (${key})` }))
}

function Requirements({ draw, form }: Props) {
  const { t, field, lang } = draw
  return (
    <>
      <Heading level={2}>{t.requirements}</Heading>
      {[...(form.requirements ?? []), undefined].map((requirement, at) => {
        const row = `must.${at}`
        return (
          <fieldset class="form-question stack" id={row}>
            <legend class="vh">{`${t.requirements} ${at + 1}`}</legend>
            <div class="form-two">
              <TextField {...field(`${row}.holds`, requirement?.holds ?? '')} label={t.holds} />
              <Select
                lang={lang}
                name={`${row}.at`}
                label={t.at}
                value={draw.textOf(`${row}.at`, requirement?.at ?? '')}
                options={questionsOf({ draw, form })}
              />
            </div>
            <TwoTexts draw={draw} name={`${row}.message`} label={t.message} text={requirement?.message} />
            <Faults draw={draw} at={[`requirements[${at}]`]} />
          </fieldset>
        )
      })}
    </>
  )
}

function Agreements({ draw, form }: Props) {
  const { t, lang } = draw
  return (
    <>
      <Heading level={2}>{t.agreements}</Heading>
      {[...(form.agreements ?? []), undefined].map((agreement, at) => {
        const row = `agree.${at}`
        return (
          <fieldset class="form-question stack" id={row}>
            <legend class="vh">{`${t.agreements} ${at + 1}`}</legend>
            <Select
              lang={lang}
              name={`${row}.of`}
              label={t.of}
              placeholder="–"
              value={draw.textOf(`${row}.of`, agreement?.of ?? '')}
              options={questionsOf({ draw, form })}
            />
            <TwoTexts draw={draw} name={`${row}.role`} label={t.role} text={agreement?.role} />
            <Tick
              draw={draw}
              row={row}
              name="optional"
              label={t.optional}
              ticked={agreement?.optional === true}
            />
            <Faults draw={draw} at={[`agreements[${at}]`]} />
          </fieldset>
        )
      })}
    </>
  )
}
