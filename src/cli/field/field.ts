/** `motcua field KIND`: reads values as the forms do, one a line. */
import { createInterface } from 'node:readline'
import { toLocalDate } from '../../calendar/index.ts'
import { KINDS_ALONE, type QuestionKind, readAlone } from '../../forms/index.ts'
import type { Clock, Lang } from '../../platform/index.ts'

export interface FieldArgs {
  kind: QuestionKind
  lang: Lang
}

/** Undefined where there is no such kind. */
export function readFieldArgs(args: readonly string[]): FieldArgs | undefined {
  const [kind = '', ...options] = args
  const known = KINDS_ALONE.find((one) => one === kind)
  if (known === undefined || options.some((option) => option !== '--en')) return undefined
  return { kind: known, lang: options.length > 0 ? 'en' : 'vi' }
}

/**
 * One value a line in, one object a line out: `{"ok":true,"value":…}`, with `confirm` where the value is unusual and a form would
 * ask whether the paper says so, or `{"ok":false,"error":{"code":…,"vi":…,"en":…}}`. A refused
 * value is an answer like another, so the exit status is 0.
 */
export async function fieldCommand(
  { kind, lang }: FieldArgs,
  clock: Clock,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  const at = { today: toLocalDate(clock.now()), lang }
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const read = readAlone(kind, line, at)
    output.write(`${JSON.stringify(read.ok ? answerOf(read) : read)}\n`)
  }
  return 0
}

function answerOf({ value, unusual }: { value: unknown; unusual?: object }) {
  return { ok: true, value, ...(unusual === undefined ? {} : { confirm: unusual }) }
}
