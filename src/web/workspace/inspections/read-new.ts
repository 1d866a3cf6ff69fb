/** The form that opens an inspection. */
import type { Instant } from '../../../calendar/index.ts'
import { addDays, toLocalDate } from '../../../calendar/index.ts'
import type { Office } from '../../../dossiers/index.ts'
import { cleanLine, type Lang, newId } from '../../../platform/index.ts'
import { parseDateInput, parseNumberInput } from '../../../platform/texts/index.ts'
import { MOST_DRAWN, type OpenInspection } from '../../../supervision/index.ts'
import type { FormError } from '../../ui/index.ts'
import { readPeriod } from '../shell/period/read-period.ts'
import { isUuid } from '../shell/uuid.ts'
import { inspectionWords } from './inspection-words.ts'

const MOST_SEED = 100

/** All that is wrong at once; what was typed stays with the caller. */
export function readNew(
  form: Readonly<Record<string, string>>,
  { office, now, lang }: { office: Office; now: Instant; lang: Lang },
): { wish: Omit<OpenInspection, 'by'> } | { errors: FormError[] } {
  const t = inspectionWords[lang].missing
  const agency = office.directory.find(form.agency ?? '')?.code
  const number = parseNumberInput(form.size ?? '', lang)
  const size = number !== undefined && 'value' in number ? number.value : 0
  const seed = cleanLine(form.seed ?? '')
  const { period, errors: days } = readPeriod(form, now, lang)
  const tomorrow = addDays(toLocalDate(now), 1)
  const day = parseDateInput(form.answerBy ?? '', {
    ...{ today: toLocalDate(now), earliest: tomorrow, latest: addDays(tomorrow, 366) },
  })
  const errors: FormError[] = [
    ...(agency === undefined ? [{ id: 'agency', message: t.agency }] : []),
    ...days,
    ...(Number.isInteger(size) && size >= 1 && size <= MOST_DRAWN
      ? []
      : [{ id: 'size', message: t.size(MOST_DRAWN) }]),
    ...(seed === '' || seed.length > MOST_SEED ? [{ id: 'seed', message: t.seed }] : []),
    ...(day.ok ? [] : [{ id: 'answerBy', message: t.answerBy }]),
  ]
  if (agency === undefined || !day.ok || errors.length > 0) return { errors }
  const id = isUuid(form.id ?? '') ? (form.id as string) : newId()
  return { wish: { id, agency, size, seed, answerBy: day.date, ...period } }
}
