import type { AgencyKind } from '../agencies/index.ts'
import type { ProcedureVersion } from './model.ts'

/** Whether an agency decides a procedure: it is named in the record, or is of a kind that is. */
export function isCompetent(
  { competent: { agencies, kinds } }: Pick<ProcedureVersion, 'competent'>,
  { code, kind }: { code: string; kind: AgencyKind | undefined },
): boolean {
  return agencies.includes(code) || kinds.some((each) => each === kind)
}
