/** What a ministry's system tells becomes acts of the dossier: its wait answered, a payment asked for or confirmed. */
import {
  type CommandBody,
  type Dossier,
  findDossierByCode,
  listEvents,
  type PaperFile,
} from '../../../dossiers/index.ts'
import type { TakenMessage } from '../../door/message-store.ts'
import { isFault } from '../../door/read.ts'
import { fetchFile } from '../../understanding/fetch-papers.ts'
import { giveAct } from '../../understanding/give.ts'
import { actorOf, type Desk, type Reader, type Understood } from '../../understanding/model.ts'
import { agencyFor } from '../national-portal/codes.ts'
import type { AnsweredSystem } from './model.ts'
import { labelOutcome, type ReadOutcome, readOutcome } from './read-outcome.ts'
import { askSupplement, passingStep, resumeThere } from './supplement.ts'

export function systemReader(system: AnsweredSystem): Reader {
  return {
    source: system.name,
    label: (body) => labelOutcome(system, body),
    understand: async (desk, message) => {
      const read = readOutcome(system, message.body)
      return isFault(read) ? { parked: read.fault, detail: read.detail } : apply(desk, message, system, read)
    },
  }
}

/** Idempotent by the message's id: each act has a name made of it. */
async function apply(
  desk: Desk,
  message: TakenMessage,
  system: AnsweredSystem,
  read: ReadOutcome,
): Promise<Understood> {
  const { office } = desk
  const { MaHoSo: code, TepKetQua: named } = read.outcome
  const found = await findDossierByCode(office.database, code)
  if (found === undefined) {
    const place = agencyFor(office.directory, { named: undefined, dossier: code })
    return isFault(place) ? { parked: place.fault, detail: place.detail } : { waits: 'unknown_dossier_there' }
  }
  const dossier = found.state.id
  if (found.state.endedAt !== undefined) return { overtaken: dossier }
  const file =
    named && (await fetchFile(desk, message, actorOf(message), { name: named.TenTep, url: named.DuongDan }))
  if (file && isFault(file)) {
    const { fault, detail } = file
    return fault === 'file_not_fetched' ? { waits: fault, detail } : { parked: fault, detail, dossier }
  }
  if (read.meaning.isPaid)
    return giveOne(desk, message, dossier, { type: 'confirm_payment', ...receiptOf(read) })
  const node = passingStep(desk, system, found.state)
  if (node === undefined) return answer(desk, message, { system, read, file, state: found.state })
  if (read.meaning.asksSupplement) return askSupplement(desk, message, { state: found.state, read })
  const state = await resumeThere(desk, message, { state: found.state, node })
  if (!('tasks' in state)) return state
  return read.meaning.isSupplied ? { applied: dossier } : answer(desk, message, { system, read, file, state })
}

interface Answering {
  system: AnsweredSystem
  read: ReadOutcome
  file: PaperFile | undefined
  state: Dossier
}

/** Every wait for the system up to the one that the outcome is for; then what the applicant is asked for: a payment, a supplement. */
async function answer(desk: Desk, message: TakenMessage, answering: Answering): Promise<Understood> {
  if (answering.read.meaning.isSupplied) return { overtaken: answering.state.id }
  const { system, read, state } = answering
  const waits = waitsFor(desk, system, state)
  const dossier = state.id
  // What this very message has answered is answered: whoever was killed after that goes on with what follows.
  let answered = waits.length === 0 && (await hasActed(desk, dossier, message.id))
  for (const [place, { id: node, decides }] of waits.entries()) {
    const body = bodyAt(answering, node, decides || place === waits.length - 1)
    const given = await giveAct(desk, message, { dossier, actor: actorOf(message), body, part: node })
    if (!('acted' in given)) return given
    answered = true
    if (decides || read.meaning.isProgress) break
  }
  if (!answered) return { overtaken: dossier }
  if (read.meaning.asksSupplement) return askSupplement(desk, message, { state, read })
  const { SoTien: amount = 0, SoKetQua: number = '' } = read.outcome
  if (read.meaning.asksPayment && amount > 0) {
    const reason = `Thông báo ${number}`.trim()
    return giveOne(desk, message, dossier, { type: 'request_payment', amount, reason })
  }
  return { applied: dossier }
}

async function hasActed({ office }: Desk, dossier: string, message: string): Promise<boolean> {
  const events = await listEvents(office.database, dossier)
  return events.some(({ cause }) => cause === message)
}

/** From the open one on, in the order of the flow. */
function waitsFor({ office }: Desk, { system }: AnsweredSystem, { procedureVersion, tasks }: Dossier) {
  const nodes = [...(office.catalogue.byId(procedureVersion)?.flow.nodes.values() ?? [])]
  const waits = nodes.flatMap((node) =>
    node.kind === 'wait' && node.system === system ? [{ id: node.id, decides: node.decides === true }] : [],
  )
  const first = waits.findIndex(({ id }) => tasks.some((task) => task.kind === 'wait' && task.node === id))
  return first < 0 ? [] : waits.slice(first)
}

function bodyAt({ read, file }: Answering, node: string, isLast: boolean): CommandBody {
  const { outcome, meaning } = read
  const { SoKetQua: number, SoTien: amount, LyDo: reason, TrangThai: state } = outcome
  const decision = isLast ? meaning.decision : undefined
  const amountFact = meaning.amountAs === undefined ? {} : { [meaning.amountAs]: amount ?? 0 }
  return {
    type: 'answer_outside',
    node,
    answer: number === undefined ? (reason ?? state) : `Số ${number}`,
    ...(isLast ? { facts: { ...meaning.facts, ...amountFact } } : {}),
    ...(decision === undefined ? {} : { decision }),
    ...(decision === 'refused' ? { reason: reason ?? state } : {}),
    ...(decision === 'granted' && number !== undefined ? { resultNumber: number } : {}),
    ...(file === undefined || !isLast ? {} : { files: [file] }),
  }
}

async function giveOne(
  desk: Desk,
  message: TakenMessage,
  dossier: string,
  body: CommandBody,
): Promise<Understood> {
  const given = await giveAct(desk, message, { dossier, actor: actorOf(message), body })
  return 'acted' in given ? { applied: dossier } : given
}

function receiptOf({ outcome: { SoKetQua: receipt } }: ReadOutcome): { receipt?: string } {
  return receipt === undefined ? {} : { receipt }
}
