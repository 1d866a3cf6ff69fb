import { z } from 'zod'
import { type DossierStatus, type ListedRow, listDossierRows, NATIONAL_STATUS } from '../../dossiers/index.ts'
import { clientOf, reaches } from '../authorize.ts'
import { operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import {
  agencyCode,
  channelSchema,
  instantSchema,
  iso,
  isoOrNull,
  momentSchema,
  pageSize,
  procedureCode,
  rule,
  statusSchema,
} from '../schemas/common.ts'

const query = z.strictObject({
  agency: agencyCode.optional(),
  status: statusSchema.optional(),
  procedure: procedureCode.optional(),
  dueBefore: instantSchema.optional().meta({
    description: 'chưa kết thúc và hẹn trả trước thời điểm này / not ended and due before this moment',
  }),
  after: z
    .uuid(rule('cursor'))
    .optional()
    .meta({ description: '“next” của trang trước / of the page before' }),
  limit: pageSize(200),
})

const listedSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    code: z.string().nullable(),
    reference: z.string(),
    status: statusSchema,
    nationalStatus: z.int(),
    procedure: z.string(),
    receivingAgency: z.string(),
    competentAgency: z.string(),
    channel: channelSchema,
    submittedAt: momentSchema,
    acceptedAt: momentSchema.nullable(),
    dueAt: momentSchema.nullable(),
    endedAt: momentSchema.nullable(),
  })
  .meta({ id: 'ListedDossier' })

export const listDossiers = operation({
  id: 'listDossiers',
  method: 'GET',
  path: '/dossiers',
  access: { scope: 'dossiers.read' },
  summary: { vi: 'Danh sách hồ sơ', en: 'List dossiers' },
  description: {
    vi: 'Hồ sơ mà các cơ quan của mã truy cập tiếp nhận, giải quyết hoặc đang có việc phải làm, theo thứ tự nộp; không có dữ liệu cá nhân. Trang sau: after = next.',
    en: 'Dossiers that the agencies of the token received, decide or have open work on, in the order of filing; no personal data. Next page: after = next.',
  },
  takes: { query },
  answers: {
    200: {
      description: { vi: 'Một trang', en: 'One page' },
      schema: z.object({ dossiers: z.array(listedSchema), next: z.uuid().nullable() }),
    },
  },
  problems: ['agency_out_of_reach'],
  async handle({ query: { agency, after, limit, ...filter }, request }, { office }) {
    const client = clientOf(request)
    if (agency !== undefined && !reaches(client, agency)) return apiProblem('agency_out_of_reach', { agency })
    const agencies = agency === undefined ? client.agencies : [agency]
    const rows = await listDossierRows(office.database, agencies, filter, { after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
    return { body: { dossiers: shown.map(toListed), next } }
  },
})

function toListed(row: ListedRow): z.output<typeof listedSchema> {
  const status = row.status as DossierStatus
  return {
    ...row,
    status,
    nationalStatus: NATIONAL_STATUS[status],
    channel: row.channel as z.output<typeof channelSchema>,
    submittedAt: iso(row.submittedAt),
    acceptedAt: isoOrNull(row.acceptedAt),
    dueAt: isoOrNull(row.dueAt),
    endedAt: isoOrNull(row.endedAt),
  }
}
