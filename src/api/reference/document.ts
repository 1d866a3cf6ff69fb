/** The OpenAPI 3.1 document, made from the very schemas that check the requests. */

import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi'
import { apiScopes } from '../../agencies/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { DocumentedAnswer, Operation } from '../operation.ts'
import { ALL_PROBLEMS } from '../problems/problems.ts'
import { problemsOf } from './problems-of.ts'

export const PREFIX = '/api/v1'

const problemSchema = z
  .object({
    type: z.string().meta({ example: '/problems/papers_missing' }),
    title: z.string().meta({ description: 'điều đã xảy ra / what happened' }),
    status: z.int(),
    detail: z.string().meta({ description: 'việc cần làm tiếp / what to do next' }),
    code: z.enum(Object.keys(ALL_PROBLEMS)),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'header', 'body']),
          pointer: z.string(),
          message: z.string(),
        }),
      )
      .optional(),
    details: z.looseObject({}).optional(),
  })
  .meta({ id: 'Problem' })

const HEADERS = {
  ETag: { description: 'phiên bản của hồ sơ / version of the dossier', schema: { type: 'string' } },
  Location: { description: 'địa chỉ hồ sơ / address of the dossier', schema: { type: 'string' } },
  'Idempotent-Replayed': {
    description: 'true: câu trả lời của lần đầu / the first answer again',
    schema: { type: 'string', enum: ['true'] },
  },
} as const

/** A whole file, as bytes. */
const binary = z.string().meta({ format: 'binary' })
const FORM_WITH_FILE = { 'multipart/form-data': { schema: z.object({ file: binary }) } }

/** In one language; texts of the fields stand in both. */
export function openApiDocument(operations: readonly Operation[], publicUrl: string, lang: Lang): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const each of operations) {
    const path = PREFIX + each.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [each.method.toLowerCase()]: describe(each, lang) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Motcua API',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: ABOUT[lang],
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: sayScopes(lang) } },
    },
  })
}

export const ABOUT = {
  vi: 'Nộp, xử lý, đọc và tra cứu hồ sơ thủ tục hành chính; danh mục thủ tục; số liệu. Thời điểm theo ISO 8601 với múi giờ +07:00. Mọi từ chối là application/problem+json (RFC 9457) với code không đổi, bằng tiếng Việt hoặc tiếng Anh theo Accept-Language.',
  en: 'Take in, act on, read and follow dossiers of administrative procedures; the catalogue; figures. Moments are ISO 8601 with offset +07:00. Every refusal is application/problem+json (RFC 9457) with a stable code, in Vietnamese or English by Accept-Language.',
} as const

function sayScopes(lang: Lang): string {
  return Object.entries(apiScopes)
    .map(([scope, { name }]) => `${scope}: ${name[lang]}`)
    .join('; ')
}

function describe(each: Operation, lang: Lang): ZodOpenApiOperationObject {
  const { takes, description, examples, access } = each
  const headers = takes.headers
  return {
    operationId: each.id,
    summary: each.summary[lang],
    ...(description === undefined ? {} : { description: description[lang] }),
    security: access === 'public' ? [] : [access.scope].flat().map((scope) => ({ token: [scope] })),
    requestParams: {
      ...(takes.params && { path: takes.params }),
      ...(takes.query && { query: takes.query }),
      ...(headers && { header: headers }),
    },
    ...(each.takesFile && { requestBody: { required: true, content: FORM_WITH_FILE } }),
    ...(each.takesMessage && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: each.takesMessage.schema,
            ...(examples && { examples: toExamples(examples) }),
          },
        },
      },
    }),
    ...(takes.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: takes.body, ...(examples && { examples: toExamples(examples) }) },
        },
      },
    }),
    responses: { ...answersOf(each, lang), ...refusalsOf(each, lang) },
  }
}

function answersOf({ answers }: Operation, lang: Lang): ZodOpenApiResponsesObject {
  const entries = Object.entries(answers).map(([status, answer]) => [status, toResponse(answer, lang)])
  return Object.fromEntries(entries)
}

function toResponse({ description, schema, isFile, headers = [] }: DocumentedAnswer, lang: Lang) {
  return {
    description: description[lang],
    ...(headers.length > 0 && {
      headers: Object.fromEntries(headers.map((name) => [name, HEADERS[name]])),
    }),
    ...(schema && {
      content: { 'application/json': { schema } },
    }),
    ...(isFile && {
      content: { 'application/octet-stream': { schema: binary } },
    }),
  }
}

function toExamples(values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
}

function refusalsOf(each: Operation, lang: Lang): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy(problemsOf(each), (code) => ALL_PROBLEMS[code]?.status ?? 500)
  const entries = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `${code}: ${ALL_PROBLEMS[code]?.text[lang]}`).join(' '),
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  ])
  return Object.fromEntries(entries)
}
