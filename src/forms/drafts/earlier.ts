/** What applications that were filed before say of a person or a firm, to be offered again. */
import { isDeepStrictEqual } from 'node:util'
import { askedQuestionsOf } from '../filling/asked.ts'
import type { Answer, Answers, FormAt, FormDefinition, Question, Row } from '../model.ts'

/** One application as it was filed. */
export interface FiledForm {
  form: FormDefinition
  answers: Answers
  at: FormAt
  /** It was filed for whom the next is: themselves, or the same firm. Else only what it says of whoever filed it counts. */
  isForSame: boolean
}

/** Whom it is about. */
export interface Whose {
  name?: string | undefined
  birthDate?: string | undefined
  idNumber?: string | undefined
  /** Tax code or code of the firm. */
  firm?: string | undefined
}

export interface Earlier {
  /** Parts of the block that tells of the person, the newest answer to each. */
  person: Row
  organisation: Row
  /** Answers by key, with the question that was asked. */
  answers: ReadonlyMap<string, { question: Question; answer: Answer }>
}

/** `filed`: the newest first. What was answered to a question that was not asked does not count. Pure. */
export function earlierOf(filed: readonly FiledForm[], whose: Whose): Earlier {
  const answers = new Map<string, { question: Question; answer: Answer }>()
  const persons: Row[] = []
  const organisations: Row[] = []
  for (const one of filed) {
    for (const question of askedQuestionsOf(one.form, one.answers, one.at)) {
      const answer = one.answers[question.key]
      if (answer === undefined) continue
      if (one.isForSame && !answers.has(question.key)) answers.set(question.key, { question, answer })
      if (question.kind === 'person' && isThem(answer as Row, whose)) persons.push(answer as Row)
      if (question.kind === 'organisation' && isFirm(answer as Row, whose)) organisations.push(answer as Row)
    }
  }
  return { person: newest(persons), organisation: newest(organisations), answers }
}

/** By the number where the block has one, else by name and date of birth; of whom nobody vouches for the number, the name is compared. */
function isThem(row: Row, { name, birthDate, idNumber }: Whose): boolean {
  const isNamed = typeof row.name === 'string' && fold(row.name) === fold(name)
  if (idNumber === undefined) return isNamed
  const number = [row.personal_number, row.id_number, numberOf(row.paper)].find(
    (one) => typeof one === 'string',
  )
  if (number !== undefined) return number === idNumber
  return isNamed && birthDate !== undefined && row.birth_date === birthDate
}

function isFirm({ tax_code, code }: Row, { firm }: Whose): boolean {
  return firm !== undefined && (tax_code === firm || code === firm)
}

function numberOf(paper: Answer | undefined): Answer | undefined {
  return typeof paper === 'object' && !Array.isArray(paper) ? (paper as Row).number : undefined
}

function fold(name = ''): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
}

function newest(rows: readonly Row[]): Row {
  return Object.assign({}, ...rows.toReversed())
}

/** Both ask for the same: what was answered to one can be offered to the other. */
export function isSameQuestion(one: Question, other: Question): boolean {
  const codes = ({ options }: Question) => options?.map(({ code }) => code)
  const columns = (question: Question) => question.columns?.map(({ key, kind }) => [key, kind])
  return (
    one.key === other.key &&
    one.kind === other.kind &&
    isDeepStrictEqual([codes(one), columns(one)], [codes(other), columns(other)])
  )
}
