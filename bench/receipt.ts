import { renderPdf } from '../src/platform/pdf/index.ts'
import { qrPicture } from '../src/web/workspace/counter/receipt/receipt-data.ts'
import { RECEIPT_FORM, type ReceiptData } from '../src/web/workspace/counter/receipt/receipt-form.ts'
import type { Figure } from './harness/figure.ts'

const BUDGET_MS = 10
const RUNS = 60

/** One sheet of form 01 with a QR code, three papers and a fee; no two are the same. */
function receipt(number: number): ReceiptData {
  const code = `H44.100-261123-${String(number).padStart(4, '0')}`
  return {
    head: { above: 'UBND tỉnh Phú Thọ', agency: 'UBND phường Việt Trì' },
    number: `${number}/TNHS`,
    code,
    secret: 'AC4679',
    qr: qrPicture(`https://motcua.example.vn/track/${code}?secret=AC4679`),
    place: 'Việt Trì, ngày 23 tháng 11 năm 2026',
    person: [
      { label: 'Tiếp nhận hồ sơ của', text: `Nguyễn Thị Thử ${number}` },
      { label: 'Địa chỉ', text: `Khu ${number}, phường Việt Trì, tỉnh Phú Thọ` },
    ],
    procedure: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản',
    about: 'Số trang: 2; Số bản: 1',
    register: `Vào Sổ theo dõi hồ sơ, quyển số 01/2026 (điện tử), số thứ tự ${number}.`,
    papers: ['Tờ khai', 'Giấy khai sinh', 'Bản chính giấy tờ'].map((name) => ({
      name,
      kind: 'Bản chính',
      count: '1',
    })),
    facts: [
      { label: 'Số lượng hồ sơ', text: '1 (bộ)' },
      { label: 'Thời gian giải quyết theo quy định', text: '5 ngày làm việc' },
      { label: 'Phí, lệ phí', text: '8.000 đồng (đã thanh toán)' },
    ],
    officer: 'Trần Văn Cán Bộ',
    applicant: `Nguyễn Thị Thử ${number}`,
    track: 'motcua.example.vn/track',
  }
}

/** Printing a receipt, QR code and all: the first of a process, and the median afterwards. */
export async function benchReceipt(): Promise<Figure[]> {
  const times: number[] = []
  for (let number = 0; number < RUNS; number++) {
    const start = performance.now()
    await renderPdf(RECEIPT_FORM, receipt(number))
    times.push(performance.now() - start)
  }
  const [first = 0, ...rest] = times
  const warm = rest.slice(10).sort((a, b) => a - b)
  return [
    { name: 'receipt, first of a process', value: first, unit: 'ms' },
    {
      name: 'receipt',
      value: warm[warm.length >> 1] ?? 0,
      unit: 'ms',
      budget: BUDGET_MS,
      note: 'median of 49',
    },
  ]
}
