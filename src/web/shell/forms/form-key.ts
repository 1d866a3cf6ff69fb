import { newId } from '../../../platform/index.ts'

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The idempotency key that came with a form, made with its page; a new one where none of ours came. */
export function formKey(given: string | undefined, now: number): string {
  return given !== undefined && KEY.test(given) ? given : newId(now)
}
