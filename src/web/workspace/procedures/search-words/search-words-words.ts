import type { Lang } from '../../../../platform/index.ts'

/** Words of the page of everyday words. */
export const searchWordsWords = {
  vi: {
    title: 'Từ hằng ngày khi tìm thủ tục',
    lead: 'Người dân gõ từ của mình, không gõ tên thủ tục. Ghi ở đây từ họ hay dùng và từ của danh mục; tìm kiếm dùng ngay.',
    said: 'Người dân nói',
    meant: 'Nghĩa là (mỗi dòng một cách)',
    save: 'Lưu',
    remove: 'Bỏ',
    removeOf: (said: string) => `Bỏ “${said}”`,
    none: 'Trung tâm chưa có từ riêng nào. Những từ chung có sẵn vẫn được dùng.',
    needSaid: 'Hãy ghi từ người dân dùng.',
    needMeant: 'Hãy ghi ít nhất một từ của danh mục.',
    list: 'Từ riêng của Trung tâm',
    done: { save: 'Đã lưu; tìm kiếm dùng ngay.', remove: 'Đã bỏ.' },
  },
  en: {
    title: 'Everyday words of the search',
    lead: 'People type their own words and not the names of procedures. Keep here what they say and what the catalogue calls it; the search uses it at once.',
    said: 'People say',
    meant: 'They mean (one way a line)',
    save: 'Save',
    remove: 'Remove',
    removeOf: (said: string) => `Remove “${said}”`,
    none: 'The Centre has no words of its own yet. The common ones are used all the same.',
    needSaid: 'Write the word that people use.',
    needMeant: 'Write at least one word of the catalogue.',
    list: 'The Centre’s own words',
    done: { save: 'Saved; the search uses it at once.', remove: 'Removed.' },
  },
} satisfies Record<Lang, object>
