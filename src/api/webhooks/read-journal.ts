import { z } from 'zod'
import { readJournal, webhookProblem } from '../../webhooks/index.ts'
import { clientOf } from '../authorize.ts'
import { eventSchema } from '../dossiers/list-events.ts'
import { operation } from '../operation.ts'
import { pageSize } from '../schemas/common.ts'

const entrySchema = eventSchema
  .extend({
    id: z
      .uuid()
      .meta({ description: 'bao giờ cũng như nhau cho cùng một việc / the same for the same event' }),
    cursor: z.string(),
    dossier: z.object({
      id: z.uuid(),
      code: z.string().nullable(),
      reference: z.string(),
      procedure: z.string(),
      receivingAgency: z.string(),
      competentAgency: z.string(),
    }),
  })
  .meta({ id: 'JournalEntry' })

export const readJournalOperation = operation({
  id: 'readJournal',
  method: 'GET',
  path: '/webhook-events',
  access: { scope: 'webhooks.manage' },
  summary: { vi: 'Nhật ký bảy ngày', en: 'The journal of seven days' },
  description: {
    vi: 'Những gì webhook gửi, đọc lại theo con trỏ; cũng dùng được thay cho webhook. Lặp lại với after = next; more cho biết còn ngay hay không.',
    en: 'What webhooks are sent, to be read by a cursor; also instead of a webhook. Repeat with after = next; more says whether there is more at once.',
  },
  takes: {
    query: z.strictObject({
      after: z.string().max(40).optional().meta({ description: '“cursor” hoặc “next” / of before' }),
      limit: pageSize(500),
    }),
  },
  answers: {
    200: {
      description: { vi: 'Các việc, theo thứ tự', en: 'What happened, in order' },
      schema: z.object({ events: z.array(entrySchema), next: z.string(), more: z.boolean() }),
    },
  },
  problems: ['cursor_wrong', 'cursor_expired'],
  async handle({ query, request, now }, { office }) {
    const page = await readJournal(office.database, clientOf(request), { ...query, after: query.after, now })
    return typeof page === 'string' ? webhookProblem(page) : { body: page }
  },
})
