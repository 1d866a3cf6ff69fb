import type { FlowDefinition } from '../model.ts'
import { sameDayFlow } from './commune.ts'
import { flow, type PatternParams, wait } from './parts.ts'

export interface RegistryParams extends PatternParams {
  /** The connector of the register, e.g. `civil_status`. */
  system: string
}

/**
 * Pattern I, entry in a ministry's register on the same day: the register's own software makes the entry, and its answer brings
 * decision, number and paper. Fact `registry_state`: `entered` and `refused` end the flow; with anything else, for instance where the
 * register cannot take the dossier, the agency's people do it by hand.
 */
export function registryFlow(params: RegistryParams): FlowDefinition {
  const byHand = sameDayFlow(params).nodes.filter(({ kind }) => kind !== 'end')
  const entering = wait({
    id: 'registering',
    name: ['Hệ thống của ngành đăng ký', 'The register’s own system makes the entry'],
    system: params.system,
    next: 'entered',
  })
  return flow(
    params,
    [
      { ...entering, decides: true },
      {
        kind: 'choice',
        id: 'entered',
        branches: [{ when: 'registry_state = "entered" or registry_state = "refused"', next: 'end' }],
        otherwise: 'prepare',
      },
      ...byHand,
    ],
    { registry_state: 'string' },
  )
}
