/** One route for programs: what it takes, answers and refuses, once for validation, reference and handling. */
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { ApiScope } from '../agencies/index.ts'
import type { Lang, Problem, Text } from '../platform/index.ts'
import type { ProblemCode } from './problems/problems.ts'
import type { ApiServices } from './services.ts'

/** The schemas of a request; parts that are absent are not looked at, except that an unknown query is refused. */
interface Takes {
  params?: z.ZodObject
  query?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodType
}

type Given<T extends Takes, Part extends keyof Takes> =
  T extends Record<Part, infer S extends z.ZodType> ? z.output<S> : undefined

/** A request whose parts have passed their schemas. */
export interface Asked<T extends Takes> {
  params: Given<T, 'params'>
  query: Given<T, 'query'>
  headers: Given<T, 'headers'>
  body: Given<T, 'body'>
  request: FastifyRequest
  lang: Lang
  /** From the clock. */
  now: number
}

export interface Answer {
  /** 200 by default. */
  status?: number
  headers?: Readonly<Record<string, string>>
  body?: unknown
  /** Instead of a body; its type and length stand in the headers. */
  content?: Readable
}

export interface DocumentedAnswer {
  description: Text
  schema?: z.ZodType
  /** The answer is a file, not JSON. */
  isFile?: true
  headers?: readonly ('ETag' | 'Location' | 'Idempotent-Replayed')[]
}

export interface Operation<T extends Takes = Takes> {
  /** Unique; `operationId` of the OpenAPI document. */
  id: string
  method: 'GET' | 'POST'
  /** Below `/api/v1`, with `:name` for parameters. */
  path: string
  access: 'public' | { scope: ApiScope | readonly ApiScope[] }
  summary: Text
  description?: Text
  takes: T
  /** The body is a form (multipart/form-data) with one file in the field `file`; the handler reads it from the request. */
  takesFile?: true
  /** The body is kept as it comes, up to so many bytes; the handler reads it from the request as a buffer. */
  takesMessage?: { most: number; schema: z.ZodType }
  /** Bodies that pass the schema, by a name. */
  examples?: Readonly<Record<string, unknown>>
  answers: Readonly<Record<number, DocumentedAnswer>>
  /** What it refuses, besides what any route does. */
  problems: readonly ProblemCode[]
  /** Answers, or says why not. */
  handle(asked: Asked<T>, services: ApiServices): Promise<Answer | Problem>
}

/** Types the handler by the schemas. */
export function operation<const T extends Takes>(spec: Operation<T>): Operation {
  return spec as unknown as Operation
}

/** A problem says what to do next; nothing else that handlers give or get has such a member. */
export function isProblem(outcome: object): outcome is Problem {
  return 'text' in outcome && 'next' in outcome
}
