/** Rules over what each paper says of itself. */
import { addMonths } from '../../../calendar/index.ts'
import { getPaperKind, kindsNamedIn, type PaperKind, type PaperKindName } from '../../papers/paper-kinds.ts'
import { plainText } from '../../papers/plain-text.ts'
import type { CheckedCase, SeenFile } from '../case-of-filing.ts'
import type { Finding } from '../finding.ts'
import { onFile } from './of-pages.ts'

/** The title says another paper than the one that is asked for, and nothing in the file says that one. */
export function findWrongPapers(given: CheckedCase): Finding[] {
  return given.files.flatMap((seen) => {
    const wanted = wantedKinds(given, seen)
    const { title, titles = [], plain = '' } = seen.reading ?? {}
    const isRight =
      title === undefined ||
      wanted.length === 0 ||
      titles.some((one) => wanted.includes(one)) ||
      wanted.some((one) => getPaperKind(one).titles.some((words) => plain.includes(words)))
    return isRight ? [] : [onFile('paper_wrong', seen, { says: getPaperKind(title).name })]
  })
}

/** A paper about one person that names nobody of the application. */
export function findPapersOfAnother(given: CheckedCase): Finding[] {
  const { persons, account } = given
  const numbers = new Set([...persons.map(({ number }) => number), account.identity])
  const names = [...persons.map(({ name }) => name), account.name].flatMap((name) => name ?? [])
  return given.files.flatMap((seen) => {
    const { title, numbers: found = [], plain = '' } = seen.reading ?? {}
    if (title === undefined || getPaperKind(title).isPersonal !== true || found.length === 0) return []
    const isOurs =
      found.some((number) => numbers.has(number)) || names.some((name) => plain.includes(plainText(name)))
    return isOurs ? [] : [onFile('paper_of_another', seen, { says: found[0] ?? '' })]
  })
}

/** Past the day that it says itself, or past the months for which such a paper is good. */
export function findExpiredPapers(given: CheckedCase): Finding[] {
  return [...findExpiredFiles(given), ...findExpiredCards(given)]
}

function findExpiredFiles(given: CheckedCase): Finding[] {
  return given.files.flatMap((seen) => {
    const { reading } = seen
    // Whoever asks for a new one hands in the old one.
    if (reading === undefined || isTheMatter(given, reading.title)) return []
    const until = reading.validUntil ?? untilByMonths(reading)
    return until === undefined || until >= given.today
      ? []
      : [onFile('paper_expired', seen, { why: 'paper', says: until })]
  })
}

function untilByMonths({
  title,
  issuedOn,
  validMonths,
}: NonNullable<SeenFile['reading']>): string | undefined {
  const kind: PaperKind | undefined = title && getPaperKind(title)
  const months = validMonths ?? kind?.validMonths
  return issuedOn === undefined || months === undefined ? undefined : addMonths(issuedOn, months)
}

function wantedKinds({ procedure }: CheckedCase, { question }: SeenFile): PaperKindName[] {
  const component = procedure.version.components.find(({ code }) => code === question.component)
  return kindsNamedIn(plainText(`${question.label.vi} ${component?.name.vi ?? ''}`))
}

function isTheMatter({ procedure }: CheckedCase, title: PaperKindName | undefined): boolean {
  return title !== undefined && kindsNamedIn(plainText(procedure.version.name.vi)).includes(title)
}

/** A card is renewed at these ages; one that was issued within two years before is good until the next (Law 26/2023/QH15 art. 21). */
const RENEWED_AT = [14, 25, 40, 60] as const
const ISSUED_BEFORE = 2

function findExpiredCards({ persons, today }: CheckedCase): Finding[] {
  return persons.flatMap(({ question, label, born, cardIssuedOn }): Finding[] => {
    if (born?.length !== 10 || cardIssuedOn?.length !== 10) return []
    const due = RENEWED_AT.find((age) => addMonths(born, 12 * (age - ISSUED_BEFORE)) > cardIssuedOn)
    const until = due === undefined ? undefined : addMonths(born, 12 * due)
    return until === undefined || until >= today
      ? []
      : [{ kind: 'paper_expired', why: 'card', question, about: label, says: until }]
  })
}
