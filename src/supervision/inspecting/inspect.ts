/** Looking through dossiers for what somebody should look at. */
import {
  type Applicant,
  type DossierCase,
  type InspectedCase,
  listApplicants,
  listCase,
  listCases,
  listFilings,
  type Office,
} from '../../dossiers/index.ts'
import { foldWord } from '../../forms/index.ts'
import { findDataFaults } from '../data-quality/rules.ts'
import type { CaseFile } from '../indications/case-file.ts'
import { findIndications, refilingSpan, wasRefiled } from '../indications/find-indications.ts'
import type { Indication, IndicationKind } from '../indications/kinds.ts'
import { type FoundIndication, keepIndications } from './indication-store.ts'

const AT_ONCE = 500

export interface Inspected {
  dossiers: number
  found: Partial<Record<IndicationKind, number>>
}

export interface Inspection {
  /** Dossiers submitted before are left as they were found. */
  since: number
  now: number
  onProgress?: (dossiers: number) => void
}

/**
 * Inspects every dossier submitted since, in batches, each in a statement of its own: stopped half way it has done what it has
 * done, and the next run finds the rest. Idempotent. Reads events only; no dossier changes.
 */
export async function inspect(office: Office, { since, now, onProgress }: Inspection): Promise<Inspected> {
  const inspected: Inspected = { dossiers: 0, found: {} }
  let after: string | undefined
  for (;;) {
    const cases = await listCases(office.database, { since, limit: AT_ONCE, ...(after ? { after } : {}) })
    const found = await findIn(office, cases, now)
    await keepIndications(
      office.database,
      cases.map(({ id }) => id),
      found,
      now,
    )
    for (const { kind } of found) inspected.found[kind] = (inspected.found[kind] ?? 0) + 1
    inspected.dossiers += cases.length
    onProgress?.(inspected.dossiers)
    after = cases.at(-1)?.id
    if (cases.length < AT_ONCE) return inspected
  }
}

/** One dossier at once, after somebody has set something right in it. Idempotent. */
export async function inspectAgain(office: Office, dossier: string, now: number): Promise<void> {
  const found = await findIn(office, await listCase(office.database, dossier), now)
  await keepIndications(office.database, [dossier], found, now)
}

async function findIn(
  office: Office,
  cases: readonly InspectedCase[],
  now: number,
): Promise<FoundIndication[]> {
  return [...(await findConduct(office, cases, now)), ...(await findData(office, cases, now))]
}

async function findData(
  { database }: Office,
  cases: readonly InspectedCase[],
  now: number,
): Promise<FoundIndication[]> {
  const applicants = cases.map(({ parties }) => parties.applicant)
  const peers = await listApplicants(database, {
    numbers: applicants.flatMap(({ idNumber }) => idNumber ?? []),
    people: applicants.flatMap(({ name, birthDate }) =>
      birthDate === undefined ? [] : [{ name, born: birthDate }],
    ),
  })
  const byNumber = Map.groupBy(peers, ({ number }) => number)
  const byName = Map.groupBy(peers, nameKey)
  return cases.flatMap(({ id, code, procedure, state, parties }) => {
    const { name, idNumber, birthDate } = parties.applicant
    const own = [
      ...(byNumber.get(idNumber ?? '') ?? []),
      ...(byName.get(nameKey({ name, born: birthDate ?? null })) ?? []),
    ]
    return findDataFaults({ id, state, parties, peers: own, now }).map(({ kind, at, agency }) => ({
      ...{ dossier: id, kind, agency, code, procedure, at },
    }))
  })
}

function nameKey({ name, born }: Pick<Applicant, 'name' | 'born'>): string {
  return `${foldWord(name)} ${born}`
}

async function findConduct(
  office: Office,
  cases: readonly DossierCase[],
  now: number,
): Promise<FoundIndication[]> {
  const files = cases.map((one): [DossierCase, CaseFile] => [one, fileOf(office, one, now)])
  const persons = files.flatMap(([, file]) => (refilingSpan(file) && file.person) ?? [])
  const filings = Map.groupBy(
    persons.length === 0 ? [] : await listFilings(office.database, persons),
    ({ person }) => person,
  )
  return files.flatMap(([one, file]) => {
    const refiled = wasRefiled(file, filings.get(file.person ?? '') ?? [])
    const all: Indication[] = [...findIndications(file), ...(refiled === undefined ? [] : [refiled])]
    return all.map(({ kind, at }) => ({
      ...{ dossier: one.id, kind, agency: one.agency, code: one.code, procedure: one.procedure, at },
    }))
  })
}

function fileOf({ calendars }: Office, one: DossierCase, now: number): CaseFile {
  const { id, agency, procedure, person, events } = one
  return {
    ...{ dossier: id, agency, procedure, events, now },
    person: person ?? undefined,
    time: calendars.deadlineTime(agency),
  }
}
