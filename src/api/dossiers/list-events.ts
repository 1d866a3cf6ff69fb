import { z } from 'zod'
import { type DossierEvent, listEvents } from '../../dossiers/index.ts'
import { clientOf } from '../authorize.ts'
import { isProblem, operation } from '../operation.ts'
import { dossierParams, iso, momentSchema } from '../schemas/common.ts'
import { findVisible } from './visible.ts'

const eventSchema = z
  .object({
    version: z.int(),
    type: z.string().meta({ example: 'dossier_accepted' }),
    at: momentSchema,
    actor: z.object({ kind: z.enum(['staff', 'applicant', 'client', 'system']), id: z.string() }),
    data: z.record(z.string(), z.json()).meta({ description: 'nội dung của việc / what the act said' }),
  })
  .meta({ id: 'DossierEvent' })

export const listDossierEvents = operation({
  id: 'listDossierEvents',
  method: 'GET',
  path: '/dossiers/:dossier/events',
  access: { scope: 'dossiers.read' },
  summary: { vi: 'Diễn biến của một hồ sơ', en: 'What happened to a dossier' },
  description: {
    vi: 'Mọi việc đã làm với hồ sơ, theo thứ tự; không có dữ liệu cá nhân.',
    en: 'Everything that was done to the dossier, in order; no personal data.',
  },
  takes: { params: dossierParams },
  answers: {
    200: {
      description: { vi: 'Các sự kiện', en: 'The events' },
      schema: z.object({ dossier: z.uuid(), events: z.array(eventSchema) }),
    },
  },
  problems: ['unknown_dossier'],
  async handle({ params, request }, services) {
    const found = await findVisible(services, clientOf(request), params.dossier)
    if (isProblem(found)) return found
    const events = await listEvents(services.office.database, found.state.id)
    return { body: { dossier: found.state.id, events: events.map(toAnswer) } }
  },
})

/** Workings of the engine, and names of files, which people choose freely. */
const INNER = [
  'type',
  'opened',
  'closed',
  'shifted',
  'marking',
  'clock',
  'codeSeries',
  'receiptSeries',
  'numberSeries',
  'files',
  'papers',
]
const MOMENTS = ['dueAt', 'previousDueAt', 'until']

function toAnswer({ version, at, actor, body }: DossierEvent) {
  const data = Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
    if (INNER.includes(name)) return []
    if (name === 'fees') return [[name, (value as Fee[]).map(toFee)]]
    return [[name, MOMENTS.includes(name) && typeof value === 'number' ? iso(value) : value]]
  })
  const { kind, id } = actor
  return { version, type: body.type, at: iso(at), actor: { kind, id }, data: Object.fromEntries(data) }
}

interface Fee {
  code: string
  amount: number
  paidAt?: number
}

function toFee({ code, amount, paidAt }: Fee) {
  return { code, amount, paidAt: paidAt === undefined ? null : iso(paidAt) }
}
