import type { CompiledVersion } from '../../../../catalogue/index.ts'
import type { Declared } from '../declaring/declared.ts'
import type { Fields } from '../receive-fields.ts'

/** Who has a personal number and stands in the population database. */
const CITIZENS: readonly CompiledVersion['version']['subjects'][number][] = ['citizen', 'official']

/**
 * Whether a look-up makes sense here: the procedure is one for citizens, the applicant is one, and a form that was filled in says all
 * that is asked for.
 */
export function isLookable({
  version: { version },
  fields,
  declared,
}: {
  version: CompiledVersion
  fields: Fields
  declared: Declared | undefined
}): boolean {
  const { subjects } = version
  if (subjects.length > 0 && !subjects.some((one) => CITIZENS.includes(one))) return false
  const said = declared?.applicant
  if (said === undefined) return (fields.kind ?? 'citizen') === 'citizen'
  return said.kind === 'citizen' && said.idNumber !== undefined && said.birthDate !== undefined
}
