import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../services.ts'
import { addDossier } from './dossier.ts'
import { addInbox } from './inbox.ts'

/** The pages of the staff. */
export function addWorkspace(app: FastifyInstance, services: WebServices): void {
  addInbox(app, services)
  addDossier(app, services)
}
