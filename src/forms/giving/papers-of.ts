import { askedQuestionsOf } from '../filling/asked.ts'
import type { Answers, FileAnswer, FormAt, FormDefinition } from '../model.ts'

/** Files that stand for papers of the procedure. */
export interface PaperAnswer {
  component: string
  /** Of the question. */
  key: string
  files: readonly FileAnswer[]
}

/** What was attached for which paper, in the order of the form. Pure. */
export function papersOf(form: FormDefinition, answers: Answers, at: FormAt): PaperAnswer[] {
  return askedQuestionsOf(form, answers, at).flatMap(({ key, kind, component }) => {
    const files = answers[key]
    return kind === 'file' && component !== undefined && Array.isArray(files)
      ? [{ component, key, files: files as readonly FileAnswer[] }]
      : []
  })
}

/** Files are stored before they are named: adds them to what the question has, each once. */
export function addFiles(answers: Answers, key: string, files: readonly FileAnswer[]): Answers {
  const before = Array.isArray(answers[key]) ? (answers[key] as readonly FileAnswer[]) : []
  const fresh = files.filter(({ sha256 }) => !before.some((one) => one.sha256 === sha256))
  return { ...answers, [key]: [...before, ...fresh] }
}
