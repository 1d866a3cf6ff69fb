import { type Agency, committeeAbove } from '../../agencies/index.ts'
import { checkForPublishing, type FlowRefusal, type Performer } from '../../workflow/index.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { type CatalogueDirectory, competentAgencies, isAgencyValid } from './agencies.ts'

/**
 * The flow is sound, its conditions use known facts, somebody can do every step, and its steps fit into the legal limit.
 * One flow serves every case and channel, so the longest of the limits is the one it must fit into.
 */
export function checkVersionFlow(version: ProcedureVersion, directory: CatalogueDirectory): Refusal[] {
  const hasPerformer = (performer: Performer) => canPerform(performer, version, directory)
  const found = checkForPublishing(version.flow, { hasPerformer })
  return [...found, ...findTooLong(version)].map(({ node, message }) =>
    refuse('flow', node === '' ? 'flow' : `flow.${node}`, { message }),
  )
}

function findTooLong(version: ProcedureVersion): FlowRefusal[] {
  const perRow = version.timeLimits.map(({ limit }) =>
    checkForPublishing(version.flow, { limit }).filter(({ code }) => code === 'limit_exceeded'),
  )
  return perRow.some((refusals) => refusals.length === 0) ? [] : (perRow.at(-1) ?? [])
}

/** An agency named by code must have somebody; of the agencies that a kind stands for, one that has suffices. */
function canPerform(performer: Performer, version: ProcedureVersion, directory: CatalogueDirectory): boolean {
  const on = version.validFrom
  const at = (agency: string) => directory.hasRole({ agency, role: performer.role, unit: performer.unit, on })
  const competent = competentAgencies(version, directory.agencies, on)
  const everywhere = (agencies: readonly Agency[]) =>
    version.competent.kinds.length > 0
      ? agencies.some((agency) => at(agency.code))
      : agencies.length > 0 && agencies.every((agency) => at(agency.code))
  const hasCommittee = (code: string) => {
    const above = committeeAbove(code, (one) => directory.agencies.find((agency) => agency.code === one))
    return above !== undefined && at(above)
  }
  switch (performer.agency) {
    case 'competent':
      return everywhere(competent)
    case 'receiving':
      return [...directory.agencies.filter((agency) => isDesk(agency, on)), ...competent].some(({ code }) =>
        at(code),
      )
    case 'parent':
      return competent.some(({ parent }) => parent !== undefined && at(parent))
    case 'committee':
      return competent.length > 0 && competent.every(({ code }) => hasCommittee(code))
    default:
      return at(performer.agency)
  }
}

function isDesk(agency: Agency, on: string): boolean {
  return agency.kind === 'centre' && isAgencyValid(agency, on)
}
