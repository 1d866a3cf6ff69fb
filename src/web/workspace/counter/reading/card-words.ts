import type { Lang } from '../../../../platform/index.ts'

export const cardWords = {
  vi: {
    read: 'Đã đọc thẻ căn cước.',
    other: 'Đây không phải mã QR của thẻ căn cước. Hãy quét mã trên thẻ, hoặc gõ số và họ tên.',
  },
  en: {
    read: 'The card was read.',
    other: 'This is not the QR code of a citizen’s card. Scan the code on the card, or type number and name.',
  },
} satisfies Record<Lang, object>
