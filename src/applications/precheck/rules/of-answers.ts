/** Rules over the answers and the record. */
import { kindsNamedIn } from '../../papers/paper-kinds.ts'
import { plainText } from '../../papers/plain-text.ts'
import type { CheckedCase } from '../case-of-filing.ts'
import type { Finding } from '../finding.ts'
import { isSameName, type NamedPerson } from '../persons-in.ts'

export function findContradictions(given: CheckedCase): Finding[] {
  const { persons, account, forWhom } = given
  const own = { name: account.name, number: account.identity, born: account.birthDate }
  const twice = persons.flatMap((one, at) =>
    persons.slice(0, at).flatMap((other) => contradict(one, other).map((why) => onPerson(one, why))),
  )
  const alone = persons.flatMap((person) => contradictsItself(person).map((why) => onPerson(person, why)))
  const withAccount =
    forWhom.kind === 'self'
      ? persons.flatMap((one) => contradict(one, own).map(() => onPerson(one, 'account')))
      : []
  const all = [...alone, ...withAccount, ...twice]
  return all.filter(
    (one, at) => all.findIndex(({ question, says }) => question === one.question && says === one.says) === at,
  )
}

/** A paper that the record requires in this case and the form does not insist on; and the authority of whoever files for another. */
export function findMissingPapers(given: CheckedCase): Finding[] {
  const { procedure, questions, answers, chosenCase } = given
  const needed = procedure.version.components.filter(
    (paper) =>
      paper.group === 'submit' &&
      paper.replacedBy === undefined &&
      (paper.case === undefined ? paper.required : paper.case === chosenCase),
  )
  // Where the form does not ask for it, its answers have said that it is not needed.
  const found = needed.flatMap(({ code, name }): Finding[] => {
    const place = questions.find(({ kind, component }) => kind === 'file' && component === code)
    return place === undefined || hasFiles(answers, place)
      ? []
      : [{ kind: 'paper_missing', why: 'record', about: name, question: place.key }]
  })
  return [...found, ...findMissingMandate(given, found)]
}

function findMissingMandate(given: CheckedCase, found: readonly Finding[]): Finding[] {
  const { questions, answers, forWhom, files } = given
  if (forWhom.kind !== 'other') return []
  const places = questions.filter(
    ({ kind, label }) => kind === 'file' && kindsNamedIn(plainText(label.vi)).includes('mandate'),
  )
  const isTold = found.some(({ question }) => places.some(({ key }) => key === question))
  const isThere =
    places.some((place) => hasFiles(answers, place)) ||
    files.some(({ reading }) => reading?.titles.includes('mandate') === true)
  const question = places[0]?.key
  return isTold || isThere
    ? []
    : [
        {
          kind: 'paper_missing',
          why: 'mandate',
          about: MANDATE,
          ...(question === undefined ? {} : { question }),
        },
      ]
}

function hasFiles(answers: CheckedCase['answers'], { key }: { key: string }): boolean {
  const files = answers[key]
  return Array.isArray(files) && files.length > 0
}

const MANDATE = { vi: 'Giấy ủy quyền', en: 'Authority' }

/** Two who are one by their number and not by their name, or the other way round. */
function contradict(
  a: Pick<NamedPerson, 'name' | 'number' | 'born'>,
  b: Pick<NamedPerson, 'name' | 'number' | 'born'>,
): ('same_number' | 'same_person')[] {
  if (a.number === undefined || b.number === undefined) return []
  const isSame = isSameName(a.name, b.name)
  if (a.number === b.number)
    return isSame || a.name === undefined || b.name === undefined ? [] : ['same_number']
  return isSame && a.born !== undefined && a.born === b.born ? ['same_person'] : []
}

/** The number says century, sex and year of birth (NĐ 137/2015 art. 13, now TT 17/2024/TT-BCA). */
function contradictsItself({ number, born, sex }: NamedPerson): ('year' | 'sex')[] {
  if (number === undefined) return []
  const sign = Number(number[3])
  const year = 1900 + 100 * Math.floor(sign / 2) + Number(number.slice(4, 6))
  if (born !== undefined && /^\d{4}/.test(born) && Number(born.slice(0, 4)) !== year) return ['year']
  const says = sign % 2 === 0 ? 'male' : 'female'
  return sex === undefined || sex === says || !['male', 'female'].includes(sex) ? [] : ['sex']
}

function onPerson({ question, label, number = '' }: NamedPerson, why: string): Finding {
  return { kind: 'numbers_contradict', question, about: label, why, says: number }
}
