import { z } from 'zod'
import { centreReport } from '../../statistics/index.ts'
import { clientOf } from '../authorize.ts'
import { operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import { asKnown, periodShape, scopeFor, withSensiblePeriod } from './period.ts'
import { differencesSchema, notesSchema, periodSchema } from './schemas.ts'

const share = z.number().nullable()

export const readCentreFigures = operation({
  id: 'readCentreFigures',
  method: 'GET',
  path: '/figures/centre',
  access: { scope: 'figures.read' },
  summary: { vi: 'Báo cáo của Trung tâm', en: "The Centre's report" },
  description: {
    vi: 'Theo mẫu Trung tâm đã công bố; hồ sơ kết thúc không có kết quả có dòng riêng.',
    en: 'In the shape the Centre publishes; dossiers that ended without a result have rows of their own.',
  },
  takes: { query: withSensiblePeriod(z.strictObject(periodShape)) },
  answers: {
    200: {
      description: { vi: 'Báo cáo', en: 'The report' },
      schema: z.object({
        period: periodSchema,
        carriedOver: z.int(),
        received: z.int(),
        resolved: z.int(),
        early: z.int(),
        onTime: z.int(),
        overdue: z.int(),
        inProcess: z.int(),
        overdueOpen: z.int(),
        endedOtherwise: z.int(),
        endedOtherwiseRows: z.array(z.looseObject({ count: z.int() })),
        percentages: z.object({
          resolved: share,
          early: share,
          onTime: share,
          overdue: share,
          inProcess: share,
          endedOtherwise: share,
        }),
        rated: z.int(),
        satisfaction: z.object({
          verySatisfied: share,
          satisfied: share,
          neutral: share,
          dissatisfied: share,
          veryDissatisfied: share,
        }),
        differences: differencesSchema,
        notes: notesSchema,
      }),
    },
  },
  problems: ['agency_out_of_reach'],
  async handle({ query: asked, request, now }, { office }) {
    const scope = scopeFor(clientOf(request), asked)
    if (scope === undefined) return apiProblem('agency_out_of_reach', { agency: asked.agency })
    const { from, to } = asked
    return { body: await centreReport(office.database, { from, to, scope, now, asKnown: asKnown(asked) }) }
  },
})
