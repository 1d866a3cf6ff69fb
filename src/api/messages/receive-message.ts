import { z } from 'zod'
import {
  CONNECTORS,
  type ConnectorName,
  civilStatusReader,
  envelopeSchema,
  MOST_MESSAGE_BYTES,
  messageErrors,
  ministryOutcomeSchema,
  outcomeSchema,
  portalReader,
  postalReader,
  postalStatusSchema,
  type Reader,
  receiveMessage,
  SYSTEMS,
  systemReader,
} from '../../integration/index.ts'
import { problemsOf } from '../../platform/index.ts'
import { clientOf } from '../authorize.ts'
import { type Operation, operation } from '../operation.ts'

const messageProblem = problemsOf(messageErrors)

const headers = z.looseObject({
  'message-id': z.string().optional(),
})

const receivedSchema = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'applied', 'overtaken', 'parked', 'closed']),
    repeated: z.boolean(),
  })
  .meta({ id: 'ReceivedMessage' })

export const receivePortal = doorOf('national_portal', {
  path: '/messages/national-portal',
  reader: portalReader,
  schema: envelopeSchema,
})

export const receiveCivilStatus = doorOf('civil_status', {
  path: '/messages/civil-status',
  reader: civilStatusReader,
  schema: outcomeSchema,
})

export const receivePostal = doorOf('postal', {
  path: '/messages/postal',
  reader: postalReader,
  schema: postalStatusSchema,
})

/** The ministries' systems of the kit. */
export const receiveOfSystems: readonly Operation[] = SYSTEMS.map((system) =>
  doorOf(system.name, {
    path: `/messages/${system.name.replaceAll('_', '-')}`,
    reader: systemReader(system),
    schema: ministryOutcomeSchema,
  }),
)

interface Door {
  path: string
  reader: Reader
  schema: z.ZodType
}

/** Idempotent by Message-Id and content. What cannot be read is kept, parked for people, and refused with its reason. */
function doorOf(source: ConnectorName, { path, reader, schema }: Door): Operation {
  const { name } = CONNECTORS[source]
  return operation({
    id: `receiveMessageOf${source.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`,
    method: 'POST',
    path,
    access: { scope: `messages.${source}` },
    summary: { vi: `Nhận thư của ${name.vi}`, en: `Take in a message of the ${name.en}` },
    description: {
      vi: 'Giữ nguyên, trả lời ngay, xử lý sau; cùng mã là một lần, thư hỏng vẫn được giữ.',
      en: 'Kept as it came, answered at once, understood afterwards; the same id is once, what is broken is kept.',
    },
    takes: { headers },
    takesMessage: { most: MOST_MESSAGE_BYTES, schema },
    answers: {
      200: {
        description: { vi: 'Đã có thư này', en: 'This message was here already' },
        schema: receivedSchema,
      },
      202: { description: { vi: 'Đã giữ, chờ xử lý', en: 'Kept, to be understood' }, schema: receivedSchema },
    },
    problems: [
      'message_unreadable',
      'message_wrong',
      'message_id_reused',
      'message_id_wrong',
      'unknown_kind',
      'unknown_code',
    ],
    async handle({ request, headers: given, now }, { office }) {
      const { id, agencies } = clientOf(request)
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const messageId = given['message-id']
      const arrived = { source, messageId, body, client: { id, agencies }, now }
      const received = await receiveMessage(office.database, arrived, reader.label)
      if ('refused' in received) return messageProblem(received.refused)
      const { state, isNew, fault, detail = {} } = received
      if (fault !== undefined) return messageProblem(fault, { message: received.id, details: detail })
      return { status: isNew ? 202 : 200, body: { id: received.id, state, repeated: !isNew } }
    },
  })
}
