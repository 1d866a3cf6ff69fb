import type { FastifyRequest } from 'fastify'
import { partsOf } from '../../../../platform/http/index.ts'
import { formOf } from '../../../shell/forms/form.ts'

const MOST_BYTES = 20_000_000

/** The fields of a form and its one file, which is looked at and kept with a draft; without one `bytes` are undefined. */
export async function readOneFile(request: FastifyRequest) {
  const fields: Record<string, string> = {}
  let [name, bytes]: [string, Buffer | undefined] = ['', undefined]
  if (!request.isMultipart()) return { fields: formOf(request), name, bytes }
  for await (const part of partsOf(request, { files: 1, fileSize: MOST_BYTES + 1 })) {
    if (part.type === 'field') fields[part.field] = part.value
    else if (part.name !== '') {
      const chunks: Uint8Array[] = []
      for await (const chunk of part.content) chunks.push(chunk)
      name = part.name
      bytes = Buffer.concat(chunks)
    }
  }
  return { fields, name, bytes }
}
