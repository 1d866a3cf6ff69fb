import { type Agency, committeeAbove, roleNames } from '../../agencies/index.ts'
import { checkForPublishing, type FlowRefusal, type Performer, type StepNode } from '../../workflow/index.ts'
import type { ProcedureVersion, Text } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { type CatalogueDirectory, competentAgencies, isAgencyValid } from './agencies.ts'

/**
 * The flow is sound, its conditions use known facts, somebody can do every step, and its steps fit into the legal limit.
 * One flow serves every case and channel, so the longest of the limits is the one it must fit into.
 */
export function checkVersionFlow(version: ProcedureVersion, directory: CatalogueDirectory): Refusal[] {
  const hasPerformer = (performer: Performer) => canPerform(performer, version, directory)
  const found = checkForPublishing(version.flow, { hasPerformer })
  return [...found, ...findTooLong(version)].map(({ code, node, message }) => {
    const place = node === '' ? 'flow' : `flow.${node}`
    const step = version.flow.nodes.find(({ id }) => id === node)
    return code === 'no_performer' && step?.kind === 'step'
      ? refuse('no_performer', place, sayPerformer(step, directory))
      : refuse('flow', place, { message })
  })
}

const SYMBOLS = {
  competent: { vi: 'cơ quan chủ trì', en: 'the competent agency' },
  receiving: { vi: 'Bộ phận Một cửa', en: 'the one-stop desk' },
  parent: { vi: 'Văn phòng UBND', en: 'the Committee’s Office' },
  committee: { vi: 'UBND', en: 'the People’s Committee' },
} satisfies Record<string, Text>

/** A step nobody can do, in people's words; what has no name here, as from another province, by its code. */
function sayPerformer({ name, performer }: StepNode, { agencies }: CatalogueDirectory): Record<string, Text> {
  const { role, agency, unit } = performer
  const plain = (text: string): Text => ({ vi: text, en: text })
  const called = Object.hasOwn(SYMBOLS, agency)
    ? SYMBOLS[agency as keyof typeof SYMBOLS]
    : (agencies.find(({ code }) => code === agency)?.name ?? plain(agency))
  const inUnit =
    unit === undefined ? called : { vi: `${called.vi}, phòng ${unit}`, en: `${called.en}, unit ${unit}` }
  const said = Object.hasOwn(roleNames, role) ? roleNames[role as keyof typeof roleNames] : plain(role)
  return { step: name, role: said, agency: inUnit }
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
