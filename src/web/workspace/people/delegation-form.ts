/** The form of a delegation: read with every error at its field. */
import type { Delegation, StaffWithGrants } from '../../../agencies/index.ts'
import { fromLocal, toLocalDate } from '../../../calendar/index.ts'
import { cleanLines, type Lang, type Problem } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import { choiceErrors, textErrors } from '../../fields/index.ts'
import type { FormError } from '../../ui/index.ts'
import { isUuid } from '../shell/uuid.ts'
import { delegationWords } from './delegation-words.ts'
import { currentGrants } from './staff-place.ts'

const DAY_MS = 86_400_000

interface Reading {
  /** Who gives. */
  person: StaffWithGrants
  lang: Lang
  now: number
}

const LONGEST_REASON = 500

/** The first day begins at midnight, the last one counts as a whole. */
export function readDelegation(
  form: Readonly<Record<string, string>>,
  { person, lang, now }: Reading,
): { delegation: Omit<Delegation, 'id'> } | { errors: FormError[] } {
  const t = delegationWords[lang]
  const errors: FormError[] = []
  const today = toLocalDate(now)
  const dayOf = (name: 'firstDay' | 'lastDay') => {
    const text = (form[name] ?? '').trim()
    const reading = text === '' ? undefined : parseDateInput(text, { today })
    if (reading?.ok) return reading.date
    errors.push({ id: name, message: reading?.message[lang] ?? textErrors[lang].required(t[name]) })
    return today
  }
  const grant = currentGrants(person, now).find((one) => heldValue(one) === form.held)
  if (grant === undefined) errors.push({ id: 'held', message: choiceErrors[lang].required(t.held) })
  const to = form.colleague ?? ''
  if (!isUuid(to)) errors.push({ id: 'colleague', message: choiceErrors[lang].required(t.to) })
  const [firstDay, lastDay] = [dayOf('firstDay'), dayOf('lastDay')]
  const reason = cleanLines(form.reason ?? '')
  if (reason === '') errors.push({ id: 'reason', message: textErrors[lang].required(t.reason) })
  if (reason.length > LONGEST_REASON) {
    errors.push({ id: 'reason', message: textErrors[lang].tooLong(t.reason, LONGEST_REASON) })
  }
  if (grant === undefined || errors.length > 0) return { errors }
  const [startsAt, endsAt] = [fromLocal(firstDay, 0), fromLocal(lastDay, 0) + DAY_MS]
  const { role, agency } = grant
  return {
    delegation: { from: person.id, to, role, agency, startsAt, endsAt, reason },
  }
}

/** A role at an agency as the value of a choice. */
export function heldValue({ role, agency }: { role: string; agency: string }): string {
  return `${role}~${agency}`
}

const FIELD_OF: Readonly<Record<string, string>> = {
  delegation_to_oneself: 'colleague',
  delegation_overlaps: 'colleague',
  delegation_to_stranger: 'colleague',
  right_for_oneself: 'colleague',
  staff_unknown: 'colleague',
  staff_inactive: 'colleague',
  delegation_dates: 'lastDay',
  delegation_role_not_held: 'held',
  delegation_reason_missing: 'reason',
}

/** A refusal at the field it is about. */
export function delegationError({ code, text, next }: Problem, lang: Lang): FormError {
  return { id: FIELD_OF[code] ?? 'held', message: `${text[lang]} ${next[lang]}` }
}
