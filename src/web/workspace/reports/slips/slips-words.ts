import type { Lang } from '../../../../platform/index.ts'

export const slipsWords = {
  vi: {
    title: 'Sổ phiếu 01, 02, 03',
    lead: 'Mỗi lần tiếp nhận, yêu cầu bổ sung và từ chối tiếp nhận trong kỳ là một dòng, đã in phiếu hay chưa. Phiếu 02, 03 lấy số khi in lần đầu.',
    count: (number: string) => `${number} phiếu`,
    counts: (one: string, two: string, three: string) => `Mẫu 01: ${one} · Mẫu 02: ${two} · Mẫu 03: ${three}`,
    form: 'Mẫu',
    all: 'Cả ba mẫu',
    sheet: 'Tải bảng tính (XLSX)',
    none: 'Không có phiếu nào trong kỳ này.',
    show: 'Xem',
    period: 'Kỳ',
    unprinted: 'chưa in',
    system: 'Hệ thống',
    tooMany: (count: string, most: string) =>
      `Kỳ này có ${count} phiếu, một bảng tính chứa nhiều nhất ${most}. Hãy chọn kỳ ngắn hơn.`,
  },
  en: {
    title: 'Register of slips 01, 02, 03',
    lead: 'A line for each acceptance, request for a supplement and refusal to receive in the period, printed or not. Slips 02 and 03 take their number when they are first printed.',
    count: (number: string) => (number === '1' ? '1 slip' : `${number} slips`),
    counts: (one: string, two: string, three: string) =>
      `Form 01: ${one} · form 02: ${two} · form 03: ${three}`,
    form: 'Form',
    all: 'All three forms',
    sheet: 'Spreadsheet (XLSX)',
    none: 'No slip was made in this period.',
    show: 'Show',
    period: 'Period',
    unprinted: 'not printed',
    system: 'The system',
    tooMany: (count: string, most: string) =>
      `There are ${count} slips in this period, a sheet holds ${most} at most. Choose a shorter period.`,
  },
} satisfies Record<Lang, object>
