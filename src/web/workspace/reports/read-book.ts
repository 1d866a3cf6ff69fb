/** What the books of the house do alike: pages, sheets of everything, and every look at a dossier on record. */
import type { FastifyRequest } from 'fastify'
import { listStaffNames, recordViews, scopeOf } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn } from '../shell/frame.tsx'
import { readAsked } from './report-ask.ts'

export const ON_A_PAGE = 50
/** What one sheet of this width opens with in ordinary spreadsheet programs. */
export const MOST_ON_SHEET = 100_000
export const CHUNK = 500

/** All lines in chunks, each read from where the last one ended. */
export async function* readOn<Line>(
  read: (page: { after?: Line; limit: number }) => Promise<readonly Line[]>,
): AsyncGenerator<readonly Line[]> {
  let after: Line | undefined
  do {
    const found = await read({ ...(after === undefined ? {} : { after }), limit: CHUNK })
    yield found
    after = found.length < CHUNK ? undefined : found.at(-1)
  } while (after !== undefined)
}

/** Who is signed in has seen personal data of these dossiers. */
export async function recordLook(
  { office, clock }: WebServices,
  request: FastifyRequest,
  dossiers: Iterable<string>,
): Promise<void> {
  const { staff } = signedIn(request)
  const looked = { staff: staff.id, dossiers: [...new Set(dossiers)], purpose: 'register' } as const
  await recordViews(office.database, looked, clock.now())
}

interface BookLine {
  dossier: string
  procedureVersion: string
  /** Id of the member of staff; null where nobody of the staff did it. */
  officer: string | null
}

/** The lines with the names of officers, `nobody` where there is none, and the look at each dossier on record. */
export async function lookAtLines<Line extends BookLine>(
  services: WebServices,
  request: FastifyRequest,
  lines: readonly Line[],
  nobody: string,
): Promise<(Line & { officerName: string })[]> {
  if (lines.length === 0) return []
  const { database, catalogue } = services.office
  await catalogue.learn(lines.map(({ procedureVersion }) => procedureVersion))
  const names = await listStaffNames(database, [...new Set(lines.flatMap(({ officer }) => officer ?? []))])
  await recordLook(
    services,
    request,
    lines.map(({ dossier }) => dossier),
  )
  return lines.map((line) => ({
    ...line,
    officerName: line.officer === null ? nobody : (names.get(line.officer) ?? ''),
  }))
}

/** What a book of a day is asked for: today unless told, at the desks whose dossiers the person may read. */
export function askDay({ clock }: Pick<WebServices, 'clock'>, request: FastifyRequest) {
  const now = clock.now()
  const today = toLocalDate(now)
  const { from = today, to = from, ...query } = queryOf(request)
  const { errors, typed, ...asked } = readAsked({ ...query, from, to }, now, langOf(request))
  const scope = scopeOf(signedIn(request).actor, 'dossier.read')
  const agencies = scope.all ? undefined : scope.agencies
  return { asked, errors, typed, question: { ...asked.period, agencies } }
}
