import { askedQuestionsOf } from '../filling/asked.ts'
import { partsOf } from '../filling/parts.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import type { Answer, Answers, FormAt, FormDefinition, Question, Row } from '../model.ts'
import type { PartyKind } from '../party/read-party.ts'
import { sayAnswer } from './say-answer.ts'

/** A party of the dossier as the form knows it. */
export interface PartyAnswer {
  kind: PartyKind
  name: string
  idNumber?: string
  birthDate?: string
  address?: string
  phone?: string
  email?: string
}

/** Who files and who owns, from the blocks that the form marks; absent where the form asks none, or it is not answered. Pure. */
export function partyOf(
  form: FormDefinition,
  answers: Answers,
  at: FormAt,
): { applicant?: PartyAnswer; owner?: PartyAnswer } {
  const parties = askedQuestionsOf(form, answers, at).flatMap((question) => {
    const party = question.party === undefined ? undefined : readAnswer(question, answers[question.key])
    return question.party === undefined || party === undefined ? [] : [[question.party, party] as const]
  })
  return Object.fromEntries(parties)
}

function readAnswer(question: Question, answer: Answer | undefined): PartyAnswer | undefined {
  const values = (answer ?? {}) as Row
  const text = (part: string) => (typeof values[part] === 'string' ? (values[part] as string) : undefined)
  const name = text('name')
  if (name === undefined) return undefined
  const isPerson = question.kind === 'person'
  const number = isPerson
    ? (text('personal_number') ?? text('id_number') ?? numberOfPaper(values.paper))
    : (text('tax_code') ?? text('code'))
  const kind = isPerson ? 'citizen' : text('tax_code') === undefined ? 'organisation' : 'enterprise'
  const known = {
    idNumber: number,
    birthDate: isPerson ? text('birth_date') : undefined,
    address: sayPart(question, values, 'address'),
    phone: text('phone'),
    email: text('email'),
  }
  return {
    kind,
    name,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  }
}

function numberOfPaper(paper: Answer | undefined): string | undefined {
  if (typeof paper !== 'object' || Array.isArray(paper)) return undefined
  const { number, old_number: old, passport_number: passport } = paper as Row
  return [number, old, passport].find((one) => typeof one === 'string') as string | undefined
}

/** In Vietnamese: the papers of the dossier are. */
function sayPart(question: Question, values: Row, key: string): string | undefined {
  const block = BLOCKS[question.kind as 'person' | 'organisation']
  const part = partsOf(question, block).find((one) => one.key === key)
  const said = part === undefined || values[key] === undefined ? '' : sayAnswer(part, values[key], 'vi')
  return said === '' ? undefined : said
}
