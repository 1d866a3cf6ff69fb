/** Reasons why a signature of a result is not set now: initials, the leader's own signature, number, seal. */
import type { RefusalText } from './reason.ts'

export const SIGNING_REASONS = {
  not_signed_in_order: {
    message: {
      vi: 'Thủ tục này không ký nháy, ký số cá nhân trong hệ thống.',
      en: 'Results of this procedure bear no initials and no personal signature here.',
    },
    next: {
      vi: 'Chuyển bước như thường lệ; quy định này nằm trong hồ sơ của thủ tục.',
      en: 'Go on as usual; the record of the procedure says it.',
    },
  },
  initialled_already: {
    message: { vi: 'Bạn đã ký nháy bản này rồi.', en: 'You have initialled this document already.' },
    next: {
      vi: 'Chuyển bước để người tiếp theo ký.',
      en: 'Complete the step so that the next person can sign.',
    },
  },
  initials_complete: {
    message: { vi: 'Bản này đã đủ chữ ký nháy.', en: 'The document has all its initials.' },
    next: { vi: 'Chuyển đến lãnh đạo ký.', en: 'Forward it to the leader.' },
  },
  initials_missing: {
    message: {
      vi: 'Bản này chưa đủ chữ ký nháy nên lãnh đạo chưa ký được.',
      en: 'The document lacks initials, so the leader cannot sign it yet.',
    },
    next: {
      vi: 'Ký nháy trước, hoặc trả lại bước soạn thảo.',
      en: 'Initial it first, or send it back to where it was prepared.',
    },
  },
  leader_signs: {
    message: {
      vi: 'Chữ ký này là của lãnh đạo đang giữ bước ký.',
      en: 'This signature is the leader’s who holds the step.',
    },
    next: { vi: 'Chuyển bước đến lãnh đạo.', en: 'Forward the dossier to the leader.' },
  },
  result_signed_already: {
    message: { vi: 'Lãnh đạo đã ký bản này.', en: 'The leader has signed this document.' },
    next: {
      vi: 'Chuyển văn thư lấy số, đóng dấu; muốn sửa thì trả lại bước trước.',
      en: 'Forward it for number and seal; to change it, send it back.',
    },
  },
  leader_signature_missing: {
    message: {
      vi: 'Kết quả chưa có chữ ký số của lãnh đạo.',
      en: 'The result lacks the leader’s own signature.',
    },
    next: {
      vi: 'Lãnh đạo bấm “Ký số kết quả” trước khi quyết định; văn thư chỉ lấy số, đóng dấu bản đã ký.',
      en: 'The leader signs before deciding; number and seal are put on what was signed.',
    },
  },
  result_not_sealed: {
    message: {
      vi: 'Tệp phát hành phải là bản lãnh đạo đã ký, có số và con dấu của cơ quan.',
      en: 'What is issued must be the document that the leader signed, with the agency’s number and seal.',
    },
    next: {
      vi: 'Tải lại hồ sơ rồi lấy số, đóng dấu lên bản đã ký.',
      en: 'Reload the dossier, then number and seal what was signed.',
    },
  },
} as const satisfies Record<string, RefusalText>
