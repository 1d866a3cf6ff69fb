import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import type { Lang, Text } from '../../../../platform/index.ts'
import { checkFlow, type FlowDefinition, readBpmnFlow, writeFlowTable } from '../../../../workflow/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { namesFor } from '../flow/flow-names.ts'
import type { ReadTable } from '../flow/read-rows.ts'

const SAYS = {
  empty: { vi: 'Tệp BPMN không có quy trình nào.', en: 'The BPMN file holds no process.' },
  rows: {
    vi: 'Mô hình có chỗ không viết được thành dòng của bảng. Hãy vẽ các nhánh song song gặp lại nhau ở một điểm hợp.',
    en: 'The model holds what no row of the table can say. Let parallel branches meet again in one join.',
  },
} satisfies Record<string, Text>

/** How many elements that do not run here are named in one sentence. */
const NAMED = 5
/** How many faults of one model are told at once. */
const TOLD = 3

/** A BPMN model as rows, with the flow they were written from; what it cannot be is said in one sentence. */
export async function readModel(
  bytes: Uint8Array,
  version: ProcedureVersion,
  { office }: WebServices,
): Promise<{ read: ReadTable; version: ProcedureVersion }> {
  const { flow, findings, unsupported } = await readBpmnFlow(bytes)
  if (flow === undefined) return { read: { error: whyNot(findings, unsupported) }, version }
  const drawn = { ...version, flow: { ...flow, id: version.flow.id, name: version.flow.name } }
  const lines = writeFlowTable(drawn.flow, namesFor(drawn, office.directory))
  return lines === undefined
    ? { read: { error: sayFaults(drawn.flow) ?? SAYS.rows }, version }
    : { read: { lines, notes: [] }, version: drawn }
}

/** What keeps a drawing from being a flow, each place by the name that is drawn there; undefined where nothing does. */
function sayFaults(flow: FlowDefinition): Text | undefined {
  const faults = checkFlow(flow).slice(0, TOLD)
  if (faults.length === 0) return undefined
  const say = (lang: Lang) =>
    flow.nodes.reduce(
      (text, node) =>
        'name' in node && node.name ? text.replaceAll(`“${node.id}”`, `“${node.name[lang]}”`) : text,
      faults.map(({ message }) => message[lang]).join(' '),
    )
  return { vi: say('vi'), en: say('en') }
}

type Read = Awaited<ReturnType<typeof readBpmnFlow>>

function whyNot(findings: Read['findings'], unsupported: Read['unsupported']): Text {
  const [first] = unsupported
  if (first !== undefined) {
    const names = unsupported.slice(0, NAMED).map(({ name, place, type }) => `“${name ?? place}” (${type})`)
    const more = unsupported.length > NAMED ? ' …' : ''
    const list = names.join(', ') + more
    return { vi: `${list}. ${first.message.vi}`, en: `${list}. ${first.message.en}` }
  }
  return findings[0]?.message ?? SAYS.empty
}
