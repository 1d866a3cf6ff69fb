/** Codes of agencies, procedures and dossiers as the portal writes them (QĐ 20/2020/QĐ-TTg, TT 01/2018/TT-VPCP art. 19). */
import type { Directory } from '../../../agencies/index.ts'
import type { Fault } from '../../door/read.ts'

/** `1.001193` of `1.001193.000.00.00.H44`; undefined for what is no code of a procedure. */
export function procedureCode(text: string): string | undefined {
  return /^(\d\.\d{6})(\.|$)/.exec(text.trim())?.[1]
}

/**
 * The agency that a message is for: as it names it, else as the dossier's code begins. A fault tells another province from an agency
 * that nobody knows.
 */
export function agencyFor(
  directory: Directory,
  { named, dossier }: { named: string | undefined; dossier: string },
): { agency: string } | Fault {
  const prefix = dossier.slice(0, dossier.indexOf('-'))
  const asked = named?.trim() || prefix
  const agency = directory.resolve(asked)
  if (agency !== undefined) return { agency }
  const ours = new Set(directory.agencies().flatMap(({ code }) => provincesIn(code)))
  const theirs = provincesIn(asked)
  const isForeign = theirs.length > 0 && !theirs.some((province) => ours.has(province))
  return isForeign
    ? { fault: 'other_province', detail: { province: theirs[0] } }
    : { fault: 'unknown_code', detail: { field: 'DonViXuLy', code: asked.slice(0, 60) } }
}

/** `H44` of `H44.100` and of `000.00.06.H44`. */
function provincesIn(code: string): string[] {
  return code.split('.').filter((part) => /^[A-Z]\d{2}$/.test(part))
}
