/** The eleven questions of Circular 01/2018/TT-VPCP on how a procedure was carried out, as a person can answer them. */
import type { Text } from '../platform/index.ts'

export const POINTS = [2, 1, 0] as const
export type Points = (typeof POINTS)[number]

export interface SatisfactionQuestion {
  key: string
  ask: Text
  /** In the order of `POINTS`. */
  answers: readonly [Text, Text, Text]
}

const text = (vi: string, en: string): Text => ({ vi, en })

const TIMES = [
  text('Sớm hơn quy định', 'Earlier than the limit'),
  text('Đúng quy định', 'At the limit'),
  text('Muộn hơn quy định', 'Later than the limit'),
] as const
const CONTENT = [
  text('Rất hài lòng', 'Very satisfied'),
  text('Hài lòng', 'Satisfied'),
  text('Không hài lòng', 'Dissatisfied'),
] as const

export const SATISFACTION_QUESTIONS = [
  {
    key: 'total_time',
    ask: text('Tổng thời gian giải quyết so với quy định', 'The whole time, against the limit'),
    answers: TIMES,
  },
  {
    key: 'agency_time',
    ask: text('Thời gian của từng cơ quan tham gia', 'The time of each agency that took part'),
    answers: TIMES,
  },
  {
    key: 'contacts',
    ask: text('Số lần phải liên hệ để hoàn thiện hồ sơ', 'How often you had to come back to complete it'),
    answers: [
      text('Không lần nào', 'Never'),
      text('Một lần', 'Once'),
      text('Hơn một lần, không phải do tôi', 'More than once, through no fault of mine'),
    ],
  },
  {
    key: 'agencies',
    ask: text('Số cơ quan phải liên hệ để hoàn thiện hồ sơ', 'How many agencies you had to go to for it'),
    answers: [
      text('Không cơ quan nào', 'None'),
      text('Chỉ Bộ phận Một cửa', 'Only the one-stop desk'),
      text('Hơn một cơ quan', 'More than one'),
    ],
  },
  {
    key: 'one_stop',
    ask: text('Làm thủ tục tại Bộ phận Một cửa', 'What was done at the one-stop desk'),
    answers: [
      text('Tiếp nhận, giải quyết và trả kết quả', 'Received, decided and handed over there'),
      text('Tiếp nhận và trả kết quả', 'Received and handed over there'),
      text('Phải nộp hoặc nhận ở nơi khác', 'I had to file or collect it elsewhere'),
    ],
  },
  {
    key: 'published',
    ask: text('Công khai thủ tục', 'How the procedure is made public'),
    answers: [
      text('Đầy đủ, đúng, cả niêm yết và trên mạng', 'In full, both posted up and online'),
      text('Đầy đủ, đúng, ở một trong hai nơi', 'In full, in one of the two'),
      text('Thiếu, sai hoặc không kịp thời', 'Incomplete, wrong or late'),
    ],
  },
  {
    key: 'attitude',
    ask: text('Thái độ của cán bộ', 'How the staff treated you'),
    answers: [
      text('Tận tình, xong sớm hơn hẹn', 'Helpful, and done early'),
      text('Đúng mực, đúng hẹn', 'Correct, and done on time'),
      text('Gây phiền hà hoặc làm không đúng', 'Made difficulties, or did not keep the rules'),
    ],
  },
  {
    key: 'complaints',
    ask: text('Tiếp thu, giải trình phản ánh, kiến nghị', 'How feedback was answered'),
    answers: [
      text('Không phải phản ánh, hoặc được trả lời đúng hạn', 'I had none, or it was answered in time'),
      text('Được trả lời nhưng chậm', 'Answered, but late'),
      text('Không được trả lời', 'Not answered'),
    ],
  },
  {
    key: 'online',
    ask: text('Dịch vụ công trực tuyến', 'The online service'),
    answers: [
      text('Làm được trọn vẹn, đúng hạn', 'All of it works, and in time'),
      text('Làm được một phần', 'Some of it works'),
      text('Không làm được, hoặc quá hạn', 'It does not work, or was late'),
    ],
  },
  {
    key: 'ease',
    ask: text('Dễ sử dụng, trả lời nhanh', 'How easy and quick it was to use'),
    answers: CONTENT,
  },
  { key: 'overall', ask: text('Đánh giá chung', 'All in all'), answers: CONTENT },
] as const satisfies readonly SatisfactionQuestion[]

/** What was answered, by question, and which questions have no answer. Pure. */
export function readPoints(given: Readonly<Record<string, string>>): {
  points: Readonly<Record<string, Points>>
  missing: readonly string[]
} {
  const read = SATISFACTION_QUESTIONS.map(
    ({ key }) => [key, POINTS.find((one) => String(one) === given[key])] as const,
  )
  return {
    points: Object.fromEntries(read.filter((one): one is [(typeof one)[0], Points] => one[1] !== undefined)),
    missing: read.filter(([, points]) => points === undefined).map(([key]) => key),
  }
}
