import type { BpmnModdle, ModdleElement } from 'bpmn-moddle'
import { decodeXml } from './decode-xml.ts'
import { listOf, refOf } from './elements.ts'
import type { BpmnFinding } from './model.ts'
import { find } from './sentences.ts'
import { openModdle } from './writing/own-words.ts'

/** A file of this size is nobody's procedure. */
const MOST_BYTES = 4_000_000

/** The root of a file stands within so many signs. */
const HEAD = 5000

/** What drawing tools also save, by its root. */
const OTHER_NOTATIONS: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?definitions[^>]*omg\.org\/spec\/DMN\//i, 'DMN'],
  [/<(?:[\w-]+:)?definitions[^>]*omg\.org\/spec\/CMMN\//i, 'CMMN'],
  [/<(?:mxfile|mxGraphModel)\b/i, 'draw.io'],
  [/<(?:!doctype )?html\b/i, 'HTML'],
  [/<svg\b/i, 'SVG'],
  [/<(?:[\w-]+:)?Package[^>]*wfmc\.org/i, 'XPDL'],
  [/^\s*[{[]/, 'JSON'],
]

export interface ReadBpmn {
  definitions?: ModdleElement
  findings: BpmnFinding[]
}

/** Reads a BPMN file; what is wrong with it is told, whatever the bytes. */
export async function readBpmn(bytes: Uint8Array): Promise<ReadBpmn> {
  if (bytes.length > MOST_BYTES) return { findings: [find('not_readable', '', { why: '> 4 MB' })] }
  const xml = decodeXml(bytes)
  if (xml === undefined) return { findings: [find('not_readable', '', { why: 'encoding' })] }
  if (xml.trim() === '') return { findings: [find('empty_file', '')] }
  const head = xml.slice(0, HEAD)
  const isBpmn = /omg\.org\/spec\/BPMN\//i.test(head)
  const what = isBpmn ? undefined : OTHER_NOTATIONS.find(([sign]) => sign.test(head))?.[1]
  if (what !== undefined) return { findings: [find('other_notation', '', { what })] }
  try {
    const { rootElement, warnings } = await openModdle().fromXML(xml)
    return { definitions: rootElement, findings: [...warnings.map(judgeWarning), ...drawnAlone(rootElement)] }
  } catch (error) {
    const [why = ''] = (error as Error).message.split('\n')
    return { findings: [find('not_readable', '', { why })] }
  }
}

/** What is drawn and stands for nothing: whoever drew it meant something by it. */
function drawnAlone(definitions: ModdleElement): BpmnFinding[] {
  return listOf(definitions, 'diagrams')
    .flatMap((diagram) => refOf(diagram, 'plane') ?? [])
    .flatMap((plane) => listOf(plane, 'planeElement'))
    .filter((shape) => shape.$type === 'bpmndi:BPMNShape' && refOf(shape, 'bpmnElement') === undefined)
    .map(({ id = '' }) => find('odd_xml', id, { why: `<${id}> is drawn and stands for no element` }))
}

type Warning = Awaited<ReturnType<BpmnModdle['fromXML']>>['warnings'][number]

function judgeWarning({ message, element }: Warning): BpmnFinding {
  const [why = ''] = message.split('\n')
  const place = element?.id ?? ''
  const twice = /duplicate ID <([^>]+)>/i.exec(message)?.[1]
  if (twice !== undefined) return find('duplicate_id', twice)
  // A reference of the drawing, or to something defined elsewhere, moves no token.
  const leads = element?.$type === 'bpmn:SequenceFlow' || element?.$type === 'bpmn:BoundaryEvent'
  if (/unresolved reference/i.test(why) && leads) return find('unresolved_reference', place, { why })
  return find('odd_xml', place, { why })
}
