/** Feedback and petitions: what people say about how they were served, who answers it until when, what is published. */

export { actOnPetition, type PetitionDesk } from './acts/act-on-petition.ts'
export { isPetitionActAllowed, type PetitionAct, type PetitionActType } from './acts/decide.ts'
export type { PetitionEvent } from './acts/events.ts'
export { type MovedPetition, previewPetitions, recomputePetitions } from './acts/recompute-petitions.ts'
export { isPetitionRefusal, type PetitionRefusal } from './acts/refusals.ts'
export {
  PETITION_KINDS,
  PETITION_RATINGS,
  type Petition,
  petitionKinds,
  petitionStates,
  REFUSAL_REASONS,
  refusalReasons,
} from './model.ts'
export { hideSender, maskSender } from './publishing/mask-sender.ts'
export { listAnsweredAbout } from './store/list-about.ts'
export {
  countPetitions,
  type ListedPetition,
  listPetitionFigures,
  listPetitions,
  listRegister,
  PETITION_FILTERS,
  type PetitionCounts,
  type PetitionFigures,
  type PetitionFilter,
  type PetitionPlace,
} from './store/list-petitions.ts'
export {
  findPublishedPetition,
  listPetitionsOf,
  listPublishedPetitions,
  type PublicPetition,
} from './store/list-public.ts'
export { findPetition, findPetitionByCode, listPetitionEvents } from './store/petition-store.ts'
export { petitionNoticeSender } from './telling/petition-notice-sender.ts'
export { limitsAt, type PetitionDates, petitionDates } from './times.ts'
