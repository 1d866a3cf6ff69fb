import { z } from 'zod'
import { toLocalDate } from '../../calendar/index.ts'
import { findProcedures, listProcedures as listLines } from '../../catalogue/index.ts'
import { operation } from '../operation.ts'
import { invalidFields } from '../problems/invalid-fields.ts'
import { localDate, pageSize, procedureCode, rule, textSchema } from '../schemas/common.ts'
import { timeLimitSchema } from './time-limit.ts'

const shortCode = z.string().regex(/^[\w.-]{1,60}$/, rule('short_code'))

const query = z
  .strictObject({
    q: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'từ cần tìm, không cần dấu / words, accents not needed', example: 'khai sinh' }),
    field: shortCode.optional(),
    lifeEvent: shortCode.optional(),
    on: localDate
      .optional()
      .meta({ description: 'hiệu lực vào ngày / in force on; mặc định hôm nay / default today' }),
    after: z
      .string()
      .max(4000)
      .optional()
      .meta({ description: '“next” của trang trước / of the page before' }),
    limit: pageSize(200),
  })
  .refine(({ q, field, lifeEvent, after }) => q === undefined || !(field ?? lifeEvent ?? after), {
    ...rule('search_alone'),
    path: ['q'],
  })

const lineSchema = z
  .object({
    id: z.uuid(),
    code: procedureCode,
    name: textSchema,
    field: z.object({ code: z.string(), name: textSchema }),
    level: z.array(z.enum(['ministry', 'province', 'commune', 'other'])),
    onlineService: z.enum(['full', 'partial', 'none']),
    timeLimits: z.array(timeLimitSchema),
  })
  .meta({ id: 'ProcedureLine' })

export const listProcedures = operation({
  id: 'listProcedures',
  method: 'GET',
  path: '/procedures',
  access: 'public',
  summary: { vi: 'Danh mục thủ tục', en: 'List procedures' },
  description: {
    vi: 'Thủ tục có hiệu lực vào một ngày, theo tên; với q là kết quả tìm kiếm, sát nhất trước, nhiều nhất 50.',
    en: 'Procedures in force on a day, by name; with q what was found, best first, at most 50.',
  },
  takes: { query },
  answers: {
    200: {
      description: { vi: 'Một trang', en: 'One page' },
      schema: z.object({ procedures: z.array(lineSchema), next: z.string().nullable() }),
    },
  },
  problems: [],
  async handle({ query: { q, on: day, after, limit, field, lifeEvent }, now, lang }, { office }) {
    const on = day ?? toLocalDate(now)
    if (q !== undefined) {
      const { lines } = await findProcedures(office.database, office.catalogue.finder, q, { on, limit })
      return { body: { procedures: [...lines], next: null } }
    }
    const filter = { on, ...(field && { field }), ...(lifeEvent && { lifeEvent }) }
    const page = await readPage(() => listLines(office.database, filter, { limit, ...(after && { after }) }))
    if (page !== undefined) return { body: { procedures: page.lines, next: page.next ?? null } }
    return invalidFields('query', ['/after'], 'cursor', lang)
  },
})

/** Undefined when the cursor is not one of the list's. */
async function readPage<Page>(read: () => Promise<Page>): Promise<Page | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
