/** When the register is told: a dossier has come to where its entry is awaited. */
import type { OpenTask, Route } from '../../../dossiers/index.ts'
import type { SystemOf } from '../kit/wait-route.ts'

/** Node of the flows that wait for the register (pattern I). */
export const REGISTERING = 'registering'

export function civilStatusRoute(systemOf: SystemOf): Route {
  return {
    destination: 'civil_status',
    messageOf: ({ event, after }) => {
      const opened =
        'opened' in event.body ? (event.body.opened as readonly OpenTask[] | undefined) : undefined
      const waits = opened?.some(({ kind, node }) => kind === 'wait' && node === REGISTERING)
      if (!waits || systemOf(after.procedureVersion, REGISTERING) !== 'civil_status') return undefined
      const code = after.code ?? after.reference
      return {
        kind: 'DangKyKhaiSinh',
        payload: { happenedAt: event.at, code, agency: after.competentAgency },
      }
    },
  }
}
