/** What people do with one message, whichever way it goes: look at it whole, close it. Recorded before it is shown. */
import type { FastifyRequest } from 'fastify'
import { listStaffNames, recordView, scopeOf } from '../../../../agencies/index.ts'
import { findDossier, maySee } from '../../../../dossiers/index.ts'
import { listMessageActs, type MessageAct, noteMessageAct } from '../../../../integration/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { isStorable } from '../../../../platform/index.ts'
import { formOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn } from '../../shell/frame.tsx'
import { isUuid } from '../../shell/uuid.ts'
import { oneWords } from './one-words.ts'

/** What was typed, and what is wrong with it; kept when the page comes again. */
export interface Typed {
  form: 'whole' | 'close'
  why: string
  errors: readonly FormError[]
}

export interface Done extends MessageAct {
  /** Undefined: nobody knows them any more. */
  name: string | undefined
}

const SHORTEST = 5
const LONGEST = 500

/** The reason of a look or of a closing. */
export function readWhy(request: FastifyRequest, form: Typed['form']): Typed {
  const why = (formOf(request).why ?? '').trim()
  const isFine = why.length >= SHORTEST && why.length <= LONGEST && isStorable(why)
  const message = oneWords[langOf(request)].short
  return { form, why, errors: isFine ? [] : [{ id: `why-${form}`, message }] }
}

/**
 * Whether the person may see the message whole: as the dossier it is about, else whoever may read the dossiers of the whole province.
 * Then the look is recorded, not idempotent.
 */
export async function openWhole(
  { office, clock }: WebServices,
  request: FastifyRequest,
  { id, dossier, why }: { id: string; dossier: string | null; why: string },
): Promise<boolean> {
  const { database } = office
  const { actor } = signedIn(request)
  const found = dossier !== null && isUuid(dossier) ? await findDossier(database, dossier) : undefined
  const isAllowed = found ? maySee(actor, found.state) : scopeOf(actor, 'dossier.read').all
  if (!isAllowed) return false
  const now = clock.now()
  await database.transaction(async (tx) => {
    await noteMessageAct(tx, id, { act: 'seen', staff: actor.id, at: now, reason: why })
    if (found)
      await recordView(tx, { staff: actor.id, dossier: found.state.id, purpose: `message: ${why}` }, now)
  })
  return true
}

export async function listDone({ office }: WebServices, message: string): Promise<Done[]> {
  const acts = await listMessageActs(office.database, message)
  const names = await listStaffNames(office.database, [...new Set(acts.map(({ staff }) => staff))])
  return acts.map((act) => ({ ...act, name: names.get(act.staff) }))
}
