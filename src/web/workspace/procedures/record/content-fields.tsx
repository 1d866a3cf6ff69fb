import type { Text } from '../../../../catalogue/index.ts'
import { Select, TextArea } from '../../../fields/index.ts'
import { Heading } from '../../../ui/index.ts'
import { subjectNames } from '../../../words/procedure.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { contentWords } from './content-words.ts'
import { asLines, type CHOICES, KINDS, SUBJECTS } from './read-content.ts'

type Shown = Pick<DraftView, 'frame' | 'draft' | 'form' | 'errors' | 'agencyName'>

interface Named {
  code: string
  name: Text
}

/** What people read of a procedure beside its limits, fees and papers, and who does it. A list has an item on each line. */
export function ContentFields({ frame, draft, form, errors, agencyName }: Shown) {
  const { lang } = frame
  const { version } = draft
  const t = contentWords[lang]
  const was = asLines(version, agencyName)
  const error = (name: string) => errors.find(({ id }) => id === name)?.message
  const area = (name: keyof typeof was) => (
    <TextArea
      {...{ lang, name, label: t[name], hint: t.hints[name], error: error(name) }}
      value={form[name] ?? was[name]}
      rows={Math.min(8, was[name].split('\n').length + 1)}
    />
  )
  const boxes = (name: string, label: string, options: readonly Named[], chosen: readonly string[]) => (
    <Boxes
      {...{ name, label, error: error(name) }}
      options={options.map(({ code, name: of }) => ({
        value: code,
        text: of[lang],
        isPicked: form.content === undefined ? chosen.includes(code) : form[`${name}.${code}`] !== undefined,
      }))}
    />
  )
  const choice = (name: (typeof CHOICES)[number]) => (
    <Select
      {...{ lang, name, label: t[name], value: form[name] ?? version[name] }}
      options={Object.entries(t.choices[name]).map(([value, text]) => ({ value, text }))}
    />
  )
  const named = (codes: readonly string[], names: Readonly<Record<string, string>>) =>
    codes.map((code) => ({ code, name: { vi: names[code] ?? code, en: names[code] ?? code } }))
  return (
    <section class="stack">
      <Heading level={2}>{t.title}</Heading>
      <input type="hidden" name="content" value="1" />
      {area('order')}
      {area('results')}
      {area('legalBases')}
      {area('keywords')}
      {boxes('subject', t.subjects, named(SUBJECTS, subjectNames[lang]), version.subjects)}
      {choice('onlineService')}
      {choice('applicantIdentity')}
      {choice('nonBoundary')}
      {choice('counting')}
      {boxes('kind', t.kinds, named(KINDS, t.kindNames), version.competent.kinds)}
      <Select
        lang={lang}
        name="initials"
        label={t.initials}
        hint={t.initialsHint}
        value={form.initials ?? String(version.initials ?? '')}
        options={[
          { value: '', text: t.notInOrder },
          ...[0, 1, 2, 3].map((count) => ({ value: String(count), text: t.initialsBefore(count) })),
        ]}
      />
      {area('agencies')}
      {area('coordinating')}
      {area('related')}
      <p>
        <a href={paths.lifeEvents}>{t.lifeEvents}</a>
      </p>
    </section>
  )
}

interface BoxesProps {
  name: string
  label: string
  error: string | undefined
  options: readonly { value: string; text: string; isPicked: boolean }[]
}

/** Each box has a name of its own, as every box of this form. */
function Boxes({ name, label, error, options }: BoxesProps) {
  return (
    <fieldset id={name} class={error === undefined ? 'field' : 'field field-wrong'}>
      <legend class="label">{label}</legend>
      {error !== undefined && <p class="says">{error}</p>}
      {options.map(({ value, text, isPicked }) => (
        <label class="box">
          <input type="checkbox" name={`${name}.${value}`} checked={isPicked} /> {text}
        </label>
      ))}
    </fieldset>
  )
}
