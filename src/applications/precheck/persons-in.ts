import type { Answer, Answers, Question } from '../../forms/index.ts'
import { plainText } from '../papers/plain-text.ts'

/** Somebody whom the form names, as far as it does. */
export interface NamedPerson {
  /** Key of the question. */
  question: string
  label: Question['label']
  name: string | undefined
  /** `YYYY-MM-DD`, or the year alone. */
  born: string | undefined
  sex: string | undefined
  /** Of 12 digits. */
  number: string | undefined
  /** Day on which their identity card was issued. */
  cardIssuedOn?: string | undefined
}

/** Persons of blocks and of rows, and those that a page asks for by single questions (`child_name`, `child_birth_date`). Pure. */
export function personsIn(questions: readonly Question[], answers: Answers): NamedPerson[] {
  return questions.flatMap((question) => {
    const answer = answers[question.key]
    if (question.kind === 'person') {
      // Some forms ask who somebody is on one page and for the papers on the next.
      if (question.key.endsWith(PAPERS)) return []
      return personOf(question, { ...asRow(answers[`${question.key}${PAPERS}`]), ...asRow(answer) })
    }
    if (question.kind === 'organisation') {
      const { representative, representative_number } = asRow(answer)
      return personOf(question, { name: representative, personal_number: representative_number })
    }
    if (question.kind === 'table' && Array.isArray(answer)) {
      return answer.flatMap((row) => personOf(question, asRow(row as Answer)))
    }
    if (question.kind !== 'person-name') return []
    const prefix = question.key.replace(/_?name$/, '')
    const beside = (part: string) => answers[prefix === '' ? part : `${prefix}_${part}`]
    return personOf(question, {
      name: answer,
      birth_date: beside('birth_date'),
      sex: beside('sex'),
      personal_number: beside('personal_number'),
    })
  })
}

const PAPERS = '_papers'
const CARDS: ReadonlySet<string> = new Set(['identity_card', 'citizen_card'])

type Fields = Readonly<Record<string, Answer | undefined>>

function personOf({ key, label }: Question, fields: Fields): NamedPerson[] {
  const paper = asRow(fields.paper)
  const number = [fields.personal_number, fields.id_number, fields.number, paper.number].find(
    (one) => typeof one === 'string' && /^\d{12}$/.test(one),
  )
  const person = {
    question: key,
    label,
    name: text(fields.name),
    born: text(fields.birth_date),
    sex: text(fields.sex),
    number: text(number),
    ...(CARDS.has(text(paper.paper) ?? '') ? { cardIssuedOn: text(paper.issued_on) } : {}),
  }
  return person.name === undefined && person.number === undefined ? [] : [person]
}

export function isSameName(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && plainText(a) === plainText(b)
}

function asRow(answer: Answer | undefined): Fields {
  return typeof answer === 'object' && !Array.isArray(answer) ? (answer as Fields) : {}
}

function text(answer: Answer | undefined): string | undefined {
  return typeof answer === 'string' && answer !== '' ? answer : undefined
}
