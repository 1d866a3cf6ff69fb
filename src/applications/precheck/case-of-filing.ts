/** What the rules look at: the answers, the files with what was seen of them, the record. */
import type { CompiledVersion } from '../../catalogue/index.ts'
import {
  type Answers,
  caseOf,
  type FileAnswer,
  type FormAt,
  type FormDefinition,
  type Question,
  visiblePages,
} from '../../forms/index.ts'
import type { Look } from '../../platform/pictures/index.ts'
import type { ReadSignature } from '../../results/index.ts'
import type { Account } from '../accounts/account.ts'
import type { ForWhom } from '../drafts/application.ts'
import type { SeenPaper } from '../papers/look-store.ts'
import { type PaperReading, readPaper } from '../papers/read-paper.ts'
import { type NamedPerson, personsIn } from './persons-in.ts'

export interface SeenFile {
  question: Question
  file: FileAnswer
  look: Look | undefined
  /** Of what has a text. */
  reading: PaperReading | undefined
  signatures: readonly ReadSignature[]
}

export interface CheckedCase {
  procedure: CompiledVersion
  questions: readonly Question[]
  answers: Answers
  chosenCase: string | undefined
  ownPaper: string | undefined
  account: Pick<Account, 'name' | 'identity' | 'birthDate'>
  forWhom: ForWhom
  files: readonly SeenFile[]
  persons: readonly NamedPerson[]
  today: string
}

export interface GivenCase {
  procedure: CompiledVersion
  form: FormDefinition
  answers: Answers
  account: CheckedCase['account']
  forWhom: ForWhom
  seen: ReadonlyMap<string, SeenPaper>
}

/** Every file that stands at a question which is asked. */
export function filesIn(form: FormDefinition, answers: Answers, at: FormAt): FileAnswer[] {
  const questions = visiblePages(form, answers, at).flatMap((page) => page.questions)
  return questions
    .filter(({ kind }) => kind === 'file')
    .flatMap(({ key }) => (Array.isArray(answers[key]) ? (answers[key] as readonly FileAnswer[]) : []))
}

export function caseOfFiling(given: GivenCase, at: FormAt): CheckedCase {
  const { form, answers, procedure, account, forWhom } = given
  const questions = visiblePages(form, answers, at).flatMap((page) => page.questions)
  return {
    procedure,
    questions,
    answers,
    chosenCase: caseOf(form, answers, at),
    ownPaper: form.component,
    account,
    forWhom,
    files: questions.filter(({ kind }) => kind === 'file').flatMap((question) => seenFiles(question, given)),
    persons: personsIn(questions, answers),
    today: at.today,
  }
}

function seenFiles(question: Question, { answers, seen: papers }: GivenCase): SeenFile[] {
  const files = answers[question.key]
  if (!Array.isArray(files)) return []
  return (files as readonly FileAnswer[]).map((file) => {
    const { look, signatures = [] } = papers.get(file.sha256) ?? {}
    const hasText = look?.pages.some(({ text }) => text.trim() !== '') ?? false
    return {
      question,
      file,
      look,
      reading: look !== undefined && hasText ? readPaper(look) : undefined,
      signatures,
    }
  })
}
