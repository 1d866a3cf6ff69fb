/** One page of a form out of the editor, and what was pressed there. */
import {
  changeQuestions,
  type FormDefinition,
  type FormPage,
  freeKey,
  keysOf,
  type QuestionAct,
  withChangedPage,
  withMovedPage,
  withoutPage,
  withPage,
  withQuestionOn,
} from '../../../../forms/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import { formWords } from './form-words.ts'
import { newQuestion, readQuestion } from './read-question.ts'
import { fail, lineOf, neededText, type Reading, textOf, told } from './reading.ts'

const MOST_QUESTIONS = 60

export interface ReadPage {
  form: FormDefinition
  /** The page to be shown next. */
  page: string
  /** The question it happened to, from 0. */
  at?: number
}

/** Everything typed on the page, then the act of the button. With errors nothing but the typed is taken. */
export function readPage(reading: Reading, form: FormDefinition, page: FormPage): ReadPage {
  const { typed } = reading
  const before = new Map(page.questions.map((question) => [question.key, question]))
  const questions = []
  for (let at = 0; at < MOST_QUESTIONS && typed[`q.${at}.was`] !== undefined; at += 1) {
    const old = before.get(typed[`q.${at}.was`] ?? '')
    if (old !== undefined) questions.push(readQuestion(reading, `q.${at}`, old))
  }
  const read: FormPage = {
    key: page.key,
    title: neededText(reading, 'page.title', page.title),
    ...told({ intro: textOf(reading, 'page.intro', page.intro), when: lineOf(reading, 'page.when') }),
    questions: questions.length > 0 ? questions : page.questions,
  }
  return act(reading, withChangedPage(form, read, page.key), read)
}

function act(reading: Reading, form: FormDefinition, page: FormPage): ReadPage {
  const { typed, lang } = reading
  const here = { form, page: page.key }
  if (reading.errors.length > 0) return here
  const [, what = '', row = ''] = /^([a-z-]+?)(?:-(\d+))?$/.exec(typed.do ?? '') ?? []
  const at = Number(row)
  switch (what) {
    case 'add':
      return add(reading, form, page)
    case 'up':
    case 'down':
      return { ...withQuestions(form, page, { do: what, at }), at: at + (what === 'up' ? -1 : 1) }
    case 'remove':
      if (page.questions.length > 1) return withQuestions(form, page, { do: 'remove', at })
      fail(reading, 'page.title.vi', formWords[lang].lastQuestion)
      return here
    case 'move': {
      const to = typed[`q.${at}.to`] ?? ''
      const moved = page.questions[at]
      if (moved === undefined || page.questions.length < 2) return here
      return { form: withQuestionOn(form, moved.key, to), page: page.key }
    }
    case 'new-page':
      return addPage(form, page, lang)
    case 'remove-page': {
      const place = form.pages.findIndex(({ key }) => key === page.key)
      const left = withoutPage(form, page.key)
      return { form: left, page: (left.pages[place] ?? left.pages.at(-1))?.key ?? '' }
    }
    case 'page-up':
    case 'page-down':
      return { form: withMovedPage(form, page.key, what === 'page-up' ? -1 : 1), page: page.key }
    default:
      return here
  }
}

function withQuestions(form: FormDefinition, page: FormPage, change: QuestionAct): ReadPage {
  const questions = changeQuestions(page.questions, change)
  return { form: withChangedPage(form, { ...page, questions }, page.key), page: page.key }
}

function add(reading: Reading, form: FormDefinition, page: FormPage): ReadPage {
  const { typed, lang } = reading
  const t = formWords[lang]
  const label = cleanLine(typed['new.label'] ?? '')
  if (page.questions.length >= MOST_QUESTIONS) fail(reading, 'new.label', t.full)
  if (label.length > 5000) fail(reading, 'new.label', t.tooLong)
  const question = newQuestion(typed['new.kind'] ?? '', label, keysOf(form))
  if (question === undefined) fail(reading, 'new.label', t.needed)
  if (question === undefined || reading.errors.length > 0) return { form, page: page.key }
  return { ...withQuestions(form, page, { do: 'add', question }), at: page.questions.length }
}

function addPage(form: FormDefinition, page: FormPage, lang: 'vi' | 'en'): ReadPage {
  const key = freeKey(
    formWords.vi.newTitle,
    form.pages.map((one) => one.key),
  )
  const title = { vi: formWords.vi.newTitle, en: formWords.en.newTitle }
  const question = newQuestion('text', formWords[lang].label, keysOf(form))
  if (question === undefined) return { form, page: page.key }
  return { form: withPage(form, { key, title, questions: [question] }, page.key), page: key }
}
