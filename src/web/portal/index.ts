import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../services.ts'
import { addAccessibility } from './accessibility.tsx'
import { addFigures } from './figures.ts'
import { addHome } from './home.ts'
import { openLookUp } from './look-up.ts'
import { addProcedure } from './procedure.ts'
import { addProcedures } from './procedures.ts'
import { addRate } from './rate.ts'
import { addTrack } from './track.ts'

/** The pages of the public. */
export function addPortal(app: FastifyInstance, services: WebServices): void {
  addHome(app, services)
  addProcedures(app, services)
  addProcedure(app, services)
  const lookUp = openLookUp(services)
  addTrack(app, services, lookUp)
  addRate(app, services, lookUp)
  addFigures(app, services)
  addAccessibility(app, services)
}
