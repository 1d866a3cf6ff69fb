/** A block as its rows say, and what it would mean for the procedures that have it. */
import type { HasRole } from '../../../../agencies/index.ts'
import type { LocalDate } from '../../../../calendar/index.ts'
import {
  type BlockCarrier,
  type BlockVersion,
  checkBlock,
  checkVersion,
} from '../../../../catalogue/index.ts'
import type { Lang, Text } from '../../../../platform/index.ts'
import {
  type FlowBlock,
  type FlowLine,
  pathSums,
  readFlowTable,
  replaceBlock,
  writeFlowTable,
} from '../../../../workflow/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { blockNames, blockWorld } from '../flow/flow-names.ts'
import { asWhole, type Finding } from '../flow/judge-draft.ts'
import { sayChanges } from '../say-changes.ts'
import { blockWords } from './blocks-words.ts'

export interface JudgedBlock {
  block: FlowBlock
  lines: readonly FlowLine[]
  findings: readonly Finding[]
}

/** Whether a signature in the block is the decision. */
export function decides({ flow }: FlowBlock): boolean {
  return flow.nodes.some((node) => 'decides' in node && node.decides === true)
}

/** Reads the rows of a block as its flow; what stands in the way of using it stands at its row. */
export function judgeBlock(
  { block, lines: typed }: Pick<BlockVersion, 'block' | 'lines'>,
  { office: { directory } }: WebServices,
  { today, deciding }: { today: LocalDate; deciding: boolean },
): JudgedBlock {
  const names = blockNames(directory)
  const lines = typed ?? (block.flow.nodes.length > 1 ? writeFlowTable(block.flow, names) : undefined) ?? []
  if (typed === undefined) return { block, lines, findings: findingsOf(block, lines) }
  const read = readFlowTable(lines.map(asWhole), {
    ...{ id: block.code, name: block.name, names, headings: [], world: blockWorld(directory, today) },
    before: deciding ? block.flow : undecided(block.flow),
    ...(deciding ? {} : { decidedElsewhere: true as const }),
  })
  const end = { kind: 'end' as const, id: 'end' }
  const bare = { id: block.code, name: block.name, start: 'end', facts: {}, nodes: [end] }
  const judged = { ...block, flow: read.flow ?? bare }
  const cells = read.findings.map(({ severity, message, place }): Finding => {
    return { severity, message, ...(/^\d+$/.test(place) ? { row: Number(place) } : {}) }
  })
  const isUnread = cells.some(({ severity }) => severity === 'error')
  return { block: judged, lines, findings: [...(isUnread ? [] : findingsOf(judged, lines)), ...cells] }
}

function findingsOf(block: FlowBlock, lines: readonly FlowLine[]): Finding[] {
  return checkBlock(block).map(({ message, place }): Finding => {
    const node = place.startsWith('flow.') ? place.slice(5) : undefined
    const row = lines.findIndex((line) => node !== undefined && line.node === node)
    return {
      severity: 'error',
      message,
      ...(node === undefined ? {} : { node }),
      ...(row < 0 ? {} : { row: row + 1 }),
    }
  })
}

function undecided(flow: FlowBlock['flow']): FlowBlock['flow'] {
  const nodes = flow.nodes.map((node) => {
    if (node.kind !== 'step') return node
    const { decides: _, signs: __, ...rest } = node
    return rest
  })
  return { ...flow, nodes }
}

/** One procedure that has the block, as it would be with the new version. */
export interface Touched {
  carrier: BlockCarrier
  /** Another version of it is being written. */
  draft: BlockCarrier | undefined
  faults: readonly Text[]
  /** Working days on the longest way, before and after. */
  days: { before: number; after: number | undefined }
  changes: readonly string[]
}

/** Every procedure in force that has another version of the block, each judged with this one in its place. */
export function listTouched(
  block: FlowBlock,
  carriers: readonly BlockCarrier[],
  { office }: WebServices,
  { today, hasRole, lang }: { today: LocalDate; hasRole: HasRole; lang: Lang },
): Touched[] {
  const directory = { agencies: office.directory.agencies(), hasRole }
  const longest = (flow: FlowBlock['flow']) =>
    Math.max(0, ...pathSums(flow).map(({ workingDays }) => workingDays))
  return carriers.flatMap((carrier): Touched[] => {
    const version = office.catalogue.byId(carrier.id)?.version
    if (carrier.status !== 'published' || carrier.to !== undefined || version === undefined) return []
    const flow = replaceBlock(version.flow, block, (use) =>
      office.catalogue.blocks.find(use.block, use.number),
    )
    const after = flow && { ...version, flow }
    const refusals = after ? checkVersion(after, { directory, today }) : []
    const faults = refusals.filter(({ place }) => place.startsWith('flow')).map(({ message }) => message)
    return [
      {
        carrier,
        draft: carriers.find(
          ({ status, procedure }) => status === 'draft' && procedure === carrier.procedure,
        ),
        faults: after ? faults : [{ vi: blockWords.vi.damaged, en: blockWords.en.damaged }],
        days: {
          before: longest(version.flow),
          after: flow && longest(flow),
        },
        changes: after ? sayChanges(version, after, lang, office.catalogue.blocks) : [],
      },
    ]
  })
}
