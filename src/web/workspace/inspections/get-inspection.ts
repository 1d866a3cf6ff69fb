/** Which inspection a page is about, and for whom. */
import type { FastifyRequest } from 'fastify'
import { type Actor, canSomewhere, scopeOf } from '../../../agencies/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { findInspection, type Inspection, type InspectionReader } from '../../../supervision/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn } from '../shell/frame.tsx'
import { isUuid } from '../shell/uuid.ts'

/** Of a finding, an answer, a conclusion. */
export const MOST_TEXT = 2000

export interface Id {
  Params: { id: string }
}

export function readerOf(actor: Actor): InspectionReader {
  return { scope: scopeOf(actor, 'report.read'), leads: canSomewhere(actor, 'inspection.lead') }
}

/** Throws not found where there is none, or it is not for this person. */
export async function getInspection(services: WebServices, request: FastifyRequest<Id>): Promise<Inspection> {
  const { id } = request.params
  const reader = readerOf(signedIn(request).actor)
  const found = isUuid(id) ? await findInspection(services.office.database, id, reader) : undefined
  if (found === undefined) throw problemError(platformProblem('not_found'))
  return found
}
