import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, choose, count, hint, must, optional, page } from './words.ts'

const OWNER = [
  'name',
  'birth_date',
  'sex',
  'ethnicity',
  'nationality',
  'personal_number',
  'address',
  'phone',
  'email',
]

/** Giấy đề nghị đăng ký hộ kinh doanh. */
export const householdBusiness: FormDefinition = {
  source: { form: 'Giấy đề nghị đăng ký hộ kinh doanh', law: 'Thông tư 68/2025/TT-BTC' },
  title: {
    vi: 'Giấy đề nghị đăng ký hộ kinh doanh',
    en: 'Application for registration of a household business',
  },
  pages: [
    page('owner', 'Chủ hộ kinh doanh', 'The owner', [
      ask('owner', 'person', 'Chủ hộ kinh doanh', 'The owner', {
        parts: OWNER,
        optionalParts: ['ethnicity', 'nationality'],
        party: 'applicant',
        prefill: 'account',
      }),
      choose('founder_kind', 'Chủ thể thành lập hộ kinh doanh', 'Who founds it', [
        ['person', 'Cá nhân', 'One person'],
        ['family', 'Các thành viên hộ gia đình', 'Members of a household'],
      ]),
    ]),
    page(
      'members',
      'Thành viên hộ gia đình',
      'Members of the household',
      [
        ask('members', 'table', 'Các thành viên hộ gia đình tham gia thành lập', 'Members who found it', {
          columns: [
            ask('name', 'person-name', 'Họ và tên', 'Full name'),
            ask('birth_date', 'birth-date', 'Ngày sinh', 'Date of birth'),
            ask('sex', 'sex', 'Giới tính', 'Sex'),
            ask('personal_number', 'personal-number', 'Số định danh cá nhân', 'Personal number'),
            ask('address', 'address', 'Nơi ở hiện tại', 'Residence'),
          ],
        }),
        ask(
          'mandate',
          'file',
          'Văn bản ủy quyền của các thành viên (công chứng hoặc chứng thực)',
          'Mandate of the members (notarised or certified)',
          {
            component: '1.001612-TP02',
          },
        ),
      ],
      { when: 'founder_kind = "family"' },
    ),
    page('name', 'Tên và trụ sở', 'Name and place', [
      ask('hkd_name', 'organisation-name', 'Tên hộ kinh doanh', 'Name of the business', {
        ...hint(
          'Gồm “Hộ kinh doanh” và tên riêng, không trùng với hộ khác trong xã, phường.',
          '“Hộ kinh doanh” and a name of its own that no other in the commune has.',
        ),
        example: 'HỘ KINH DOANH BẢO NGỌC',
      }),
      ask(
        'hkd_foreign_name',
        'organisation-name',
        'Tên bằng tiếng nước ngoài',
        'Name in a foreign language',
        optional,
      ),
      ask('hkd_short_name', 'organisation-name', 'Tên viết tắt', 'Short name', optional),
      ask('head_office', 'address', 'Địa chỉ trụ sở', 'Head office'),
      ask('office_phone', 'phone', 'Điện thoại', 'Telephone', optional),
      ask('office_email', 'email', 'Thư điện tử', 'E-mail', optional),
      ask('office_fax', 'text', 'Số fax', 'Fax', { ...optional, longest: 30 }),
      ask('office_website', 'text', 'Trang thông tin điện tử', 'Website', { ...optional, longest: 200 }),
    ]),
    page('industries', 'Ngành, nghề kinh doanh', 'Lines of business', [
      ask('industries', 'table', 'Ngành, nghề', 'Lines of business', {
        rows: { most: 30 },
        columns: [
          ask('name', 'text', 'Tên ngành, nghề', 'Name'),
          ask('code', 'industry-code', 'Mã ngành cấp 4', 'Code of level 4', { example: '4711' }),
        ],
      }),
      ask('main_industry', 'industry-code', 'Mã ngành, nghề chính', 'Code of the main line', {
        ...hint('Một trong các mã ở trên.', 'One of those above.'),
      }),
    ]),
    page('capital', 'Vốn và lao động', 'Capital and staff', [
      ask('capital', 'money', 'Vốn kinh doanh (đồng)', 'Capital (đồng)', {
        inWords: true,
        range: { least: 1, most: 1_000_000_000_000 },
      }),
      ask('employees', 'number', 'Tổng số lao động dự kiến', 'Staff expected', count(1, 10_000)),
      ask('start_date', 'date', 'Ngày bắt đầu hoạt động', 'First day of business', {
        ...optional,
        ...hint('Bỏ trống: từ ngày được cấp giấy chứng nhận.', 'Left empty: the day of the certificate.'),
        dates: { earliest: 'today' },
      }),
    ]),
    page('tax', 'Thuế', 'Tax', [
      ask('tax_elsewhere', 'yes-no', 'Nhận thông báo thuế ở địa chỉ khác trụ sở', 'Tax notices go elsewhere'),
      ask('tax_address', 'address', 'Địa chỉ nhận thông báo thuế', 'Address for tax notices', {
        when: 'tax_elsewhere',
      }),
      ask('tax_phone', 'phone', 'Điện thoại nhận thông báo thuế', 'Telephone', {
        when: 'tax_elsewhere',
        ...optional,
      }),
      ask('tax_email', 'email', 'Thư điện tử nhận thông báo thuế', 'E-mail', {
        when: 'tax_elsewhere',
        ...optional,
      }),
      choose('vat_method', 'Phương pháp tính thuế giá trị gia tăng', 'VAT method', [
        ['declared', 'Phương pháp kê khai', 'By declaration'],
        ['each_time', 'Kê khai theo từng lần phát sinh', 'Declared each time'],
      ]),
    ]),
    page('submitter', 'Người nộp hồ sơ', 'Who hands it in', [
      ask('submitter_is_owner', 'yes-no', 'Chủ hộ kinh doanh tự nộp hồ sơ', 'The owner files'),
      ask('submitter', 'person', 'Người được ủy quyền nộp hồ sơ', 'The agent', {
        parts: ['name', 'birth_date', 'sex', 'personal_number', 'address', 'phone'],
        when: 'not(submitter_is_owner)',
      }),
      ask('submitter_mandate', 'file', 'Văn bản ủy quyền nộp hồ sơ', 'Mandate', {
        when: 'not(submitter_is_owner)',
        component: '1.001612-TP03',
      }),
      ask(
        'pledge',
        'declaration',
        'Bản thân không thuộc diện pháp luật cấm kinh doanh; không đồng thời là chủ hộ kinh doanh khác, chủ doanh nghiệp tư nhân, thành viên hợp danh; trụ sở thuộc quyền sử dụng hợp pháp của tôi.',
        'I am not barred from business, own no other household business or private enterprise, am no partner of a partnership, and use the head office lawfully.',
      ),
    ]),
  ],
  // A mandate of theirs is attached as well.
  agreements: [
    {
      of: 'members',
      role: { vi: 'Thành viên hộ gia đình', en: 'Member of the household' },
      optional: true,
    },
  ],
  requirements: [
    must(
      'members',
      'count(members) >= 1',
      'Hộ gia đình cần ít nhất một thành viên ngoài chủ hộ.',
      'A household has at least one member beside the owner.',
    ),
  ],
}
