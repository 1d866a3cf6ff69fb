import type { Lang } from '../../../../platform/index.ts'

export const feesWords = {
  vi: {
    title: 'Sổ thu phí, lệ phí',
    lead: 'Mỗi khoản đã thu trong kỳ là một dòng: thu khi tiếp nhận, thu sau ở quầy, hoặc người nộp trả trực tuyến. Cuối ngày đối chiếu tiền mặt với két và biên lai, chuyển khoản với sao kê của ngân hàng.',
    count: (count: string, amount: string) => `${count} khoản, ${amount} đồng`,
    ways: {
      cash: 'tiền mặt',
      transfer: 'chuyển khoản',
      desk: 'tại quầy, không ghi cách nộp',
      online: 'trực tuyến',
    },
    sum: (way: string, amount: string) => `${way}: ${amount} đồng`,
    sheet: 'Tải bảng tính (XLSX)',
    none: 'Không có khoản nào được thu trong kỳ này.',
    show: 'Xem',
    period: 'Kỳ',
    online: 'trực tuyến',
    unknown: 'Khoản thu',
    tooMany: (count: string, most: string) =>
      `Kỳ này có ${count} khoản, một bảng tính chứa nhiều nhất ${most}. Hãy chọn kỳ ngắn hơn.`,
  },
  en: {
    title: 'Book of fees',
    lead: 'A line for each fee that was collected in the period: at acceptance, later at the desk, or paid online. At the end of the day compare cash with the till and the receipts, transfers with the statement of the bank.',
    count: (count: string, amount: string) => `${count === '1' ? '1 fee' : `${count} fees`}, ${amount} VND`,
    ways: { cash: 'cash', transfer: 'transfer', desk: 'at the desk, not noted how', online: 'online' },
    sum: (way: string, amount: string) => `${way}: ${amount} VND`,
    sheet: 'Spreadsheet (XLSX)',
    none: 'No fee was collected in this period.',
    show: 'Show',
    period: 'Period',
    online: 'online',
    unknown: 'Fee',
    tooMany: (count: string, most: string) =>
      `There are ${count} fees in this period, a sheet holds ${most} at most. Choose a shorter period.`,
  },
} satisfies Record<Lang, object>
