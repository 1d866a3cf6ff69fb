import type { FastifyInstance } from 'fastify'
import type { WebServices } from '../shell/services.ts'
import { addCalendars } from './calendars/calendars.ts'
import { addReceive } from './counter/receive.ts'
import { addDossier } from './dossier/dossier.ts'
import { addDossierNotices } from './dossier/dossier-notices.tsx'
import { addFiles } from './dossier/file.ts'
import { addEvaluation } from './evaluation/evaluation.ts'
import { addOwnEvaluation } from './evaluation/own.tsx'
import { addHands } from './hands/hands.ts'
import { addInbox } from './inbox/inbox.ts'
import { addInspections } from './inspections/inspections.ts'
import { addDeliveries } from './links/deliveries/deliveries.ts'
import { addLinks } from './links/links.ts'
import { addMessage } from './links/one/message.ts'
import { addNews } from './news/news.ts'
import { addNotices } from './notices/notices.ts'
import { addPapers } from './papers/papers.ts'
import { addPayments } from './payments/payments.ts'
import { addAssigning } from './people/assigning/assigning.ts'
import { addAccessRequests } from './people/confirming/access-requests.ts'
import { addDelegations } from './people/delegations.tsx'
import { addStaff } from './people/staff.ts'
import { addPetitions } from './petitions/petitions.ts'
import { addPopulation } from './population/population.ts'
import { addPostal } from './postal/postal.ts'
import { addProcedures } from './procedures/procedures.ts'
import { addBoard } from './reports/board/board.ts'
import { addFeeBook } from './reports/fees/fees.ts'
import { addHandedBook } from './reports/handed/handed.ts'
import { addRegister } from './reports/register/register.ts'
import { addReport } from './reports/report.ts'
import { addSlipRegister } from './reports/slips/slips.ts'
import { addResultTemplates } from './results/templates.ts'
import { addSearch } from './search/search.tsx'
import { forgetAfterActs } from './shell/after-acts.ts'
import { addSupervision } from './supervision/supervision.ts'
import { addSystems } from './systems/systems.ts'
import { addWebhooks } from './webhooks/webhooks.ts'

/** The pages of the staff. */
export function addWorkspace(app: FastifyInstance, services: WebServices): void {
  forgetAfterActs(app, services)
  addInbox(app, services)
  addDossier(app, services)
  addDossierNotices(app, services)
  addPopulation(app, services)
  addPostal(app, services)
  addFiles(app, services)
  addResultTemplates(app, services)
  addSearch(app, services)
  addReceive(app, services)
  addBoard(app, services)
  addReport(app, services)
  addRegister(app, services)
  addSlipRegister(app, services)
  addFeeBook(app, services)
  addHandedBook(app, services)
  addProcedures(app, services)
  addNews(app, services)
  addNotices(app, services)
  addLinks(app, services)
  addDeliveries(app, services)
  addMessage(app, services)
  addWebhooks(app, services)
  addSystems(app, services)
  addHands(app, services)
  addPapers(app, services)
  addPayments(app, services)
  addPetitions(app, services)
  addSupervision(app, services)
  addCalendars(app, services)
  addEvaluation(app, services)
  addOwnEvaluation(app, services)
  addInspections(app, services)
  addStaff(app, services)
  addAccessRequests(app, services)
  addDelegations(app, services)
  addAssigning(app, services)
}
