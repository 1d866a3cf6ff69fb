/** Giving a command for a program and answering it; shared by intake and by acts on what is there. */
import { z } from 'zod'
import { findStaff } from '../../agencies/index.ts'
import {
  type Acted,
  actOnDossier,
  type Command,
  isRefusal,
  NATIONAL_STATUS,
  type Refusal,
} from '../../dossiers/index.ts'
import type { Lang, Problem } from '../../platform/index.ts'
import { errorsOfFacts } from '../problems/errors-of-facts.ts'
import { apiProblem, problemOfRefusal } from '../problems/problems.ts'
import { iso, statusSchema } from '../schemas/common.ts'
import { dueOf, dueSchema } from '../schemas/due.ts'
import type { ApiServices } from '../services.ts'
import { etagOf } from './etag.ts'

/** What an act made of the dossier. The same again for the same key, whatever has happened since. */
export const actedSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: statusSchema,
    nationalStatus: z.int().min(1).max(10),
    code: z.string().nullable(),
    reference: z.string(),
    resultNumber: z.string().nullable().meta({
      description: 'số của kết quả, khi việc này cấp kết quả / number of the result, once issued',
      example: '57/GCN',
    }),
    due: dueSchema.nullable(),
  })
  .meta({ id: 'Acted' })

/** Durable before it answers; idempotent by the command's id. */
export async function actForProgram(
  services: ApiServices,
  command: Command,
  lang: Lang,
): Promise<Acted | Problem> {
  const acted = await actOnDossier(services.office, command)
  return isRefusal(acted) ? problemOf(services, acted, command, lang) : acted
}

export function actedAnswer(acted: Acted, services: ApiServices): z.output<typeof actedSchema> {
  return {
    id: acted.dossier,
    version: acted.version,
    status: acted.status,
    nationalStatus: NATIONAL_STATUS[acted.status],
    code: acted.code ?? null,
    reference: acted.reference,
    resultNumber: acted.resultNumber ?? null,
    due: dueOf(acted, services.office.calendars),
  }
}

export function actedHeaders(acted: Acted): Record<string, string> {
  return { etag: etagOf(acted.version), ...(acted.repeated ? { 'idempotent-replayed': 'true' } : {}) }
}

/** Who was first and when is told in words that a program can show. */
async function problemOf(
  services: ApiServices,
  refusal: Refusal,
  command: Command,
  lang: Lang,
): Promise<Problem> {
  const errors = errorsOfFacts(refusal, lang)
  if (errors.length > 0) {
    const facts = refusal.detail?.facts
    return { ...problemOfRefusal(refusal), extra: { details: { facts }, errors } }
  }
  const problem = problemOfRefusal(refusal)
  if (refusal.refused !== 'version_conflict') return problem
  const { by, at, did, version } = (refusal.detail ?? {}) as Partial<Conflict>
  const details = {
    ...(by === undefined ? {} : { by: await nameActor(services, by) }),
    ...(at === undefined ? {} : { at: iso(at) }),
    did,
    version,
  }
  if (command.expectedVersion !== undefined && command.expectedVersion !== version) {
    return apiProblem('version_outdated', { details })
  }
  return { ...problem, extra: { details } }
}

interface Conflict {
  by: { kind: string; id: string }
  at: number
  did: string
  version: number
}

async function nameActor({ office }: ApiServices, by: Conflict['by']) {
  const staff = by.kind === 'staff' ? await findStaff(office.database, by.id) : undefined
  return staff === undefined ? by : { ...by, name: staff.fullName }
}
