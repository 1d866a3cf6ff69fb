import { drawPage, type FormDefinition, missingIn, type Question, readPage } from '../../src/forms/index.ts'
import { FormQuestions } from '../../src/web/fields/index.ts'
import { render } from '../../src/web/ui/index.ts'
import type { Figure } from '../harness/figure.ts'

const FIELDS = 100
/** A question that decides, and one that it decides on. */
const PAIRS = FIELDS / 2
const ROUNDS = 50
const AT = { today: '2026-11-23', lang: 'vi' } as const
const KINDS = ['text', 'person-name', 'phone', 'date', 'number'] as const
const TYPED = {
  text: 'Ghi rõ',
  'person-name': 'Nguyễn Hoa',
  phone: '0912345678',
  date: '1/3/2026',
  number: '7',
}

/** Every field after the first depends on the one before it and on a count. */
function chainedForm(): FormDefinition {
  const questions = Array.from({ length: PAIRS }, (_, at): Question[] => {
    const label = { vi: `Câu hỏi ${at}`, en: `Question ${at}` }
    const when = at === 0 ? {} : { when: `go${at - 1} and (n0 > 5 or go${at - 1})` }
    const kind = KINDS[at % KINDS.length] ?? 'text'
    return [
      { key: `go${at}`, kind: 'yes-no', label, ...when },
      { key: at === 0 ? 'n0' : `q${at}`, kind: at === 0 ? 'number' : kind, label, when: `go${at}` },
    ]
  }).flat()
  return { pages: [{ key: 'one', title: { vi: 'Trang', en: 'Page' }, questions }] }
}

/** How long a page of a hundred conditional fields takes: read as it was posted, drawn again, and looked through for what is missing. */
export async function benchForm(): Promise<Figure[]> {
  const form = chainedForm()
  const body = Object.fromEntries(
    (form.pages[0]?.questions ?? []).map(({ key, kind }) => [
      key,
      kind === 'yes-no' ? 'yes' : TYPED[kind as keyof typeof TYPED],
    ]),
  )
  const answer = () => {
    const { answers, errors } = readPage(form, { key: 'one' }, body, {}, AT)
    if (errors.length > 0 || missingIn(form, answers, AT) !== undefined)
      throw new Error('the form is not answered')
    const page = drawPage(form, 'one', answers, AT)
    if (page === undefined) throw new Error('there is no page')
    return render(FormQuestions({ lang: 'vi', page, errors, action: '/' }))
  }
  answer()
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now()
    answer()
    return performance.now() - begin
  }).sort((a, b) => a - b)
  return [
    {
      name: `form of ${FIELDS} conditional fields, answered and drawn`,
      value: times[ROUNDS / 2] ?? 0,
      unit: 'ms',
      budget: 50,
      note: 'median; every field depends on the one before',
    },
  ]
}
