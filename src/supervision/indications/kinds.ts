/**
 * Signs that somebody should look at a dossier: each is a rule over its events, an indication and never a verdict. What they are
 * about is known from inspections and complaints (status falsified, clocks stopped, dossiers withdrawn and filed again); QĐ 766 counts
 * some of them as late.
 */
import type { Text } from '../../platform/index.ts'
import { dataWords } from '../data-quality/kinds.ts'

interface IndicationWords {
  name: Text
  /** The rule, so that whoever is asked can answer it. */
  rule: Text
  /** Who mends it, and how; absent: it is asked about. */
  mend?: Text
}

const conductWords = {
  waited_unaccepted: {
    name: { vi: 'Chờ tiếp nhận quá 8 giờ làm việc', en: 'Waited more than 8 working hours for acceptance' },
    rule: {
      vi: 'Hồ sơ nộp trực tuyến không được tiếp nhận, từ chối hay yêu cầu bổ sung trong 8 giờ làm việc.',
      en: 'Filed online and neither accepted, refused nor returned for a supplement within 8 working hours.',
    },
  },
  accepted_when_ready: {
    name: { vi: 'Có kết quả rồi mới tiếp nhận', en: 'Accepted only when ready' },
    rule: {
      vi: 'Chờ tiếp nhận từ 3 ngày làm việc trở lên, rồi có kết quả trong vòng 1 ngày làm việc sau khi tiếp nhận, trong khi thời hạn từ 5 ngày.',
      en: 'Waited 3 working days or more, then had its result within 1 working day of acceptance although the limit is 5 days or more.',
    },
  },
  returned_repeatedly: {
    name: { vi: 'Trả lại nhiều lần trước khi tiếp nhận', en: 'Returned several times before acceptance' },
    rule: {
      vi: 'Yêu cầu bổ sung trước khi tiếp nhận từ 2 lần; luật yêu cầu nêu một lần, đầy đủ.',
      en: 'A supplement was asked for before acceptance twice or more; the law wants it once and complete.',
    },
  },
  second_supplement: {
    name: { vi: 'Yêu cầu bổ sung lần thứ hai', en: 'A second supplement' },
    rule: {
      vi: 'Trong khi giải quyết đã yêu cầu bổ sung từ 2 lần (QĐ 766 tính là quá hạn).',
      en: 'A supplement was asked for twice or more while in process (late by QĐ 766).',
    },
  },
  supplement_at_the_end: {
    name: { vi: 'Yêu cầu bổ sung sát hạn', en: 'Supplement asked at the last moment' },
    rule: {
      vi: 'Yêu cầu bổ sung khi còn không quá 1 ngày làm việc, hoặc đã quá hạn, với thời hạn từ 3 ngày.',
      en: 'Asked with no more than 1 working day left, or late, where the limit is 3 days or more.',
    },
  },
  extended_too_late: {
    name: { vi: 'Gia hạn khi đã sát hoặc quá hạn', en: 'Extended too late' },
    rule: {
      vi: 'Gia hạn khi không còn đủ 1 ngày trước hạn; văn bản xin lỗi phải gửi trước ít nhất 1 ngày.',
      en: 'Extended with less than a day left; the apology must go out a day ahead.',
    },
  },
  due_date_set_anew: {
    name: { vi: 'Đặt lại hạn sau khi đã quá hạn', en: 'Due date set anew when late' },
    rule: {
      vi: 'Hạn được tính lại về sau khi hồ sơ đã quá hạn cũ.',
      en: 'The due date was moved to a later one after the old one had passed.',
    },
  },
  withdrawn_by_office: {
    name: { vi: 'Cơ quan rút hộ khi sát hoặc quá hạn', en: 'Withdrawn by the office when late' },
    rule: {
      vi: 'Cán bộ ghi rút hồ sơ khi còn không quá 1 ngày làm việc hoặc đã quá hạn.',
      en: 'Recorded as withdrawn by an officer with no more than 1 working day left, or late.',
    },
  },
  stopped_when_late: {
    name: { vi: 'Dừng giải quyết khi đã quá hạn', en: 'Stopped when late' },
    rule: {
      vi: 'Hồ sơ bị dừng sau ngày hẹn trả.',
      en: 'The dossier was stopped after its due date.',
    },
  },
  withdrawn_and_refiled: {
    name: { vi: 'Rút rồi nộp lại', en: 'Withdrawn and filed again' },
    rule: {
      vi: 'Rút khi còn không quá 2 ngày làm việc hoặc đã quá hạn, và cùng người nộp lại cùng thủ tục trong 10 ngày.',
      en: 'Withdrawn with no more than 2 working days left or late, and filed again by the same person for the same procedure within 10 days.',
    },
  },
  issued_without_work: {
    name: { vi: 'Kết quả có mà không qua các bước', en: 'Result without work' },
    rule: {
      vi: 'Từ 3 bước trở lên hoàn thành trong vòng 10 phút cho đến khi có kết quả, với thời hạn từ 3 ngày.',
      en: 'Three steps or more and the result within 10 minutes, where the limit is 3 days or more.',
    },
  },
  one_hand: {
    name: { vi: 'Một người làm mọi bước', en: 'One hand did every step' },
    rule: {
      vi: 'Từ 3 bước trở lên, gồm cả bước quyết định và phát hành, đều do một người thực hiện.',
      en: 'Three steps or more, deciding and issuing among them, were all done by one person.',
    },
  },
  typed_as_citizen: {
    name: { vi: 'Cán bộ nộp trực tuyến thay dân', en: 'Filed online by an officer' },
    rule: {
      vi: 'Kênh nộp ghi là trực tuyến nhưng người gửi là cán bộ.',
      en: 'The channel says online, and an officer sent it.',
    },
  },
  rated_by_office: {
    name: { vi: 'Cán bộ bấm đánh giá', en: 'Rated by the office' },
    rule: {
      vi: 'Đánh giá do cán bộ ghi trong vòng 2 phút sau khi trả kết quả.',
      en: 'The rating was recorded by an officer within 2 minutes of handing over.',
    },
  },
  late_without_apology: {
    name: { vi: 'Trễ hạn không xin lỗi', en: 'Late without an apology' },
    rule: {
      vi: 'Kết quả có sau ngày hẹn trả mà chưa lần nào xin lỗi và hẹn lại.',
      en: 'The result came after the due date and nobody had apologised and named another.',
    },
  },
  silent: {
    name: { vi: 'Im lặng', en: 'Silent' },
    rule: {
      vi: 'Đang giải quyết, không chờ ai bên ngoài, mà hơn 10 ngày làm việc không có việc gì.',
      en: 'In process, waiting for nobody outside, and nothing has happened for more than 10 working days.',
    },
  },
  sent_back_often: {
    name: { vi: 'Trả đi trả lại trong nội bộ', en: 'Sent back often' },
    rule: { vi: 'Bị trả về bước trước từ 3 lần.', en: 'Sent back to an earlier step three times or more.' },
  },
} satisfies Record<string, IndicationWords>

export type ConductKind = keyof typeof conductWords
export type DataKind = keyof typeof dataWords
export type IndicationKind = ConductKind | DataKind
export const indicationWords: Readonly<Record<IndicationKind, IndicationWords>> = {
  ...conductWords,
  ...dataWords,
}
/** Of how an agency works. */
export const CONDUCT_KINDS = Object.keys(conductWords) as ConductKind[]
/** Of what stands in a dossier, and of dossiers that nobody touches: work for whoever can mend it. */
export const DATA_KINDS = [...(Object.keys(dataWords) as DataKind[]), 'silent'] as const

export interface Indication {
  kind: IndicationKind
  /** When what is shown happened. */
  at: number
}
