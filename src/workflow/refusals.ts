import type { FlowDefinition, FlowRefusal, FlowRefusalCode, Text } from './model.ts'

/** One sentence per code: what is wrong and what to do. `{node}` is the place, the other names come with the refusal. */
const SENTENCES = {
  unknown_start: {
    vi: 'Quy trình bắt đầu ở “{start}” nhưng không có bước nào mang mã đó. Hãy chọn bước đầu tiên trong các bước đã có.',
    en: 'The flow starts at “{start}” but no node has that id. Choose the first step among the existing nodes.',
  },
  unknown_target: {
    vi: 'Bước “{node}” đi tới “{target}” nhưng không có bước nào mang mã đó. Hãy thêm bước này hoặc chọn bước khác.',
    en: 'Node “{node}” goes to “{target}” but no node has that id. Add that node or choose another target.',
  },
  duplicate_id: {
    vi: 'Mã “{node}” được dùng cho nhiều bước. Hãy đặt cho mỗi bước một mã riêng.',
    en: 'The id “{node}” is used by several nodes. Give every node an id of its own.',
  },
  no_end: {
    vi: 'Quy trình không có điểm kết thúc. Hãy thêm điểm kết thúc sau bước phát hành kết quả.',
    en: 'The flow has no end. Add an end after the step that issues the result.',
  },
  unreachable: {
    vi: 'Không có đường nào từ bước đầu tới “{node}”. Hãy nối bước này vào quy trình hoặc xóa nó.',
    en: 'No path leads from the start to “{node}”. Connect this node to the flow or delete it.',
  },
  choice_without_otherwise: {
    vi: 'Điểm rẽ nhánh “{node}” chưa có hướng đi khi không điều kiện nào đúng. Hãy chọn bước cho trường hợp còn lại.',
    en: 'Choice “{node}” has nowhere to go when no condition is true. Choose the step for all other cases.',
  },
  automatic_loop: {
    vi: 'Vòng lặp qua “{node}” không có bước nào do người thực hiện, nên sẽ chạy mãi. Hãy đặt một bước vào vòng lặp hoặc bỏ vòng lặp.',
    en: 'The loop through “{node}” contains no step, so it would run for ever. Put a step into the loop or remove it.',
  },
  return_not_earlier: {
    vi: 'Bước “{node}” trả lại “{target}” nhưng đó không phải là một bước đứng trước nó. Hãy chọn bước đã làm trước.',
    en: 'Step “{node}” sends back to “{target}”, which is not a step before it. Choose a step that is done earlier.',
  },
  return_across_branch: {
    vi: 'Bước “{node}” trả lại “{target}” ở ngoài nhánh song song của mình. Hãy chọn bước trong cùng nhánh.',
    en: 'Step “{node}” sends back to “{target}” outside its own parallel branch. Choose a step in the same branch.',
  },
  send_back_without_return: {
    vi: 'Bước “{node}” được phép trả lại nhưng chưa chỉ ra trả lại bước nào. Hãy chọn bước nhận lại hoặc bỏ quyền trả lại.',
    en: 'Step “{node}” may send back but names no step to send back to. Choose that step or take the action away.',
  },
  ends_undecided: {
    vi: 'Từ “{node}” có đường đi tới kết thúc mà không qua bước quyết định nào. Hãy đánh dấu bước quyết định (đồng ý hoặc từ chối) trên mọi đường đi.',
    en: 'From “{node}” a way leads to the end without any step that decides. Mark a step that decides (grants or refuses) on every way.',
  },
  fork_too_small: {
    vi: 'Điểm tách song song “{node}” cần ít nhất hai nhánh. Hãy thêm nhánh hoặc thay bằng đường đi thẳng.',
    en: 'Fork “{node}” needs at least two branches. Add a branch or replace it with a plain arrow.',
  },
  fork_repeats_target: {
    vi: 'Điểm tách song song “{node}” đi hai lần tới “{target}”. Hãy để mỗi nhánh bắt đầu ở một bước khác nhau.',
    en: 'Fork “{node}” goes to “{target}” twice. Let each branch begin with a node of its own.',
  },
  join_without_fork: {
    vi: 'Điểm nhập “{node}” không có điểm tách song song nào trước nó. Hãy thêm điểm tách hoặc bỏ điểm nhập.',
    en: 'Join “{node}” has no fork before it. Add the fork or remove the join.',
  },
  join_misses_branch: {
    vi: 'Điểm nhập “{node}” không nhận nhánh bắt đầu ở “{target}” của điểm tách “{fork}”. Hãy dẫn mọi nhánh về điểm nhập này.',
    en: 'Join “{node}” does not receive the branch of fork “{fork}” that begins at “{target}”. Lead every branch to this join.',
  },
  join_needs_merge: {
    vi: 'Nhánh “{target}” của điểm tách “{fork}” tới điểm nhập “{node}” bằng nhiều đường. Hãy gộp các đường đó tại một bước trước điểm nhập.',
    en: 'The branch of fork “{fork}” that begins at “{target}” comes to join “{node}” on several ways. Merge them in one node before the join.',
  },
  join_mixes_forks: {
    vi: 'Điểm nhập “{node}” nhận các nhánh của nhiều điểm tách khác nhau ({forks}). Hãy nhập các nhánh của từng điểm tách trước.',
    en: 'Join “{node}” receives branches of different forks ({forks}). Join the branches of each fork first.',
  },
  branches_mixed: {
    vi: 'Bước “{node}” vừa nằm trong vừa nằm ngoài một nhánh song song. Hãy nhập các nhánh lại trước bước này.',
    en: 'Node “{node}” lies both inside and outside a parallel branch. Join the branches before this node.',
  },
  end_inside_branch: {
    vi: 'Điểm kết thúc “{node}” nằm trong nhánh song song của “{fork}”. Hãy nhập các nhánh lại trước khi kết thúc.',
    en: 'End “{node}” lies inside a parallel branch of “{fork}”. Join the branches before the end.',
  },
  condition_syntax: {
    vi: 'Điều kiện “{condition}” ở “{node}” viết sai tại vị trí {position}. Hãy sửa theo mẫu: phi > 0 and loai = "to_chuc".',
    en: 'Condition “{condition}” at “{node}” is not well written at position {position}. Write it like: fee > 0 and kind = "firm".',
  },
  condition_unknown_fact: {
    vi: 'Điều kiện “{condition}” ở “{node}” dùng dữ kiện “{fact}” chưa được khai báo. Hãy khai báo hoặc dùng một trong: {known}.',
    en: 'Condition “{condition}” at “{node}” uses the fact “{fact}”, which is not declared. Declare it or use one of: {known}.',
  },
  condition_unknown_function: {
    vi: 'Điều kiện “{condition}” ở “{node}” dùng hàm “{name}” không có hoặc phụ thuộc đồng hồ. Hãy dùng hàm FEEL khác hoặc một dữ kiện.',
    en: 'Condition “{condition}” at “{node}” uses the function “{name}”, which does not exist or depends on the clock. Use another FEEL function or a fact.',
  },
  condition_not_boolean: {
    vi: 'Điều kiện “{condition}” ở “{node}” không cho kết quả đúng hoặc sai. Hãy viết một phép so sánh.',
    en: 'Condition “{condition}” at “{node}” is neither true nor false. Write a comparison.',
  },
  condition_types: {
    vi: 'Điều kiện “{condition}” ở “{node}” dùng “{part}” với các giá trị khác loại ({types}). Hãy so sánh số với số, chữ với chữ.',
    en: 'Condition “{condition}” at “{node}” uses “{part}” with values of different kinds ({types}). Compare numbers with numbers and text with text.',
  },
  condition_without_fact: {
    vi: 'Điều kiện “{condition}” ở “{node}” không dùng dữ kiện nào nên luôn đi cùng một hướng. Hãy dùng dữ kiện của hồ sơ hoặc bỏ nhánh.',
    en: 'Condition “{condition}” at “{node}” uses no fact, so it always goes the same way. Use a fact of the dossier or remove the branch.',
  },
  condition_outside: {
    vi: 'Điều kiện “{condition}” ở “{node}” không bao giờ đúng hoặc dùng phép tính không được hỗ trợ. Hãy dùng =, !=, <, <=, >, >=, and, or, not, in, between từ nhỏ đến lớn, + - * /, min, max, contains, starts with, ends with, matches với mẫu viết sẵn, không tham chiếu ngược và không nhìn trước, nhìn sau.',
    en: 'Condition “{condition}” at “{node}” is never true or uses what is not supported. Use =, !=, <, <=, >, >=, and, or, not, in, between from low to high, + - * /, min, max, contains, starts with, ends with, matches with a pattern written out, without back references and look-around.',
  },
  limit_not_positive: {
    vi: 'Thời hạn ở “{node}” là {quantity}. Hãy nhập số lớn hơn 0, hoặc để trống nếu không tính thời gian.',
    en: 'The time limit at “{node}” is {quantity}. Enter a number above 0, or leave it empty if no time is counted.',
  },
  wait_without_system: {
    vi: 'Bước chờ “{node}” chưa nêu chờ hệ thống hoặc cơ quan nào. Hãy chọn nơi trả lời.',
    en: 'Wait “{node}” does not say whose answer it waits for. Choose the system or agency that answers.',
  },
  timer_without_time: {
    vi: 'Bước hẹn giờ “{node}” chưa có khoảng thời gian lớn hơn 0. Hãy nhập khoảng thời gian.',
    en: 'Timer “{node}” has no length of time above 0. Enter how long it waits.',
  },
  step_without_role: {
    vi: 'Bước “{node}” chưa nêu cơ quan hoặc vai trò thực hiện. Hãy chọn cơ quan và vai trò.',
    en: 'Step “{node}” does not say which agency and role performs it. Choose both.',
  },
  dead_node: {
    vi: 'Bước “{node}” không bao giờ tới lượt. Hãy kiểm tra các nhánh và điểm nhập trước nó.',
    en: 'Node “{node}” never gets its turn. Check the branches and joins before it.',
  },
  join_never_complete: {
    vi: 'Điểm nhập “{node}” chờ mãi “{missing}” và hồ sơ bị kẹt. Hãy dẫn mọi nhánh về điểm nhập hoặc bỏ nhánh không tới.',
    en: 'Join “{node}” waits for “{missing}” for ever and the dossier is stuck. Lead every branch to the join or remove the one that never comes.',
  },
  no_way_to_end: {
    vi: 'Từ “{node}” không còn đường nào tới điểm kết thúc. Hãy thêm lối ra khỏi vòng lặp.',
    en: 'From “{node}” no end can be reached any more. Add a way out of the loop.',
  },
  tokens_left: {
    vi: 'Quy trình tới điểm kết thúc “{node}” khi “{left}” vẫn chưa xong. Hãy nhập các nhánh song song trước khi kết thúc.',
    en: 'The flow reaches end “{node}” while “{left}” is not finished. Join the parallel branches before the end.',
  },
  two_tokens: {
    vi: 'Bước “{node}” có thể mở hai lần cùng lúc. Hãy nhập các nhánh song song trước bước này.',
    en: 'Node “{node}” can be open twice at the same time. Join the parallel branches before this node.',
  },
  too_many_markings: {
    vi: 'Quy trình có hơn {bound} tình huống nên không kiểm tra hết được. Hãy giảm số bước chạy song song hoặc tách quy trình.',
    en: 'The flow has more than {bound} situations and cannot be checked completely. Reduce the parallel steps or split the flow.',
  },
  limit_exceeded: {
    vi: 'Các bước {path} cộng lại {total} ngày làm việc, vượt thời hạn {limit} ngày làm việc kể từ bước “{node}”. Hãy rút ngắn các bước.',
    en: 'The steps {path} add up to {total} working days, more than the limit of {limit} working days; it is passed at “{node}”. Shorten the steps.',
  },
  no_performer: {
    vi: 'Không có ai làm được bước “{node}”: chưa có người giữ vai trò “{role}” tại “{agency}”. Hãy phân công hoặc đổi người thực hiện.',
    en: 'Nobody can do step “{node}”: no one holds the role “{role}” at “{agency}”. Assign somebody or change the performer.',
  },
  unknown_node: {
    vi: 'Quy trình không có bước “{node}”. Hãy tải lại hồ sơ và chọn bước đang mở.',
    en: 'The flow has no node “{node}”. Reload the dossier and choose an open step.',
  },
  flow_ended: {
    vi: 'Quy trình đã kết thúc nên không làm tiếp được bước “{node}”. Hãy tải lại hồ sơ để xem kết quả.',
    en: 'The flow has ended, so “{node}” cannot be done any more. Reload the dossier to see the result.',
  },
  node_not_open: {
    vi: 'Bước “{node}” không mở. Các bước đang mở: {open}. Hãy tải lại hồ sơ và chọn một bước đang mở.',
    en: 'Node “{node}” is not open. Open now: {open}. Reload the dossier and choose one of them.',
  },
  no_timeout: {
    vi: 'Bước “{node}” không có hướng đi khi hết thời gian chờ. Hãy đợi trả lời hoặc hoàn thành bước.',
    en: 'Node “{node}” has no way to go when time runs out. Wait for the answer or complete the step.',
  },
  not_returnable: {
    vi: 'Bước “{node}” không được trả lại “{target}”. Có thể trả lại: {allowed}.',
    en: 'Step “{node}” may not send back to “{target}”. It may send back to: {allowed}.',
  },
  step_not_mapped: {
    vi: 'Bước “{node}” không có trong bản mới và chưa được gán bước nào. Hãy chọn bước tương ứng.',
    en: 'Step “{node}” is not in the new version and is given no step of it. Choose the step that takes its place.',
  },
  target_not_a_step: {
    vi: 'Bước “{node}” được gán “{target}”, không phải một bước của bản mới. Hãy chọn bước khác.',
    en: 'Step “{node}” is given “{target}”, which is no step of the new version. Choose another one.',
  },
  fact_missing: {
    vi: 'Chưa có dữ kiện “{fact}” để chọn hướng đi tại “{node}”. Hãy nhập dữ kiện này rồi làm lại.',
    en: 'The fact “{fact}” is missing, so “{node}” cannot choose the way. Enter it and try again.',
  },
  fact_wrong_type: {
    vi: 'Dữ kiện “{fact}” dùng tại “{node}” phải thuộc loại {type}. Hãy nhập lại đúng loại.',
    en: 'The fact “{fact}” used at “{node}” must be a {type}. Enter it again in that form.',
  },
} satisfies Record<FlowRefusalCode, Text>

/** What fills the braces of a sentence. */
export type RefusalArgs = Readonly<Record<string, string | number>>

/** Makes a refusal: code, place (id of the node, empty for the whole flow) and its sentence in vi and en. */
export function refuse(code: FlowRefusalCode, node: string, args: RefusalArgs = {}): FlowRefusal {
  const { vi, en } = SENTENCES[code]
  const values: RefusalArgs = { node, ...args }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return { code, node, message: { vi: fill(vi), en: fill(en) } }
}

/** Tells a refusal from the move it stands in the place of. */
export function isFlowRefusal(answer: object): answer is FlowRefusal {
  return 'code' in answer && 'message' in answer
}

/** Sentences call a step as people call it: its name in the place of its id, wherever a sentence quotes it. Pure. */
export function withNames(refusals: readonly FlowRefusal[], def: FlowDefinition): FlowRefusal[] {
  const named = [...def.nodes, ...(def.desk?.intake ?? [])].flatMap((node) =>
    'name' in node && node.name !== undefined ? [{ id: node.id, name: node.name }] : [],
  )
  return refusals.map((refusal) => ({ ...refusal, message: named.reduce(called, refusal.message) }))
}

function called(message: Text, { id, name }: { id: string; name: Text }): Text {
  const quoted = `“${id}”`
  return {
    vi: message.vi.replaceAll(quoted, () => `“${name.vi}”`),
    en: message.en.replaceAll(quoted, () => `“${name.en}”`),
  }
}
