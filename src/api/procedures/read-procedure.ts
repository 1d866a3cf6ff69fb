import { z } from 'zod'
import { toLocalDate } from '../../calendar/index.ts'
import { findVersionInForce, procedureVersionSchema } from '../../catalogue/index.ts'
import { operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import { localDate, procedureCode } from '../schemas/common.ts'

export const readProcedure = operation({
  id: 'readProcedure',
  method: 'GET',
  path: '/procedures/:code',
  access: 'public',
  summary: { vi: 'Đọc một thủ tục', en: 'Read a procedure' },
  description: {
    vi: 'Phiên bản có hiệu lực vào một ngày: thành phần hồ sơ, thời hạn, phí, căn cứ pháp lý, quy trình nội bộ.',
    en: 'The version in force on a day: papers, time limits, fees, legal bases, internal flow.',
  },
  takes: {
    params: z.object({ code: procedureCode }),
    query: z.strictObject({
      on: localDate.optional().meta({ description: 'mặc định hôm nay / default today' }),
    }),
  },
  answers: {
    200: { description: { vi: 'Phiên bản', en: 'The version' }, schema: procedureVersionSchema },
  },
  problems: ['procedure_unknown'],
  async handle({ params, query, now }, { office }) {
    const found = await findVersionInForce(office.database, params.code, query.on ?? toLocalDate(now))
    if (found === undefined) return apiProblem('procedure_unknown')
    // Who published it is told by the decision, not by an account of ours.
    const { publishedAt: _, publishedBy: __, ...version } = found
    return { body: version }
  },
})
