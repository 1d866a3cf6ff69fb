/** Reasons why an application is refused, or what is asked of applicant and head about it. */
import type { RefusalText } from './reason.ts'

export const ASKING_REASONS = {
  procedure_not_in_force: {
    message: {
      vi: 'Thủ tục này không có hiệu lực tại thời điểm nộp.',
      en: 'This procedure is not in force at the time of filing.',
    },
    next: {
      vi: 'Tìm thủ tục thay thế trong danh mục.',
      en: 'Look for the procedure that replaces it in the catalogue.',
    },
  },
  unknown_agency: {
    message: { vi: 'Không có cơ quan với mã này.', en: 'There is no agency with this code.' },
    next: { vi: 'Chọn cơ quan trong danh mục.', en: 'Choose an agency from the list.' },
  },
  not_competent: {
    message: {
      vi: 'Cơ quan này không có thẩm quyền giải quyết thủ tục.',
      en: 'This agency is not competent for the procedure.',
    },
    next: { vi: 'Chọn cơ quan có thẩm quyền.', en: 'Choose a competent agency.' },
  },
  channel_not_offered: {
    message: {
      vi: 'Thủ tục không nhận hồ sơ qua hình thức này.',
      en: 'The procedure is not offered through this channel.',
    },
    next: { vi: 'Chọn một hình thức nộp khác.', en: 'Choose another way to file.' },
  },
  unknown_case: {
    message: { vi: 'Thủ tục không có trường hợp này.', en: 'The procedure has no such case.' },
    next: { vi: 'Chọn một trường hợp trong danh sách.', en: 'Choose a case from the list.' },
  },
  no_such_party: {
    message: { vi: 'Hồ sơ không có người này.', en: 'The dossier has no such party.' },
    next: { vi: 'Sửa thông tin của người nộp.', en: 'Correct the data of the applicant.' },
  },
  nothing_corrected: {
    message: {
      vi: 'Thông tin vừa nhập giống hệt thông tin đang có.',
      en: 'What was entered is what is there already.',
    },
    next: {
      vi: 'Sửa mục cần sửa rồi gửi lại; nếu đã đúng thì không cần làm gì.',
      en: 'Change what is wrong and send it again; where it is right nothing needs to be done.',
    },
  },
  correction_open: {
    message: {
      vi: 'Đề nghị sửa trước đó chưa được trả lời.',
      en: 'The correction asked for before has not been answered yet.',
    },
    next: {
      vi: 'Chờ trả lời; cần nói thêm thì liên hệ Bộ phận Một cửa.',
      en: 'Wait for the answer; to add something, contact the one-stop desk.',
    },
  },
  no_result_yet: {
    message: { vi: 'Hồ sơ chưa có kết quả.', en: 'There is no result yet.' },
    next: { vi: 'Đề nghị sửa thông tin của hồ sơ.', en: 'Ask to have the data of the dossier corrected.' },
  },
  same_delivery: {
    message: { vi: 'Kết quả vốn được nhận theo cách này.', en: 'The result comes this way already.' },
    next: { vi: 'Không cần làm gì.', en: 'Nothing to do.' },
  },
  no_correction_asked: {
    message: {
      vi: 'Không có đề nghị sửa nào đang chờ trả lời.',
      en: 'No correction is waiting for an answer.',
    },
    next: { vi: 'Tải lại hồ sơ.', en: 'Reload the dossier.' },
  },
  result_not_corrected: {
    message: {
      vi: 'Kết quả chưa được đính chính kể từ khi có đề nghị.',
      en: 'The result has not been corrected since it was asked for.',
    },
    next: {
      vi: 'Đính chính kết quả trước, rồi trả lời là đã sửa.',
      en: 'Correct the result first, then answer that it is corrected.',
    },
  },
  papers_missing: {
    message: { vi: 'Hồ sơ còn thiếu giấy tờ bắt buộc.', en: 'Required papers are missing.' },
    next: {
      vi: 'Bổ sung các giấy tờ được nêu, hoặc lập phiếu yêu cầu bổ sung (Mẫu 02).',
      en: 'Add the papers named, or make a supplement request (form 02).',
    },
  },
  unknown_component: {
    message: {
      vi: 'Có giấy tờ không thuộc thành phần hồ sơ của thủ tục.',
      en: 'A paper is not a component of this procedure.',
    },
    next: { vi: 'Kiểm tra lại mã thành phần hồ sơ.', en: 'Check the component codes.' },
  },
  second_supplement_needs_head: {
    message: {
      vi: 'Yêu cầu bổ sung lần hai phải do lãnh đạo thực hiện, và hồ sơ sẽ bị tính là quá hạn theo bộ chỉ số quốc gia.',
      en: 'A second supplement request must be made by a head, and the national index will count the dossier as late.',
    },
    next: {
      vi: 'Trình lãnh đạo phòng hoặc lãnh đạo cơ quan.',
      en: 'Submit it to the head of unit or agency.',
    },
  },
  proposal_open: {
    message: {
      vi: 'Đề xuất yêu cầu bổ sung đã trình, lãnh đạo chưa trả lời.',
      en: 'A supplement request has been proposed and the head has not answered yet.',
    },
    next: { vi: 'Chờ lãnh đạo duyệt hoặc trả lại.', en: 'Wait for the head to approve or return it.' },
  },
  no_proposal: {
    message: {
      vi: 'Không có đề xuất yêu cầu bổ sung nào đang chờ duyệt.',
      en: 'No proposed supplement request is waiting for an answer.',
    },
    next: { vi: 'Tải lại hồ sơ.', en: 'Reload the dossier.' },
  },
  refusal_proposed: {
    message: {
      vi: 'Đề nghị từ chối tiếp nhận đã trình, người đứng đầu bộ phận chưa trả lời.',
      en: 'A refusal to receive has been proposed and the head of the desk has not answered yet.',
    },
    next: {
      vi: 'Chờ duyệt hoặc trả lại; nếu hồ sơ đã đủ thì tiếp nhận, đề nghị tự hết hiệu lực.',
      en: 'Wait for the answer; if the dossier is complete now, accept it and the proposal falls.',
    },
  },
  no_refusal_proposed: {
    message: {
      vi: 'Không có đề nghị từ chối tiếp nhận nào đang chờ duyệt.',
      en: 'No proposed refusal to receive is waiting for an answer.',
    },
    next: { vi: 'Tải lại hồ sơ.', en: 'Reload the dossier.' },
  },
  refusal_own_proposal: {
    message: {
      vi: 'Bạn là người đề nghị và chỉ giữ quyền duyệt theo ủy quyền: không tự duyệt đề nghị của mình.',
      en: 'You made the proposal and hold the head’s role by delegation only: nobody confirms their own proposal so.',
    },
    next: {
      vi: 'Để người đứng đầu bộ phận hoặc lãnh đạo cơ quan tiếp nhận duyệt. Chính người đứng đầu ngồi quầy thì được tự duyệt.',
      en: 'Leave it to the head of the desk or of the receiving agency. A head who sits at the counter in person may confirm.',
    },
  },
  not_urged: {
    message: { vi: 'Chưa có ai đôn đốc hồ sơ này.', en: 'Nobody has urged this dossier.' },
    next: { vi: 'Cần nói gì thì ghi chú.', en: 'Write a note if there is something to say.' },
  },
  promise_not_ahead: {
    message: {
      vi: 'Ngày hẹn xong phải chưa qua giờ làm việc cuối của ngày đó và trong vòng một năm tới.',
      en: 'The day by which it will be done must not be over and must lie within a year.',
    },
    next: { vi: 'Chọn ngày khác.', en: 'Choose another day.' },
  },
  intake_supplement_once: {
    message: {
      vi: 'Khi tiếp nhận chỉ được yêu cầu bổ sung một lần, đầy đủ và rõ ràng.',
      en: 'At intake a supplement may be requested only once, in full.',
    },
    next: {
      vi: 'Tiếp nhận hồ sơ, hoặc từ chối tiếp nhận và nêu lý do (Mẫu 03).',
      en: 'Accept the dossier, or refuse intake with the reason (form 03).',
    },
  },
} as const satisfies Record<string, RefusalText>
