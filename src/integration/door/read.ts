/** Reading bytes from outside: UTF-8, JSON, and the schema of the connector's contract. */
import type { z } from 'zod'
import { isStorable } from '../../platform/index.ts'
import type { MessageFault } from './faults.ts'

export interface Fault {
  fault: MessageFault
  detail?: Readonly<Record<string, unknown>>
}

export function isFault(value: object): value is Fault {
  return 'fault' in value
}

const decoder = new TextDecoder('utf-8', { fatal: true })
const MOST_FIELDS = 20

/** JSON of UTF-8 bytes, a byte order mark allowed; a fault for anything else. */
export function readJson(body: Uint8Array): { value: unknown } | Fault {
  try {
    const value: unknown = JSON.parse(decoder.decode(body))
    return holdsStorable(value)
      ? { value }
      : { fault: 'message_unreadable', detail: { why: 'unstorable_text' } }
  } catch (error) {
    const why = error instanceof TypeError ? 'not_utf8' : 'not_json'
    return { fault: 'message_unreadable', detail: { why } }
  }
}

/** The message by its schema; a fault names the fields and what was expected, never what stood there. */
export function readBySchema<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { message: z.output<S> } | Fault {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { message: parsed.data }
  const fields = parsed.error.issues.slice(0, MOST_FIELDS).map(({ path, message }) => ({
    field: path.join('.'),
    expected: message,
  }))
  return { fault: 'message_wrong', detail: { fields } }
}

/** PostgreSQL keeps no NUL and no lone surrogate; how deep it goes is bounded by the stack of the parser. */
function holdsStorable(value: unknown): boolean {
  const left: unknown[] = [value]
  for (let at = left.pop(); at !== undefined || left.length > 0; at = left.pop()) {
    if (typeof at === 'string' && !isStorable(at)) return false
    if (typeof at === 'object' && at !== null) left.push(...Object.keys(at), ...Object.values(at))
  }
  return true
}
