import type { FormDefinition, FormPage, Question } from '../../../../forms/index.ts'
import { Select, TextField } from '../../../fields/index.ts'
import { Faults, type FormDrawing, Tick, TwoTexts } from './drawing.tsx'
import { kindNames } from './kind-names.ts'
import { KindSettings } from './kind-settings.tsx'

interface Props {
  draw: FormDrawing
  form: FormDefinition
  page: FormPage
  question: Question
  at: number
}

/** One question of the page, folded until somebody looks at it or something is wrong with it. */
export function QuestionEditor({ draw, form, page, question, at }: Props) {
  const { t, lang, field } = draw
  const row = `q.${at}`
  const places = [question.key]
  const isFaulty = draw.faults.some(
    ({ place }) => place === question.key || place.startsWith(`${question.key}.`),
  )
  const isOpen = draw.open === at || isFaulty || draw.isWrong(`${row}.`) || page.questions.length <= 2
  return (
    <details class="form-question" id={`question-${at + 1}`} open={isOpen}>
      <summary>
        <strong>{`${at + 1}. ${question.label[lang]}`}</strong>{' '}
        <span class="muted">{`${kindNames[lang][question.kind]} · ${question.key}`}</span>
      </summary>
      <div class="stack">
        <input type="hidden" name={`${row}.was`} value={question.key} />
        <Faults draw={draw} at={places} />
        <TwoTexts draw={draw} name={`${row}.label`} label={t.label} text={question.label} />
        <TwoTexts draw={draw} name={`${row}.hint`} label={t.hint} text={question.hint} />
        <TextField
          {...field(`${row}.when`, question.when ?? '')}
          label={t.when}
          hint={draw.whenHint(question.key)}
        />
        <Tick draw={draw} row={row} name="optional" label={t.optional} ticked={question.optional === true} />
        <KindSettings draw={draw} question={question} row={row} />
        <details open={draw.isWrong(`${row}.key`)}>
          <summary>{t.more}</summary>
          <div class="stack">
            <TextField {...field(`${row}.key`, question.key)} label={t.key} hint={t.keyHint} />
            {form.pages.length > 1 && page.questions.length > 1 && (
              <div class="row row-low">
                <Select
                  lang={lang}
                  name={`${row}.to`}
                  label={t.toPage}
                  value={page.key}
                  options={form.pages.map(({ key, title }) => ({ value: key, text: title[lang] }))}
                />
                <Act value={`move-${at}`} text={t.move} name={question.label[lang]} />
              </div>
            )}
          </div>
        </details>
        <div class="row">
          {at > 0 && <Act value={`up-${at}`} text={t.up} name={question.label[lang]} />}
          {at < page.questions.length - 1 && (
            <Act value={`down-${at}`} text={t.down} name={question.label[lang]} />
          )}
          <Act value={`remove-${at}`} text={t.remove} name={question.label[lang]} />
        </div>
      </div>
    </details>
  )
}

function Act({ value, text, name }: { value: string; text: string; name: string }) {
  return (
    <button type="submit" class="btn btn-secondary btn-small" name="do" value={value}>
      {text} <span class="vh">{name}</span>
    </button>
  )
}
