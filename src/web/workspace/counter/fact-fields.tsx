import { FactField } from '../../shell/forms/fact-field.tsx'
import { neededFacts } from './receive-fields.ts'
import { fieldOf, type ReceiveView } from './receive-view.ts'

/** What the counter asks for beside papers: the facts that fees and the first steps depend on. */
export function FactFields(view: ReceiveView) {
  return (
    <>
      {neededFacts(view.procedure)
        .filter(({ name }) => view.declared?.facts[name] === undefined)
        .map((rule) => (
          <FactField {...fieldOf(view, `fact.${rule.name}`)} rule={rule} />
        ))}
    </>
  )
}
