/** What this room refuses, and what to do then. */
import { type ErrorTable, type Problem, problemsOf } from '../platform/index.ts'

export const agencyErrors = {
  agency_code_malformed: {
    status: 422,
    text: { vi: 'Mã cơ quan không đúng dạng.', en: 'The code of the agency is malformed.' },
    next: {
      vi: 'Dùng chữ cái không dấu, chữ số và dấu chấm, tối đa 35 ký tự, ví dụ H44.05.',
      en: 'Use letters without accents, digits and dots, at most 35 characters, e.g. H44.05.',
    },
  },
  agency_name_missing: {
    status: 422,
    text: {
      vi: 'Thiếu tên tiếng Việt hoặc tiếng Anh.',
      en: 'The name in Vietnamese or in English is missing.',
    },
    next: { vi: 'Nhập đủ hai tên.', en: 'Enter both names.' },
  },
  agency_unknown: {
    status: 404,
    text: { vi: 'Không có cơ quan mang mã này.', en: 'No agency has this code.' },
    next: { vi: 'Chọn cơ quan trong danh sách.', en: 'Choose an agency from the list.' },
  },
  agency_parent_unknown: {
    status: 422,
    text: { vi: 'Không có cơ quan cấp trên mang mã này.', en: 'No agency has the code given as parent.' },
    next: { vi: 'Tạo cơ quan cấp trên trước.', en: 'Create the parent agency first.' },
  },
  agency_under_itself: {
    status: 422,
    text: {
      vi: 'Một cơ quan không thể trực thuộc chính mình, kể cả qua cơ quan khác.',
      en: 'An agency cannot stand under itself, not even by way of others.',
    },
    next: { vi: 'Chọn cơ quan cấp trên khác.', en: 'Choose another parent.' },
  },
  agency_code_taken: {
    status: 409,
    text: { vi: 'Mã này đã là mã của cơ quan khác.', en: 'This code already means another agency.' },
    next: { vi: 'Bỏ mã trùng khỏi danh sách mã khác.', en: 'Remove the code from the list of other codes.' },
  },
  dates_reversed: {
    status: 422,
    text: { vi: 'Ngày kết thúc trước ngày bắt đầu.', en: 'The last day is before the first.' },
    next: { vi: 'Sửa lại hai ngày.', en: 'Correct the two dates.' },
  },
  unit_unknown: {
    status: 404,
    text: { vi: 'Cơ quan không có phòng ban mang mã này.', en: 'The agency has no unit with this code.' },
    next: { vi: 'Chọn phòng ban của cơ quan đó.', en: 'Choose a unit of that agency.' },
  },
  staff_unknown: {
    status: 404,
    text: { vi: 'Không có cán bộ này.', en: 'There is no such member of staff.' },
    next: { vi: 'Chọn trong danh sách cán bộ.', en: 'Choose from the list of staff.' },
  },
  staff_inactive: {
    status: 409,
    text: {
      vi: 'Tài khoản của cán bộ này đã ngừng hoạt động.',
      en: 'The account of this person is not active.',
    },
    next: {
      vi: 'Chọn người khác, hoặc mở lại tài khoản.',
      en: 'Choose somebody else, or reactivate the account.',
    },
  },
  staff_name_missing: {
    status: 422,
    text: { vi: 'Thiếu họ tên.', en: 'The full name is missing.' },
    next: { vi: 'Nhập họ tên đầy đủ.', en: 'Enter the full name.' },
  },
  staff_text_long: {
    status: 422,
    text: {
      vi: 'Họ tên hoặc chức vụ dài quá 200 ký tự.',
      en: 'The name or title is longer than 200 characters.',
    },
    next: { vi: 'Viết ngắn lại.', en: 'Shorten it.' },
  },
  username_malformed: {
    status: 422,
    text: { vi: 'Tên đăng nhập không đúng dạng.', en: 'The user name is malformed.' },
    next: {
      vi: 'Dùng 3 đến 64 ký tự: chữ cái không dấu, chữ số và các dấu . _ @ -',
      en: 'Use 3 to 64 characters: letters without accents, digits and . _ @ -',
    },
  },
  username_taken: {
    status: 409,
    text: { vi: 'Tên đăng nhập này đã có người dùng.', en: 'Somebody already has this user name.' },
    next: { vi: 'Chọn tên đăng nhập khác.', en: 'Choose another one.' },
  },
  password_weak: {
    status: 422,
    text: {
      vi: 'Mật khẩu quá ngắn, quá dài, quá dễ đoán, hoặc chứa tên đăng nhập.',
      en: 'The password is too short, too long, too easily guessed, or contains the user name.',
    },
    next: {
      vi: 'Dùng 10 đến 128 ký tự; một câu dài dễ nhớ là tốt nhất.',
      en: 'Use 10 to 128 characters; a long sentence is best.',
    },
  },
  password_wrong: {
    status: 403,
    text: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The present password is not right.' },
    next: { vi: 'Nhập lại mật khẩu hiện tại.', en: 'Enter the present password again.' },
  },
  role_not_held_here: {
    status: 422,
    text: {
      vi: 'Vai trò này không giao được tại loại cơ quan này.',
      en: 'This role cannot be held at an agency of this kind.',
    },
    next: {
      vi: 'Vai trò toàn tỉnh chỉ giao tại UBND tỉnh, Văn phòng UBND tỉnh hoặc Trung tâm PVHCC.',
      en: "Roles over the whole province are held at the People's Committee, its Office or the Centre.",
    },
  },
  grant_overlaps: {
    status: 409,
    text: {
      vi: 'Cán bộ này đã giữ vai trò đó tại đây trong thời gian này.',
      en: 'This person already holds that role here in that time.',
    },
    next: {
      vi: 'Sửa thời gian, hoặc thu hồi vai trò cũ trước.',
      en: 'Change the dates, or revoke the old grant first.',
    },
  },
  grant_unknown: {
    status: 404,
    text: {
      vi: 'Vai trò này không có hoặc đã thu hồi.',
      en: 'There is no such grant, or it is already revoked.',
    },
    next: { vi: 'Tải lại danh sách vai trò.', en: 'Reload the list of roles.' },
  },
  last_administrator: {
    status: 409,
    text: {
      vi: 'Đây là quản trị hệ thống cuối cùng; nếu bỏ sẽ không còn ai quản lý cán bộ.',
      en: 'This is the last administrator; without them nobody could manage staff.',
    },
    next: {
      vi: 'Giao vai trò quản trị cho người khác trước.',
      en: 'Make somebody else administrator first.',
    },
  },
  delegation_to_oneself: {
    status: 422,
    text: { vi: 'Không thể ủy quyền cho chính mình.', en: 'Nobody can delegate to themselves.' },
    next: { vi: 'Chọn một đồng nghiệp.', en: 'Choose a colleague.' },
  },
  delegation_to_stranger: {
    status: 422,
    text: {
      vi: 'Người này không giữ vai trò nào tại cơ quan của người ủy quyền.',
      en: 'This person holds no role at an agency of the giver.',
    },
    next: { vi: 'Chọn một đồng nghiệp trong danh sách.', en: 'Choose a colleague from the list.' },
  },
  right_for_oneself: {
    status: 403,
    text: {
      vi: 'Không ai tự giao cho mình việc của người khác.',
      en: 'Nobody takes the work of somebody else for themselves.',
    },
    next: {
      vi: 'Nhờ một quản trị hệ thống khác, hoặc chính người giữ vai trò, thực hiện.',
      en: 'Ask another administrator, or the person who holds the role, to do it.',
    },
  },
  access_already_asked: {
    status: 409,
    text: {
      vi: 'Việc này đã được đề nghị và đang chờ người thứ hai xác nhận.',
      en: 'This is asked for already and waits for a second person.',
    },
    next: {
      vi: 'Xem trang “Chờ người thứ hai xác nhận”.',
      en: 'See the page “Waiting for a second person”.',
    },
  },
  access_request_unknown: {
    status: 404,
    text: { vi: 'Không có đề nghị này.', en: 'There is no such request.' },
    next: { vi: 'Tải lại danh sách chờ xác nhận.', en: 'Reload the list of what waits.' },
  },
  access_request_settled: {
    status: 409,
    text: { vi: 'Đề nghị này đã được xử lý.', en: 'This request is settled already.' },
    next: { vi: 'Xem ai đã xử lý và khi nào.', en: 'See who settled it and when.' },
  },
  access_request_old: {
    status: 409,
    text: {
      vi: 'Đề nghị này đã quá 14 ngày và hết hiệu lực.',
      en: 'This request is older than 14 days and no longer holds.',
    },
    next: { vi: 'Đề nghị lại.', en: 'Ask anew.' },
  },
  second_person_needed: {
    status: 403,
    text: {
      vi: 'Người đề nghị và người được cấp quyền không tự xác nhận.',
      en: 'Neither who asked nor who receives the right confirms it.',
    },
    next: {
      vi: 'Nhờ một quản trị hệ thống khác xác nhận; nếu không có ai, người được Trung tâm cử xác nhận trên máy chủ bằng lệnh “motcua staff confirm”.',
      en: 'Ask another administrator; if there is none, the person whom the Centre has named confirms on the server with “motcua staff confirm”.',
    },
  },
  second_person_unnamed: {
    status: 422,
    text: {
      vi: 'Thiếu, hoặc dài quá 500 ký tự: họ tên người xác nhận và văn bản cử người đó.',
      en: 'Missing, or longer than 500 characters: the full name of who confirms and the document that names them.',
    },
    next: { vi: 'Ghi đủ cả hai.', en: 'Give both.' },
  },
  asker_left: {
    status: 409,
    text: {
      vi: 'Người đề nghị không còn quản lý cán bộ ở đó.',
      en: 'Who asked no longer manages staff there.',
    },
    next: { vi: 'Từ chối đề nghị này, rồi đề nghị lại.', en: 'Refuse this request and ask anew.' },
  },
  refusal_reason_missing: {
    status: 422,
    text: { vi: 'Thiếu lý do từ chối.', en: 'The reason of the refusal is missing.' },
    next: { vi: 'Ghi lý do để người đề nghị biết.', en: 'Give it, so that who asked knows.' },
  },
  refusal_reason_long: {
    status: 422,
    text: { vi: 'Lý do dài quá 500 ký tự.', en: 'The reason is longer than 500 characters.' },
    next: { vi: 'Viết ngắn lại.', en: 'Shorten it.' },
  },
  delegation_dates: {
    status: 422,
    text: {
      vi: 'Thời gian ủy quyền không hợp lệ: phải kết thúc sau khi bắt đầu, ở tương lai, và không quá một năm.',
      en: 'The time of the delegation is not valid: it must end after it starts, in the future, within a year.',
    },
    next: { vi: 'Sửa thời gian bắt đầu và kết thúc.', en: 'Correct its start and end.' },
  },
  delegation_role_not_held: {
    status: 422,
    text: {
      vi: 'Người ủy quyền không tự mình giữ vai trò này tại cơ quan này trong thời gian đó; vai trò được ủy quyền không ủy quyền lại được.',
      en: 'The giver does not hold this role here in their own right at that time; what is delegated cannot be delegated again.',
    },
    next: { vi: 'Chọn vai trò mà người ủy quyền đang giữ.', en: 'Choose a role that the giver holds.' },
  },
  delegation_reason_missing: {
    status: 422,
    text: { vi: 'Thiếu lý do ủy quyền.', en: 'The reason of the delegation is missing.' },
    next: {
      vi: 'Ghi lý do, ví dụ: nghỉ phép, đi công tác.',
      en: 'Give the reason, e.g. leave, business trip.',
    },
  },
  delegation_overlaps: {
    status: 409,
    text: {
      vi: 'Vai trò này đã được ủy quyền cho người đó trong thời gian này.',
      en: 'This role is already delegated to that person in that time.',
    },
    next: { vi: 'Kết thúc ủy quyền cũ trước.', en: 'End the old delegation first.' },
  },
  delegation_unknown: {
    status: 404,
    text: {
      vi: 'Ủy quyền này không có hoặc đã kết thúc.',
      en: 'There is no such delegation, or it has ended.',
    },
    next: { vi: 'Tải lại danh sách ủy quyền.', en: 'Reload the list of delegations.' },
  },
  sign_in_failed: {
    status: 401,
    text: {
      vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      en: 'The user name or the password is not right.',
    },
    next: {
      vi: 'Kiểm tra bàn phím và chữ hoa rồi thử lại; quên mật khẩu thì liên hệ quản trị hệ thống.',
      en: 'Check the keyboard and capitals and try again; if you forgot the password, ask the administrator.',
    },
  },
  sign_in_limited: {
    status: 429,
    text: { vi: 'Có quá nhiều lần đăng nhập không đúng.', en: 'There were too many failed sign-ins.' },
    next: { vi: 'Hãy chờ rồi thử lại.', en: 'Wait and try again.' },
  },
  client_unknown: {
    status: 404,
    text: {
      vi: 'Phần mềm kết nối này không có hoặc đã thu hồi.',
      en: 'There is no such client, or it is already revoked.',
    },
    next: { vi: 'Tải lại danh sách.', en: 'Reload the list.' },
  },
  client_invalid: {
    status: 422,
    text: {
      vi: 'Phần mềm kết nối cần có tên, ít nhất một phạm vi, ít nhất một cơ quan và hạn dùng ở tương lai.',
      en: 'A client needs a name, at least one scope, at least one agency and an expiry in the future.',
    },
    next: { vi: 'Bổ sung phần còn thiếu.', en: 'Fill in what is missing.' },
  },
  calendar_invalid: {
    status: 422,
    text: { vi: 'Lịch làm việc có chỗ chưa đúng.', en: 'The calendar is not valid.' },
    next: { vi: 'Sửa các chỗ được nêu.', en: 'Correct the places named.' },
  },
  set_up_done: {
    status: 409,
    text: {
      vi: 'Hệ thống đã có cán bộ; việc thiết lập ban đầu đã xong.',
      en: 'There are staff already; the first set-up is done.',
    },
    next: { vi: 'Đăng nhập bằng tài khoản quản trị.', en: 'Sign in as administrator.' },
  },
} as const satisfies ErrorTable

export type AgencyErrorCode = keyof typeof agencyErrors

/** What a command answers: its value, or the refusal as it is shown. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem }

const problem = problemsOf(agencyErrors)

/** An expected no. `extra` becomes further members of the problem document. */
export function refuse(
  code: AgencyErrorCode,
  extra?: Readonly<Record<string, unknown>>,
): { ok: false; problem: Problem } {
  return { ok: false, problem: problem(code, extra) }
}

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}
