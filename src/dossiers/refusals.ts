/** Every reason a command can be refused: code, sentence and what to do next, in Vietnamese and English. */
import type { Text } from '../platform/index.ts'
import { ASKING_REASONS } from './reasons/asking.ts'
import type { RefusalText } from './reasons/reason.ts'
import { SIGNING_REASONS } from './reasons/signing.ts'

const REASONS = {
  ...ASKING_REASONS,
  ...SIGNING_REASONS,
  not_allowed_now: {
    message: {
      vi: 'Hồ sơ đang ở trạng thái không cho phép việc này.',
      en: 'The dossier is in a state that does not allow this act.',
    },
    next: {
      vi: 'Tải lại hồ sơ để xem trạng thái hiện tại.',
      en: 'Reload the dossier to see its present state.',
    },
  },
  not_permitted: {
    message: {
      vi: 'Bạn không giữ vai trò được làm việc này trên hồ sơ này.',
      en: 'You do not hold a role that may do this on this dossier.',
    },
    next: {
      vi: 'Chuyển cho người đang giữ bước này hoặc đề nghị lãnh đạo phân công.',
      en: 'Leave it to the holder of the step or ask the head to assign it to you.',
    },
  },
  answered_by_system: {
    message: {
      vi: 'Bước này do hệ thống của ngành trả lời qua kết nối, không nhập tay.',
      en: 'This step is answered by the other system through its connection, not by hand.',
    },
    next: {
      vi: 'Xem trang Kết nối nếu câu trả lời đến chậm.',
      en: 'See the page of connections if the answer is late.',
    },
  },
  unknown_dossier: {
    message: { vi: 'Không có hồ sơ này.', en: 'There is no such dossier.' },
    next: { vi: 'Kiểm tra lại mã hồ sơ.', en: 'Check the dossier code.' },
  },
  agreement_missing: {
    message: {
      vi: 'Còn người phải đồng ý mà chưa đồng ý với nội dung hiện tại.',
      en: 'Somebody who must agree has not agreed to what it says now.',
    },
    next: {
      vi: 'Mời họ đăng nhập và đồng ý, rồi nộp lại.',
      en: 'Invite them to sign in and agree, then file again.',
    },
  },
  identity_unproven: {
    message: {
      vi: 'Hồ sơ này cần người nộp đã xác minh danh tính.',
      en: 'This needs an applicant whose identity is proved.',
    },
    next: {
      vi: 'Đăng nhập bằng VNeID rồi nộp, hoặc nộp tại Bộ phận Một cửa.',
      en: 'Sign in with VNeID and file it, or file it at the one-stop desk.',
    },
  },
  version_conflict: {
    message: {
      vi: 'Người khác vừa xử lý hồ sơ này trước bạn.',
      en: 'Somebody else has just acted on this dossier.',
    },
    next: {
      vi: 'Xem việc vừa được làm rồi quyết định lại; nội dung bạn đã nhập vẫn được giữ.',
      en: 'See what was done and decide again; what you typed is kept.',
    },
  },
  key_reused: {
    message: {
      vi: 'Khóa chống trùng này đã dùng cho một việc khác.',
      en: 'This idempotency key was used for another act.',
    },
    next: { vi: 'Tạo khóa mới cho việc mới.', en: 'Make a new key for a new act.' },
  },
  unknown_version: {
    message: {
      vi: 'Thủ tục này không có bản công bố như vậy.',
      en: 'This procedure has no such published version.',
    },
    next: { vi: 'Chọn một bản trong danh sách.', en: 'Choose a version from the list.' },
  },
  version_lacks_case: {
    message: {
      vi: 'Bản mới không còn cách nộp hoặc trường hợp của hồ sơ này.',
      en: 'The new version no longer has the channel or the case of this dossier.',
    },
    next: { vi: 'Để hồ sơ này theo bản của nó.', en: 'Leave this dossier under its own version.' },
  },
  move_undecided: {
    message: {
      vi: 'Từ bước đó quy trình mới có thể kết thúc mà không ai quyết định hồ sơ.',
      en: 'From that step the new flow could end without anybody deciding the dossier.',
    },
    next: {
      vi: 'Gán bước này cho một bước trước bước quyết định.',
      en: 'Map the step to one before the decision.',
    },
  },
  nothing_to_restore: {
    message: {
      vi: 'Hồ sơ chưa chuyển bản, hoặc đã được làm tiếp sau khi chuyển.',
      en: 'The dossier was not moved, or work has gone on since.',
    },
    next: {
      vi: 'Lập một lần chuyển mới với bản cần dùng.',
      en: 'Make a new move to the version it should be under.',
    },
  },
  unknown_file: {
    message: {
      vi: 'Có tệp chưa được tải lên, hoặc đã tải lên quá hai ngày mà chưa dùng.',
      en: 'A file has not been uploaded, or more than two days ago without being used.',
    },
    next: {
      vi: 'Tải lại các tệp được nêu rồi gửi lại.',
      en: 'Upload the files named again, then send it once more.',
    },
  },
  facts_missing: {
    message: {
      vi: 'Thiếu dữ liệu để tính phí, lệ phí hoặc để chọn hướng giải quyết.',
      en: 'Data needed to compute the fees or to choose the way is missing.',
    },
    next: { vi: 'Nhập các dữ liệu được nêu.', en: 'Give the facts named.' },
  },
  not_lent: {
    message: {
      vi: 'Giấy tờ này không phải bản chính mượn đối chiếu, hoặc đã trả rồi.',
      en: 'No original of this paper is here on loan, or it was given back already.',
    },
    next: {
      vi: 'Tải lại hồ sơ, xem mục giấy tờ đã nộp.',
      en: 'Reload the dossier and see the papers handed in.',
    },
  },
  party_wrong: {
    message: {
      vi: 'Thông tin của người nộp hoặc chủ hồ sơ chưa đúng.',
      en: 'Something about the applicant or the owner is not right.',
    },
    next: { vi: 'Sửa các mục được nêu rồi gửi lại.', en: 'Correct what is named and send it again.' },
  },
  facts_wrong: {
    message: { vi: 'Có dữ liệu của hồ sơ chưa đúng.', en: 'A fact of the dossier is not right.' },
    next: {
      vi: 'Sửa các dữ liệu được nêu rồi gửi lại.',
      en: 'Correct the facts named and send it again.',
    },
  },
  fee_not_computable: {
    message: {
      vi: 'Không tính được phí, lệ phí từ các dữ liệu này.',
      en: 'The fees cannot be computed from these facts.',
    },
    next: {
      vi: 'Kiểm tra lại các dữ liệu được nêu; nếu dữ liệu đúng, báo người quản trị danh mục thủ tục.',
      en: 'Check the facts named; if they are right, tell whoever keeps the catalogue of procedures.',
    },
  },
  decision_needed: {
    message: {
      vi: 'Bước này phải quyết định: đồng ý hay từ chối.',
      en: 'This step decides: grant or refuse.',
    },
    next: { vi: 'Chọn quyết định rồi thực hiện lại.', en: 'Choose the decision and try again.' },
  },
  decision_not_here: {
    message: { vi: 'Bước này không quyết định hồ sơ.', en: 'This step does not decide the dossier.' },
    next: { vi: 'Hoàn thành bước mà không kèm quyết định.', en: 'Complete the step without a decision.' },
  },
  reason_needed: {
    message: { vi: 'Từ chối phải nêu rõ lý do.', en: 'A refusal must state its reason.' },
    next: { vi: 'Ghi lý do rồi thực hiện lại.', en: 'Write the reason and try again.' },
  },
  result_file_missing: {
    message: {
      vi: 'Cấp kết quả phải kèm tệp kết quả (bản điện tử đã ký).',
      en: 'A result is issued with its file (the signed electronic copy).',
    },
    next: {
      vi: 'Mở hồ sơ, tải tệp kết quả lên rồi thực hiện lại.',
      en: 'Open the dossier, upload the file of the result and try again.',
    },
  },
  result_number_used: {
    message: {
      vi: 'Số này đã được dùng cho một kết quả khác của cơ quan trong năm.',
      en: 'This number is in use for another result of the agency this year.',
    },
    next: {
      vi: 'Kiểm tra lại sổ văn bản, hoặc để trống để hệ thống lấy số tiếp theo.',
      en: 'Check the paper book, or leave it empty and the next number is taken.',
    },
  },
  result_number_unclear: {
    message: {
      vi: 'Số của kết quả phải bắt đầu bằng một số, rồi đến ký hiệu: 57 hoặc 57/QĐ-UBND.',
      en: 'A result number begins with a number, then its symbol: 57 or 57/QĐ-UBND.',
    },
    next: {
      vi: 'Nhập lại số, hoặc để trống để hệ thống lấy số tiếp theo.',
      en: 'Type it again, or leave it empty and the next number is taken.',
    },
  },
  flow_refused: {
    message: { vi: 'Quy trình không cho phép bước này.', en: 'The flow does not allow this move.' },
    next: { vi: 'Xem sơ đồ quy trình của hồ sơ.', en: 'See the flow of the dossier.' },
  },
  action_not_in_step: {
    message: { vi: 'Bước hiện tại không có việc này.', en: 'The present step does not offer this act.' },
    next: { vi: 'Thực hiện ở bước cho phép việc này.', en: 'Do it in a step that offers it.' },
  },
  unknown_task: {
    message: { vi: 'Việc này không còn mở.', en: 'This task is no longer open.' },
    next: { vi: 'Tải lại hồ sơ.', en: 'Reload the dossier.' },
  },
  cannot_do_task: {
    message: {
      vi: 'Người được chọn không giữ vai trò của bước này tại cơ quan, phòng của bước.',
      en: 'The person chosen does not hold the role of this step in its agency and unit.',
    },
    next: {
      vi: 'Chọn một người trong danh sách của bước, hoặc trả việc về cho cả bộ phận.',
      en: 'Choose somebody from the list of the step, or give the work back to everybody with the role.',
    },
  },
  already_extended: {
    message: { vi: 'Chỉ được hẹn lại một lần.', en: 'A due date may be put off only once.' },
    next: {
      vi: 'Giải quyết hồ sơ trong thời gian đã hẹn lại.',
      en: 'Finish the dossier within the date already promised again.',
    },
  },
  extension_too_late: {
    message: {
      vi: 'Phải xin lỗi và hẹn lại chậm nhất một ngày trước ngày hẹn trả.',
      en: 'Apology and new date must be given at least one day before the due date.',
    },
    next: {
      vi: 'Giải quyết ngay; hồ sơ sẽ được tính đúng như thực tế.',
      en: 'Finish it now; the dossier will be counted as it is.',
    },
  },
  extension_not_later: {
    message: {
      vi: 'Ngày hẹn mới phải sau ngày hẹn trả hiện tại.',
      en: 'The new date must be after the present due date.',
    },
    next: { vi: 'Chọn một ngày muộn hơn.', en: 'Choose a later date.' },
  },
  extension_too_far: {
    message: {
      vi: 'Ngày hẹn mới sau ngày hẹn trả hơn một năm, hoặc nằm ngoài lịch làm việc.',
      en: 'The new date is more than a year after the due date, or beyond the working calendar.',
    },
    next: { vi: 'Kiểm tra lại năm của ngày hẹn mới.', en: 'Check the year of the new date.' },
  },
  no_due_date: {
    message: { vi: 'Hồ sơ không có ngày hẹn trả đang chạy.', en: 'The dossier has no running due date.' },
    next: { vi: 'Không cần hẹn lại.', en: 'No extension is needed.' },
  },
  decision_exists: {
    message: {
      vi: 'Hồ sơ đã có quyết định giải quyết nên không thể dừng hay rút.',
      en: 'The dossier has been decided and can no longer be stopped or withdrawn.',
    },
    next: { vi: 'Chờ nhận kết quả.', en: 'Wait for the result.' },
  },
  already_rated: {
    message: { vi: 'Hồ sơ này đã được đánh giá.', en: 'This dossier has been rated already.' },
    next: { vi: 'Mỗi hồ sơ đánh giá một lần.', en: 'One rating for each dossier.' },
  },
  unknown_fee: {
    message: { vi: 'Hồ sơ không có khoản thu này hoặc đã thu.', en: 'There is no such unpaid fee.' },
    next: { vi: 'Xem lại danh sách khoản thu.', en: 'Check the list of fees.' },
  },
  not_due_yet: {
    message: { vi: 'Chưa đến thời điểm.', en: 'The time has not come yet.' },
    next: { vi: 'Hệ thống sẽ tự thực hiện khi đến hạn.', en: 'The system will do it when it is due.' },
  },
  nothing_changes: {
    message: { vi: 'Ngày hẹn trả không thay đổi.', en: 'The due date does not change.' },
    next: { vi: 'Không cần làm gì.', en: 'Nothing to do.' },
  },
  time_goes_back: {
    message: {
      vi: 'Thời điểm của việc này sớm hơn việc trước đó của hồ sơ.',
      en: 'This act is earlier than the last act on the dossier.',
    },
    next: { vi: 'Kiểm tra đồng hồ của máy chủ.', en: 'Check the clock of the server.' },
  },
  act_failed: {
    message: {
      vi: 'Hệ thống gặp lỗi với riêng hồ sơ này; các hồ sơ khác không bị ảnh hưởng.',
      en: 'The system met an error with this dossier alone; the others are not affected.',
    },
    next: {
      vi: 'Thử lại sau ít phút; nếu vẫn vậy, báo mã hồ sơ cho đơn vị vận hành.',
      en: 'Try again in a few minutes; if it stays so, tell the operator the code of the dossier.',
    },
  },
} as const satisfies Record<string, RefusalText>

export type RefusalCode = keyof typeof REASONS

/** An expected no: a value, never an exception. `detail` names the place (codes of papers, node, who and when). */
export interface Refusal {
  refused: RefusalCode
  message: Text
  next: Text
  detail?: Record<string, unknown>
}

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(REASONS, text)
}

/** Makes the refusal of `code`. */
export function refuse(code: RefusalCode, detail?: Record<string, unknown>): Refusal {
  const { message, next } = REASONS[code]
  return detail === undefined ? { refused: code, message, next } : { refused: code, message, next, detail }
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value
}
