/** When a ministry's system is told: a dossier has come to the wait for it. */
import type { Catalogue } from '../../../catalogue/index.ts'
import type { Dossier, OpenTask, Route } from '../../../dossiers/index.ts'
import type { AnsweredSystem } from './model.ts'

/**
 * The system that a node of a version waits for, or whose request for a supplement a step passes on; undefined: none. From memory: it runs before
 * every write.
 */
export type SystemOf = (procedureVersion: string, node: string) => string | undefined

/** As the flows of published versions say it: after such a step the system is waited for again. */
export function systemOf(catalogue: Pick<Catalogue, 'byId'>): SystemOf {
  return (version, id) => {
    const nodes = catalogue.byId(version)?.flow.nodes
    const node = nodes?.get(id)
    if (node?.kind === 'wait') return node.system
    if (node?.kind !== 'step' || !node.actions?.includes('request_supplement')) return undefined
    const next = nodes?.get(node.next)
    return next?.kind === 'wait' ? next.system : undefined
  }
}

/** Also told: the supplement that the system has asked for, when the applicant has given it here. */
export function waitRoute(
  { name, system, tellsAt, asks, supplies }: AnsweredSystem,
  systemOf: SystemOf,
): Route {
  return {
    destination: name,
    messageOf: ({ event, after }) => {
      const { body } = event
      if (body.type === 'supplement_provided') {
        const isTheirs = after.tasks.some(
          ({ kind, node }) =>
            kind === 'step' && node !== undefined && systemOf(after.procedureVersion, node) === system,
        )
        // What was given over there comes from a program, without papers.
        const isFromThere = event.actor.kind === 'client' && body.papers.length === 0
        if (supplies === undefined || !isTheirs || isFromThere) return undefined
        return { kind: supplies, payload: { ...payloadOf(event.at, after), papers: namesOf(body.papers) } }
      }
      const opened =
        'opened' in event.body ? (event.body.opened as readonly OpenTask[] | undefined) : undefined
      const isHere = opened?.some(({ kind, node }) => kind === 'wait' && node === tellsAt)
      if (!isHere || systemOf(after.procedureVersion, tellsAt) !== system) return undefined
      return { kind: asks, payload: payloadOf(event.at, after) }
    },
  }
}

function payloadOf(happenedAt: number, { code, reference, competentAgency }: Dossier) {
  return { happenedAt, code: code ?? reference, agency: competentAgency }
}

type PaperOfEvent = Extract<Told['body'], { type: 'supplement_provided' }>['papers'][number]
type Told = Parameters<Route['messageOf']>[0]['event']

export interface SuppliedPaper {
  component: string
  name: string
  files: { sha256: string; name: string }[]
}

function namesOf(papers: readonly PaperOfEvent[]): SuppliedPaper[] {
  return papers.map(({ component, name, files = [] }) => ({
    ...{ component, name },
    files: files.map((file) => ({ sha256: file.sha256, name: file.name })),
  }))
}
