import { CONNECTORS, messageErrors } from '../../../integration/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { failureWords } from './failure-words.ts'

type Named = Record<string, { name: Record<Lang, string>; does: Record<Lang, string> }>

/** What people call a system; one that is no connector is called by its code. */
export function nameOf(destination: string, lang: Lang): string {
  return (CONNECTORS as Named)[destination]?.name[lang] ?? destination
}

export function doesOf(destination: string, lang: Lang): string {
  return (CONNECTORS as Named)[destination]?.does[lang] ?? ''
}

/** The sentence of a fault of a message; of another system's code, the code. */
export function sayFailure(failure: string, lang: Lang): string {
  const known = (messageErrors as Record<string, { text: Record<Lang, string> }>)[failure]
  return known?.text[lang] ?? failureWords[failure]?.[lang] ?? failure
}
