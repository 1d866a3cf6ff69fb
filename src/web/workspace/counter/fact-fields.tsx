import type { FactRule } from '../../../catalogue/index.ts'
import { Choice, NumberField, TextField } from '../../fields/index.ts'
import { factAnswers, yesOrNo } from '../../words/fact.ts'
import { neededFacts } from './receive-fields.ts'
import { fieldOf, type ReceiveView } from './receive-view.ts'

/** What the counter asks for beside papers: the facts that fees and the first steps depend on. */
export function FactFields(view: ReceiveView) {
  return (
    <>
      {neededFacts(view.procedure)
        .filter(({ name }) => view.declared?.facts[name] === undefined)
        .map((rule) => (
          <FactField view={view} rule={rule} />
        ))}
    </>
  )
}

function FactField({ view, rule }: { view: ReceiveView; rule: FactRule }) {
  const { lang } = view.frame
  const field = { ...fieldOf(view, `fact.${rule.name}`), label: rule.label[lang] }
  if (rule.type === 'number') return <NumberField {...field} whole={rule.whole} />
  const options = rule.type === 'boolean' ? yesOrNo(lang) : factAnswers(rule.name, lang)
  if (options.length === 0) return <TextField {...field} short />
  return <Choice {...field} pick="one" options={options} chosen={[field.value ?? '']} />
}
