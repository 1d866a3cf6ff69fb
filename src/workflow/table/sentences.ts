import type { Text } from '../model.ts'
import type { TableFinding, TableFindingCode } from './model.ts'

/** What is wrong, or how it was taken, and what to do. `{place}` is the cell or row, the other names come with the finding. */
const SENTENCES = {
  empty_file: {
    vi: 'Tệp rỗng, không có gì để đọc. Hãy chọn lại tệp.',
    en: 'The file is empty; there is nothing to read. Choose the file again.',
  },
  too_large: {
    vi: 'Tệp quá lớn so với một bảng quy trình (tối đa 20 MB). Hãy tách riêng phụ lục có bảng quy trình.',
    en: 'The file is too large for a table of a process (20 MB at most). Save the annex with the table as a file of its own.',
  },
  old_format: {
    vi: 'Tệp có định dạng Word hoặc Excel cũ (.doc, .xls). Hãy mở tệp và lưu lại thành .docx hoặc .xlsx.',
    en: 'The file has the old format of Word or Excel (.doc, .xls). Open it and save it as .docx or .xlsx.',
  },
  protected_file: {
    vi: 'Tệp được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lại.',
    en: 'The file is protected by a password and cannot be read. Remove the password and upload it again.',
  },
  broken_file: {
    vi: 'Tệp bị hỏng hoặc tải lên chưa trọn. Hãy mở tệp bằng Word hoặc Excel, lưu lại rồi tải lên lần nữa.',
    en: 'The file is damaged or incomplete. Open it in Word or Excel, save it and upload it again.',
  },
  other_file: {
    vi: 'Nội dung tệp không phải văn bản Word hay bảng tính Excel như tên của nó. Hãy kiểm tra lại tệp.',
    en: 'The content is not the Word document or Excel workbook that its name says. Check the file.',
  },
  no_table: {
    vi: 'Trong tệp không có bảng nào. Hãy đưa quy trình vào một bảng: bước, nội dung công việc, người thực hiện, thời gian, biểu mẫu.',
    en: 'There is no table in the file. Put the process into a table: step, work, who, time, forms.',
  },
  other_table: {
    vi: 'Không có bảng nào là bảng quy trình (các cột thấy được: {headings}). Bảng quy trình cần cột nội dung công việc và cột người thực hiện hoặc thời gian.',
    en: 'None of the tables is that of a process (columns seen: {headings}). Such a table has a column for the work and one for who does it or how long it takes.',
  },
  several_tables: {
    vi: 'Tệp có {count} bảng quy trình; mỗi bảng được đọc riêng. Hãy chọn bảng của thủ tục này.',
    en: 'The file holds {count} tables of processes; each is read by itself. Choose the one of this procedure.',
  },
  tracked_changes: {
    vi: 'Văn bản còn thay đổi đang theo dõi (Track Changes), đọc như đã chấp nhận. Hãy chấp nhận hoặc từ chối mọi thay đổi rồi tải lại.',
    en: 'The document still has tracked changes; they are read as accepted. Accept or reject all of them and upload it again.',
  },
  merged_cells: {
    vi: 'Bảng có ô gộp: nội dung ô gộp được hiểu là của mọi dòng nó phủ lên. Hãy kiểm tra các dòng đó.',
    en: 'The table has merged cells: what stands in one is taken for every row that it covers. Check those rows.',
  },
  nested_table: {
    vi: 'Trong một ô có bảng khác; chữ của nó được đọc như các dòng của ô. Hãy kiểm tra ô đó.',
    en: 'A cell holds another table; its text is read as lines of the cell. Check that cell.',
  },
  formulas: {
    vi: 'Bảng tính có công thức: giá trị lưu lần cuối được đọc. Hãy mở bằng Excel để tính lại và lưu nếu giá trị đã cũ.',
    en: 'The sheet has formulas: the values last stored are read. Open it in Excel and save it where they are out of date.',
  },
  hidden_sheet: {
    vi: 'Tệp có trang tính ẩn, không được đọc. Hãy hiện trang tính nếu quy trình nằm ở đó.',
    en: 'The workbook has hidden sheets, which are not read. Show the sheet if the process is there.',
  },
  cell_changed: {
    vi: 'Ô {place} có thay đổi đang theo dõi; “{text}” là nội dung khi chấp nhận. Hãy xác nhận.',
    en: 'Cell {place} has a tracked change; “{text}” is what it says when accepted. Confirm it.',
  },
  cell_computed: {
    vi: 'Ô {place} là công thức, giá trị lưu lần cuối là “{text}”. Hãy xác nhận.',
    en: 'Cell {place} is a formula; the value last stored is “{text}”. Confirm it.',
  },
  cell_not_computed: {
    vi: 'Ô {place} là công thức chưa có giá trị. Hãy nhập giá trị, hoặc mở bằng Excel và lưu lại.',
    en: 'Cell {place} is a formula without a value. Enter the value, or open the file in Excel and save it.',
  },
  cell_date: {
    vi: 'Excel đã đổi ô {place} thành ngày tháng (có lẽ đã gõ 1/2 hoặc 4.1). Hãy định dạng ô là văn bản và gõ lại.',
    en: 'Excel has made a date of cell {place} (perhaps 1/2 or 4.1 was typed). Format the cell as text and type it again.',
  },
  cell_error: {
    vi: 'Ô {place} báo lỗi công thức ({text}). Hãy nhập giá trị.',
    en: 'Cell {place} shows an error of a formula ({text}). Enter the value.',
  },
  no_steps: {
    vi: 'Bảng không có bước nào giữa tiếp nhận và trả kết quả. Hãy thêm các bước giải quyết.',
    en: 'The table has no step between reception and handing over. Add the steps that handle the dossier.',
  },
  label_unread: {
    vi: 'Số bước “{text}” ở {place} không đọc được. Hãy ghi số, ví dụ 4 hoặc 4.1.',
    en: 'The step number “{text}” at {place} cannot be read. Write a number, e.g. 4 or 4.1.',
  },
  label_twice: {
    vi: 'Bước {text} có ở nhiều dòng ({place}). Hãy đánh số lại để các câu “chuyển bước …” chỉ một nơi.',
    en: 'Step {text} stands in several rows ({place}). Number them anew so that “go to step …” means one place.',
  },
  row_unread: {
    vi: 'Dòng {place} không đọc được: “{text}”. Hãy sửa thành một bước hoặc xóa dòng.',
    en: 'Row {place} cannot be read: “{text}”. Make it a step or delete it.',
  },
  work_missing: {
    vi: 'Bước {text} chưa có nội dung công việc ({place}). Hãy ghi việc phải làm.',
    en: 'Step {text} does not say what is done ({place}). Write the work.',
  },
  work_too_long: {
    vi: 'Nội dung ở {place} dài hơn {most} ký tự. Hãy rút gọn, hoặc để phần hướng dẫn ở tài liệu kèm theo.',
    en: 'The text at {place} is longer than {most} characters. Shorten it, or keep the instructions in a document beside it.',
  },
  time_missing: {
    vi: 'Bước {text} chưa có thời gian ({place}). Hãy ghi thời gian, hoặc “không tính thời gian”.',
    en: 'Step {text} has no time ({place}). Write one, or “không tính thời gian” where none is counted.',
  },
  time_unread: {
    vi: 'Không hiểu thời gian “{text}” ở {place} (chỗ không hiểu: “{words}”). Hãy ghi như “½ ngày”, “04 giờ làm việc” hoặc “không tính thời gian”.',
    en: 'The time “{text}” at {place} is not understood (at “{words}”). Write it like “½ ngày”, “04 giờ làm việc” or “không tính thời gian”.',
  },
  time_twice: {
    vi: 'Ô {place} ghi hai thời gian khác nhau: “{text}”. Hãy giữ một.',
    en: 'Cell {place} gives two different times: “{text}”. Keep one.',
  },
  time_shared: {
    vi: 'Thời gian “{text}” ở {place} gộp cho {count} bước, không biết mỗi bước bao nhiêu. Hãy ghi thời gian từng bước.',
    en: 'The time “{text}” at {place} is merged over {count} steps; how much each has is not said. Write the time of each.',
  },
  time_range: {
    vi: 'Thời gian “{text}” ở {place} là một khoảng; thời gian dài nhất được tính.',
    en: 'The time “{text}” at {place} is a range; the longest counts.',
  },
  time_as_working_days: {
    vi: '“Ngày” trong bảng (từ {place}) được hiểu là ngày làm việc. Nếu là ngày theo lịch, hãy ghi “ngày lịch”.',
    en: '“Ngày” in the table (from {place} on) is taken as working days. Write “ngày lịch” where calendar days are meant.',
  },
  time_at_once: {
    vi: '“{text}” ở {place} được hiểu là làm ngay, không tính thời gian.',
    en: '“{text}” at {place} is taken as at once, with no time counted.',
  },
  time_same_day: {
    vi: '“{text}” ở {place} được hiểu là tối đa 1 ngày làm việc.',
    en: '“{text}” at {place} is taken as one working day at most.',
  },
  two_time_columns: {
    vi: 'Bảng có hai cột thời gian; cột ở {place} được dùng. Hãy kiểm tra.',
    en: 'The table has two columns of times; the one at {place} is used. Check it.',
  },
  who_missing: {
    vi: 'Bước {text} chưa nói ai làm ({place}). Hãy ghi cơ quan, bộ phận và người thực hiện.',
    en: 'Step {text} does not say who does it ({place}). Write the agency, room and person.',
  },
  who_unread: {
    vi: 'Không hiểu “{text}” ở {place} là ai. Hãy ghi như “Chuyên viên Phòng …”, “Lãnh đạo Sở”, “Văn thư”.',
    en: 'Who “{text}” at {place} is, is not understood. Write it like “Chuyên viên Phòng …”, “Lãnh đạo Sở”, “Văn thư”.',
  },
  who_several: {
    vi: 'Ô {place} nêu nhiều người khác vai trò: “{text}”. Hãy tách mỗi người một bước.',
    en: 'Cell {place} names people of different roles: “{text}”. Make a step of each.',
  },
  who_open: {
    vi: '“{text}” ở {place} không nêu tên cơ quan. Hãy ghi rõ từng cơ quan.',
    en: '“{text}” at {place} does not name the agencies. Write each of them.',
  },
  role_assumed: {
    vi: '“{text}” ở {place} không nói vai trò; giao cho người thụ lý của nơi đó. Hãy ghi “lãnh đạo”, “chuyên viên” hoặc “văn thư” nếu khác.',
    en: '“{text}” at {place} does not say the role; the work goes to the officer in charge there. Write “lãnh đạo”, “chuyên viên” or “văn thư” if it is another.',
  },
  agency_by_name: {
    vi: '“{text}” ở {place} chưa được nối với mã cơ quan. Hãy chọn cơ quan trong danh mục{guesses}.',
    en: '“{text}” at {place} is not linked to the code of an agency. Choose it from the list{guesses}.',
  },
  clause_kept: {
    vi: 'Câu “{text}” ở {place} không nói đi tới bước nào; giữ làm hướng dẫn trong bước.',
    en: 'The sentence “{text}” at {place} leads to no step; it stays as an instruction of the step.',
  },
  way_missing: {
    vi: 'Khi “{text}” ({place}): chưa có bước sau. Hãy ghi “chuyển bước …” hoặc việc phải làm.',
    en: 'When “{text}” ({place}): there is no next step. Write “chuyển bước …” or what is to be done.',
  },
  way_unread: {
    vi: 'Câu “{text}” ở {place} dẫn tới nhiều bước. Hãy ghi một bước cho mỗi trường hợp.',
    en: 'The sentence “{text}” at {place} leads to several steps. Write one step for each case.',
  },
  way_to_desk: {
    vi: 'Câu “{text}” ở {place} quay về bước tiếp nhận, là việc của Một cửa trước quy trình. Hãy ghi “yêu cầu bổ sung” hoặc một bước giải quyết.',
    en: 'The sentence “{text}” at {place} goes back to reception, which is done at the desk before the flow. Write “yêu cầu bổ sung” or a step of the handling.',
  },
  way_unknown: {
    vi: 'Câu “{text}” ở {place} dẫn tới bước {target} nhưng bảng không có bước đó. Hãy sửa số bước.',
    en: 'The sentence “{text}” at {place} leads to step {target}, which is not in the table. Correct the number.',
  },
  asks_fact: {
    vi: 'Nhánh ở {place} hỏi người làm bước trước: “{text}” có hay không (dữ kiện {fact}).',
    en: 'The branch at {place} asks whoever does the step before: “{text}”, yes or no (fact {fact}).',
  },
  group_differs: {
    vi: 'Bước {text} ghi {own} nhưng các bước con cộng lại {sum} ({place}). Hãy sửa cho khớp.',
    en: 'Step {text} says {own} but its parts add up to {sum} ({place}). Make them agree.',
  },
  total_differs: {
    vi: 'Bảng ghi tổng {own} nhưng đường dài nhất cộng lại {sum} ngày làm việc ({place}). Hãy sửa cho khớp.',
    en: 'The table gives a total of {own} but its longest way adds up to {sum} working days ({place}). Make them agree.',
  },
  block_unknown: {
    vi: 'Ở đây không có bản {number} của khối “{block}”. Hãy chọn khối khác hoặc viết các bước ra bảng.',
    en: 'There is no version {number} of the block “{block}” here. Choose another block or write the steps out.',
  },
  block_facts: {
    vi: 'Khối “{block}” và quy trình cùng hỏi “{fact}” nhưng theo hai kiểu khác nhau. Hãy đổi tên dữ kiện ở một trong hai nơi.',
    en: 'The block “{block}” and the flow both ask for “{fact}”, but as different types. Rename the fact in one of them.',
  },
} satisfies Record<TableFindingCode, Text>

const WARNINGS: ReadonlySet<TableFindingCode> = new Set<TableFindingCode>([
  'several_tables',
  'merged_cells',
  'nested_table',
  'formulas',
  'hidden_sheet',
  'cell_computed',
  'time_range',
  'time_as_working_days',
  'time_at_once',
  'time_same_day',
  'two_time_columns',
  'label_twice',
  'role_assumed',
  'agency_by_name',
  'clause_kept',
  'asks_fact',
  'group_differs',
  'total_differs',
])

/** A finding with its sentence in both languages. */
export function tell(
  code: TableFindingCode,
  place: string,
  args: Readonly<Record<string, string | number>> = {},
): TableFinding {
  const { vi, en }: Text = SENTENCES[code]
  const values: Readonly<Record<string, string | number>> = { place, ...args }
  const say = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '').replace(/\n/g, ' / '))
  return {
    code,
    severity: WARNINGS.has(code) ? 'warning' : 'error',
    place,
    message: { vi: say(vi), en: say(en) },
  }
}
