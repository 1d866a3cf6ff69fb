import type { Facts } from '../../workflow/index.ts'
import type { Text } from '../model.ts'
import type { FactRule, FactRules } from './fact-rules.ts'

/** One fact that is not what it must be, with the sentence that says what that is. */
export interface WrongFact {
  fact: string
  message: Text
}

/** The facts that break their rules, in the order given; those without a rule steer nothing and pass. Pure. */
export function wrongFacts(rules: FactRules, facts: Facts): WrongFact[] {
  return Object.entries(facts).flatMap(([fact, value]) => {
    if (fact === 'decision') return [{ fact, message: DECIDED }]
    const rule = rules.get(fact)
    return rule === undefined || isRight(rule, value) ? [] : [{ fact, message: sayRule(rule) }]
  })
}

function isRight(rule: FactRule, value: Facts[string]): boolean {
  if (rule.type !== 'number') return typeof value === rule.type
  if (typeof value !== 'number' || !(value >= rule.least && value <= rule.most)) return false
  return !rule.whole || Number.isInteger(value)
}

const DECIDED: Text = {
  vi: 'Quyết định là kết quả của bước, không phải dữ liệu nhập.',
  en: 'The decision is what a step decides, not a fact to be given.',
}

/** Says what a fact must be. */
function sayRule(rule: FactRule): Text {
  const { label } = rule
  switch (rule.type) {
    case 'boolean':
      return { vi: `${label.vi} phải là có hoặc không.`, en: `${label.en} must be yes or no.` }
    case 'string':
      return { vi: `${label.vi} phải là chữ.`, en: `${label.en} must be a text.` }
    default: {
      const vi = `${rule.whole ? 'số nguyên' : 'số'} từ ${number(rule.least, 'vi-VN')} đến ${number(rule.most, 'vi-VN')}`
      const en = `a ${rule.whole ? 'whole number' : 'number'} from ${number(rule.least, 'en')} to ${number(rule.most, 'en')}`
      return { vi: `${label.vi} phải là ${vi}.`, en: `${label.en} must be ${en}.` }
    }
  }
}

function number(value: number, locale: string): string {
  return value.toLocaleString(locale)
}
