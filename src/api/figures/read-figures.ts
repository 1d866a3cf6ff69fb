import { z } from 'zod'
import { readSnapshot } from '../../platform/database/index.ts'
import { report } from '../../statistics/index.ts'
import { clientOf } from '../authorize.ts'
import { operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import { iso, momentSchema, rule } from '../schemas/common.ts'
import { asKnown, isLonger, periodShape, scopeFor, withSensiblePeriod } from './period.ts'
import { differencesSchema, figuresSchema, notesSchema, percentagesSchema, periodSchema } from './schemas.ts'

const query = withSensiblePeriod(
  z.strictObject({
    ...periodShape,
    groupBy: z.enum(['agency', 'procedure', 'channel', 'day', 'month']).optional(),
  }),
).refine((asked) => asked.groupBy !== 'day' || !isLonger(asked, 366), {
  ...rule('period_long'),
  path: ['to'],
})

const counted = { figures: figuresSchema, percentages: percentagesSchema }

export const readFigures = operation({
  id: 'readFigures',
  method: 'GET',
  path: '/figures',
  access: { scope: 'figures.read' },
  summary: { vi: 'Số liệu của một kỳ', en: 'Figures of a period' },
  description: {
    vi: 'Của các cơ quan giải quyết mà mã truy cập được cấp. Mỗi số mở ra đúng danh sách hồ sơ của nó: /figures/{figure}/dossiers.',
    en: 'Of the competent agencies the token was given for. Each number opens into exactly its dossiers: /figures/{figure}/dossiers.',
  },
  takes: { query },
  answers: {
    200: {
      description: { vi: 'Báo cáo', en: 'The report' },
      schema: z.object({
        period: periodSchema,
        asOf: momentSchema,
        rows: z.array(z.object({ key: z.string(), ...counted })),
        total: z.object(counted),
        differences: differencesSchema,
        notes: notesSchema,
      }),
    },
  },
  problems: ['agency_out_of_reach'],
  async handle({ query: asked, request, now }, { office }) {
    const scope = scopeFor(clientOf(request), asked)
    if (scope === undefined) return apiProblem('agency_out_of_reach', { agency: asked.agency })
    const { from, to, groupBy } = asked
    const counting = {
      ...{ from, to, scope, now },
      asKnown: asKnown(asked),
      ...(groupBy === undefined ? {} : { groupBy }),
    }
    const counted = await readSnapshot(office.database, (db) => report(db, counting))
    return { body: { ...counted, asOf: iso(counted.asOf) } }
  },
})
