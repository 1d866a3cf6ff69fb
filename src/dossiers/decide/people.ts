/** What people do around the flow: assign, ask and give opinions, collect fees, note, urge. */
import { closingOfDay, isCovered } from '../../calendar/index.ts'
import { stepDueAt } from '../clock.ts'
import { refuse } from '../refusals.ts'
import type { Deciders } from './act.ts'

/** An agency is asked through its head, who answers or gives the question to somebody there. */
const ASKED_ROLE = 'agency_head'

/** Nobody promises anything for later on purpose: it is the year that was typed wrongly. */
const YEAR_MS = 366 * 86_400_000

export const peopleDeciders = {
  assign: ({ dossier, body, world }) => {
    const task = dossier.tasks.find(({ key }) => key === body.task)
    if (task === undefined) return refuse('unknown_task', { task: body.task })
    const held = body.to === null ? undefined : world.canDo(body.to, task)
    if (body.to !== null && held === undefined) {
      return refuse('cannot_do_task', { task: task.key, agency: task.agency, role: task.role })
    }
    return [
      {
        type: 'task_assigned',
        task: body.task,
        to: body.to,
        ...(task.kind === 'opinion' ? { as: held ?? { role: ASKED_ROLE } } : {}),
        ...(body.reason === undefined ? {} : { reason: body.reason }),
      },
    ]
  },
  /** Consulting does not stop the clock (NĐ 61/2018 art. 19.5). */
  request_opinion: ({ dossier, body, at, world }) => {
    if (!world.isAgency(body.agency)) return refuse('unknown_agency', { agency: body.agency })
    const id = `${dossier.version + 1}`
    const limit = { quantity: body.workingDays, unit: 'working_day' as const }
    const due = stepDueAt(at, limit, world.deadlineTime(body.agency))
    const dueAt = due === undefined ? {} : { dueAt: due }
    return [
      {
        type: 'opinion_requested',
        id,
        agency: body.agency,
        question: body.question,
        ...dueAt,
        ...(body.consentBy ? { consentBy: body.consentBy } : {}),
        opened: [
          {
            key: `opinion:${id}`,
            kind: 'opinion',
            agency: body.agency,
            role: ASKED_ROLE,
            openedAt: at,
            ...dueAt,
          },
        ],
      },
    ]
  },
  give_opinion: ({ dossier, body }) => {
    const key = `opinion:${body.opinion}`
    if (!dossier.tasks.some((task) => task.key === key)) return refuse('unknown_task', { task: key })
    const { opinion, answer, files } = body
    const added = files === undefined || files.length === 0 ? {} : { files }
    return [{ type: 'opinion_given', id: opinion, answer, ...added, closed: [key] }]
  },
  collect_fee: ({ dossier, body, command }) => {
    // Before acceptance only what can be given back by itself is taken: online.
    if (dossier.acceptedAt === undefined && command.actor.kind !== 'system') {
      return refuse('not_allowed_now', { command: body.type, status: dossier.status })
    }
    const fee = dossier.fees.find((f) => f.code === body.code && f.paidAt === undefined)
    if (fee === undefined || (body.amount ?? fee.amount) !== fee.amount) {
      return refuse('unknown_fee', { code: body.code })
    }
    return [
      {
        type: 'fee_collected',
        code: body.code,
        ...(body.receipt === undefined ? {} : { receipt: body.receipt }),
        ...(body.paidBy === undefined ? {} : { paidBy: body.paidBy }),
      },
    ]
  },
  add_note: ({ body: { cause, text } }) => [
    { type: 'note_added', ...(cause === undefined ? {} : { cause }), text },
  ],
  urge: ({ body }) => [{ type: 'dossier_urged', text: body.text }],
  /** What is promised is a day: it ends when the agency closes on it. Answering again promises another day. */
  answer_urge: ({ dossier, body, at, world }) => {
    if (dossier.urgedAt === undefined) return refuse('not_urged')
    const time = world.deadlineTime(dossier.clock?.agency ?? dossier.competentAgency)
    if (!isCovered(time, body.until) || body.until - at > YEAR_MS) return refuse('promise_not_ahead')
    const doneBy = closingOfDay(time, body.until)
    if (doneBy <= at) return refuse('promise_not_ahead')
    return [{ type: 'urge_answered', text: body.text, doneBy }]
  },
} satisfies Deciders<
  'assign' | 'request_opinion' | 'give_opinion' | 'collect_fee' | 'add_note' | 'urge' | 'answer_urge'
>
