/** Everything a draft is told beside what was typed: its flow, what stands in the way, what is to be known. */
import type { HasRole } from '../../../../agencies/index.ts'
import type { LocalDate } from '../../../../calendar/index.ts'
import { checkCarried, checkVersion, type Draft, type ProcedureVersion } from '../../../../catalogue/index.ts'
import type { Text } from '../../../../platform/index.ts'
import { type FlowLine, readFlowTable, type TableFlow, writeFlowTable } from '../../../../workflow/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { namesFor, worldFor } from './flow-names.ts'

/** One thing to mend or to know, with the row it stands in. */
export interface Finding {
  severity: 'error' | 'warning'
  message: Text
  /** Number of the row, from 1. */
  row?: number
  /** Node of the diagram. */
  node?: string
}

export interface Judged {
  version: ProcedureVersion
  lines: readonly FlowLine[]
  /** The flow in force holds what no row can say. */
  isUnwritten: boolean
  findings: readonly Finding[]
}

/** Rows of a draft: as typed, or as its flow is written. */
export function linesOf(
  { version, lines }: Pick<Draft, 'version' | 'lines'>,
  { office }: WebServices,
): readonly FlowLine[] | undefined {
  return lines ?? writeFlowTable(version.flow, namesFor(version, office.directory))
}

/** Reads rows as the flow of a version; what is in the version's flow and no row shows stays. */
export function readLines(
  version: ProcedureVersion,
  lines: readonly FlowLine[],
  { office }: WebServices,
): TableFlow {
  return readFlowTable(lines.map(asWhole), {
    id: version.flow.id,
    name: version.name,
    world: worldFor(version, office.directory),
    before: version.flow,
    names: namesFor(version, office.directory),
    findBlock: office.catalogue.blocks.find,
    headings: [],
  })
}

/** A row with nothing but its work is a heading or a condition over the whole row. */
export function asWhole(line: FlowLine): FlowLine {
  if (line.block !== undefined) return line
  const { work, ...others } = line.cells
  const isWhole = work !== '' && Object.values(others).every((text) => text === '')
  return isWhole ? { ...line, whole: work } : line
}

/** The draft as it would be published, judged as publishing judges it. */
export function judgeDraft(
  draft: Draft,
  services: WebServices,
  world: { hasRole: HasRole; today: LocalDate },
): Judged {
  const lines = linesOf(draft, services)
  const read = lines && draft.lines ? readLines(draft.version, lines, services) : undefined
  const version = read?.flow ? { ...draft.version, flow: read.flow } : draft.version
  const directory = { agencies: services.office.directory.agencies(), hasRole: world.hasRole }
  const rows = rowsByNode(lines ?? [], read)
  const cells = (read?.findings ?? []).map(({ severity, message, place }): Finding => {
    const row = rowOf(place)
    return { severity, message, ...(row === undefined ? {} : { row }) }
  })
  const said = cells.some(({ severity }) => severity === 'error')
  const refusals = [
    ...checkVersion(version, { directory, today: world.today }),
    ...checkCarried(version, services.office.catalogue.blocks.find),
  ]
    .filter(({ place }) => !(said && place.startsWith('flow')))
    .map(({ message, place }): Finding => {
      const node = place.startsWith('flow.') ? place.slice(5) : undefined
      const row = node === undefined ? undefined : rows.get(node)
      return {
        severity: 'error',
        message,
        ...(row === undefined ? {} : { row }),
        ...(node === undefined ? {} : { node }),
      }
    })
  return { version, lines: lines ?? [], isUnwritten: lines === undefined, findings: [...refusals, ...cells] }
}

function rowsByNode(lines: readonly FlowLine[], read: TableFlow | undefined): Map<string, number> {
  const rows = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    if (line.node !== undefined) rows.set(line.node, at + 1)
    for (const node of read?.lines[at]?.nodes ?? []) rows.set(node, at + 1)
  }
  return rows
}

/** Rows of a draft are called by their number. */
function rowOf(place: string): number | undefined {
  return /^\d+$/.test(place) ? Number(place) : undefined
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error'
}
