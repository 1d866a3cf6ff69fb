/** What can be done to many dossiers at once: rules as data. */
import type { CompiledVersion } from '../../../../catalogue/index.ts'
import {
  type CommandBody,
  commandSchema,
  type Dossier,
  findDossiers,
  isLent,
  type Office,
  standingFees,
} from '../../../../dossiers/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { sayCommandIssue } from '../../../words/command-issue.ts'
import { NOBODY } from '../../acts/act-fields.ts'
import { bodiesOf, type Pick } from '../forward.ts'
import { bulkWords } from './bulk-words.ts'

interface BulkAsked {
  office: Office
  picks: readonly Pick[]
  form: Readonly<Record<string, string>>
  lang: Lang
}

/** What is asked of each, in the order of the picks, or why nothing is begun. */
type Bodies = readonly CommandBody[] | { problem: string }

const BULK_ACTS = {
  approve: ({ office, picks }) => bodiesOf(office, picks, { approves: true }),
  forward: ({ office, picks }) => bodiesOf(office, picks, { approves: false }),
  assign: async (asked) => assignments(asked),
  hand_over: handOvers,
} satisfies Record<string, (asked: BulkAsked) => Promise<Bodies>>

/** An act that is unknown is forwarding, as a form without a button is. */
export function bulkBodies(act: string, asked: BulkAsked): Promise<Bodies> {
  return Object.hasOwn(BULK_ACTS, act)
    ? BULK_ACTS[act as keyof typeof BULK_ACTS](asked)
    : BULK_ACTS.forward(asked)
}

/** Whether the person can do it the engine looks up for each when it is done. */
function assignments({ picks, form: { to = '' }, lang }: BulkAsked): Bodies {
  const bodies = picks.flatMap(({ task }) => {
    const body = commandSchema.safeParse({ type: 'assign', task, to: to === NOBODY ? null : to })
    return body.success ? [body.data] : []
  })
  return bodies.length === picks.length ? bodies : { problem: bulkWords[lang].nobodyChosen }
}

async function handOvers({ office, picks, form, lang }: BulkAsked): Promise<Bodies> {
  const { receiver = '' } = form
  const body = commandSchema.safeParse({ type: 'hand_over', method: 'counter', receiver })
  if (!body.success) {
    const [issue] = body.error.issues
    return { problem: issue ? sayCommandIssue(issue, bulkWords[lang].receiver, lang) : '' }
  }
  const apart = await listApart(
    office,
    picks.map(({ dossier }) => dossier),
  )
  const codes = picks.filter(({ dossier }) => apart.has(dossier)).map(({ code }) => code)
  return codes.length > 0
    ? { problem: bulkWords[lang].apartPicked(codes.join(', ')) }
    : picks.map(() => body.data)
}

/** Why a result is handed over by itself: the dossier asks something that one word for many does not answer. */
const APART = {
  post: ({ deliverBy }) => deliverBy === 'post',
  fees: (dossier, procedure) =>
    standingFees(dossier, procedure).some(({ standing }) => standing === 'unpaid'),
  originals: ({ papers }) => papers.some(isLent),
} satisfies Record<string, (dossier: Dossier, procedure: CompiledVersion | undefined) => boolean>
export type Apart = keyof typeof APART

/** Those of them that are handed over by themselves, and why. At most two queries. */
export async function listApart(
  { database, catalogue }: Office,
  dossiers: readonly string[],
): Promise<Map<string, Apart>> {
  const found = await findDossiers(database, dossiers)
  await catalogue.learn([...found.values()].map(({ state }) => state.procedureVersion))
  const reasons = Object.keys(APART) as Apart[]
  return new Map(
    [...found].flatMap(([id, { state }]) => {
      const why = reasons.find((one) => APART[one](state, catalogue.byId(state.procedureVersion)))
      return why === undefined ? [] : [[id, why] as const]
    }),
  )
}
