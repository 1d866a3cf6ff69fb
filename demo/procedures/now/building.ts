/**
 * Construction, housing, roads. Assumptions: fees set by the province, papers in brief, English names.
 */
import type { ShortProcedure } from '../build.ts'
import { calendarDays, copy, fee, form, ifAny, original, workingDays } from '../papers.ts'

const BUILDING = ['H44.44'] as const
const BUILD_LAW = [
  ['50/2014/QH13', 'Luật Xây dựng'],
  ['217/2026/NĐ-CP', 'Nghị định về cấp giấy phép xây dựng'],
] as const
const buildDecision = {
  from: '2026-07-01',
  decision: ['1402/QĐ-UBND', '2026-06-23', 'UBND tỉnh Phú Thọ'],
} as const
const permit = ['KQ.G17.000201', 'Giấy phép xây dựng', 'Building permit'] as const
const owners = ['citizen', 'overseas_vietnamese', 'enterprise', 'organisation'] as const
const landPaper = copy('Giấy tờ về quyền sử dụng đất', 'Papers on the right to use the land', {
  replacedBy: 'CSDL-DD',
})
const drawings = original('Bản vẽ thiết kế xây dựng (ký số)', 'Design drawings, digitally signed', {
  copies: 1,
})

export const building: readonly ShortProcedure[] = [
  {
    code: '1.013225',
    name: [
      'Cấp giấy phép xây dựng mới công trình cấp III, cấp IV và nhà ở riêng lẻ',
      'Building permit for grade III and IV works and houses',
    ],
    field: 'construction',
    by: 'commune',
    to: '2026-07-01',
    limit: [
      { case: 'house', limit: calendarDays(15) },
      { case: 'works', limit: calendarDays(20) },
    ],
    flow: { pattern: 'B' },
    cases: [
      ['house', 'Nhà ở riêng lẻ', 'House'],
      ['works', 'Công trình khác', 'Other works'],
    ],
    papers: [form('Đơn đề nghị cấp giấy phép xây dựng', 'Application'), landPaper, drawings],
    fees: [
      fee('GPXD', 'Lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ', 'Fee, house', 75000, { case: 'house' }),
      fee('GPXD', 'Lệ phí cấp giấy phép xây dựng công trình khác', 'Fee, other works', 150000, {
        case: 'works',
      }),
    ],
    result: permit,
    words: ['giấy phép xây nhà', 'xin phép xây nhà', 'xây nhà'],
    life: ['land_house'],
    law: [
      ['50/2014/QH13', 'Luật Xây dựng'],
      ['175/2024/NĐ-CP', 'Nghị định về quản lý hoạt động xây dựng'],
    ],
    subjects: owners,
  },
  {
    ...buildDecision,
    code: '1.013225',
    number: 2,
    name: [
      'Cấp giấy phép xây dựng mới công trình cấp III, cấp IV và nhà ở riêng lẻ',
      'Building permit for grade III and IV works and houses',
    ],
    field: 'construction',
    by: 'commune',
    channels: ['online', 'direct'],
    limit: [
      { case: 'house', limit: workingDays(7), legalBasis: '217/2026/NĐ-CP, điều 54' },
      { case: 'works', limit: workingDays(10), legalBasis: '217/2026/NĐ-CP, điều 54' },
    ],
    flow: { pattern: 'B' },
    supplementClock: 'restart',
    supplementDays: 2,
    cases: [
      ['house', 'Nhà ở riêng lẻ', 'House'],
      ['works', 'Công trình khác', 'Other works'],
    ],
    papers: [
      form(
        'Đơn đề nghị cấp giấy phép xây dựng (Mẫu 01 Phụ lục II)',
        'Application, form 01 of Annex II',
        'M01-PL2',
      ),
      landPaper,
      drawings,
      ifAny('Văn bản thẩm duyệt phòng cháy, chữa cháy', 'Fire safety approval', { case: 'works' }),
      ifAny('Cam kết bảo đảm an toàn công trình liền kề', 'Undertaking on the safety of adjoining works'),
    ],
    fees: [
      fee('GPXD', 'Lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ', 'Fee, house', 75000, { case: 'house' }),
      fee('GPXD', 'Lệ phí cấp giấy phép xây dựng công trình khác', 'Fee, other works', 150000, {
        case: 'works',
      }),
    ],
    result: permit,
    words: ['giấy phép xây nhà', 'xin phép xây nhà', 'xây nhà'],
    life: ['land_house'],
    law: BUILD_LAW,
    subjects: owners,
  },
  {
    ...buildDecision,
    code: '1.013226',
    name: [
      'Cấp giấy phép xây dựng điều chỉnh công trình cấp III, cấp IV và nhà ở riêng lẻ',
      'Amended building permit, grade III and IV works and houses',
    ],
    field: 'construction',
    by: 'commune',
    channels: ['online', 'direct'],
    limit: workingDays(9),
    flow: { pattern: 'B' },
    papers: [
      form('Đơn đề nghị điều chỉnh giấy phép xây dựng', 'Application'),
      original('Giấy phép xây dựng đã cấp', 'The permit issued'),
      drawings,
    ],
    fees: [fee('GPXD-DC', 'Lệ phí điều chỉnh giấy phép', 'Fee', 15000)],
    result: permit,
    words: ['sửa giấy phép xây dựng', 'xây thêm tầng'],
    life: ['land_house'],
    law: BUILD_LAW,
    subjects: owners,
    related: ['1.013225'],
  },
  {
    ...buildDecision,
    code: '1.013229',
    name: [
      'Cấp giấy phép xây dựng sửa chữa, cải tạo công trình cấp III, cấp IV và nhà ở riêng lẻ',
      'Building permit for repair and alteration, grade III and IV works and houses',
    ],
    field: 'construction',
    by: 'commune',
    channels: ['online', 'direct'],
    limit: workingDays(9),
    flow: { pattern: 'B' },
    papers: [
      form('Đơn đề nghị cấp giấy phép sửa chữa, cải tạo', 'Application'),
      landPaper,
      original('Bản vẽ hiện trạng và ảnh chụp', 'Drawings and photographs of the present state'),
    ],
    fees: [fee('GPXD-SC', 'Lệ phí cấp giấy phép', 'Fee', 75000)],
    result: permit,
    words: ['sửa nhà', 'cải tạo nhà', 'xin phép sửa nhà'],
    life: ['land_house'],
    law: BUILD_LAW,
    subjects: owners,
  },
  {
    ...buildDecision,
    code: '1.013236',
    name: [
      'Cấp giấy phép xây dựng mới công trình cấp đặc biệt, cấp I, cấp II',
      'Building permit for special, grade I and II works',
    ],
    initials: 1,
    field: 'construction',
    by: ['H44.44', 'H44.03'],
    channels: ['online', 'direct'],
    limit: workingDays(10),
    supplementDays: 2,
    flow: {
      pattern: 'C',
      opinions: [
        ['G01.44', 'Công an tỉnh (phòng cháy, chữa cháy)', 'Provincial Police (fire safety)', 2],
        [
          'H44.45',
          'Sở Nông nghiệp và Môi trường (đất đai, môi trường)',
          'Department of Agriculture and Environment (land, environment)',
          2,
        ],
      ],
    },
    coordinating: ['G01.44', 'H44.45'],
    papers: [
      form('Đơn đề nghị cấp giấy phép xây dựng', 'Application', 'M01-PL2'),
      landPaper,
      drawings,
      original('Kết quả thẩm định thiết kế', 'Result of the design appraisal'),
    ],
    fees: [fee('GPXD', 'Lệ phí cấp giấy phép xây dựng', 'Fee', 150000)],
    result: permit,
    words: ['giấy phép xây dựng nhà xưởng', 'xây công trình lớn', 'giấy phép xây chung cư'],
    life: ['investment'],
    law: BUILD_LAW,
    subjects: ['enterprise', 'foreign_enterprise', 'organisation'],
  },
  {
    code: '1.013217',
    name: [
      'Cấp lại chứng chỉ hành nghề hoạt động xây dựng',
      'Re-issue of a construction practice certificate',
    ],
    field: 'construction',
    by: BUILDING,
    limit: calendarDays(5),
    flow: { pattern: 'C' },
    papers: [
      form('Đơn đề nghị cấp lại chứng chỉ', 'Application'),
      copy('Một ảnh chân dung', 'One photograph'),
    ],
    fees: [fee('CCHN-XD', 'Lệ phí cấp lại chứng chỉ', 'Fee', 150000)],
    result: ['KQ.G17.000210', 'Chứng chỉ hành nghề hoạt động xây dựng', 'Construction practice certificate'],
    words: ['chứng chỉ xây dựng', 'mất chứng chỉ hành nghề xây dựng'],
    life: ['work_study'],
    law: [['175/2024/NĐ-CP', 'Nghị định về quản lý hoạt động xây dựng']],
  },
  {
    code: '2.002288',
    number: 2,
    name: [
      'Cấp phù hiệu xe ô tô, xe bốn bánh có gắn động cơ kinh doanh vận tải',
      'Badge for a vehicle of a transport business',
    ],
    field: 'road',
    by: BUILDING,
    nonBoundary: 'nation',
    limit: workingDays(2),
    flow: { pattern: 'C' },
    papers: [
      form('Giấy đề nghị cấp phù hiệu', 'Application'),
      copy('Giấy chứng nhận đăng ký xe', 'Vehicle registration certificate', { replacedBy: 'CSDL-PT' }),
      ifAny('Hợp đồng thuê phương tiện', 'Lease contract of the vehicle'),
    ],
    result: ['KQ.G17.000220', 'Phù hiệu xe', 'Vehicle badge'],
    words: ['phù hiệu xe', 'phù hiệu xe tải', 'phù hiệu xe hợp đồng', 'tem xe'],
    life: ['vehicle', 'business'],
    law: [['158/2024/NĐ-CP', 'Nghị định quy định về hoạt động vận tải đường bộ']],
    subjects: ['enterprise', 'cooperative', 'citizen'],
  },
  {
    code: '1.000703',
    number: 2,
    name: ['Cấp Giấy phép kinh doanh vận tải bằng xe ô tô', 'Licence for a road transport business'],
    field: 'road',
    by: BUILDING,
    limit: workingDays(4),
    flow: { pattern: 'C' },
    papers: [
      form('Giấy đề nghị cấp Giấy phép kinh doanh vận tải', 'Application'),
      copy('Văn bằng, chứng chỉ của người điều hành vận tải', 'Qualifications of the transport manager'),
      copy('Quyết định thành lập bộ phận quản lý an toàn giao thông', 'Decision setting up the safety unit'),
    ],
    fees: [fee('GPVT', 'Lệ phí cấp giấy phép kinh doanh vận tải', 'Fee', 200000)],
    result: ['KQ.G17.000221', 'Giấy phép kinh doanh vận tải bằng xe ô tô', 'Road transport licence'],
    words: ['giấy phép vận tải', 'chạy xe dịch vụ', 'kinh doanh xe khách'],
    life: ['business', 'vehicle'],
    law: [['158/2024/NĐ-CP', 'Nghị định quy định về hoạt động vận tải đường bộ']],
    subjects: ['enterprise', 'cooperative', 'citizen'],
  },
  {
    code: '1.000314',
    number: 2,
    name: [
      'Chấp thuận thiết kế và phương án tổ chức giao thông của nút giao đấu nối tạm vào đường bộ',
      'Approval of a temporary junction with a road',
    ],
    field: 'road',
    by: BUILDING,
    limit: workingDays(7),
    flow: { pattern: 'F', inspection: 1 },
    papers: [
      form('Văn bản đề nghị chấp thuận', 'Request'),
      original('Hồ sơ thiết kế và phương án tổ chức giao thông', 'Design and traffic plan', { copies: 1 }),
    ],
    result: ['KQ.H44.000120', 'Văn bản chấp thuận đấu nối tạm', 'Approval of the junction'],
    words: ['đấu nối đường', 'mở đường vào công trường'],
    life: ['investment'],
    law: [['35/2024/QH15', 'Luật Đường bộ']],
    subjects: ['enterprise', 'organisation'],
  },
  {
    code: '1.014632',
    name: [
      'Xác nhận về đối tượng được mua, thuê mua, thuê nhà ở xã hội',
      'Confirmation of entitlement to social housing',
    ],
    field: 'housing',
    by: 'commune',
    limit: calendarDays(7),
    flow: { pattern: 'B' },
    papers: [
      form('Đơn đề nghị xác nhận đối tượng', 'Request'),
      copy('Giấy tờ chứng minh thuộc đối tượng', 'Proof of entitlement', { replacedBy: 'CSDL-ASXH' }),
    ],
    result: [
      'KQ.H44.000121',
      'Giấy xác nhận đối tượng mua, thuê nhà ở xã hội',
      'Confirmation of entitlement',
    ],
    words: ['mua nhà ở xã hội', 'nhà thu nhập thấp'],
    life: ['land_house', 'health_welfare'],
    law: [['27/2023/QH15', 'Luật Nhà ở']],
  },
]
