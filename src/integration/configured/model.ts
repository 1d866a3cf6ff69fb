/** Words of configured connectors: a system over HTTP that an administrator joins, with a mapping over the dossier. */
import type { StreamPlace } from '../../dossiers/index.ts'

export interface ConfiguredSystem {
  id: string
  name: string
  url: string
  authHeader: string | undefined
  /** Sealed; undefined: none. */
  secret: string | undefined
  waitsFor: string
  procedures: readonly string[]
  condition: string
  mapping: string
  answers: string
  state: 'on' | 'off'
  version: number
  triedVersion: number | undefined
  /** Who wrote this version: somebody else switches it on. */
  changedBy: string
  trial: Trial | undefined
  place: StreamPlace
}

export interface Trial {
  at: number
  /** `ok`, or why not: a code of the way there, `http_…`, or of the mapping. */
  code: string
  /** What was sent and answered: invented values of a sample. */
  message: unknown
  answer?: unknown
  /** What the answer came to. */
  told?: ToldAnswer
}

/** What an answer does to the dossier that waits. */
export interface ToldAnswer {
  answer: string
  facts: Record<string, string | number | boolean>
  decision?: 'granted' | 'refused'
  reason?: string
  resultNumber?: string
}

export function destinationOf(id: string): string {
  return `configured:${id}`
}

export const SECRET_PURPOSE = 'secret of a configured system'
