/**
 * Land and mortgages. Assumptions: the province's own land limits under NĐ 49/2026 (here the national
 * ones), fees set by the province, papers in brief, English names.
 */

import type { ShortProcedure } from '../build.ts'
import { calendarDays, charge, copy, fee, form, ifAny, mandate, original, workingDays } from '../papers.ts'

const LAND = ['H44.45'] as const
const LAND_LAW = [
  ['31/2024/QH15', 'Luật Đất đai'],
  ['49/2026/NĐ-CP', 'Nghị định về trình tự, thủ tục đất đai do UBND cấp tỉnh quy định'],
] as const
const landDecision = {
  from: '2026-07-01',
  decision: ['1390/QĐ-UBND', '2026-06-22', 'UBND tỉnh Phú Thọ'],
} as const
const certificate = [
  'KQ.G10.001148',
  'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
  'Certificate of land use rights and assets on land',
] as const
const owners = ['citizen', 'overseas_vietnamese', 'enterprise', 'organisation'] as const
const certFee = fee('GCN', 'Lệ phí cấp Giấy chứng nhận', 'Certificate fee', 28000, {
  legalBasis: 'Nghị quyết của HĐND tỉnh',
})
const oldCertificate = original('Giấy chứng nhận đã cấp (bản gốc)', 'The certificate issued before')
export const land: readonly ShortProcedure[] = [
  {
    ...landDecision,
    code: '1.013831',
    name: [
      'Đăng ký biến động đối với trường hợp chuyển nhượng, thừa kế, tặng cho, góp vốn bằng quyền sử dụng đất, tài sản gắn liền với đất',
      'Registration of a transfer, inheritance, gift or contribution of land use rights',
    ],
    field: 'land',
    by: LAND,
    limit: workingDays(10),
    flow: { pattern: 'land', taxDays: 3 },
    coordinating: ['G12.18.44'],
    supplementClock: 'resume',
    papers: [
      form('Đơn đăng ký biến động đất đai, tài sản gắn liền với đất (Mẫu 18)', 'Application, form 18', 'M18'),
      oldCertificate,
      original(
        'Hợp đồng, văn bản chuyển quyền đã công chứng, chứng thực',
        'Notarised or certified contract of transfer',
      ),
      ifAny('Mảnh trích đo bản đồ địa chính', 'Cadastral survey extract'),
      mandate,
    ],
    fees: [
      certFee,
      charge(
        'TD-DD',
        'Phí thẩm định hồ sơ (0,15 % giá trị, tối đa 5.000.000 đồng)',
        'Appraisal charge: 0.15 % of the value, at most 5,000,000 đồng',
        5000000,
        { formula: 'min(5000000, value * 0.0015)', note: '0,15 % giá trị, tối đa 5.000.000 đồng' },
      ),
    ],
    result: certificate,
    words: ['sang tên sổ đỏ', 'mua bán đất', 'chuyển nhượng đất', 'tặng cho đất cho con', 'sang tên nhà đất'],
    life: ['land_house'],
    law: LAND_LAW,
    subjects: owners,
  },
  {
    ...landDecision,
    code: '1.013978',
    name: [
      'Đăng ký, cấp Giấy chứng nhận lần đầu đối với hộ gia đình, cá nhân',
      'First certificate for a household or person',
    ],
    field: 'land',
    by: LAND,
    limit: workingDays(20),
    flow: { pattern: 'land', taxDays: 5 },
    coordinating: ['G12.18.44'],
    supplementClock: 'resume',
    papers: [
      form('Đơn đăng ký đất đai, tài sản gắn liền với đất (Mẫu 15)', 'Application, form 15', 'M15'),
      copy(
        'Một trong các loại giấy tờ tại Điều 137 Luật Đất đai (nếu có)',
        'One of the papers of art. 137 of the Land Law, if any',
        { required: false },
      ),
      ifAny('Mảnh trích đo bản đồ địa chính thửa đất', 'Cadastral survey extract'),
      copy('Chứng từ thực hiện nghĩa vụ tài chính', 'Proof of payments made', { required: false }),
    ],
    fees: [certFee],
    result: certificate,
    words: ['làm sổ đỏ', 'làm sổ đỏ lần đầu', 'cấp sổ đỏ', 'sổ hồng'],
    life: ['land_house'],
    law: LAND_LAW,
    subjects: owners,
  },
  {
    ...landDecision,
    code: '1.012784',
    name: ['Tách thửa hoặc hợp thửa đất', 'Splitting or merging parcels'],
    field: 'land',
    by: LAND,
    limit: workingDays(12),
    flow: { pattern: 'C' },
    papers: [
      form('Đơn đề nghị tách thửa, hợp thửa đất (Mẫu 21)', 'Application, form 21', 'M21'),
      original('Bản vẽ tách thửa, hợp thửa (Mẫu 22)', 'Drawing, form 22'),
      oldCertificate,
    ],
    fees: [certFee],
    result: certificate,
    words: ['tách thửa', 'chia đất', 'tách sổ đỏ', 'gộp thửa'],
    life: ['land_house'],
    law: LAND_LAW,
    subjects: owners,
  },
  {
    ...landDecision,
    code: '1.012783',
    name: ['Cấp đổi Giấy chứng nhận quyền sử dụng đất', 'Exchange of a land certificate'],
    field: 'land',
    by: LAND,
    limit: workingDays(5),
    flow: { pattern: 'C' },
    papers: [form('Đơn đăng ký biến động (Mẫu 18)', 'Application, form 18', 'M18'), oldCertificate],
    fees: [certFee],
    result: certificate,
    words: ['đổi sổ đỏ', 'sổ đỏ rách', 'đổi sổ đỏ cũ'],
    life: ['land_house'],
    law: LAND_LAW,
    subjects: owners,
  },
  {
    ...landDecision,
    code: '1.012786',
    name: ['Cấp lại Giấy chứng nhận quyền sử dụng đất do bị mất', 'Re-issue of a lost land certificate'],
    field: 'land',
    by: LAND,
    limit: workingDays(10),
    flow: { pattern: 'C' },
    papers: [
      form('Đơn đăng ký biến động (Mẫu 18)', 'Application, form 18', 'M18'),
      original(
        'Giấy xác nhận niêm yết thông báo mất Giấy chứng nhận',
        'Confirmation that the loss was posted',
      ),
    ],
    fees: [certFee],
    result: certificate,
    words: ['mất sổ đỏ', 'làm lại sổ đỏ'],
    life: ['land_house'],
    law: LAND_LAW,
    subjects: owners,
  },
  {
    ...landDecision,
    code: '1.012796',
    name: ['Đính chính Giấy chứng nhận đã cấp', 'Correction of a land certificate'],
    field: 'land',
    by: LAND,
    limit: workingDays(8),
    flow: { pattern: 'C' },
    papers: [
      form('Đơn đề nghị đính chính', 'Application'),
      oldCertificate,
      ifAny('Giấy tờ chứng minh sai sót', 'Proof of the mistake'),
    ],
    result: certificate,
    words: ['sửa sổ đỏ', 'sổ đỏ sai tên', 'sổ đỏ sai diện tích'],
    life: ['land_house'],
    law: LAND_LAW,
    subjects: owners,
  },
  {
    ...landDecision,
    code: '1.013949',
    name: [
      'Giao đất, cho thuê đất, cho phép chuyển mục đích sử dụng đất đối với hộ gia đình, cá nhân',
      'Allocation, lease or change of use of land for households and persons',
    ],
    field: 'land',
    by: 'commune',
    limit: calendarDays(15),
    flow: { pattern: 'land', taxDays: 3 },
    coordinating: ['G12.18.44'],
    supplementClock: 'resume',
    papers: [
      form('Đơn xin giao đất, thuê đất, chuyển mục đích sử dụng đất', 'Application', 'M02'),
      oldCertificate,
      original('Trích lục hoặc mảnh trích đo bản đồ địa chính', 'Cadastral extract', {
        replacedBy: 'CSDL-DD',
      }),
    ],
    result: [
      ['KQ.H44.000102', 'Quyết định cho phép chuyển mục đích sử dụng đất', 'Decision on the change of use'],
      certificate,
    ],
    words: ['chuyển đất vườn sang đất ở', 'lên thổ cư', 'chuyển mục đích sử dụng đất'],
    life: ['land_house'],
    law: LAND_LAW,
  },
  {
    ...landDecision,
    code: '1.011441',
    name: [
      'Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
      'Registration of a mortgage on land use rights',
    ],
    field: 'security',
    by: LAND,
    limit: sameDayOr3(),
    flow: { pattern: 'A' },
    papers: [
      form('Phiếu yêu cầu đăng ký (Mẫu 01a)', 'Request, form 01a', '01a'),
      original('Hợp đồng bảo đảm', 'Security contract'),
      oldCertificate,
    ],
    fees: [fee('BPBD', 'Phí đăng ký biện pháp bảo đảm', 'Registration charge', 80000)],
    result: ['KQ.G15.000334', 'Giấy chứng nhận đã ghi nội dung đăng ký', 'Certificate with the entry'],
    words: ['thế chấp sổ đỏ', 'vay ngân hàng thế chấp đất', 'đăng ký thế chấp'],
    life: ['land_house', 'business'],
    law: [['99/2022/NĐ-CP', 'Nghị định về đăng ký biện pháp bảo đảm']],
    subjects: owners,
  },
]

/** In the day, the next when it comes after 15:00; the longest the law allows is three working days. */
function sameDayOr3() {
  return [
    {
      channels: ['direct', 'online', 'post'],
      limit: { unit: 'same_day' },
      text: 'Trong ngày; sau 15 giờ thì ngày làm việc tiếp theo; tối đa 03 ngày làm việc',
    },
  ] as const
}
