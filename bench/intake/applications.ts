import { CENTRE } from '../../demo/agencies-2026.ts'
import { arrivalDeed } from '../../demo/scenarios/engine/application.ts'
import { planToday } from '../../demo/scenarios/today/today.ts'
import { createApiClient } from '../../src/agencies/index.ts'
import type { CommandOf } from '../../src/dossiers/index.ts'
import type { Asked } from '../harness/http-load.ts'
import type { Province } from '../harness/province.ts'

/** As a program of a ministry sends them, which is admitted for that. */
export async function intakeRequests(province: Pick<Province, 'database' | 'stageFor'>): Promise<Asked[]> {
  const client = { name: 'bench', scopes: ['dossiers.intake'], agencies: 'all' } as const
  const made = await createApiClient(province.database, client, { staff: undefined, now: Date.now() })
  if (!made.ok) throw new Error('the client was refused')
  const headers = { authorization: `Bearer ${made.value.token}`, 'content-type': 'application/json' }
  return applicationsOf(province, Date.now()).map((body) => ({
    path: '/api/v1/dossiers',
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  }))
}

/** Complete applications over the counter as today's province gets them: procedures, agencies, papers and parties mixed. */
function applicationsOf({ stageFor }: Pick<Province, 'stageFor'>, now: number): CommandOf<'receive'>[] {
  const stage = stageFor(CENTRE, 'bench')
  return planToday(stage, now).flatMap((plan) => {
    const { acceptAt: _, ...atOnce } = plan
    const { body } = arrivalDeed({ ...atOnce, arrivesAt: now }, stage)
    return body.type === 'receive' ? [body] : []
  })
}
