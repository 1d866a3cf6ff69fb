import { formFaults } from '../../../../catalogue/index.ts'
import type { FormDefinition, FormPage } from '../../../../forms/index.ts'
import { TextField } from '../../../fields/index.ts'
import { Button, Heading } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import type { DraftView } from '../draft-view.ts'
import { drawing, Faults, type FormDrawing, TwoTexts } from './drawing.tsx'
import { formWords } from './form-words.ts'
import { KINDS_IN_ORDER, kindNames } from './kind-names.ts'
import { QuestionEditor } from './question-editor.tsx'
import { RulesEditor } from './rules-editor.tsx'

/** The form of a draft, one page of it at a time: everything on the page is sent with every button, so that nothing typed is lost. */
export function FormEditor(view: DraftView) {
  const { form } = view.draft.version
  const { lang, csrf } = view.frame
  const t = formWords[lang]
  if (form === undefined) {
    return (
      <form method="post" action={`${paths.draft(view.draft.version.id)}/form`} class="stack" id="draft">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="revision" value={view.draft.revision} />
        <p>{t.none}</p>
        <Button name="do" value="start">
          {t.start}
        </Button>
      </form>
    )
  }
  const page = form.pages.find(({ key }) => key === view.place) ?? form.pages[0]
  const isRules = view.place === 'rules' || page === undefined
  const draw = drawing(view, formFaults(view.draft.version), isRules ? 'rules' : page.key)
  return (
    <div class="stack">
      <PageList draw={draw} form={form} current={isRules ? 'rules' : page.key} />
      <form method="post" action={`${paths.draft(view.draft.version.id)}/form`} class="stack" id="draft">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="revision" value={view.draft.revision} />
        <input type="hidden" name="page" value={isRules ? 'rules' : page.key} />
        {/* Enter saves, whichever button comes first. */}
        <button type="submit" name="do" value="save" class="vh" tabIndex={-1} aria-hidden="true">
          {t.save}
        </button>
        {isRules ? (
          <RulesEditor draw={draw} form={form} />
        ) : (
          <PageEditor draw={draw} form={form} page={page} />
        )}
      </form>
    </div>
  )
}

function PageList({ draw, form, current }: { draw: FormDrawing; form: FormDefinition; current: string }) {
  const { t, lang, href, faults } = draw
  const wrong = (page: FormPage) =>
    faults.filter(
      ({ place }) =>
        place === `pages.${page.key}` ||
        place.startsWith(`pages.${page.key}.`) ||
        page.questions.some(({ key }) => place === key || place.startsWith(`${key}.`)),
    ).length
  return (
    <nav aria-label={t.pages}>
      <ol class="form-pages">
        {form.pages.map((page) => (
          <li>
            <a href={`${href}?page=${page.key}`} aria-current={page.key === current ? 'page' : undefined}>
              {page.title[lang]}
            </a>
            {wrong(page) > 0 && <span class="says"> ({wrong(page)})</span>}
          </li>
        ))}
        <li>
          <a href={`${href}?page=rules`} aria-current={current === 'rules' ? 'page' : undefined}>
            {t.rules}
          </a>
        </li>
      </ol>
    </nav>
  )
}

function PageEditor({ draw, form, page }: { draw: FormDrawing; form: FormDefinition; page: FormPage }) {
  const { t, lang, field } = draw
  return (
    <>
      <TwoTexts draw={draw} name="page.title" label={t.pageTitle} text={page.title} />
      <details open={page.intro !== undefined || page.when !== undefined || draw.isWrong('page.')}>
        <summary>{t.more}</summary>
        <div class="stack">
          <TwoTexts draw={draw} name="page.intro" label={t.intro} text={page.intro} long />
          <TextField
            {...field('page.when', page.when ?? '')}
            label={t.pageWhen}
            hint={draw.whenHint(page.key)}
          />
        </div>
      </details>
      <Faults draw={draw} at={[`pages.${page.key}`]} />
      <Heading level={2}>{t.questions}</Heading>
      {page.questions.map((question, at) => (
        <QuestionEditor draw={draw} form={form} page={page} question={question} at={at} />
      ))}
      <fieldset class="form-new">
        <legend>{t.add}</legend>
        <div class="row row-low">
          <TextField {...field('new.label', '')} label={t.label} />
          <div class="field">
            <label class="label" for="new.kind">
              {t.kind}
            </label>
            <select class="input" id="new.kind" name="new.kind">
              {KINDS_IN_ORDER.map((kind) => (
                <option value={kind} selected={kind === draw.typed['new.kind']}>
                  {kindNames[lang][kind]}
                </option>
              ))}
            </select>
          </div>
          <Button kind="secondary" name="do" value="add">
            {t.add}
          </Button>
        </div>
      </fieldset>
      <div class="row">
        <Button name="do" value="save">
          {t.save}
        </Button>
        {(['new-page', 'page-up', 'page-down', 'remove-page', 'drop'] as const).map((act) => (
          <Button kind="quiet" name="do" value={act}>
            {PAGE_ACTS(t)[act]}
          </Button>
        ))}
      </div>
    </>
  )
}

function PAGE_ACTS(t: FormDrawing['t']) {
  return {
    'new-page': t.newPage,
    'page-up': t.pageUp,
    'page-down': t.pageDown,
    'remove-page': t.removePage,
    drop: t.drop,
  }
}
