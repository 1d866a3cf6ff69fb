/** Dossiers that waited for a system before its connector was on: nobody can answer them by hand any more, so the system is told. */
import {
  derivedId,
  findDossiers,
  listWaitingAt,
  type Office,
  type WaitingAt,
} from '../../../dossiers/index.ts'
import { enqueueMessages, listDeliveriesOf, type Message } from '../../../outbox/index.ts'
import type { ConnectorName } from '../../model.ts'
import { REGISTERING } from '../civil-status/route.ts'
import type { AnsweredSystem } from './model.ts'
import { SYSTEMS } from './systems.ts'
import { systemOf } from './wait-route.ts'

type Awaited = Pick<AnsweredSystem, 'name' | 'system' | 'tellsAt' | 'asks'>

const CIVIL_STATUS: Awaited = {
  ...{ name: 'civil_status', system: 'civil_status', tellsAt: REGISTERING, asks: 'DangKyKhaiSinh' },
}
const AWAITED: readonly Awaited[] = [CIVIL_STATUS, ...SYSTEMS]
/** What was sent is remembered for 90 days: of older waits nobody could say whether they were told. */
const SINCE_MS = 80 * 86_400_000
const MOST = 5000

/** Answers how many were told. Idempotent by the wait; a wait that was told when it began is left alone. Locks nothing. */
export async function tellWaiting(
  { database, catalogue }: Office,
  names: readonly ConnectorName[],
  now: number,
): Promise<number> {
  const on = AWAITED.filter(({ name }) => names.includes(name))
  if (on.length === 0) return 0
  const nodes = [...new Set(on.map(({ tellsAt }) => tellsAt))]
  const waiting = await listWaitingAt(database, { nodes, since: now - SINCE_MS, limit: MOST })
  if (waiting.length === 0) return 0
  const ids = [...new Set(waiting.map(({ dossier }) => dossier))]
  const [dossiers, told] = await Promise.all([
    findDossiers(database, ids),
    listDeliveriesOf(
      database,
      on.map(({ name }) => name),
      ids,
    ),
  ])
  const known = new Set(told.map(({ subject }) => subject))
  const find = systemOf(catalogue)
  const messages = waiting.flatMap((wait): Message[] => {
    const state = dossiers.get(wait.dossier)?.state
    if (state === undefined || known.has(wait.dossier)) return []
    const system = find(state.procedureVersion, wait.node)
    const one = on.find((awaited) => awaited.system === system && awaited.tellsAt === wait.node)
    return one === undefined ? [] : [messageOf(one, wait, state)]
  })
  await enqueueMessages(database, messages)
  return messages.length
}

function messageOf(
  { name, asks }: Awaited,
  { dossier, key, openedAt }: WaitingAt,
  state: { code?: string; reference: string; competentAgency: string },
): Message {
  const payload = { happenedAt: openedAt, code: state.code ?? state.reference, agency: state.competentAgency }
  return {
    id: derivedId('waits', name, dossier, key),
    destination: name,
    subject: dossier,
    kind: asks,
    payload,
  }
}
