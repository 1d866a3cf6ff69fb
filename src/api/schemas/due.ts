import { z } from 'zod'
import type { Calendars } from '../../agencies/index.ts'
import { explainDeadline } from '../../calendar/index.ts'
import { type DossierClock, explainDueDate } from '../../dossiers/index.ts'
import { isoOrNull, momentSchema, textSchema } from './common.ts'

/** The due date of a dossier and why it is that: sentences for people, in both languages. */
export const dueSchema = z
  .object({
    at: momentSchema.nullable(),
    explanation: z.array(z.object({ key: z.string(), label: textSchema, text: textSchema })),
  })
  .meta({ id: 'Due' })

/** Null while the clock has not started. `at` is null while it stands, or where the law sets no limit. */
export function dueOf(
  dossier: { clock?: DossierClock; dueAt?: number },
  calendars: Calendars,
): z.output<typeof dueSchema> | null {
  const { clock, dueAt } = dossier
  if (clock === undefined) return null
  const { explanation } = explainDueDate(clock, calendars.deadlineTime(clock.agency))
  const english = explainDeadline(explanation, 'en')
  return {
    at: isoOrNull(dueAt),
    explanation: explainDeadline(explanation, 'vi').map(({ key, label, text }, i) => ({
      key,
      label: { vi: label, en: english[i]?.label ?? '' },
      text: { vi: text, en: english[i]?.text ?? '' },
    })),
  }
}
