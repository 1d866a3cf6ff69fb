/** How a table names agencies and units, and how they are found again. */
import type { Directory } from '../../../../agencies/index.ts'
import { isCompetent, type ProcedureVersion } from '../../../../catalogue/index.ts'
import type { TableNames, TableWorld } from '../../../../workflow/index.ts'

const SYMBOLS: Readonly<Record<string, string>> = {
  receiving: 'Bộ phận Một cửa',
  parent: 'Văn phòng UBND tỉnh',
  committee: 'UBND tỉnh',
}

/** Kinds of agencies that rows name by what they are to the procedure. */
const SYMBOLIC: readonly string[] = ['committee', 'committee_office', 'centre', 'commune']

/** Names for the rows of a version's flow. */
export function namesFor(version: ProcedureVersion, directory: Directory): TableNames {
  const units = unitsOf(version, directory)
  return {
    agency: (code) => SYMBOLS[code] ?? directory.nameOf(code, 'vi'),
    unit: (code) => units.find((unit) => unit.code === code)?.name.vi ?? `Phòng ${code}`,
  }
}

/** What the reader of rows knows: every valid agency that is not the competent one, and the competent one's units. */
export function worldFor(version: ProcedureVersion, directory: Directory): TableWorld {
  const valid = directory.agencies().filter(({ code }) => directory.isValidAt(code, version.validFrom))
  const competent = valid.filter((agency) => isCompetent(version, agency))
  const others = valid.filter(({ kind }) => !SYMBOLIC.includes(kind))
  return {
    agencies: others
      .filter((agency) => !competent.includes(agency))
      .map(({ code, name }) => ({ code, names: [name.vi] })),
    competent: competent.map(({ name }) => name.vi),
    units: unitsOf(version, directory).map(({ code, name }) => ({ code, names: [name.vi] })),
  }
}

/** Names for the rows of a block, which belongs to no procedure and so to no agency. */
export function blockNames(directory: Directory): TableNames {
  return { agency: (code) => SYMBOLS[code] ?? directory.nameOf(code, 'vi'), unit: (code) => `Phòng ${code}` }
}

/** What the reader of a block's rows knows: every agency that is valid on a day, none of them the one that decides. */
export function blockWorld(directory: Directory, day: string): TableWorld {
  const others = directory
    .agencies()
    .filter(({ code, kind }) => directory.isValidAt(code, day) && !SYMBOLIC.includes(kind))
  return { agencies: others.map(({ code, name }) => ({ code, names: [name.vi] })), isPart: true }
}

/** Rooms of the competent agency. */
export function unitsOf(version: ProcedureVersion, directory: Directory) {
  const [first, ...more] = directory
    .agencies()
    .filter((agency) => directory.isValidAt(agency.code, version.validFrom) && isCompetent(version, agency))
  // Communes have the same rooms under the same codes.
  const one = first ?? more[0]
  return one === undefined ? [] : directory.unitsOf(one.code)
}
