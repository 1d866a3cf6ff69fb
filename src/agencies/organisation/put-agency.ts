import type { Database } from '../../platform/database/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import type { Agency, Unit } from '../model.ts'
import { findTakenCodes, lockAgencies, readAgencies, writeAgencies, writeUnits } from './agency-store.ts'

const CODE = /^[0-9A-Za-z._-]{1,35}$/

/**
 * Writes an agency whole: name, kind, parent, dates, successors, other codes. Idempotent by its code; locks agencies
 * against other writers; NOTIFY agency_changed. An agency is never deleted: give it a last day and its successors.
 */
export async function putAgency(db: Database, agency: Agency): Promise<Result<Agency>> {
  if (![agency.code, ...(agency.aliases ?? [])].every((code) => CODE.test(code))) {
    return refuse('agency_code_malformed')
  }
  if (!agency.name.vi.trim() || !agency.name.en.trim()) return refuse('agency_name_missing')
  if (agency.validTo !== undefined && agency.validTo < agency.validFrom) return refuse('dates_reversed')
  return db.transaction(async (tx) => {
    await lockAgencies(tx)
    const taken = await findTakenCodes(tx, agency)
    if (taken.length > 0) return refuse('agency_code_taken', { codes: taken })
    const known = new Map((await readAgencies(tx)).map((one) => [one.code, one]))
    const missing = (agency.successors ?? []).filter((code) => !known.has(code))
    if (missing.length > 0) return refuse('agency_unknown', { codes: missing })
    if (agency.parent !== undefined) {
      if (agency.parent === agency.code) return refuse('agency_under_itself')
      if (!known.has(agency.parent)) return refuse('agency_parent_unknown')
      for (let above: string | undefined = agency.parent; above; above = known.get(above)?.parent) {
        if (above === agency.code) return refuse('agency_under_itself')
      }
    }
    await writeAgencies(tx, [agency])
    return done(agency)
  })
}

/** Writes a unit of an agency. Idempotent by agency and code; NOTIFY agency_changed. */
export async function putUnit(db: Database, unit: Unit): Promise<Result<Unit>> {
  if (!CODE.test(unit.code)) return refuse('agency_code_malformed')
  if (!unit.name.vi.trim() || !unit.name.en.trim()) return refuse('agency_name_missing')
  return db.transaction(async (tx) => {
    const agencies = await readAgencies(tx)
    if (!agencies.some((agency) => agency.code === unit.agency)) return refuse('agency_unknown')
    await writeUnits(tx, [unit])
    return done(unit)
  })
}
