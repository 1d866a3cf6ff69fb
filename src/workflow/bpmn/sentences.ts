import type { Text } from '../model.ts'
import type { BpmnFinding, BpmnFindingCode } from './model.ts'

/** What is wrong and what to do; `{place}` is the element, by name where it has one. */
const SENTENCES = {
  not_readable: {
    vi: 'Không đọc được tệp thành mô hình BPMN 2.0 ({why}). Hãy xuất lại tệp .bpmn từ công cụ vẽ.',
    en: 'The file cannot be read as a BPMN 2.0 model ({why}). Export the .bpmn file from the drawing tool again.',
  },
  empty_file: {
    vi: 'Tệp rỗng, không có gì để đọc. Hãy xuất lại tệp .bpmn từ công cụ vẽ.',
    en: 'The file is empty; there is nothing to read. Export the .bpmn file from the drawing tool again.',
  },
  other_notation: {
    vi: 'Tệp là {what}, không phải mô hình quy trình BPMN 2.0. Hãy xuất quy trình thành BPMN 2.0 XML.',
    en: 'The file is {what}, no process model in BPMN 2.0. Export the process as BPMN 2.0 XML.',
  },
  no_start: {
    vi: 'Quy trình “{place}” không có điểm bắt đầu; mọi bước không có đường vào được coi là bắt đầu cùng lúc. Hãy vẽ một điểm bắt đầu.',
    en: 'The process “{place}” has no start event; every step that nothing leads to is taken to begin at once. Draw a start.',
  },
  no_end: {
    vi: 'Quy trình “{place}” không có điểm kết thúc; nó được coi là xong khi không còn việc. Hãy vẽ một điểm kết thúc.',
    en: 'The process “{place}” has no end event; it is taken as over when nothing is left to do. Draw an end.',
  },
  no_process: {
    vi: 'Tệp không có quy trình nào. Hãy xuất cả quy trình, không chỉ hình vẽ.',
    en: 'There is no process in the file. Export the process, not only its drawing.',
  },
  duplicate_id: {
    vi: 'Mã “{place}” được dùng cho nhiều phần tử. Hãy đặt cho mỗi phần tử một mã riêng.',
    en: 'The id “{place}” is used by several elements. Give every element an id of its own.',
  },
  unresolved_reference: {
    vi: '“{place}” nối tới một phần tử không có trong tệp ({why}). Hãy nối lại hoặc xóa nó.',
    en: '“{place}” leads to an element that is not in the file ({why}). Connect it again or delete it.',
  },
  odd_xml: {
    vi: 'Có chỗ lạ trong tệp, đã bỏ qua: {why}.',
    en: 'Something odd in the file was passed over: {why}.',
  },
  empty_process: {
    vi: 'Quy trình “{place}” không có bước nào. Hãy vẽ quy trình từ điểm bắt đầu tới điểm kết thúc.',
    en: 'The process “{place}” has no step. Draw it from a start to an end.',
  },
  two_tokens: {
    vi: 'Hai lượt xử lý có thể cùng tới “{place}”, nên việc sau nó bị làm hai lần. Hãy nhập các nhánh song song trước chỗ này bằng một điểm nhập song song.',
    en: 'Two tokens can come to “{place}” at once, so what follows is done twice. Join the parallel branches before it with a parallel gateway.',
  },
  end_reached_twice: {
    vi: 'Điểm kết thúc “{place}” có thể đạt tới hai lần trong một lần chạy. Hãy nhập các nhánh song song trước điểm kết thúc.',
    en: 'The end “{place}” can be reached twice in one run. Join the parallel branches before the end.',
  },
  stuck: {
    vi: 'Quy trình có thể đứng mãi ở “{place}”, chờ một nhánh không bao giờ tới. Hãy chỉ nhập song song những nhánh được tách song song.',
    en: 'The process can stay at “{place}” for ever, waiting for a branch that never comes. Join in parallel only what was split in parallel.',
  },
  no_way_to_end: {
    vi: 'Từ “{place}” quy trình có thể chạy mãi mà không có đường tới kết thúc. Hãy thêm một lối ra khỏi vòng lặp.',
    en: 'From “{place}” the process can go on for ever without a way to an end. Add a way out of the loop.',
  },
  dead_activity: {
    vi: 'Bước “{place}” không bao giờ được thực hiện. Hãy nối bước này vào quy trình, sửa điểm nhập trước nó hoặc xóa nó.',
    en: 'The activity “{place}” is never done. Connect it to the process, mend the join before it or delete it.',
  },
  too_many_states: {
    vi: 'Quy trình “{place}” có hơn {bound} tình huống nên không kết luận được. Hãy chia thành các quy trình nhỏ hơn.',
    en: 'The process “{place}” has more than {bound} situations and cannot be judged. Divide it into smaller ones.',
  },
} satisfies Record<BpmnFindingCode, Text>

const WARNINGS: readonly BpmnFindingCode[] = ['odd_xml', 'no_start', 'no_end']

/** A finding with its sentence; `name` is shown for the place where the element has one. */
export function find(
  code: BpmnFindingCode,
  place: string,
  args: Readonly<Record<string, string>> & { name?: string } = {},
): BpmnFinding {
  const known: Record<string, string> = { ...args, place: args.name?.trim() || place }
  const say = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, key: string) => known[key] ?? '')
  const { vi, en } = SENTENCES[code]
  const severity = WARNINGS.includes(code) ? 'warning' : 'error'
  return { code, severity, place, message: { vi: say(vi), en: say(en) } }
}
