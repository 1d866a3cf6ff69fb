/** What is done with papers that people attach. */
import { z } from 'zod'
import { type Setting, same } from './setting.ts'

export const paperSettings = {
  paperReading: {
    env: 'PAPER_READING',
    schema: z.enum(['on', 'off']).default('on'),
    default: same('on'),
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'on: giấy tờ chụp ảnh gắn vào bản khai được máy đọc ở một tiến trình riêng, trị đọc được chỉ là gợi ý, người khai bấm mới dùng. Tiến trình ấy tự kết thúc khi không còn việc.',
      en: 'on: photographed papers attached to a draft are read by machine in a process of their own; what was read is proposed, and taken only when the person presses. The process ends when there is nothing to read.',
    },
  },
} satisfies Record<string, Setting>
