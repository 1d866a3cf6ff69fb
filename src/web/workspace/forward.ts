/** Several dossiers forwarded at once: the present step of each completed, a result for each. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../agencies/index.ts'
import { actOnMany, type CommandBody, isRefusal, type Refusal } from '../../dossiers/index.ts'
import { ownPath } from '../own-path.ts'
import type { WebServices } from '../services.ts'
import { paths } from './rail.ts'
import { isUuid } from './uuid.ts'

/** What a checkbox of the inbox carries. */
export interface Pick {
  /** Idempotency key of the act. */
  id: string
  dossier: string
  version: number
  kind: string
  node: string
  /** Code shown in the result. */
  code: string
}

export interface Forwarded extends Pick {
  refusal?: Refusal | undefined
}

const MOST = 50

export function writePick({ id, dossier, version, kind, node, code }: Pick): string {
  return [id, dossier, version, kind, node, code].join('~')
}

/** The picked rows of a posted inbox, and the address of that inbox. */
export function picksOf(request: FastifyRequest): { picks: Pick[]; back: string } {
  const { pick = [], back } = (request.body ?? {}) as { pick?: unknown; back?: unknown }
  const picks = [pick]
    .flat()
    .slice(0, MOST)
    .flatMap((text) => readPick(String(text)) ?? [])
  return { picks, back: ownPath(back, paths.inbox) }
}

function readPick(text: string): Pick | undefined {
  const [id = '', dossier = '', version = '', kind = '', node = '', code = ''] = text.split('~')
  if (!isUuid(id) || !isUuid(dossier) || !/^\d{1,9}$/.test(version)) return undefined
  return { id, dossier, version: Number(version), kind, node, code }
}

/** Completes what is picked; what needs a decision or an answer is refused with its sentence. */
export async function forwardAll(
  { office, clock }: WebServices,
  actor: Actor,
  picks: readonly Pick[],
): Promise<Forwarded[]> {
  const at = clock.now()
  const commands = picks.map((pick) => ({
    id: pick.id,
    dossier: pick.dossier,
    actor,
    at,
    expectedVersion: pick.version,
    body: bodyOf(pick),
  }))
  const answers = commands.length === 0 ? [] : await actOnMany(office, commands)
  return picks.map((pick, i) => {
    const answer = answers[i]
    return answer !== undefined && isRefusal(answer) ? { ...pick, refusal: answer } : pick
  })
}

function bodyOf({ kind, node }: Pick): CommandBody {
  if (kind === 'receipt') return { type: 'confirm_receipt' }
  if (kind === 'transfer') return { type: 'transfer' }
  return { type: 'complete_step', node }
}
