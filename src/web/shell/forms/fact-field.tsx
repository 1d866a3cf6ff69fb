/** A fact of a procedure as a field, drawn and read in one place: at the counter, and where anybody works out a fee. */
import type { FactRule } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Choice, choiceErrors, NumberField, readNumber, TextField, textErrors } from '../../fields/index.ts'
import { factAnswers, yesOrNo } from '../../words/fact.ts'

interface FactFieldProps {
  rule: FactRule
  lang: Lang
  name: string
  value?: string | undefined
  optional?: true | undefined
  error?: string | undefined
  autoComplete?: string | undefined
}

export function FactField({ rule, ...field }: FactFieldProps) {
  const labelled = { ...field, label: rule.label[field.lang] }
  if (rule.type === 'number') return <NumberField {...labelled} whole={rule.whole} />
  const options = optionsOf(rule, field.lang)
  if (options.length === 0) return <TextField {...labelled} short />
  return <Choice {...labelled} pick="one" options={options} chosen={[field.value ?? '']} />
}

/** The fact as it was typed or chosen; what is missing or wrong as the sentence of its field. */
export function readFact(
  text: string,
  rule: FactRule,
  lang: Lang,
): { value: string | number | boolean } | { message: string } {
  const label = rule.label[lang]
  const options = optionsOf(rule, lang)
  const isOffered = options.length === 0 || options.some(({ value }) => value === text)
  if (text === '' || !isOffered) {
    return { message: (options.length > 0 ? choiceErrors : textErrors)[lang].required(label) }
  }
  if (rule.type !== 'number') return { value: rule.type === 'boolean' ? text === 'yes' : text }
  const reading = readNumber(text, label, rule, lang)
  return reading.ok ? { value: reading.value } : { message: reading.message }
}

function optionsOf({ name, type }: FactRule, lang: Lang) {
  if (type === 'boolean') return yesOrNo(lang)
  return type === 'string' ? factAnswers(name, lang) : []
}
