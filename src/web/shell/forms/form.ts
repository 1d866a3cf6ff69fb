import type { FastifyRequest } from 'fastify'

/** The fields of a posted form as text: of several with one name the last, whole; what is not text is absent. */
export function formOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return textsOf(request.body)
}

/** Every value of one name of a posted form, as text; none where nothing of a form came. */
export function manyOf({ body }: FastifyRequest, name: string): string[] {
  return textsNamed(body, name)
}

/** Every value of one name of a query, as text. */
export function manyAskedOf({ query }: FastifyRequest, name: string): string[] {
  return textsNamed(query, name).map((value) => value.replaceAll('\0', ''))
}

function textsNamed(values: unknown, name: string): string[] {
  if (typeof values !== 'object' || values === null) return []
  const given: unknown = (values as Record<string, unknown>)[name]
  return [given].flat().filter((value) => typeof value === 'string')
}

/** The fields of a query, as those of a form. */
export function queryOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return textsOf(request.query)
}

function textsOf(given: unknown): Record<string, string> {
  const texts: Record<string, string> = {}
  if (typeof given !== 'object' || given === null) return texts
  for (const [name, value] of Object.entries(given)) {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value
    if (typeof last === 'string') texts[name] = last.replaceAll('\0', '')
  }
  return texts
}
