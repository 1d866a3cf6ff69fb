import { CENTRE } from '../../demo/agencies-2026.ts'
import { arrivalDeed } from '../../demo/scenarios/engine/application.ts'
import { planToday } from '../../demo/scenarios/today/today.ts'
import type { CommandOf } from '../../src/dossiers/index.ts'
import type { Province } from '../harness/province.ts'

/** Complete applications over the counter as today's province gets them: procedures, agencies, papers and parties mixed. */
export function applicationsOf({ stageFor }: Province, now: number): CommandOf<'receive'>[] {
  const stage = stageFor(CENTRE, 'bench')
  return planToday(stage, now).flatMap((plan) => {
    const { acceptAt: _, ...atOnce } = plan
    const { body } = arrivalDeed({ ...atOnce, arrivesAt: now }, stage)
    return body.type === 'receive' ? [body] : []
  })
}
