/** When a ministry's system is told: a dossier has come to the wait for it. */
import type { Catalogue } from '../../../catalogue/index.ts'
import type { OpenTask, Route } from '../../../dossiers/index.ts'
import type { AnsweredSystem } from './model.ts'

/** The system that a node of a version waits for; undefined: it waits for none. From memory: it runs before every write. */
export type SystemOf = (procedureVersion: string, node: string) => string | undefined

/** What a node of a published version waits for. */
export function systemOf(catalogue: Pick<Catalogue, 'byId'>): SystemOf {
  return (version, id) => {
    const node = catalogue.byId(version)?.flow.nodes.get(id)
    return node?.kind === 'wait' ? node.system : undefined
  }
}

export function waitRoute({ name, system, tellsAt, asks }: AnsweredSystem, systemOf: SystemOf): Route {
  return {
    destination: name,
    messageOf: ({ event, after }) => {
      const opened =
        'opened' in event.body ? (event.body.opened as readonly OpenTask[] | undefined) : undefined
      const isHere = opened?.some(({ kind, node }) => kind === 'wait' && node === tellsAt)
      if (!isHere || systemOf(after.procedureVersion, tellsAt) !== system) return undefined
      const payload = {
        happenedAt: event.at,
        code: after.code ?? after.reference,
        agency: after.competentAgency,
      }
      return { kind: asks, payload }
    },
  }
}
