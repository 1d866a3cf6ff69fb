import { z } from 'zod'
import { LISTED_FIGURES, listOf } from '../../statistics/index.ts'
import { clientOf } from '../authorize.ts'
import { operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import { isoOrNull, momentSchema, pageSize, rule } from '../schemas/common.ts'
import { asKnown, periodShape, scopeFor, withSensiblePeriod } from './period.ts'

const query = withSensiblePeriod(
  z.strictObject({
    ...periodShape,
    after: z
      .string()
      .regex(/^-?\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, rule('cursor'))
      .optional()
      .meta({ description: '“next” của trang trước / of the page before' }),
    limit: pageSize(1000),
  }),
)

const countedSchema = z
  .object({
    id: z.uuid(),
    code: z.string().nullable(),
    reference: z.string(),
    procedure: z.string(),
    agency: z.string(),
    acceptedAt: momentSchema.nullable(),
    dueAt: momentSchema.nullable(),
    endedAt: momentSchema.nullable(),
  })
  .meta({ id: 'CountedDossier' })

export const listFigureDossiers = operation({
  id: 'listFigureDossiers',
  method: 'GET',
  path: '/figures/:figure/dossiers',
  access: { scope: 'figures.read' },
  summary: { vi: 'Danh sách hồ sơ của một số liệu', en: 'The dossiers behind a figure' },
  description: {
    vi: 'Đúng những hồ sơ mà /figures đếm trong số đó, với cùng kỳ và cùng bộ lọc.',
    en: 'Exactly the dossiers that /figures counts in it, for the same period and filters.',
  },
  takes: { params: z.object({ figure: z.enum(LISTED_FIGURES).meta({ example: 'overdueOpen' }) }), query },
  answers: {
    200: {
      description: { vi: 'Một trang', en: 'One page' },
      schema: z.object({ dossiers: z.array(countedSchema), next: z.string().nullable() }),
    },
  },
  problems: ['agency_out_of_reach'],
  async handle({ params, query: asked, request, now }, { office }) {
    const scope = scopeFor(clientOf(request), asked)
    if (scope === undefined) return apiProblem('agency_out_of_reach', { agency: asked.agency })
    const { from, to, after, limit } = asked
    const page = await listOf(office.database, params.figure, {
      ...{ from, to, scope, now, limit },
      asKnown: asKnown(asked),
      ...(after === undefined ? {} : { after }),
    })
    const dossiers = page.rows.map((row) => ({
      ...row,
      acceptedAt: isoOrNull(row.acceptedAt),
      dueAt: isoOrNull(row.dueAt),
      endedAt: isoOrNull(row.endedAt),
    }))
    return { body: { dossiers, next: page.next ?? null } }
  },
})
