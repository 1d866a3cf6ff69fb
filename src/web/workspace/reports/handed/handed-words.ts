import type { Lang } from '../../../../platform/index.ts'

export const handedWords = {
  vi: {
    title: 'Sổ trả kết quả',
    lead: 'Mỗi kết quả đã trả trong kỳ là một dòng: ai nhận, bằng cách nào, ký nhận ra sao, bản chính trả lại. In ra là danh sách trả kết quả trong ngày.',
    count: (number: string) => `${number} kết quả`,
    counts: (counter: string, post: string, online: string) =>
      `Tại quầy: ${counter} · qua bưu chính: ${post} · trực tuyến: ${online}`,
    ways: { counter: 'tại quầy', post: 'bưu chính', online: 'trực tuyến' },
    proofs: { signature: 'ký trên phiếu', receipt: 'quét giấy hẹn' },
    returned: (n: number) => `trả ${n} bản chính`,
    owner: 'chủ hồ sơ',
    nobody: '–',
    sheet: 'Tải bảng tính (XLSX)',
    unclaimed: 'Chưa ai nhận',
    none: 'Không trả kết quả nào trong kỳ này.',
    show: 'Xem',
    period: 'Kỳ',
    tooMany: (count: string, most: string) =>
      `Kỳ này có ${count} kết quả, một bảng tính chứa nhiều nhất ${most}. Hãy chọn kỳ ngắn hơn.`,
  },
  en: {
    title: 'Book of results',
    lead: 'A line for each result that was handed over in the period: who got it, how, how that shows, which originals went back. Printed it is the list of the day.',
    count: (number: string) => (number === '1' ? '1 result' : `${number} results`),
    counts: (counter: string, post: string, online: string) =>
      `At the counter: ${counter} · by post: ${post} · online: ${online}`,
    ways: { counter: 'at the counter', post: 'by post', online: 'online' },
    proofs: { signature: 'signed slip', receipt: 'code of receipt' },
    returned: (n: number) => (n === 1 ? '1 original back' : `${n} originals back`),
    owner: 'the owner',
    nobody: '–',
    sheet: 'Spreadsheet (XLSX)',
    unclaimed: 'Not collected',
    none: 'No result was handed over in this period.',
    show: 'Show',
    period: 'Period',
    tooMany: (count: string, most: string) =>
      `There are ${count} results in this period, a sheet holds ${most} at most. Choose a shorter period.`,
  },
} satisfies Record<Lang, object>
