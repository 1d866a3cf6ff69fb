/** How people say they were served, without a name: the reception of a dossier, and the eleven questions of Circular 01/2018. */
export { countSatisfaction, findSatisfaction, keepSatisfaction } from './answer-store.ts'
export { type PublicSatisfaction, publishSatisfaction } from './publish.ts'
export { POINTS, type Points, readPoints, SATISFACTION_QUESTIONS } from './questions.ts'
