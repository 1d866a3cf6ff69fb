/** Every reason an act on a petition can be refused: code, sentence and what to do next. */
import type { Text } from '../../platform/index.ts'

const REASONS = {
  not_allowed_now: {
    message: {
      vi: 'Phản ánh, kiến nghị này đang ở trạng thái không cho phép việc đó.',
      en: 'The petition is in a state that does not allow this.',
    },
    next: {
      vi: 'Tải lại trang để xem trạng thái hiện tại.',
      en: 'Reload the page to see how it stands now.',
    },
  },
  not_permitted: {
    message: {
      vi: 'Phản ánh, kiến nghị này do cơ quan khác xử lý.',
      en: 'This petition is another agency’s work.',
    },
    next: {
      vi: 'Đề nghị Trung tâm chuyển cho cơ quan của bạn.',
      en: 'Ask the Centre to give it to your agency.',
    },
  },
  changed_meanwhile: {
    message: { vi: 'Người khác vừa xử lý trước bạn.', en: 'Somebody else has just acted on it.' },
    next: {
      vi: 'Xem việc vừa được làm rồi quyết định lại; nội dung bạn đã nhập vẫn còn.',
      en: 'See what was done and decide again; what you typed is kept.',
    },
  },
  key_reused: {
    message: {
      vi: 'Biểu mẫu này đã được gửi cho một việc khác.',
      en: 'This form has been sent for something else.',
    },
    next: { vi: 'Tải lại trang rồi gửi lại.', en: 'Reload the page and send it again.' },
  },
  unknown_agency: {
    message: { vi: 'Không có cơ quan này.', en: 'There is no such agency.' },
    next: { vi: 'Chọn cơ quan trong danh sách.', en: 'Choose one from the list.' },
  },
  nobody_receives: {
    message: {
      vi: 'Hệ thống chưa khai báo cơ quan nào nên chưa có nơi nhận phản ánh, kiến nghị.',
      en: 'No agency has been entered yet, so nobody can receive petitions.',
    },
    next: { vi: 'Hãy liên hệ trực tiếp với Trung tâm.', en: 'Please go to the Centre itself.' },
  },
  unknown_file: {
    message: { vi: 'Có tệp chưa được lưu.', en: 'A file has not been stored.' },
    next: { vi: 'Chọn lại tệp rồi gửi lại.', en: 'Choose the file again and send it again.' },
  },
  still_personal: {
    message: {
      vi: 'Bản công khai còn tên, số điện thoại hoặc địa chỉ thư của người gửi.',
      en: 'The text to be published still has the sender’s name, telephone number or address.',
    },
    next: { vi: 'Hãy bỏ những chỗ đó rồi công khai.', en: 'Take them out, then publish it.' },
  },
  no_consent: {
    message: {
      vi: 'Người gửi không đồng ý công khai.',
      en: 'The sender does not agree that it is published.',
    },
    next: { vi: 'Câu trả lời chỉ gửi cho người gửi.', en: 'The answer is for the sender only.' },
  },
} satisfies Record<string, { message: Text; next: Text }>

export type PetitionRefusalCode = keyof typeof REASONS

export interface PetitionRefusal {
  refused: PetitionRefusalCode
  message: Text
  next: Text
}

export function refusePetition(refused: PetitionRefusalCode): PetitionRefusal {
  return { refused, ...REASONS[refused] }
}

export function isPetitionRefusal(given: object): given is PetitionRefusal {
  return 'refused' in given
}
