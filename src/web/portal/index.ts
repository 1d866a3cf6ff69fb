import type { FastifyInstance } from 'fastify'
import { findVersionByCode, openLookUp } from '../../dossiers/index.ts'
import { findPetitionByCode } from '../../petitions/index.ts'
import type { WebServices } from '../shell/services.ts'
import { addAccessibility } from './accessibility.tsx'
import { addAccount } from './account/account.ts'
import { addLateForm } from './account/late-form.ts'
import { addCloseAccount } from './account/local/close.ts'
import { addOpenAccount } from './account/local/open.ts'
import { addSecurity } from './account/local/security.ts'
import { addAccountSignIn } from './account/sign-in.ts'
import { addAgree } from './agree/agree.ts'
import { addStart } from './apply/begin/start.ts'
import { addDraft } from './apply/draft.ts'
import { addFiled } from './apply/filed.ts'
import { addQuestions } from './apply/question.ts'
import { addReview } from './apply/review.ts'
import { addDesks } from './desks/desks.ts'
import { addFigures } from './figures/figures.ts'
import { addFiguresTable } from './figures/table.ts'
import { addByPost } from './follow/by-post.tsx'
import { addCorrect } from './follow/correct.ts'
import { addDelivery } from './follow/delivery.tsx'
import { addResultFile } from './follow/result-file.ts'
import { addSupplement } from './follow/supplement.ts'
import { addWithdraw } from './follow/withdraw.tsx'
import { addHome } from './home/home.ts'
import { addNews } from './news/news.ts'
import { addPaymentNotify } from './pay/notify.ts'
import { addPay } from './pay/pay.ts'
import { addPayReceipt } from './pay/pay-receipt.ts'
import { addPetition } from './petitions/petition.ts'
import { addPetitions } from './petitions/petitions.ts'
import { addSendPetition } from './petitions/send.ts'
import { addProcedure } from './procedures/procedure.ts'
import { addProcedures } from './procedures/procedures.ts'
import { addSatisfactionQuestions } from './satisfaction/questions.ts'
import { addSatisfactionResults } from './satisfaction/results.ts'
import { isPetitionCode } from './shell/petition-paths.ts'
import { addRate } from './track/rate.ts'
import { addTrack } from './track/track.ts'
import { addVerify } from './verify/verify.ts'

/** The pages of the public. */
export function addPortal(app: FastifyInstance, services: WebServices): void {
  addHome(app, services)
  addProcedures(app, services)
  addProcedure(app, services)
  addDesks(app, services)
  const lookUp = openLookUp({
    ...services,
    database: services.office.database,
    find: (db, code) => (isPetitionCode(code) ? findPetitionByCode(db, code) : findVersionByCode(db, code)),
  })
  addTrack(app, services, lookUp)
  addRate(app, services, lookUp)
  addSatisfactionQuestions(app, services)
  addSatisfactionResults(app, services)
  addPay(app, services, lookUp)
  addPayReceipt(app, services)
  addPaymentNotify(app, services)
  addVerify(app, services)
  addAccountSignIn(app, services)
  addAccount(app, services)
  addLateForm(app, services)
  addOpenAccount(app, services)
  addSecurity(app, services)
  addCloseAccount(app, services)
  addStart(app, services)
  addDraft(app, services)
  addQuestions(app, services)
  addReview(app, services)
  addAgree(app, services)
  addFiled(app, services)
  addSupplement(app, services)
  addWithdraw(app, services)
  addCorrect(app, services, lookUp)
  addDelivery(app, services)
  addByPost(app, services)
  addResultFile(app, services)
  addNews(app, services)
  addPetitions(app, services)
  addSendPetition(app, services)
  addPetition(app, services, lookUp)
  addFigures(app, services)
  addFiguresTable(app, services)
  addAccessibility(app, services)
}
