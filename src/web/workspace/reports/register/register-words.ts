import type { Lang } from '../../../../platform/index.ts'

export const registerWords = {
  vi: {
    title: 'Sổ theo dõi hồ sơ',
    lead: 'Mẫu số 07. Số hồ sơ ở đây bằng số tiếp nhận của báo cáo cùng kỳ.',
    count: (number: string) => `${number} hồ sơ`,
    sheet: 'Tải bảng tính (XLSX)',
    certification: 'Sổ chứng thực bản sao',
    slips: 'Sổ phiếu 01, 02, 03',
    handed: 'Sổ trả kết quả',
    fees: 'Sổ thu phí, lệ phí',
    none: 'Không tiếp nhận hồ sơ nào trong kỳ này.',
    show: 'Xem',
    period: 'Kỳ',
    tooMany: (count: string, most: string) =>
      `Kỳ này có ${count} hồ sơ, một bảng tính chứa nhiều nhất ${most}. Hãy chọn kỳ ngắn hơn.`,
  },
  en: {
    title: 'Register of dossiers',
    lead: 'Form 07. There are as many here as the report of the same period says were received.',
    count: (number: string) => (number === '1' ? '1 dossier' : `${number} dossiers`),
    sheet: 'Spreadsheet (XLSX)',
    certification: 'Book of certified copies',
    slips: 'Register of slips 01, 02, 03',
    handed: 'Book of results',
    fees: 'Book of fees',
    none: 'No dossier was received in this period.',
    show: 'Show',
    period: 'Period',
    tooMany: (count: string, most: string) =>
      `There are ${count} dossiers in this period, a sheet holds ${most} at most. Choose a shorter period.`,
  },
} satisfies Record<Lang, object>
