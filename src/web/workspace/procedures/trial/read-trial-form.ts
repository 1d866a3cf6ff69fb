/** A page of a trial as it was sent: its fields, and of its files nothing but name, type, size and hash. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Answers, addFiles, type FileAnswer, type FormPage } from '../../../../forms/index.ts'
import { partsOf } from '../../../../platform/http/index.ts'

const LIMITS = { files: 200, fileSize: 20_000_001 }
const FALLBACK = 'application/octet-stream'

export interface TrialForm {
  /** Without prototype: names come from outside. */
  fields: Record<string, string[]>
  files: ReadonlyMap<string, readonly FileAnswer[]>
}

export async function readTrialForm(request: FastifyRequest): Promise<TrialForm> {
  const fields: Record<string, string[]> = Object.create(null)
  const files = new Map<string, FileAnswer[]>()
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value]
  }
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      for (const one of [value].flat()) if (typeof one === 'string') add(name, one.replaceAll('\0', ''))
    return { fields, files }
  }
  for await (const part of partsOf(request, LIMITS)) {
    if (part.type === 'field') add(part.field, part.value.replaceAll('\0', ''))
    else if (part.name !== '') {
      const file = await lookAt(part)
      files.set(part.field, [...(files.get(part.field) ?? []), file])
    }
  }
  return { fields, files }
}

async function lookAt(part: { name: string; content: AsyncIterable<Uint8Array> }): Promise<FileAnswer> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of part.content) {
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), name: part.name.slice(0, 255), type: FALLBACK, size }
}

/** The answers that the page carried; none where it carried nothing that can be read. */
export function carriedAnswers({ fields }: Pick<TrialForm, 'fields'>): Answers {
  try {
    const read: unknown = JSON.parse(fields.trial_answers?.at(-1) ?? '{}')
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Answers) : {}
  } catch {
    return {}
  }
}

/** The posted page as forms read it, with files that were chosen now beside those chosen before. */
export function bodyOf({ fields, files }: TrialForm, page: FormPage, before: Answers) {
  const body: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(fields)) body[name] = values.length === 1 ? values[0] : values
  let answers = before
  for (const { key } of page.questions.filter(({ kind }) => kind === 'file')) {
    const sent = files.get(key) ?? []
    if (sent.length === 0) continue
    answers = addFiles(answers, key, sent)
    body[`kept-${key}`] = [...(fields[`kept-${key}`] ?? []), ...sent.map(({ sha256 }) => sha256)]
  }
  return { body, answers }
}
