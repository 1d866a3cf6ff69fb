import { isDeepStrictEqual } from 'node:util'
import { bodyOf } from '../filling/body-of.ts'
import { partsOf } from '../filling/parts.ts'
import { readQuestion } from '../filling/read-question.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import { readAlone } from '../kinds/blocks/read-alone.ts'
import { KINDS } from '../kinds/kinds.ts'
import { isBlockKind } from '../kinds/question-kinds.ts'
import type { Answer, Answers, FormAt, FormDefinition, Question, Row } from '../model.ts'
import { type Earlier, isSameQuestion } from './earlier.ts'

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
  /** Whoever fills it in. */
  account?: Profile
  /** It is for a child, a ward or somebody who authorised them: only what asks of whoever fills it in is offered. */
  isForOthers?: boolean
  /** That the account represents and applies for; `code` is a tax code or the code of an organisation. */
  firm?: { name: string; code: string } | undefined
  /** Where a register says that the person lives, as it writes it: "Khu 4, xã Lâm Thao, tỉnh Phú Thọ". */
  residence?: string | undefined
  /** What the same person, or the same firm, answered before. */
  earlier?: Earlier
}

/** `population`: the population database. */
export type Origin = 'account' | 'population' | 'earlier'

/** Where an offered answer comes from, by the key of its question. */
export type Origins = Readonly<Record<string, readonly Origin[]>>

/** What was offered, by the key of the question: to be told for as long as it stands. */
export type Offers = Readonly<Record<string, { answer: Answer; from: readonly Origin[] }>>

/**
 * Answers what is still open from what is known, and says from where; what does not read well is not offered. Questions that wait for
 * another answer are filled in too, so that they are when they are asked: until then what stands there does not count. Pure.
 */
export function prefill(
  form: FormDefinition,
  answers: Answers,
  sources: Sources,
  at: FormAt,
): { answers: Answers; offers: Offers } {
  const filled: Record<string, Answer> = { ...answers }
  const offers: Record<string, { answer: Answer; from: readonly Origin[] }> = {}
  for (const question of form.pages.flatMap(({ questions }) => questions)) {
    const { key } = question
    if (filled[key] !== undefined || !isOffered(question, sources)) continue
    const found =
      question.prefill === 'earlier' ? ofEarlier(question, sources, at) : ofAccount(question, sources, at)
    const answer = joined(found)
    if (answer === undefined) continue
    filled[key] = answer
    offers[key] = { answer, from: [...new Set(found.map(({ from }) => from))] }
  }
  return { answers: filled, offers }
}

/** Whether the form has a place for where the person lives, so that it makes sense to ask a register. Pure. */
export function offersResidence(form: FormDefinition, sources: Sources): boolean {
  return form.pages
    .flatMap(({ questions }) => questions)
    .some((question) => {
      const isPlace =
        question.kind === 'address' ||
        (question.kind === 'person' && partsOf(question, BLOCKS.person).some(({ key }) => key === 'address'))
      return isPlace && question.prefill !== 'earlier' && isOffered(question, sources)
    })
}

/** Of what was offered, what still stands as it was: a block that was completed since counts, one that was changed does not. Pure. */
export function standingOffers(offers: Offers, answers: Answers): Origins {
  const standing = Object.entries(offers).filter(([key, { answer }]) => stands(answer, answers[key]))
  return Object.fromEntries(standing.map(([key, { from }]) => [key, from]))
}

function stands(offered: Answer, answer: Answer | undefined): boolean {
  if (!isRow(offered) || !isRow(answer)) return isDeepStrictEqual(offered, answer)
  return Object.entries(offered).every(([part, one]) => stands(one, answer[part]))
}

function isRow(answer: Answer | undefined): answer is Row {
  return typeof answer === 'object' && !Array.isArray(answer) && !('typed' in answer)
}

function isOffered({ prefill: source, ofSex }: Question, { account, isForOthers = false }: Sources): boolean {
  if (source === undefined || (ofSex !== undefined && ofSex !== account?.sex)) return false
  return source === 'filer' || !isForOthers
}

interface Found {
  /** Of a block. */
  part?: string
  answer: Answer
  from: Origin
}

function joined(found: readonly Found[]): Answer | undefined {
  const whole = found.find(({ part }) => part === undefined)
  if (whole !== undefined || found.length === 0) return whole?.answer
  return Object.fromEntries(found.map(({ part = '', answer }) => [part, answer]))
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

/** The same question as before; else what was said of the person under this name. */
function ofEarlier(question: Question, { earlier }: Sources, at: FormAt): Found[] {
  if (earlier === undefined) return []
  const before = earlier.answers.get(question.key)
  const known =
    before !== undefined && isSameQuestion(before.question, question)
      ? before.answer
      : isBlockKind(question.kind)
        ? undefined
        : earlier.person[question.key]
  const answer = known === undefined ? undefined : readAgain(question, known, at)
  return answer === undefined ? [] : [{ answer, from: 'earlier' }]
}

function ofAccount(question: Question, sources: Sources, at: FormAt): Found[] {
  const { kind } = question
  if (kind === 'person') return ofPerson(question, sources, at)
  if (kind === 'organisation') return ofFirm(question, sources, at)
  if (kind === 'address') return residenceOf(question, sources, at)
  const field = OF_KIND[kind]
  const { account = {} } = sources
  const known = kind === 'country' ? nationalityOf(account, at) : field && account[field]
  const answer = readAs(question, known, at)
  return answer === undefined ? [] : [{ answer, from: 'account' }]
}

function ofPerson(question: Question, sources: Sources, at: FormAt): Found[] {
  const { account = {}, earlier } = sources
  const lives = residenceOf({ key: 'address', kind: 'address', label: question.label }, sources, at)[0]
  return partsOf(question, BLOCKS.person).flatMap((part): Found[] => {
    const { key } = part
    const own = key === 'paper' ? cardOf(account, earlier, at) : ownPart(part, account, at)
    if (own !== undefined) return [{ ...own, part: key }]
    if (key === 'address' && lives !== undefined) return [{ ...lives, part: key }]
    // A register knows the permanent residence.
    if (key === 'residence_kind' && lives?.from === 'population') {
      return [{ part: key, answer: 'permanent', from: 'population' }]
    }
    return saidBefore(part, earlier?.person, at)
  })
}

function ownPart(part: Question, account: Profile, at: FormAt): Found | undefined {
  const field = OF_PROFILE[part.key]
  const known = part.key === 'nationality' ? nationalityOf(account, at) : field && account[field]
  const answer = readAs(part, known, at)
  return answer === undefined ? undefined : { answer, from: 'account' }
}

/** Citizens have a personal number (Luật Căn cước 2023); of whoever has one and is none it is offered wrongly, and corrected. */
function nationalityOf({ idNumber = '' }: Profile, at: FormAt): string | undefined {
  return KINDS['personal-number'].read(idNumber, at).ok ? 'Việt Nam' : undefined
}

function ofFirm(question: Question, { account, firm, earlier }: Sources, at: FormAt): Found[] {
  if (firm === undefined) return []
  const known: Readonly<Record<string, string | undefined>> = {
    name: firm.name,
    tax_code: firm.code,
    code: firm.code,
    representative: account?.name,
    representative_number: account?.idNumber,
  }
  return partsOf(question, BLOCKS.organisation).flatMap((part): Found[] => {
    const answer = readAs(part, known[part.key], at)
    if (answer !== undefined) return [{ part: part.key, answer, from: 'account' }]
    return saidBefore(part, earlier?.organisation, at)
  })
}

function saidBefore(part: Question, row: Row | undefined, at: FormAt): Found[] {
  const known = row?.[part.key]
  const answer = known === undefined ? undefined : readAgain(part, known, at)
  return answer === undefined ? [] : [{ part: part.key, answer, from: 'earlier' }]
}

/** What the register says; where it says nothing that reads well, where the person lived by what they filed last. */
function residenceOf(question: Question, { residence = '', earlier }: Sources, at: FormAt): Found[] {
  const read = residence === '' ? undefined : readAlone('address', residence, at)
  if (read?.ok) return [{ answer: read.value, from: 'population' }]
  const known = earlier?.person.address
  const answer = known === undefined ? undefined : readAgain(question, known, at)
  return answer === undefined ? [] : [{ answer, from: 'earlier' }]
}

/** The identity card bears the personal number, so that nobody types it twice; when and by whom it was issued stood in an earlier form. */
function cardOf({ idNumber }: Profile, earlier: Earlier | undefined, at: FormAt): Found | undefined {
  const before = earlier?.person.paper
  const paper: Question = { key: 'paper', kind: 'identity-paper', label: { vi: '', en: '' } }
  const whole = isRow(before) && before.number === idNumber ? readAgain(paper, before, at) : undefined
  if (whole !== undefined) return { answer: whole, from: 'earlier' }
  const read = KINDS['personal-number'].read(idNumber ?? '', at)
  return read.ok ? { answer: { paper: 'identity_card', number: read.value }, from: 'account' } : undefined
}

function readAs(question: Question, typed: string | undefined, at: FormAt): Answer | undefined {
  if (typed === undefined || typed === '') return undefined
  const { answer, errors } = readQuestion(question, 'x', { body: { x: typed }, current: undefined, at })
  return errors.length === 0 ? answer : undefined
}

/** What was right then, if it still is. */
function readAgain(question: Question, known: Answer, at: FormAt): Answer | undefined {
  const { key } = question
  const { answer, errors } = readQuestion(question, key, {
    body: bodyOf([question], { [key]: known }, at),
    current: known,
    at,
  })
  return errors.length === 0 ? answer : undefined
}
