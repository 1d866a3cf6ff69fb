/** FEEL's functions of texts. Whatever is typed, none takes longer than the text is long. */
import { RE2JS } from 're2js'

/** Functions of two texts that answer yes or no. */
const TESTS = {
  contains: (text, part) => text.includes(part),
  'starts with': (text, part) => text.startsWith(part),
  'ends with': (text, part) => text.endsWith(part),
} satisfies Record<string, (text: string, part: string) => boolean>

/** Functions of one text. */
const OF_ONE = {
  'string length': (text) => [...text].length,
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
} satisfies Record<string, (text: string) => string | number>

export function findTextTest(name: string): ((text: string, part: string) => boolean) | undefined {
  return Object.hasOwn(TESTS, name) ? TESTS[name as keyof typeof TESTS] : undefined
}

export function findTextFunction(
  name: string,
): { type: 'string' | 'number'; run: (text: string) => string | number } | undefined {
  if (!Object.hasOwn(OF_ONE, name)) return undefined
  return { type: name === 'string length' ? 'number' : 'string', run: OF_ONE[name as keyof typeof OF_ONE] }
}

/**
 * Whether a pattern is found anywhere in a text, in time linear in the text. Undefined: no pattern, or one that only an engine that
 * goes back and tries again could follow (references to what was found, looking ahead or behind).
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | undefined {
  try {
    const compiled = RE2JS.compile(pattern)
    return (text) => compiled.matcher(text).find()
  } catch {
    return undefined
  }
}
