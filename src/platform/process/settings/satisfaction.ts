/** How people are asked how it was. */
import { z } from 'zod'
import { type Setting, same } from './setting.ts'

const PERIOD = /^(four|neutral|three)@\d{4}-\d{2}-\d{2}$/

export const satisfactionSettings = {
  ratingScales: {
    env: 'RATING_SCALES',
    schema: z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((periods) => periods.every((one) => PERIOD.test(one)))
      .transform((periods) =>
        periods.map((one) => {
          const [scale = '', from = ''] = one.split('@')
          return { scale: scale as 'four' | 'neutral' | 'three', from }
        }),
      )
      .prefault('four@2018-01-01'),
    default: same('four@2018-01-01'),
    expects: {
      vi: 'thang@ngày, cách nhau bởi dấu phẩy; thang: four, neutral, three',
      en: 'scale@date between commas; scales: four, neutral, three',
    },
    meaning: {
      vi: 'Từ ngày nào hỏi mức độ hài lòng theo thang nào. four: rất hài lòng, hài lòng, không hài lòng, rất không hài lòng; neutral: rất hài lòng, hài lòng, bình thường, không hài lòng; three: rất hài lòng, hài lòng, không hài lòng.',
      en: 'From which day on which scale is asked. four: very satisfied, satisfied, dissatisfied, very dissatisfied; neutral: very satisfied, satisfied, neutral, dissatisfied; three: very satisfied, satisfied, dissatisfied.',
    },
  },
  satisfactionQuestions: {
    env: 'SATISFACTION_QUESTIONS',
    schema: z.enum(['on', 'off']).default('off'),
    default: same('off'),
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'on: sau khi đánh giá kết quả, mời trả lời thêm mười một câu hỏi của Thông tư 01/2018/TT-VPCP, không kèm tên.',
      en: 'on: whoever has rated a result is invited to answer the eleven questions of Circular 01/2018/TT-VPCP, without a name.',
    },
  },
} satisfies Record<string, Setting>
