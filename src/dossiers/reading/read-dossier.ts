/** A dossier together with the version of its procedure, which another server may have published a moment ago. */
import type { Office } from '../office.ts'
import { findDossier, findDossierByCode, type LoadedDossier } from '../store/read.ts'

type Reading = Pick<Office, 'database' | 'catalogue'>

/** The dossier; its version is in the catalogue afterwards. */
export async function readDossier(office: Reading, id: string): Promise<LoadedDossier | undefined> {
  return withVersion(office, await findDossier(office.database, id))
}

export async function readDossierByCode(office: Reading, code: string): Promise<LoadedDossier | undefined> {
  return withVersion(office, await findDossierByCode(office.database, code))
}

/** Rows of a list; their versions are in the catalogue afterwards. */
export async function withVersions<Row extends { procedureVersion: string }>(
  { catalogue }: Pick<Office, 'catalogue'>,
  rows: Row[],
): Promise<Row[]> {
  await catalogue.learn(rows.map(({ procedureVersion }) => procedureVersion))
  return rows
}

async function withVersion(
  { catalogue }: Reading,
  found: LoadedDossier | undefined,
): Promise<LoadedDossier | undefined> {
  if (found !== undefined) await catalogue.learn([found.state.procedureVersion])
  return found
}
