import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../services.ts'
import { addHome } from './home.ts'

/** The pages of the public. */
export function addPortal(app: FastifyInstance, services: WebServices): void {
  addHome(app, services)
}
