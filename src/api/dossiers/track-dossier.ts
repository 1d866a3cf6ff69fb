import { z } from 'zod'
import {
  type Dossier,
  findVersionByCode,
  maskOwner,
  NATIONAL_STATUS,
  openLookUp,
  ownerOf,
  type Party,
  readDossier,
  tidyCode,
} from '../../dossiers/index.ts'
import { networkOf } from '../../platform/http/index.ts'
import { platformProblem } from '../../platform/index.ts'
import { operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import { iso, isoOrNull, momentSchema, rule, statusSchema, textSchema } from '../schemas/common.ts'
import { agencyOf } from '../schemas/dossier.ts'
import { dueOf, dueSchema } from '../schemas/due.ts'
import type { ApiServices } from '../services.ts'

/** What people type: blanks, small letters and other dashes are forgiven. */
const typed = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite(tidyCode)
    .regex(/^[0-9A-Z.-]+$/, rule('short_code'))

const query = z.strictObject({
  code: typed(60).meta({
    description: 'mã hồ sơ hoặc mã nộp / code or reference',
    example: 'H44.100-261123-0001',
  }),
  secret: typed(20).meta({
    description: 'mã tra cứu trên giấy tiếp nhận / as on the receipt',
    example: 'K7M3PX',
  }),
})

const agency = z.object({ code: z.string(), name: textSchema })

const trackedSchema = z
  .object({
    code: z.string().nullable(),
    reference: z.string(),
    owner: z.string().meta({ description: 'tên đã che / name, masked' }),
    procedure: z.object({ code: z.string(), name: textSchema }),
    receivingAgency: agency,
    competentAgency: agency,
    status: statusSchema,
    nationalStatus: z.int(),
    submittedAt: momentSchema,
    acceptedAt: momentSchema.nullable(),
    due: dueSchema.nullable(),
    steps: z.array(z.object({ agency, receivedAt: momentSchema, doneAt: momentSchema.nullable() })),
    endedAt: momentSchema.nullable(),
    handedOverAt: momentSchema.nullable(),
  })
  .meta({ id: 'TrackedDossier' })

export const trackDossier = operation({
  id: 'trackDossier',
  method: 'GET',
  path: '/tracking',
  access: 'public',
  summary: { vi: 'Tra cứu hồ sơ', en: 'Follow a dossier' },
  description: {
    vi: 'Cho mọi người có giấy tiếp nhận; không có dữ liệu cá nhân ngoài tên đã che.',
    en: 'For whoever has the receipt; no personal data but a masked name.',
  },
  takes: { query },
  answers: { 200: { description: { vi: 'Hồ sơ', en: 'The dossier' }, schema: trackedSchema } },
  problems: ['look_up_failed', 'too_many_requests'],
  async handle({ query: { code, secret }, request }, services) {
    const { database } = services.office
    const lookUp = openLookUp({ ...services, database, find: findVersionByCode })
    const found = await lookUp({ code, secret, network: networkOf(request.ip) })
    if (found === 'wrong') return apiProblem('look_up_failed')
    if ('retryAfterSeconds' in found) return platformProblem('too_many_requests', found)
    const dossier = await readDossier(services.office, found.id)
    if (dossier === undefined) return apiProblem('look_up_failed')
    return { body: trackedAnswer(dossier.state, ownerOf(dossier.parties), services) }
  },
})

function trackedAnswer(state: Dossier, owner: Party, services: ApiServices): z.output<typeof trackedSchema> {
  const { office } = services
  const version = office.catalogue.byId(state.procedureVersion)?.version
  return {
    code: state.code ?? null,
    reference: state.reference,
    owner: maskOwner(owner),
    procedure: {
      code: state.procedure,
      name: version?.name ?? { vi: state.procedure, en: state.procedure },
    },
    receivingAgency: agencyOf(state.receivingAgency, services),
    competentAgency: agencyOf(state.competentAgency, services),
    status: state.status,
    nationalStatus: NATIONAL_STATUS[state.status],
    submittedAt: iso(state.submittedAt),
    acceptedAt: isoOrNull(state.acceptedAt),
    due: dueOf(state, office.calendars),
    steps: state.stays.map((stay) => ({
      agency: agencyOf(stay.agency, services),
      receivedAt: iso(stay.receivedAt),
      doneAt: isoOrNull(stay.doneAt),
    })),
    endedAt: isoOrNull(state.endedAt),
    handedOverAt: isoOrNull(state.handedOverAt),
  }
}
