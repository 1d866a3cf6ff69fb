/** Fields of acts that set something right. */
import { CORRECTION_OUTCOMES } from '../../../../dossiers/index.ts'
import { formatDate, type Lang } from '../../../../platform/index.ts'
import { capitalise } from '../../../words/capitalise.ts'
import { partyFieldNames } from '../../../words/event.ts'
import { correctionOutcomes } from '../../../words/status.ts'
import type { ActField } from '../act-fields.ts'
import type { ActsInput } from '../acts-input.ts'

/** Whether what somebody asked for was done. */
export function outcomeField(label: string, lang: Lang): ActField {
  const options = CORRECTION_OUTCOMES.map((value) => ({ value, text: correctionOutcomes[lang][value] }))
  return { name: 'outcome', kind: 'choice', label, options }
}

/** Data of a party as they are, to be set right. */
export function partyFields(
  { of }: Readonly<Record<string, unknown>>,
  { parties, lang }: ActsInput,
): ActField[] {
  const party = of === 'owner' ? parties?.owner : parties?.applicant
  const names = partyFieldNames[lang]
  return CORRECTABLE.map((name): ActField => {
    const value = party?.[name]
    return {
      ...{ name, kind: 'text', label: capitalise(names[name]) },
      ...(name === 'name' ? {} : { optional: true }),
      ...(value === undefined ? {} : { value: name === 'birthDate' ? sayBorn(value, lang) : value }),
    }
  })
}

const CORRECTABLE = ['name', 'idNumber', 'birthDate', 'address', 'phone', 'email'] as const

/** A day as people write it; of whom only the year is known, the year. */
function sayBorn(value: string, lang: Lang): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, lang) : value
}
