import { z } from 'zod'
import { listEvents } from '../../dossiers/index.ts'
import { sayEvent } from '../../webhooks/index.ts'
import { clientOf } from '../authorize.ts'
import { isProblem, operation } from '../operation.ts'
import { dossierParams, momentSchema } from '../schemas/common.ts'
import { findVisible } from './visible.ts'

/** One act of a dossier's story; the journal of webhooks has it, too. */
export const eventSchema = z
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
    return { body: { dossier: found.state.id, events: events.map(sayEvent) } }
  },
})
