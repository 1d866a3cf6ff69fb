import { z } from 'zod'
import {
  CONNECTORS,
  type ConnectorName,
  civilStatusMessages,
  civilStatusReader,
  MOST_MESSAGE_BYTES,
  messageErrors,
  portalMessages,
  portalReader,
  type Reader,
  receiveMessage,
} from '../../integration/index.ts'
import { problemsOf } from '../../platform/index.ts'
import { clientOf } from '../authorize.ts'
import { type Operation, operation } from '../operation.ts'

const messageProblem = problemsOf(messageErrors)

const headers = z.looseObject({
  'message-id': z.string().optional().meta({
    description:
      'mã thư của bên gửi, gửi lại thì giữ nguyên; không có thì nội dung là mã / the sender’s id, the same when sent again; without one the content is its id',
    example: 'M-2026-0001',
  }),
})

const receivedSchema = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'applied', 'overtaken', 'parked']),
    repeated: z.boolean(),
  })
  .meta({ id: 'ReceivedMessage' })

export const receivePortal = doorOf('national_portal', {
  path: '/messages/national-portal',
  reader: portalReader,
  ...portalMessages,
})

export const receiveCivilStatus = doorOf('civil_status', {
  path: '/messages/civil-status',
  reader: civilStatusReader,
  ...civilStatusMessages,
})

interface Door {
  path: string
  reader: Reader
  schema: z.ZodType
  examples: Readonly<Record<string, unknown>>
}

/** Idempotent by Message-Id and content. What cannot be read is kept, parked for people, and refused with its reason. */
function doorOf(source: ConnectorName, { path, reader, schema, examples }: Door): Operation {
  const { name } = CONNECTORS[source]
  return operation({
    id: `receiveMessageOf${source.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`,
    method: 'POST',
    path,
    access: { scope: `messages.${source}` },
    summary: { vi: `Nhận thư của ${name.vi}`, en: `Take in a message of the ${name.en}` },
    description: {
      vi: 'Thư được giữ đúng như khi đến rồi trả lời ngay; xử lý sau đó, theo thứ tự của từng hồ sơ. Cùng mã và cùng nội dung: một lần. Cùng mã, khác nội dung: giữ lại để người xem, trả lời message_id_reused. Thư hỏng hoặc mã chưa biết: giữ lại để người xem và trả lời vì sao; không cần gửi lại thư đó.',
      en: 'The message is kept as it came and answered at once; it is understood afterwards, in the order of each dossier. The same id and content: once. The same id with another content is kept for people and answered message_id_reused. What is broken or has an unknown code is kept for people and answered with the reason; it need not be sent again.',
    },
    takes: { headers },
    takesMessage: { most: MOST_MESSAGE_BYTES, schema },
    examples,
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
