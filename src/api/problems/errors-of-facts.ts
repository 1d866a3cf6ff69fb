import type { WrongFact } from '../../catalogue/index.ts'
import type { Refusal } from '../../dossiers/index.ts'
import type { Lang, Text } from '../../platform/index.ts'
import { type FieldError, MISSING } from './say-issue.ts'

/** The places in the body that a refusal of facts is about; none where it is about something else. */
export function errorsOfFacts({ refused, message, detail }: Refusal, lang: Lang): FieldError[] {
  const at = (fact: string, text: Text): FieldError => ({
    in: 'body',
    pointer: `/facts/${fact.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    message: text[lang],
  })
  const wrong = (detail?.wrong ?? []) as readonly WrongFact[]
  const facts = (detail?.facts ?? []) as readonly string[]
  switch (refused) {
    case 'facts_wrong':
      return wrong.map((one) => at(one.fact, one.message))
    case 'facts_missing':
      return facts.map((fact) => at(fact, MISSING))
    case 'fee_not_computable':
      return facts.map((fact) => at(fact, message))
    default:
      return []
  }
}
