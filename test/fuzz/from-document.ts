/** Requests made of the OpenAPI document: mostly what it asks for, with something wrong in it here and there. */
import type { Chance } from './chance.ts'
import { oddText, oddValue } from './chance.ts'
import type { Asked } from './send.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  example?: unknown
  examples?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  format?: string
  minimum?: number
  maximum?: number
}

interface Operation {
  parameters?: { name: string; in: 'path' | 'query' | 'header'; schema: Schema; required?: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema; examples?: Record<string, { value: unknown }> }> }
}

export interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas?: Record<string, Schema> }
}

export interface World {
  /** Authorisation of programs; one of them is nobody's. */
  tokens: readonly string[]
  /** Ids, codes, secrets, hashes, codes of agencies and procedures that are there. */
  known: readonly string[]
  form: (chance: Chance) => { type: string; body: Buffer }
}

/** How often a value is not what the document asks for. */
const ODD = 0.12

export function requestsOf(document: Document, world: World): (chance: Chance) => Asked {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  return (chance) => {
    const { path, method, operation } = chance.of(all)
    const value = (schema: Schema) => makeValue(document, schema, world, chance)
    const text = (schema: Schema) => {
      const given = value(schema)
      return typeof given === 'string' ? given : (JSON.stringify(given) ?? '')
    }
    const given = (operation.parameters ?? []).filter((one) => one.required || chance.is(0.5))
    const target = path.replaceAll(/\{(\w+)\}/g, () => encodeOdd(knownOr(world, chance)))
    const query = given
      .filter((one) => one.in === 'query')
      .map(
        ({ name, schema }) => `${name}=${encodeOdd(chance.is(0.3) ? knownOr(world, chance) : text(schema))}`,
      )
    const headers = given
      .filter((one) => one.in === 'header')
      .map(({ name, schema }) => [name, plain(text(schema))])
    return {
      method: chance.is(0.02) ? chance.of(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) : method,
      target: query.length > 0 ? `${target}?${query.join('&')}` : target,
      headers: {
        ...Object.fromEntries(headers),
        ...(chance.is(0.05) ? {} : { authorization: `Bearer ${chance.of(world.tokens)}` }),
        'accept-language': chance.is(0.1) ? plain(oddText(chance)) : 'vi',
        ...bodyOf(operation, value, world, chance).headers,
      },
      body: bodyOf(operation, value, world, chance).body,
    }
  }
}

function bodyOf(operation: Operation, value: (schema: Schema) => unknown, world: World, chance: Chance) {
  const content = Object.entries(operation.requestBody?.content ?? {})[0]
  if (content === undefined) return { headers: {} as Record<string, string> }
  const [type, { schema, examples }] = content
  if (type.startsWith('multipart/')) {
    const form = world.form(chance)
    return { headers: { 'content-type': form.type }, body: form.body }
  }
  const example = Object.values(examples ?? {})
  const body =
    example.length > 0 && chance.is(0.6) ? bend(chance.of(example).value, world, chance) : value(schema)
  const text = JSON.stringify(body) ?? ''
  const torn = chance.is(0.03) ? text.slice(0, chance.below(text.length + 1)) : text
  return {
    headers: { 'content-type': chance.is(0.03) ? plain(oddText(chance)) : type },
    body: Buffer.from(torn),
  }
}

/** A good body with some of its values replaced, left out or added to. */
function bend(value: unknown, world: World, chance: Chance): unknown {
  if (chance.is(0.06)) return oddValue(chance)
  if (typeof value === 'string') return chance.is(0.05) ? knownOr(world, chance) : value
  if (Array.isArray(value)) return value.flatMap((one) => (chance.is(0.05) ? [] : [bend(one, world, chance)]))
  if (typeof value !== 'object' || value === null) return value
  const bent = Object.entries(value).flatMap(([name, one]) =>
    chance.is(0.04) ? [] : [[name, bend(one, world, chance)] as const],
  )
  return Object.fromEntries(chance.is(0.03) ? [...bent, [oddText(chance), oddValue(chance)]] : bent)
}

function makeValue(document: Document, schema: Schema, world: World, chance: Chance, depth = 0): unknown {
  if (chance.is(ODD) || depth > 8) return oddValue(chance)
  const next = (one: Schema) => makeValue(document, one, world, chance, depth + 1)
  if (schema.$ref) return next(document.components.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  const examples = [...(schema.examples ?? []), ...(schema.example === undefined ? [] : [schema.example])]
  if (examples.length > 0 && chance.is(0.5)) return chance.of(examples)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.of(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return next(chance.of(choices))
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => next(one)))
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) || chance.is(0.4))
          .map(([name, one]) => [name, next(one)]),
      )
    case 'array':
      return Array.from({ length: chance.below(3) }, () => next(schema.items ?? {}))
    case 'integer':
    case 'number':
      return (
        (schema.minimum ?? 0) +
        chance.below(Math.min(1e9, (schema.maximum ?? 40) - (schema.minimum ?? 0)) + 1)
      )
    case 'boolean':
      return chance.is(0.5)
    case 'null':
      return null
    default:
      return chance.is(0.6) ? chance.of(world.known) : sample(schema, chance)
  }
}

function sample({ format }: Schema, chance: Chance): string {
  if (format === 'uuid') return `${uuidPart(chance, 8)}-0000-7000-8000-${uuidPart(chance, 12)}`
  if (format === 'date') return chance.of(['2026-11-23', '2018-01-01', '2026-02-28'])
  if (format === 'date-time') return chance.of(['2026-11-23T09:00:00+07:00', '2026-11-23T02:00:00Z'])
  return chance.of(['2026-10', 'month', 'Nguyễn Văn A', '025190000000', '0912345678', 'granted', 'counter'])
}

function uuidPart(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.below(16).toString(16)).join('')
}

export function knownOr({ known }: Pick<World, 'known'>, chance: Chance): string {
  return chance.is(0.75) ? chance.of(known) : oddText(chance)
}

/** Mostly well encoded. */
export function encodeOdd(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** What can stand in a header. */
export function plain(text: string): string {
  return text.replace(/[^\x20-\x7e\x80-\xff]/g, '').slice(0, 3_000)
}
