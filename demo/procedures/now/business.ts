/**
 * Household businesses (communes), enterprises and investment (Department of Finance). Assumptions: fees of the
 * province, limits of changes and closures (the portal shows a bare "1"), English names.
 */

import type { ShortProcedure } from '../build.ts'
import { charge, copy, fee, form, ifAny, mandate, original, workingDays } from '../papers.ts'

const FINANCE = ['H44.43'] as const
const DKDN = [
  ['59/2020/QH14', 'Luật Doanh nghiệp'],
  ['168/2025/NĐ-CP', 'Nghị định về đăng ký doanh nghiệp'],
] as const
const BOTH = ['direct', 'online'] as const
const firm = ['enterprise', 'foreign_enterprise', 'citizen'] as const
const firmFees = [
  fee('DKDN', 'Lệ phí đăng ký doanh nghiệp', 'Registration fee, direct', 25000, { channels: ['direct'] }),
  charge('CBDN', 'Phí công bố nội dung đăng ký doanh nghiệp', 'Publication charge', 100000),
]
const mirror = { pattern: 'H', system: 'ministry' } as const
const certificate = [
  'KQ.G12.001001',
  'Giấy chứng nhận đăng ký doanh nghiệp',
  'Enterprise registration certificate',
] as const

export const business: readonly ShortProcedure[] = [
  {
    code: '1.001612',
    name: ['Đăng ký thành lập hộ kinh doanh', 'Registration of a household business'],
    field: 'household',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(3),
    flow: { pattern: 'I', system: 'household_business' },
    papers: [
      form('Giấy đề nghị đăng ký hộ kinh doanh', 'Application for registration', 'HKD-01'),
      ifAny('Văn bản ủy quyền của các thành viên hộ gia đình', 'Mandate of the members of the household'),
      mandate,
    ],
    fees: [
      fee('HKD', 'Lệ phí đăng ký hộ kinh doanh', 'Fee, direct', 100000, { channels: ['direct'] }),
      fee('HKD-TX', 'Lệ phí đăng ký hộ kinh doanh trực tuyến', 'Fee, online', 0, { channels: ['online'] }),
    ],
    result: [
      'KQ.G12.001041',
      'Giấy chứng nhận đăng ký hộ kinh doanh',
      'Household business registration certificate',
    ],
    words: ['mở cửa hàng', 'giấy phép kinh doanh', 'mở quán', 'đăng ký hộ kinh doanh'],
    life: ['business'],
    law: DKDN,
    related: ['2.000720'],
  },
  {
    code: '2.000720',
    name: ['Đăng ký thay đổi nội dung đăng ký hộ kinh doanh', 'Change of a household business registration'],
    field: 'household',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(3),
    flow: { pattern: 'B' },
    papers: [form('Thông báo thay đổi nội dung đăng ký hộ kinh doanh', 'Notice of change'), mandate],
    fees: [
      fee('HKD', 'Lệ phí thay đổi đăng ký hộ kinh doanh', 'Fee, direct', 50000, { channels: ['direct'] }),
    ],
    result: [
      'KQ.G12.001041',
      'Giấy chứng nhận đăng ký hộ kinh doanh',
      'Household business registration certificate',
    ],
    words: ['đổi địa chỉ cửa hàng', 'đổi tên hộ kinh doanh'],
    life: ['business'],
    law: DKDN,
    related: ['1.001612'],
  },
  {
    code: '1.001266',
    name: ['Chấm dứt hoạt động hộ kinh doanh', 'Closing a household business'],
    field: 'household',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(3),
    flow: { pattern: 'B' },
    papers: [
      form('Thông báo chấm dứt hoạt động hộ kinh doanh', 'Notice of closing'),
      original('Bản gốc Giấy chứng nhận đăng ký hộ kinh doanh', 'The registration certificate'),
    ],
    result: [
      'KQ.G12.001042',
      'Thông báo chấm dứt hoạt động hộ kinh doanh',
      'Notice that the business is closed',
    ],
    words: ['đóng cửa hàng', 'nghỉ kinh doanh', 'trả giấy phép kinh doanh'],
    life: ['business'],
    law: DKDN,
  },
  {
    code: '1.005280',
    name: ['Đăng ký thành lập hợp tác xã', 'Registration of a cooperative'],
    field: 'household',
    by: 'commune',
    channels: BOTH,
    limit: workingDays(3),
    flow: { pattern: 'B' },
    papers: [
      form('Giấy đề nghị đăng ký thành lập hợp tác xã', 'Application'),
      original('Điều lệ hợp tác xã', 'Statutes'),
      original(
        'Nghị quyết hội nghị thành lập và danh sách thành viên',
        'Resolution of the founders and list of members',
      ),
    ],
    fees: [fee('HTX', 'Lệ phí đăng ký hợp tác xã', 'Fee', 100000, { channels: ['direct'] })],
    result: ['KQ.G12.001050', 'Giấy chứng nhận đăng ký hợp tác xã', 'Cooperative registration certificate'],
    words: ['lập hợp tác xã', 'mở hợp tác xã'],
    life: ['business'],
    law: [['17/2023/QH15', 'Luật Hợp tác xã']],
    subjects: ['cooperative', 'citizen'],
  },
  {
    code: '2.001583',
    number: 2,
    name: [
      'Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên',
      'Registration of a single-member limited company',
    ],
    field: 'enterprise',
    by: FINANCE,
    channels: BOTH,
    limit: workingDays(3),
    flow: mirror,
    papers: [
      form('Giấy đề nghị đăng ký doanh nghiệp', 'Application', 'DN-01'),
      original('Điều lệ công ty', 'Charter'),
      copy('Giấy tờ pháp lý của cá nhân, tổ chức', 'Legal papers of the owner', { replacedBy: 'CSDL-DC' }),
      ifAny('Danh sách chủ sở hữu hưởng lợi', 'List of beneficial owners'),
    ],
    fees: firmFees,
    result: certificate,
    words: ['mở công ty', 'thành lập công ty', 'đăng ký kinh doanh'],
    life: ['business'],
    law: DKDN,
    subjects: firm,
  },
  {
    code: '2.001199',
    number: 2,
    name: [
      'Đăng ký thành lập công ty trách nhiệm hữu hạn hai thành viên trở lên',
      'Registration of a limited company with two or more members',
    ],
    field: 'enterprise',
    by: FINANCE,
    channels: BOTH,
    limit: workingDays(3),
    flow: mirror,
    papers: [
      form('Giấy đề nghị đăng ký doanh nghiệp', 'Application', 'DN-02'),
      original('Điều lệ công ty', 'Charter'),
      original('Danh sách thành viên', 'List of members'),
      copy('Giấy tờ pháp lý của thành viên', 'Legal papers of the members', { replacedBy: 'CSDL-DC' }),
    ],
    fees: firmFees,
    result: certificate,
    words: ['mở công ty hai thành viên', 'góp vốn mở công ty'],
    life: ['business'],
    law: DKDN,
    subjects: firm,
  },
  {
    code: '2.002043',
    name: ['Đăng ký thành lập công ty cổ phần', 'Registration of a joint stock company'],
    field: 'enterprise',
    by: FINANCE,
    channels: BOTH,
    limit: workingDays(3),
    flow: mirror,
    papers: [
      form('Giấy đề nghị đăng ký doanh nghiệp', 'Application', 'DN-03'),
      original('Điều lệ công ty', 'Charter'),
      original('Danh sách cổ đông sáng lập', 'List of founding shareholders'),
    ],
    fees: firmFees,
    result: certificate,
    words: ['lập công ty cổ phần'],
    life: ['business'],
    law: DKDN,
    subjects: firm,
  },
  {
    code: '2.002041',
    number: 2,
    name: ['Đăng ký thay đổi địa chỉ trụ sở chính của doanh nghiệp', 'Change of an enterprise’s head office'],
    field: 'enterprise',
    by: FINANCE,
    channels: BOTH,
    limit: workingDays(3),
    flow: mirror,
    papers: [
      form('Thông báo thay đổi nội dung đăng ký doanh nghiệp', 'Notice of change'),
      original('Nghị quyết, quyết định về việc thay đổi', 'Resolution on the change', { copies: 1 }),
    ],
    fees: firmFees,
    result: certificate,
    words: ['đổi địa chỉ công ty', 'chuyển trụ sở công ty'],
    life: ['business'],
    law: DKDN,
    subjects: ['enterprise', 'foreign_enterprise'],
  },
  {
    code: '1.009645',
    name: [
      'Chấp thuận chủ trương đầu tư của UBND tỉnh',
      'Approval of an investment policy by the provincial People’s Committee',
    ],
    field: 'investment',
    by: FINANCE,
    sets: 4,
    online: 'partial',
    limit: workingDays(17),
    flow: { pattern: 'D', committee: 5 },
    coordinating: ['H44.44', 'H44.45'],
    supplementClock: 'resume',
    papers: [
      form('Văn bản đề nghị thực hiện dự án đầu tư', 'Request to carry out the project', 'A.I.1'),
      copy('Tài liệu về tư cách pháp lý của nhà đầu tư', 'Legal status of the investor'),
      copy('Tài liệu chứng minh năng lực tài chính', 'Proof of financial capacity'),
      original('Đề xuất dự án đầu tư', 'Project proposal'),
      ifAny('Giải trình về công nghệ', 'Explanation of the technology'),
    ],
    result: [
      'KQ.H44.000101',
      'Quyết định chấp thuận chủ trương đầu tư',
      'Decision approving the investment policy',
    ],
    words: ['xin chủ trương đầu tư', 'dự án đầu tư', 'xin dự án'],
    life: ['investment'],
    law: [['61/2020/QH14', 'Luật Đầu tư']],
    subjects: ['enterprise', 'foreign_enterprise', 'citizen', 'foreigner'],
  },
]
