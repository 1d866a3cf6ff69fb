import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../services.ts'
import { forgetAfterActs } from './after-acts.ts'
import { addDelegations } from './delegations.tsx'
import { addDossier } from './dossier.ts'
import { addFiles } from './file.ts'
import { addInbox } from './inbox.ts'
import { addReceive } from './receive.ts'
import { addReport } from './report.ts'
import { addSearch } from './search.tsx'
import { addStaff } from './staff.ts'

/** The pages of the staff. */
export function addWorkspace(app: FastifyInstance, services: WebServices): void {
  forgetAfterActs(app, services)
  addInbox(app, services)
  addDossier(app, services)
  addFiles(app, services)
  addSearch(app, services)
  addReceive(app, services)
  addReport(app, services)
  addStaff(app, services)
  addDelegations(app, services)
}
