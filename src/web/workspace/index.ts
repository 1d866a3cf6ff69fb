import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../services.ts'
import { addInbox } from './inbox.ts'

/** The pages of the staff. */
export function addWorkspace(app: FastifyInstance, services: WebServices): void {
  addInbox(app, services)
}
