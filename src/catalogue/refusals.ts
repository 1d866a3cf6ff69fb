/** Why a version is not published, or a command on the catalogue not done: code, place in the record, sentence. */
import { formatDate } from '../platform/index.ts'
import type { Text } from './model.ts'

const SENTENCES = {
  draft_gone: {
    vi: 'Bản nháp này đã được công bố hoặc đã bỏ. Hãy mở lại trang thủ tục.',
    en: 'This draft has been published or thrown away. Open the page of the procedure again.',
  },
  draft_submitted: {
    vi: 'Bản nháp đang chờ duyệt nên không sửa được. Hãy lấy lại bản nháp rồi sửa.',
    en: 'The draft waits for approval and cannot be changed. Take it back first.',
  },
  draft_not_submitted: {
    vi: 'Bản nháp chưa được trình duyệt. Hãy trình duyệt trước khi công bố.',
    en: 'The draft has not been submitted. Submit it before it is published.',
  },
  same_person: {
    vi: 'Người soạn hoặc người trình không tự duyệt được. Hãy nhờ người khác có quyền công bố.',
    en: 'Whoever wrote or submitted a draft does not approve it. Ask somebody else who may publish.',
  },
  code_format: {
    vi: 'Mã thủ tục “{value}” không đúng dạng d.dddddd. Hãy nhập mã như 1.001193.',
    en: 'The procedure code “{value}” is not of the form d.dddddd. Enter a code like 1.001193.',
  },
  dates_reversed: {
    vi: 'Ngày hết hiệu lực {to} không sau ngày có hiệu lực {from}. Hãy sửa ngày.',
    en: 'The end of validity {to} is not after its beginning {from}. Correct the dates.',
  },
  already_ended: {
    vi: 'Phiên bản đã hết hiệu lực từ {to}, không còn gì để công bố.',
    en: 'The version ended on {to}; there is nothing left to publish.',
  },
  decision_in_future: {
    vi: 'Quyết định công bố đề ngày {date}, sau hôm nay. Hãy sửa ngày quyết định.',
    en: 'The decision is dated {date}, after today. Correct the date of the decision.',
  },
  decision_after_effect: {
    vi: 'Quyết định công bố ngày {date} sau ngày có hiệu lực {from}. Hãy sửa một trong hai ngày.',
    en: 'The decision of {date} is later than the beginning of validity {from}. Correct one of the dates.',
  },
  decision_number: {
    vi: 'Số quyết định “{value}” là số tạm hoặc không đúng dạng. Hãy nhập số thật, ví dụ 1594/QĐ-UBND.',
    en: 'The decision number “{value}” is a stand-in or not well formed. Enter the real number, e.g. 1594/QĐ-UBND.',
  },
  part_missing: {
    vi: 'Thiếu {part}, là bộ phận bắt buộc của thủ tục (NĐ 63/2010, điều 8). Hãy bổ sung.',
    en: 'The {part} is missing, a compulsory part of a procedure (Decree 63/2010, art. 8). Add it.',
  },
  code_repeated: {
    vi: 'Mã “{value}” được dùng nhiều lần. Hãy đặt mỗi dòng một mã riêng.',
    en: 'The code “{value}” is used more than once. Give each row a code of its own.',
  },
  unknown_case: {
    vi: 'Trường hợp “{value}” không có trong danh sách trường hợp của thủ tục. Hãy thêm trường hợp hoặc chọn trường hợp đã có.',
    en: 'The case “{value}” is not among the cases of the procedure. Add it or choose an existing one.',
  },
  channel_not_offered: {
    vi: 'Có dòng cho cách nộp “{value}” nhưng thủ tục không nhận cách nộp này. Hãy bỏ dòng hoặc mở cách nộp.',
    en: 'There is a row for the channel “{value}”, which the procedure does not offer. Remove the row or offer the channel.',
  },
  limit_missing: {
    vi: 'Chưa có thời hạn giải quyết cho cách nộp “{channel}”{case}. Hãy thêm thời hạn.',
    en: 'There is no time limit for the channel “{channel}”{case}. Add one.',
  },
  limit_twice: {
    vi: 'Có hai thời hạn cho cùng cách nộp “{channel}” và cùng trường hợp. Hãy giữ một dòng, hoặc tách trường hợp.',
    en: 'There are two time limits for the channel “{channel}” and the same case. Keep one row, or make cases of them.',
  },
  limit_quantity: {
    vi: 'Thời hạn {value} không hợp lệ: chỉ ngày làm việc được tính đến nửa ngày, đơn vị khác phải là số nguyên.',
    en: 'The time limit {value} is not valid: only working days may be halves, other units are whole numbers.',
  },
  immediate_too_long: {
    vi: 'Thủ tục giải quyết ngay không thể có thời hạn dài hơn một ngày làm việc. Hãy sửa thời hạn hoặc bỏ đánh dấu.',
    en: 'A procedure solved at once cannot have a limit of more than one working day. Correct the limit or remove the mark.',
  },
  online_mismatch: {
    vi: 'Mức độ dịch vụ công trực tuyến không khớp với cách nộp trực tuyến. Hãy sửa một trong hai.',
    en: 'The level of online service does not agree with the online channel. Correct one of them.',
  },
  amount_lost_thousands: {
    vi: 'Số tiền {amount} đồng có vẻ bị mất phần nghìn. Hãy nhập đủ, ví dụ {guess} đồng.',
    en: 'The amount of {amount} đồng seems to have lost its thousands. Enter it in full, e.g. {guess} đồng.',
  },
  formula_syntax: {
    vi: 'Công thức “{formula}” viết sai. Hãy viết theo FEEL, ví dụ pages * 2000.',
    en: 'The formula “{formula}” is not well written. Write FEEL, e.g. pages * 2000.',
  },
  fee_request_without_formula: {
    vi: 'Khoản thu khi được đề nghị cần công thức: phải biết người nộp đề nghị bao nhiêu, ví dụ 8000 * copies.',
    en: 'A fee on request needs a formula that says how much was asked for, e.g. 8000 * copies.',
  },
  formula_unknown_fact: {
    vi: 'Công thức “{formula}” dùng “{name}” không có trong hồ sơ. Có thể dùng: {known}.',
    en: 'The formula “{formula}” uses “{name}”, which the dossier does not have. It may use: {known}.',
  },
  formula_not_amount: {
    vi: 'Công thức “{formula}” không cho ra số tiền từ 0 đồng trở lên khi {facts}. Hãy sửa công thức; dùng được + - * /, min, max, floor, ceiling, abs, if, so sánh.',
    en: 'The formula “{formula}” does not give an amount of zero or more when {facts}. Correct it; it may use + - * /, min, max, floor, ceiling, abs, if and comparisons.',
  },
  formula_too_much: {
    vi: 'Công thức “{formula}” cho ra hơn {most} đồng khi {facts}. Hãy đặt mức tối đa, ví dụ min(5000000, …).',
    en: 'The formula “{formula}” gives more than {most} đồng when {facts}. Set a maximum, e.g. min(5000000, …).',
  },
  component_without_copy: {
    vi: 'Giấy tờ “{name}” có 0 bản chính và 0 bản sao: đó là ghi chú, không phải giấy tờ. Hãy nhập số bản hoặc chuyển thành ghi chú.',
    en: 'The paper “{name}” has 0 originals and 0 copies: that is a note, not a paper. Enter a number or make it a note.',
  },
  result_code: {
    vi: 'Mã kết quả “{value}” không đúng dạng KQ.<cơ quan>.nnnnnn. Hãy nhập mã như KQ.G15.000031.',
    en: 'The result code “{value}” is not of the form KQ.<agency>.nnnnnn. Enter a code like KQ.G15.000031.',
  },
  unknown_agency: {
    vi: 'Không có cơ quan mã “{value}”. Hãy chọn cơ quan trong danh mục.',
    en: 'There is no agency with the code “{value}”. Choose one of the list.',
  },
  agency_not_valid: {
    vi: 'Cơ quan “{value}” không hoạt động vào ngày {date}. Hãy chọn cơ quan kế thừa: {successors}.',
    en: 'The agency “{value}” does not exist on {date}. Choose its successor: {successors}.',
  },
  no_competent_agency: {
    vi: 'Chưa có cơ quan nào có thẩm quyền giải quyết thủ tục vào ngày {date}. Hãy chọn cơ quan hoặc loại cơ quan.',
    en: 'No agency is competent for the procedure on {date}. Choose an agency or a kind of agency.',
  },
  no_performer: {
    vi: 'Không có ai làm được bước “{step}”: chưa có người giữ vai trò “{role}” tại {agency}. Hãy phân công hoặc đổi người thực hiện.',
    en: 'Nobody can do step “{step}”: no one is “{role}” at {agency}. Assign somebody or change the performer.',
  },
  flow: { vi: '{message}', en: '{message}' },
  form: { vi: '{message}', en: '{message}' },
  overlap: {
    vi: 'Phiên bản {number} đang có hiệu lực từ {from} đến {to}, trùng với thời gian của phiên bản này. Hãy đổi ngày.',
    en: 'Version {number} is in force from {from} to {to}, which overlaps this one. Change the dates.',
  },
  already_published: {
    vi: 'Phiên bản này đã công bố nên không sửa được. Hãy lưu thành phiên bản mới.',
    en: 'This version is published and cannot be changed. Save a new version.',
  },
  number_taken: {
    vi: 'Thủ tục đã có phiên bản số {number}. Hãy dùng số {next}.',
    en: 'The procedure already has a version {number}. Use number {next}.',
  },
  not_found: {
    vi: 'Không tìm thấy “{value}” trong danh mục thủ tục.',
    en: '“{value}” is not in the catalogue.',
  },
  abolished: {
    vi: 'Thủ tục đã bị bãi bỏ từ {from} ({basis}). Không công bố được phiên bản có hiệu lực sau ngày đó.',
    en: 'The procedure is abolished from {from} ({basis}). No version may be in force after that day.',
  },
  replaced_by_itself: {
    vi: 'Thủ tục {value} không thể thay thế chính nó. Hãy nhập mã của thủ tục mới.',
    en: 'Procedure {value} cannot take its own place. Enter the code of the new procedure.',
  },
  successor_not_in_force: {
    vi: 'Thủ tục mới {value} không có phiên bản có hiệu lực vào ngày {from}. Hãy công bố thủ tục mới trước, rồi mới thay thế.',
    en: 'The new procedure {value} has no version in force on {from}. Publish it first.',
  },
  block_code: {
    vi: 'Mã khối “{value}” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ, tối đa 40 ký tự, ví dụ lay-y-kien.',
    en: 'The code “{value}” has other signs than small letters, digits and hyphens, or is too long; e.g. lay-y-kien, 40 at most.',
  },
  block_taken: {
    vi: 'Đã có khối mã “{value}”. Hãy dùng khối đó hoặc đặt mã khác.',
    en: 'There is a block “{value}” already. Use it, or choose another code.',
  },
  block_empty: {
    vi: 'Khối chưa có bước nào. Hãy viết các bước của khối vào bảng.',
    en: 'The block has no step yet. Write its steps into the table.',
  },
  block_desk: {
    vi: 'Tiếp nhận và trả kết quả ở Bộ phận Một cửa không thuộc khối. Hãy bỏ các dòng đó.',
    en: 'Taking in and handing over at the desk are no part of a block. Remove those rows.',
  },
  block_gone: {
    vi: 'Bản đang soạn của khối đã được đưa vào sử dụng hoặc đã bỏ. Hãy mở lại trang của khối.',
    en: 'The version of the block that was being written is in use or thrown away. Open the page of the block again.',
  },
  block_changed: {
    vi: 'Người khác vừa lưu khối này. Phần đã nhập vẫn còn ở đây; hãy mở trang của khối trong thẻ khác, xem thay đổi rồi lưu lại.',
    en: 'Somebody else has just saved this block. What was typed is still here; open the block in another tab, look at the change and save again.',
  },
  block_unknown: {
    vi: 'Ở đây không có bản {number} của khối “{block}”. Hãy chọn khối khác hoặc viết các bước ra bảng.',
    en: 'There is no version {number} of the block “{block}” here. Choose another block or write the steps out.',
  },
  block_differs: {
    vi: 'Các bước của khối “{name}” trong quy trình khác bản {number} của khối. Hãy lưu lại bảng để lấy đúng các bước của khối.',
    en: 'The steps of the block “{name}” in this flow are not those of its version {number}. Save the table again to take the block’s own steps.',
  },
  draft_other_procedure: {
    vi: 'Mã phiên bản này thuộc thủ tục {value}. Hãy tạo phiên bản với mã mới.',
    en: 'This version id belongs to procedure {value}. Make a version with a new id.',
  },
} as const satisfies Record<string, Text>

/** Closed list of reasons; `flow` and `form` carry a sentence of their own check. */
export type CatalogueRefusalCode = keyof typeof SENTENCES

export interface Refusal {
  code: CatalogueRefusalCode
  /** Where in the record, as a path: `fees[1].amount`, `flow.appraise`; empty: the version as a whole. */
  place: string
  message: Text
}

const CIVIL_DATE = /^\d{4}-\d\d-\d\d$/

/** Makes a refusal; names in braces are filled from `args`, each a text or one per language; dates as people write them. */
export function refuse(
  code: CatalogueRefusalCode,
  place: string,
  args: Readonly<Record<string, string | number | Text>> = {},
): Refusal {
  const fill = (lang: keyof Text) =>
    SENTENCES[code][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = args[name] ?? `{${name}}`
      if (typeof value === 'object') return value[lang]
      return CIVIL_DATE.test(String(value)) ? formatDate(String(value), lang) : String(value)
    })
  return { code, place, message: { vi: fill('vi'), en: fill('en') } }
}
