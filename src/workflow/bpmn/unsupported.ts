import type { ModdleElement } from 'bpmn-moddle'
import type { Text } from '../model.ts'
import { elementsOf, listOf } from './elements.ts'
import type { Unsupported } from './model.ts'

/** What a flow here can say: steps of people, choices, forks and joins, waits for an answer, timers, ends. */
const RUNS = new Set([
  ...['SequenceFlow', 'StartEvent', 'EndEvent', 'Task', 'UserTask', 'ManualTask', 'ReceiveTask'],
  ...[
    'ExclusiveGateway',
    'ParallelGateway',
    'IntermediateCatchEvent',
    'IntermediateThrowEvent',
    'BoundaryEvent',
  ],
])
/** Events by what they wait for; an event of nothing is a milestone. */
const EVENTS = new Set([
  'IntermediateCatchEvent:MessageEventDefinition',
  'IntermediateCatchEvent:TimerEventDefinition',
  'BoundaryEvent:TimerEventDefinition',
])

/** What stands beside processes and works by itself. */
const OTHER_ROOTS = /:(?:Choreography|GlobalChoreographyTask|GlobalConversation|Global\w*Task)$/

const WHY = {
  element: {
    vi: 'Mở được và được kiểm tra, nhưng hệ thống chưa chạy loại phần tử này; hãy thay bằng bước, điểm rẽ, điểm tách hoặc chờ.',
    en: 'It opens and is checked, but this kind of element is not run here; use steps, choices, forks or waits instead.',
  },
  event: {
    vi: 'Sự kiện loại này chưa được chạy; hãy dùng bước chờ trả lời hoặc hẹn giờ.',
    en: 'An event of this kind is not run here; use a wait for an answer or a timer.',
  },
  loop: {
    vi: 'Lặp hoặc nhiều bản của một bước chưa được chạy; hãy vẽ vòng lặp hoặc các nhánh song song.',
    en: 'A repeated or multiple activity is not run here; draw the loop or the parallel branches.',
  },
  data: {
    vi: 'Dữ liệu vẽ trong mô hình không được chạy; giấy tờ và dữ kiện thuộc hồ sơ thủ tục.',
    en: 'Data drawn in the model is not run; papers and facts belong to the procedure’s record.',
  },
  message: {
    vi: 'Thông điệp giữa các bên được coi là luôn tới; hãy dùng bước chờ trả lời của hệ thống ngoài.',
    en: 'A message between participants is taken as always coming; use a wait for the outside system’s answer.',
  },
} satisfies Record<string, Text>

/** Every element of a model that is not run here, with what to do. */
export function listUnsupported(definitions: ModdleElement): Unsupported[] {
  const roots = listOf(definitions, 'rootElements')
  const messages = roots.flatMap((root) => listOf(root, 'messageFlows')).map((one) => tell(one, WHY.message))
  const elements = roots.filter(({ $type }) => $type === 'bpmn:Process').flatMap(elementsOf)
  const others = roots.filter(({ $type }) => OTHER_ROOTS.test($type)).map((one) => tell(one, WHY.element))
  return [...elements.flatMap(whyNot), ...messages, ...others]
}

function whyNot(element: ModdleElement): Unsupported[] {
  const type = element.$type.replace('bpmn:', '')
  if (/^Data/.test(type)) return [tell(element, WHY.data)]
  const kinds = listOf(element, 'eventDefinitions').map(({ $type }) => $type.replace('bpmn:', ''))
  const events = kinds.filter((kind) => !EVENTS.has(`${type}:${kind}`))
  const found = RUNS.has(type) ? [] : [tell(element, WHY.element)]
  if (events.length > 0) found.push({ ...tell(element, WHY.event), type: `${type}:${events.join(',')}` })
  if (element.loopCharacteristics !== undefined)
    found.push({ ...tell(element, WHY.loop), type: `${type}:loop` })
  return found
}

function tell({ id = '', name, $type }: ModdleElement, message: Text): Unsupported {
  return { place: id, type: $type.replace('bpmn:', ''), ...(name ? { name } : {}), message }
}
