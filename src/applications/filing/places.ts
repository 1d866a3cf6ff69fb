/** Where one applies: which agencies decide, and whose desk takes the application in. */
import type { Agency, Directory } from '../../agencies/index.ts'
import { type CompiledVersion, isCompetent } from '../../catalogue/index.ts'

/** Agencies of today that decide the procedure, by name. */
export function competentFor(
  directory: Directory,
  { version }: Pick<CompiledVersion, 'version'>,
  today: string,
): readonly Agency[] {
  return directory
    .agencies()
    .filter((agency) => directory.isValidAt(agency.code, today) && isCompetent(version, agency))
    .toSorted((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))
}

/** A commune has its own desk; the Centre is the desk of the agencies of the province. */
export function receivingFor(directory: Directory, competent: string, today: string): string {
  if (directory.find(competent)?.kind === 'commune') return competent
  const centre = directory
    .agencies()
    .find(({ kind, code }) => kind === 'centre' && directory.isValidAt(code, today))
  return centre?.code ?? competent
}
