/** What an inspection asks of every dossier: the checklist as data, each question with its ground. */
import type { Text } from '../../platform/index.ts'

interface Question {
  text: Text
  ground: string
}

export const CHECKLIST = {
  complete: {
    text: {
      vi: 'Thành phần hồ sơ đúng, đủ, không đòi thêm giấy tờ',
      en: 'Papers complete, and none asked for beyond the rule',
    },
    ground: 'NĐ 118/2025, điều 17',
  },
  guided_once: {
    text: {
      vi: 'Hướng dẫn bổ sung một lần, đầy đủ, bằng văn bản',
      en: 'Guidance once, complete and in writing',
    },
    ground: 'NĐ 118/2025, điều 17',
  },
  receipt: {
    text: {
      vi: 'Giấy tiếp nhận và hẹn trả đúng thời hạn quy định',
      en: 'Receipt with the due date that the rule gives',
    },
    ground: 'TT 03/2025/TT-VPCP, mẫu 01',
  },
  moved: {
    text: {
      vi: 'Chuyển hồ sơ trong ngày, sau 15 giờ thì đầu ngày hôm sau',
      en: 'Moved on the same day, after 15:00 the next morning',
    },
    ground: 'NĐ 118/2025, điều 18',
  },
  steps: {
    text: {
      vi: 'Xử lý đúng quy trình nội bộ, đúng người, cập nhật từng bước',
      en: 'Handled by the procedure, by those it names, step by step',
    },
    ground: 'TT 01/2018/TT-VPCP, điều 8',
  },
  apology: {
    text: {
      vi: 'Nếu chậm: có văn bản xin lỗi, hẹn lại trước ít nhất một ngày',
      en: 'If late: an apology with another date, a day ahead',
    },
    ground: 'NĐ 61/2018, điều 19',
  },
  refusal: {
    text: {
      vi: 'Nếu từ chối hoặc dừng: có lý do và căn cứ',
      en: 'If refused or stopped: with its reason and ground',
    },
    ground: 'NĐ 118/2025, điều 17, 21',
  },
  fees: {
    text: { vi: 'Phí, lệ phí thu đúng mức, có chứng từ', en: 'Fees as the rule has them, with receipts' },
    ground: 'NĐ 118/2025, điều 24',
  },
  digitised: {
    text: {
      vi: 'Giấy tờ, kết quả được số hóa, kết quả điện tử có ký số',
      en: 'Papers and result digitised, the electronic result signed',
    },
    ground: 'TT 01/2023/TT-VPCP',
  },
  handed_over: {
    text: {
      vi: 'Trả kết quả đúng nơi, đúng người, bản chính được trả lại',
      en: 'Handed over at the right place to the right person, originals returned',
    },
    ground: 'NĐ 118/2025, điều 22',
  },
} as const satisfies Record<string, Question>

export type CheckKey = keyof typeof CHECKLIST
export const CHECK_KEYS = Object.keys(CHECKLIST) as CheckKey[]

/** `none`: the question does not apply to the dossier. */
export const VERDICTS = ['ok', 'fault', 'none'] as const
export type Verdict = (typeof VERDICTS)[number]
export type Checks = Record<CheckKey, Verdict>

export const verdictNames = {
  ok: { vi: 'Đạt', en: 'Right' },
  fault: { vi: 'Sai', en: 'Wrong' },
  none: { vi: 'Không có', en: 'Does not apply' },
} satisfies Record<Verdict, Text>
