/** Taking papers: a list is answered line by line. */
import { type Actor, can } from '../../agencies/index.ts'
import {
  actOnMany,
  type CommandBody,
  derivedId,
  findDossiers,
  isHolder,
  type Office,
} from '../../dossiers/index.ts'
import { answerLines, findList, type LineAnswer, type WholeList } from './list-store.ts'

export interface Confirmation {
  list: string
  answers: readonly LineAnswer[]
  actor: Actor
  now: number
}

/**
 * Notes what came and what did not. Idempotent: a line is answered once, whoever is second changes nothing. Locks the lines it answers.
 * What came moves the papers to the receiving agency, and where the actor has to confirm the electronic dossier too, that is
 * done with it (`transfer_received`); what is missing stays with the giver and stands in the dossier as a note. Returns how many were
 * answered now. Undefined: no such list for this person.
 */
export async function confirmList(
  office: Office,
  { list: id, answers, actor, now }: Confirmation,
): Promise<{ received: number; missing: number } | undefined> {
  const list = await findList(office.database, id)
  if (list === undefined || actor.kind !== 'staff' || !can(actor, 'papers.move', { agency: list.to }))
    return undefined
  const answered = await office.database.transaction((tx) =>
    answerLines(tx, { list: id, staff: actor.id, answers }, now),
  )
  const taken = answers.filter(({ place }) => answered.includes(place))
  await tellDossiers(office, list, { answers: taken, actor, now })
  const missing = taken.filter(({ outcome }) => outcome === 'missing').length
  return { received: taken.length - missing, missing }
}

async function tellDossiers(
  office: Office,
  list: WholeList,
  { answers, actor, now }: Omit<Confirmation, 'list'>,
): Promise<void> {
  const lines = new Map(list.lines.map((line) => [line.place, line]))
  const ids = answers.flatMap(({ place }) => lines.get(place)?.dossier ?? [])
  const found = ids.length === 0 ? new Map() : await findDossiers(office.database, ids)
  const bodies = answers.flatMap((answer): [string, CommandBody][] => {
    const dossier = lines.get(answer.place)?.dossier ?? ''
    const state = found.get(dossier)?.state
    if (answer.outcome === 'missing') return [[dossier, { type: 'add_note', text: sayMissing(list, answer) }]]
    const waits = state?.tasks.some(
      (task: Parameters<typeof isHolder>[1]) => task.kind === 'receipt' && isHolder(actor, task),
    )
    return waits ? [[dossier, { type: 'confirm_receipt' }]] : []
  })
  await actOnMany(
    office,
    bodies.map(([dossier, body]) => ({
      ...{ id: derivedId(list.id, dossier, body.type), correlation: list.id, dossier, actor, at: now, body },
    })),
  )
}

/** The note is written in the language of the house's papers, as everything else that goes to the file. */
function sayMissing({ number, year }: WholeList, { reason = '' }: LineAnswer): string {
  return `Chưa nhận được bản giấy theo danh sách bàn giao số ${number} năm ${year}: ${reason}`
}
