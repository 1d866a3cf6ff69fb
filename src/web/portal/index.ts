import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../shell/services.ts'
import { addAccessibility } from './accessibility.tsx'
import { addFigures } from './figures/figures.ts'
import { addHome } from './home/home.ts'
import { addProcedure } from './procedures/procedure.ts'
import { addProcedures } from './procedures/procedures.ts'
import { openLookUp } from './track/look-up.ts'
import { addRate } from './track/rate.ts'
import { addTrack } from './track/track.ts'

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
