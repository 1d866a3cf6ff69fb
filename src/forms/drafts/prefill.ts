import { askedQuestionsOf } from '../filling/asked.ts'
import { partsOf } from '../filling/parts.ts'
import { readQuestion } from '../filling/read-question.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import { KINDS } from '../kinds/kinds.ts'
import { isBlockKind } from '../kinds/question-kinds.ts'
import type { Answer, Answers, FormAt, FormDefinition, Question, Row } from '../model.ts'

/** What an account knows of its person, as typed or kept elsewhere. */
export interface Profile {
  name?: string | undefined
  birthDate?: string | undefined
  sex?: string | undefined
  idNumber?: string | undefined
  phone?: string | undefined
  email?: string | undefined
}

export interface Sources {
  account?: Profile
  /** Answers of an earlier dossier of the same person. */
  earlier?: Answers
}

/** Where an offered answer comes from, by the key of its question. */
export type Origins = Readonly<Record<string, 'account' | 'earlier'>>

/** Answers what is still open from what is known, and says from where; what does not read well is not offered. Pure. */
export function prefill(
  form: FormDefinition,
  answers: Answers,
  sources: Sources,
  at: FormAt,
): { answers: Answers; from: Origins } {
  const filled: Record<string, Answer> = { ...answers }
  const from: Record<string, 'account' | 'earlier'> = {}
  for (const question of askedQuestionsOf(form, answers, at)) {
    const { key, prefill: source } = question
    if (source === undefined || filled[key] !== undefined) continue
    const answer = source === 'earlier' ? sources.earlier?.[key] : ofAccount(question, sources.account, at)
    if (answer === undefined) continue
    filled[key] = answer
    from[key] = source
  }
  return { answers: filled, from }
}

const OF_PROFILE: Readonly<Record<string, keyof Profile>> = {
  name: 'name',
  birth_date: 'birthDate',
  sex: 'sex',
  personal_number: 'idNumber',
  id_number: 'idNumber',
  phone: 'phone',
  email: 'email',
}

/** By the kind of a field where it stands alone. */
const OF_KIND: Readonly<Record<string, keyof Profile>> = {
  'person-name': 'name',
  'birth-date': 'birthDate',
  sex: 'sex',
  'personal-number': 'idNumber',
  'id-number': 'idNumber',
  phone: 'phone',
  email: 'email',
}

function ofAccount(question: Question, account: Profile | undefined, at: FormAt): Answer | undefined {
  if (account === undefined) return undefined
  const known = (field: keyof Profile | undefined) => (field === undefined ? undefined : account[field])
  if (!isBlockKind(question.kind)) return readAs(question, known(OF_KIND[question.kind]), at)
  const row: Row = Object.fromEntries(
    partsOf(question, BLOCKS[question.kind]).flatMap((part) => {
      const answer =
        part.kind === 'identity-paper' ? cardOf(account, at) : readAs(part, known(OF_PROFILE[part.key]), at)
      return answer === undefined ? [] : [[part.key, answer] as const]
    }),
  )
  return Object.keys(row).length === 0 ? undefined : row
}

/** The identity card bears the personal number, so that nobody types it twice. */
function cardOf({ idNumber }: Profile, at: FormAt): Row | undefined {
  const read = KINDS['personal-number'].read(idNumber ?? '', at)
  return read.ok ? { paper: 'identity_card', number: read.value } : undefined
}

function readAs(question: Question, typed: string | undefined, at: FormAt): Answer | undefined {
  if (typed === undefined || typed === '') return undefined
  const { answer, errors } = readQuestion(question, 'x', { body: { x: typed }, current: undefined, at })
  return errors.length === 0 ? answer : undefined
}
