import type { Lang } from '../../../../platform/index.ts'

export const postingWords = {
  vi: {
    title: 'Danh mục để niêm yết',
    lead: 'In danh mục thủ tục đang có hiệu lực của một cơ quan hay lĩnh vực, và toàn bộ nội dung phải niêm yết của từng thủ tục (Nghị định 63/2010/NĐ-CP, Điều 8 và Điều 17).',
    agency: 'Cơ quan niêm yết',
    field: 'Lĩnh vực',
    everyField: 'Mọi lĩnh vực',
    day: 'Có hiệu lực ngày',
    content: 'In',
    contents: {
      list: 'Danh mục',
      full: 'Danh mục và nội dung từng thủ tục',
    },
    print: 'In (PDF)',
    badDay: 'Ngày chưa đúng. Ví dụ đúng: 1/12/2026.',
    tooMany: (count: string, most: string) =>
      `Có ${count} thủ tục; nội dung từng thủ tục chỉ in một lần được ${most}. Chọn một lĩnh vực, hoặc chỉ in danh mục.`,
    none: 'Không thủ tục nào của cơ quan và lĩnh vực này có hiệu lực vào ngày đó.',
  },
  en: {
    title: 'Lists to post up',
    lead: 'Print the list of procedures of an agency or a field that are in force, and all that has to be posted of each (Decree 63/2010/NĐ-CP, articles 8 and 17).',
    agency: 'Agency that posts them',
    field: 'Field',
    everyField: 'Every field',
    day: 'In force on',
    content: 'Print',
    contents: { list: 'The list', full: 'The list and everything of each procedure' },
    print: 'Print (PDF)',
    badDay: 'The date is not right. Right, for example: 1/12/2026.',
    tooMany: (count: string, most: string) =>
      `There are ${count} procedures; everything of each is printed for at most ${most} at once. Choose a field, or print the list alone.`,
    none: 'No procedure of this agency and field is in force on that day.',
  },
} satisfies Record<Lang, object>
