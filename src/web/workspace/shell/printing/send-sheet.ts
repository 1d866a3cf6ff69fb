import type { FastifyReply } from 'fastify'
import { contentDisposition } from '../../../../platform/files/index.ts'

/** A workbook to be saved under this name; nobody on the way keeps it. */
export function sendSheet(reply: FastifyReply, name: string, workbook: unknown): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', contentDisposition('attachment', name))
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(workbook)
}
