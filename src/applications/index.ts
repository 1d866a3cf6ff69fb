/** People who apply by themselves: their accounts and sessions, the identity provider, what they are writing and what they have filed. */

export { type Account, applicantOf, type Firm, LOCAL_ASSURANCE, type Vouched } from './accounts/account.ts'
export {
  ACCOUNT_REMEMBERED_MS,
  closeAccountSession,
  closeSessionsOf,
  findAccountSession,
  openAccountSession,
  sweepAccountSessions,
} from './accounts/account-sessions.ts'
export { changeContact, keepAccount } from './accounts/account-store.ts'
export {
  findHeldUpSince,
  findUnseenLateForm,
  keepLateForm,
  noteProviderAway,
  openLateForm,
  sweepLateForms,
} from './accounts/late-form-store.ts'
export type { Agreement } from './agreements/agreement.ts'
export {
  type AskedToAgree,
  answerAgreement,
  inviteToAgree,
  listAgreements,
  listAsked,
} from './agreements/agreement-store.ts'
export { type AskedApplication, findAskedApplication } from './agreements/find-asked.ts'
export {
  agreedContentHash,
  missingAgreements,
  type Standing,
  type StandingState,
  standingsOf,
} from './agreements/standings.ts'
export type { DeskDraft } from './desk/desk-draft.ts'
export {
  discardDeskDraft,
  findDeskDraft,
  findFiledAtDesk,
  finishDeskDraft,
  listDeskDrafts,
  reopenDeskDraft,
  saveDeskAnswers,
  saveDeskScreen,
  sweepDeskDrafts,
} from './desk/desk-store.ts'
export { fileAtDesk } from './desk/file-at-desk.ts'
export { printDeskForm } from './desk/print-desk-form.ts'
export type { Application, ForWhom } from './drafts/application.ts'
export { beginDraft } from './drafts/begin-draft.ts'
export {
  discardDraft,
  findFiled,
  findOwnApplication,
  insertDraft,
  listDrafts,
  moveDraft,
  saveAnswers,
  sweepDrafts,
} from './drafts/draft-store.ts'
export { formFor } from './drafts/form-for.ts'
export { holdDraftFiles } from './drafts/hold-files.ts'
export { warnExpiring } from './drafts/warn-expiring.ts'
export type { Filing } from './filing/application-of.ts'
export { fileApplication } from './filing/file-application.ts'
export { type FiledWhole, findFiledWhole } from './filing/find-whole.ts'
export { competentFor, receivingFor } from './filing/places.ts'
export { type ProofNeed, proofNeeded } from './filing/proof-needed.ts'
export { type IdentityProvider, type Leaving, openIdentityProvider } from './identity/provider.ts'
export { addIdentityStandIn, STAND_IN_ASSURANCE, STAND_IN_ISSUER } from './identity/stand-in.ts'
export { STAND_IN_PEOPLE } from './identity/stand-in-people.ts'
export { type AddressProblem, readAddress } from './local/address.ts'
export { type AskedCode, findMovingCode, sweepCodes } from './local/code-store.ts'
export { askCode, findAskedCode, type LocalDesk, proveCode } from './local/codes.ts'
export { accountLetterSender, letterOf } from './local/letters/send-letters.ts'
export {
  changeLocalPassword,
  closeLocalAccount,
  confirmNewAddress,
  findOwnAddress,
  linkLocalAccount,
} from './local/manage-account.ts'
export { findNameAt, openLocalAccount } from './local/open-account.ts'
export { checkOwnPassword, hasOwnPassword, nameOfAddress, signInLocally } from './local/sign-in-locally.ts'
export { joinPhotographs } from './papers/join-papers.ts'
export type { LookingRoom } from './papers/look-at-papers.ts'
export { lookAtPapers } from './papers/look-at-papers.ts'
export { type CardCode, readCardCode } from './papers/reading/card-code.ts'
export { sweepPapersRead } from './papers/reading/found-store.ts'
export { asksOfPersons, type Proposal, propose } from './papers/reading/propose.ts'
export { findRead, photographsIn } from './papers/reading/read-papers.ts'
export { type Checked, checkFiling } from './precheck/check-filing.ts'
export type { Finding } from './precheck/finding.ts'
export { sayFinding } from './precheck/say-finding.ts'
