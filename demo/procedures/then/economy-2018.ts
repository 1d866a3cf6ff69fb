/**
 * Agriculture, trade, publishing, science, religion as the Centre of 2018 took them in. Assumptions: some codes, limits
 * as the province then published them, fees, English names.
 */
import type { ShortProcedure } from '../build.ts'
import { charge, copy, form, original, workingDays } from '../papers.ts'

const FARM = ['000.00.15.H44'] as const
const TRADE = ['000.00.07.H44'] as const

export const economy2018: readonly ShortProcedure[] = [
  {
    code: '2.001827',
    name: [
      'Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm nông lâm sản và thủy sản',
      'Food safety certificate for a farm food business',
    ],
    field: 'foodFarm',
    by: FARM,
    limit: workingDays(15),
    flow: { pattern: 'F', inspection: 3 },
    papers: [
      form('Đơn đề nghị cấp Giấy chứng nhận', 'Application'),
      original('Bản thuyết minh về cơ sở vật chất', 'Description of the premises'),
    ],
    fees: [charge('TD-ATTP', 'Phí thẩm định', 'Appraisal charge', 700000)],
    result: [
      'KQ.G10.000301',
      'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
      'Food safety certificate',
    ],
    words: ['an toàn thực phẩm nông sản'],
    life: ['business'],
    law: [['55/2010/QH12', 'Luật An toàn thực phẩm']],
    subjects: ['enterprise', 'citizen'],
  },
  {
    code: '1.001686',
    name: [
      'Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y',
      'Certificate for the sale of veterinary medicines',
    ],
    field: 'veterinary',
    by: FARM,
    limit: workingDays(5),
    flow: { pattern: 'F', inspection: 1 },
    papers: [
      form('Đơn đăng ký kiểm tra điều kiện', 'Application'),
      original('Bản thuyết minh về cơ sở', 'Description of the shop'),
    ],
    fees: [charge('TD-TY', 'Phí thẩm định', 'Appraisal charge', 230000)],
    result: ['KQ.G10.000310', 'Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y', 'Certificate'],
    words: ['bán thuốc thú y'],
    life: ['business'],
    law: [['79/2015/QH13', 'Luật Thú y']],
    subjects: ['citizen', 'enterprise'],
  },
  {
    code: '1.004363',
    name: [
      'Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật',
      'Certificate for the sale of plant protection products',
    ],
    field: 'plants',
    by: FARM,
    limit: workingDays(15),
    flow: { pattern: 'F', inspection: 3 },
    papers: [
      form('Đơn đề nghị cấp Giấy chứng nhận', 'Application'),
      original('Bản thuyết minh điều kiện buôn bán', 'Description of the shop'),
    ],
    fees: [charge('TD-BVTV', 'Phí thẩm định', 'Appraisal charge', 800000)],
    result: ['KQ.G10.000320', 'Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật', 'Certificate'],
    words: ['bán thuốc trừ sâu'],
    life: ['business'],
    law: [['41/2013/QH13', 'Luật Bảo vệ và kiểm dịch thực vật']],
    subjects: ['citizen', 'enterprise'],
  },
  {
    code: '2.000648',
    name: ['Cấp Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu', 'Certificate of a petrol station'],
    field: 'trade',
    by: TRADE,
    limit: workingDays(20),
    flow: { pattern: 'F', inspection: 3 },
    papers: [
      form('Đơn đề nghị cấp Giấy chứng nhận', 'Application'),
      original('Bản kê trang thiết bị', 'List of equipment'),
    ],
    fees: [charge('TD-XD', 'Phí thẩm định', 'Appraisal charge', 1200000)],
    result: [
      'KQ.G06.000101',
      'Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu',
      'Petrol station certificate',
    ],
    words: ['mở cây xăng'],
    life: ['business'],
    law: [['83/2014/NĐ-CP', 'Nghị định về kinh doanh xăng dầu']],
    subjects: ['enterprise'],
  },
  {
    code: '2.000033',
    name: ['Thông báo thực hiện khuyến mại', 'Notice of a sales promotion'],
    field: 'promotion',
    by: TRADE,
    limit: workingDays(5),
    flow: { pattern: 'C' },
    papers: [form('Thông báo thực hiện khuyến mại', 'Notice')],
    result: ['KQ.G06.000120', 'Xác nhận thông báo khuyến mại', 'Confirmation of the notice'],
    words: ['khuyến mại'],
    life: ['business'],
    law: [['37/2006/NĐ-CP', 'Nghị định về hoạt động xúc tiến thương mại']],
    subjects: ['enterprise'],
  },
  {
    code: '1.003868',
    name: [
      'Cấp giấy phép xuất bản tài liệu không kinh doanh',
      'Licence for publishing a non-commercial document',
    ],
    field: 'publishing',
    by: ['000.00.18.H44'],
    limit: workingDays(10),
    flow: { pattern: 'C' },
    papers: [
      form('Đơn đề nghị cấp giấy phép xuất bản', 'Application'),
      original('Bản thảo tài liệu', 'Manuscript', { copies: 1 }),
    ],
    fees: [
      charge('XB', 'Phí thẩm định nội dung (theo trang quy chuẩn)', 'Appraisal charge by page', 15000, {
        per: 'page',
        formula: '15000 * pages',
      }),
    ],
    result: ['KQ.G16.000120', 'Giấy phép xuất bản', 'Publishing licence'],
    words: ['xin in tài liệu', 'xuất bản tài liệu'],
    life: [],
    law: [['19/2012/QH13', 'Luật Xuất bản']],
    subjects: ['organisation'],
  },
  {
    code: '1.001786',
    name: [
      'Cấp Giấy chứng nhận đăng ký hoạt động lần đầu cho tổ chức khoa học và công nghệ',
      'Registration of a science and technology organisation',
    ],
    field: 'science',
    by: ['000.00.11.H44'],
    limit: workingDays(15),
    flow: { pattern: 'C' },
    papers: [
      form('Đơn đăng ký hoạt động khoa học và công nghệ', 'Application'),
      original('Điều lệ tổ chức và hoạt động', 'Statutes'),
      copy('Văn bằng của người đứng đầu', 'Diploma of the head'),
    ],
    fees: [charge('KHCN', 'Phí thẩm định', 'Appraisal charge', 3000000)],
    result: [
      'KQ.G07.000101',
      'Giấy chứng nhận đăng ký hoạt động khoa học và công nghệ',
      'Registration certificate',
    ],
    words: ['tổ chức khoa học'],
    life: ['business'],
    law: [['29/2013/QH13', 'Luật Khoa học và công nghệ']],
    subjects: ['organisation'],
  },
  {
    code: '2.000264',
    name: [
      'Đăng ký hoạt động tín ngưỡng, tôn giáo ngoài cơ sở',
      'Registration of a religious activity outside the premises',
    ],
    field: 'religion',
    by: ['000.00.14.H44'],
    limit: workingDays(20),
    flow: { pattern: 'D' },
    papers: [
      form('Văn bản đề nghị', 'Request'),
      copy('Văn bản đồng ý về địa điểm', 'Consent to use the place'),
    ],
    result: ['KQ.H44.000151', 'Văn bản chấp thuận của UBND tỉnh', 'Approval of the Committee'],
    words: ['lễ hội tôn giáo'],
    life: [],
    law: [['02/2016/QH14', 'Luật Tín ngưỡng, tôn giáo']],
    subjects: ['organisation'],
  },
]
