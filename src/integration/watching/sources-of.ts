/** For each procedure: which field of a ministry's message comes from where. Drawn from the mappings that are sent by. */
import type { Catalogue } from '../../catalogue/index.ts'
import { birthFormSchema } from '../connectors/civil-status/contract.ts'
import type { MappedField } from '../connectors/kit/model.ts'
import { SYSTEMS } from '../connectors/kit/systems.ts'
import type { ConnectorName } from '../model.ts'

export interface Sources {
  connector: ConnectorName
  fields: readonly MappedField[]
}

/** The birth registration is told by the names that its form has. */
const BIRTH: Sources = {
  connector: 'civil_status',
  fields: Object.keys(birthFormSchema.shape).map((field) => ({
    field,
    name: { vi: field, en: field },
    from: [{ form: field }],
  })),
}

const BY_SYSTEM = new Map<string, Sources>([
  ['civil_status', BIRTH],
  ...SYSTEMS.map(({ system, name, fields }): [string, Sources] => [system, { connector: name, fields }]),
])

/** What the flow of a procedure in force sends to connectors, in the order of its waits; empty where it waits for none. */
export function sourcesOf(catalogue: Pick<Catalogue, 'inForce'>, procedure: string, now: number): Sources[] {
  const nodes = catalogue.inForce(procedure, now)?.flow.nodes.values() ?? []
  const systems = [...nodes].flatMap((node) => (node.kind === 'wait' ? [node.system] : []))
  return [...new Set(systems)].flatMap((system) => BY_SYSTEM.get(system) ?? [])
}
