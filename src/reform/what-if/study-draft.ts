import type { Instant } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import { type History, listHistories, type Office } from '../../dossiers/index.ts'
import { checkForPublishing, type FlowRefusal, withoutStep } from '../../workflow/index.ts'
import type { WhatIf } from './model.ts'
import { whatIf } from './what-if.ts'

export interface DraftStudy {
  version: ProcedureVersion
  /** Dossiers accepted in this time, the latest `limit` of them. */
  from: Instant
  to: Instant
  limit: number
  /** Another legal limit for every channel and case, in working days. */
  days?: number | undefined
  /** Id of a step to leave out. */
  without?: string | undefined
}

/** Reads past dossiers of the procedure and lives them through the version; refused where its flow cannot run. Reads only. */
export async function studyDraft(
  { database, calendars }: Pick<Office, 'database' | 'calendars'>,
  { version, from, to, limit, days, without }: DraftStudy,
): Promise<{ study: WhatIf } | { refusals: FlowRefusal[] }> {
  const flow = (without === undefined ? undefined : withoutStep(version.flow, without)) ?? version.flow
  const refusals = checkForPublishing(flow)
  if (refusals.length > 0) return { refusals }
  const timeLimits =
    days === undefined
      ? version.timeLimits
      : version.timeLimits.map((row) => ({ ...row, limit: { quantity: days, unit: 'working_day' } as const }))
  const histories: History[] = []
  const filter = { procedure: version.procedure, from, to, limit }
  for await (const history of listHistories(database, filter)) histories.push(history)
  const tried = { ...version, flow, timeLimits }
  return { study: whatIf(histories, tried, (agency) => calendars.deadlineTime(agency)) }
}
