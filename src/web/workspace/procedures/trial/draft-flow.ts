import { readRolePlaces } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import type { Draft, ProcedureVersion } from '../../../../catalogue/index.ts'
import { checkForPublishing } from '../../../../workflow/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type Finding, isError, judgeDraft } from '../flow/judge-draft.ts'

/** The draft as it would be published: its rows read as a flow, whether that runs, and what stands in the way of publishing. */
export async function flowOf(
  services: WebServices,
  draft: Draft,
): Promise<{ version: ProcedureVersion; runs: boolean; errors: readonly Finding[] }> {
  const hasRole = await readRolePlaces(services.office.database)
  const today = toLocalDate(services.clock.now())
  const { version, findings } = judgeDraft(draft, services, { hasRole, today })
  const runs = checkForPublishing(version.flow).length === 0
  return { version, runs, errors: findings.filter(isError) }
}
