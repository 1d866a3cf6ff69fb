/** Somebody whom a dossier concerns asks to have it set right, and is answered. */
import { stepDueAt } from '../clock.ts'
import { type Deciders, deskTask, keysOfKind } from '../decide/act.ts'
import type { CorrectionRequest, CorrectionSubject, Dossier, OpenTask } from '../model.ts'
import { refuse } from '../refusals.ts'

/** No law says by when; a third of what a petition has (15 working days), for the agency asks nobody else. */
export const CORRECTION_LIMIT = { quantity: 5, unit: 'working_day' } as const

export const correctionDeciders = {
  ask_correction: ({ dossier, body, at, world }) => {
    if (openCorrection(dossier) !== undefined) return refuse('correction_open')
    if (body.about === 'result' && dossier.result === undefined) return refuse('no_result_yet')
    const task = taskFor(body.about, dossier, at)
    const dueAt = stepDueAt(at, CORRECTION_LIMIT, world.deadlineTime(task.agency))
    const { about, text, files } = body
    const opened = [{ ...task, ...(dueAt === undefined ? {} : { dueAt }) }]
    return [{ type: 'correction_asked', about, text, files, opened }]
  },
  answer_correction: ({ dossier, body: { outcome, text } }) => {
    const request = openCorrection(dossier)
    if (request === undefined) return refuse('no_correction_asked')
    const isUntouched = request.about === 'result' && dossier.corrections === request.corrections
    if (outcome === 'corrected' && isUntouched) return refuse('result_not_corrected')
    return [{ type: 'correction_answered', outcome, text, closed: keysOfKind(dossier, 'correction') }]
  },
} satisfies Deciders<'ask_correction' | 'answer_correction'>

/** The request that waits for an answer. Pure. */
export function openCorrection({
  correctionRequests = [],
  tasks,
}: Pick<Dossier, 'correctionRequests' | 'tasks'>): CorrectionRequest | undefined {
  const last = correctionRequests.at(-1)
  return last?.answer === undefined && tasks.some(({ key }) => key === last?.task) ? last : undefined
}

/** Who may set it right answers: the desk that took it in, or the clerk of the agency whose result it is. */
function taskFor(about: CorrectionSubject, dossier: Dossier, at: number): OpenTask {
  const task = deskTask(dossier, at, 'correction', 'reception_officer')
  return about === 'data' ? task : { ...task, agency: dossier.competentAgency, role: 'clerk' }
}
