import type { Agency } from '../../agencies/index.ts'
import type { LocalDate } from '../../calendar/index.ts'
import { isCompetent } from '../competent.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'

/** Who stands at the desk of a role, asked about one day: what the check needs to know of the organisation. */
export interface CatalogueDirectory {
  agencies: readonly Agency[]
  /** Whether anybody holds the role at the agency (and unit, if given) on that day. */
  hasRole(place: { agency: string; role: string; unit?: string | undefined; on: LocalDate }): boolean
}

/** True from the first to the last day of an agency's code. */
export function isAgencyValid(agency: Agency, on: LocalDate): boolean {
  return agency.validFrom <= on && (agency.validTo === undefined || on <= agency.validTo)
}

/** Agencies that decide a procedure on a day: those named, and all of the kinds named. */
export function competentAgencies(
  version: Pick<ProcedureVersion, 'competent'>,
  agencies: readonly Agency[],
  on: LocalDate,
): Agency[] {
  return agencies.filter((agency) => isAgencyValid(agency, on) && isCompetent(version, agency))
}

/** Agencies named in the record exist on the day it comes into force, and somebody is competent. */
export function checkAgencies(version: ProcedureVersion, directory: CatalogueDirectory): Refusal[] {
  const byCode = new Map(directory.agencies.map((agency) => [agency.code, agency]))
  const on = version.validFrom
  const named = [
    ...version.competent.agencies.map((code, at) => ({ code, place: `competent.agencies[${at}]` })),
    ...version.coordinating.map((code, at) => ({ code, place: `coordinating[${at}]` })),
  ]
  const found = named.flatMap(({ code, place }) => {
    const agency = byCode.get(code)
    if (agency === undefined) return [refuse('unknown_agency', place, { value: code })]
    if (isAgencyValid(agency, on)) return []
    const successors = agency.successors?.join(', ') || '–'
    return [refuse('agency_not_valid', place, { value: code, date: on, successors })]
  })
  if (competentAgencies(version, directory.agencies, on).length === 0)
    found.push(refuse('no_competent_agency', 'competent', { date: on }))
  return found
}
