import type { FormDefinition, Question } from '../../../src/forms/index.ts'
import { ask, choose, count, hint, must, optional, page } from './words.ts'

const PERSON = ['name', 'birth_date', 'sex', 'personal_number', 'address', 'phone', 'email']

const amountAndShare: Question[] = [
  ask('amount', 'money', 'Số tiền (đồng)', 'Amount (đồng)'),
  ask('share', 'number', 'Tỷ lệ (%)', 'Share (%)', { range: { least: 0, most: 100 } }),
]

/** Giấy đề nghị đăng ký doanh nghiệp, công ty TNHH một thành viên. */
export const company: FormDefinition = {
  source: {
    form: 'Giấy đề nghị đăng ký doanh nghiệp, công ty TNHH một thành viên',
    law: 'Thông tư 68/2025/TT-BTC',
  },
  title: {
    vi: 'Giấy đề nghị đăng ký doanh nghiệp công ty trách nhiệm hữu hạn một thành viên',
    en: 'Application for registration of a single-member limited company',
  },
  pages: [
    page('declarant', 'Người đề nghị', 'Who applies', [
      ask('declarant', 'person', 'Tôi là', 'The applicant', {
        parts: PERSON,
        optionalParts: ['sex'],
        party: 'applicant',
        prefill: 'account',
      }),
      choose('submitter_role', 'Nộp với tư cách', 'Files as', [
        ['signatory', 'Người có thẩm quyền ký', 'Who may sign'],
        ['agent', 'Người được ủy quyền', 'An agent'],
      ]),
    ]),
    page('founding', 'Tình trạng thành lập', 'How it comes into being', [
      choose('founding_kind', 'Tình trạng thành lập', 'How it comes into being', [
        ['new', 'Thành lập mới', 'Newly founded'],
        ['separated', 'Tách doanh nghiệp', 'Separated from an enterprise'],
        ['divided', 'Chia doanh nghiệp', 'Division of an enterprise'],
        ['merged', 'Hợp nhất doanh nghiệp', 'Merger'],
        ['converted', 'Chuyển đổi loại hình doanh nghiệp', 'Change of form'],
        ['from_household', 'Chuyển từ hộ kinh doanh', 'From a household business'],
        ['from_charity', 'Chuyển từ cơ sở bảo trợ xã hội, quỹ', 'From a charity or fund'],
      ]),
      ask(
        'source_entity',
        'organisation',
        'Hộ kinh doanh, cơ sở, doanh nghiệp trước khi chuyển',
        'What it was before',
        {
          parts: ['name', 'tax_code', 'issued_on', 'issued_by', 'address'],
          optionalParts: ['tax_code'],
          when: 'founding_kind != "new"',
        },
      ),
    ]),
    page('name', 'Tên công ty', 'Name', [
      ask('name_vi', 'organisation-name', 'Tên công ty bằng tiếng Việt', 'Name in Vietnamese', {
        example: 'CÔNG TY TNHH MTV THƯƠNG MẠI ĐẤT TỔ',
        ...hint(
          'Ghi bằng chữ in hoa, có “Công ty TNHH” hoặc “Công ty TNHH một thành viên”.',
          'In capitals, with “Công ty TNHH”.',
        ),
      }),
      ask(
        'name_foreign',
        'organisation-name',
        'Tên bằng tiếng nước ngoài',
        'Name in a foreign language',
        optional,
      ),
      ask('name_short', 'organisation-name', 'Tên viết tắt', 'Short name', optional),
    ]),
    page('office', 'Trụ sở chính', 'Head office', [
      ask('office', 'address', 'Địa chỉ trụ sở chính', 'Address'),
      ask('office_phone', 'phone', 'Điện thoại', 'Telephone'),
      ask('office_fax', 'text', 'Số fax', 'Fax', { ...optional, longest: 30 }),
      ask('office_email', 'email', 'Thư điện tử', 'E-mail', optional),
      ask('office_website', 'text', 'Trang thông tin điện tử', 'Website', { ...optional, longest: 200 }),
      ask('zone', 'choices', 'Trụ sở nằm trong', 'The office lies in', {
        ...optional,
        options: [
          { code: 'industrial', label: { vi: 'Khu công nghiệp', en: 'An industrial park' } },
          { code: 'export', label: { vi: 'Khu chế xuất', en: 'An export processing zone' } },
          { code: 'economic', label: { vi: 'Khu kinh tế', en: 'An economic zone' } },
          { code: 'high_tech', label: { vi: 'Khu công nghệ cao', en: 'A high-tech park' } },
        ],
      }),
      ask(
        'sensitive_land',
        'yes-no',
        'Có giấy chứng nhận quyền sử dụng đất tại đảo, xã biên giới, ven biển, khu vực ảnh hưởng quốc phòng, an ninh',
        'Has land on an island, at the border, the coast or where defence is concerned',
      ),
      ask('social_enterprise', 'yes-no', 'Là doanh nghiệp xã hội', 'A social enterprise', optional),
      ask(
        'securities',
        'yes-no',
        'Là công ty chứng khoán, công ty quản lý quỹ',
        'A securities or fund company',
        optional,
      ),
      ask(
        'securities_licence',
        'text',
        'Số, ngày giấy phép của Ủy ban Chứng khoán',
        'Licence of the Securities Commission',
        { when: 'securities' },
      ),
    ]),
    page('industries', 'Ngành, nghề kinh doanh', 'Lines of business', [
      ask('industries', 'table', 'Ngành, nghề', 'Lines of business', {
        columns: [
          ask('name', 'text', 'Tên ngành, nghề', 'Name'),
          ask('code', 'industry-code', 'Mã ngành cấp 4', 'Code of level 4', { example: '6201' }),
        ],
      }),
      ask('main_industry', 'industry-code', 'Mã ngành, nghề chính', 'Code of the main line'),
    ]),
    page('owner', 'Chủ sở hữu', 'The owner', [
      choose('owner_kind', 'Chủ sở hữu là', 'The owner is', [
        ['person', 'Cá nhân', 'A person'],
        ['org', 'Tổ chức', 'An organisation'],
      ]),
      ask('owner_person', 'person', 'Chủ sở hữu', 'The owner', {
        parts: [...PERSON, 'nationality', 'ethnicity'],
        optionalParts: ['nationality', 'ethnicity', 'sex'],
        party: 'owner',
        when: 'owner_kind = "person"',
      }),
      ask('owner_org', 'organisation', 'Tổ chức là chủ sở hữu', 'The owner', {
        parts: ['name', 'tax_code', 'code', 'issued_on', 'issued_by', 'address', 'phone', 'email', 'website'],
        optionalParts: ['tax_code', 'code', 'issued_on', 'issued_by'],
        party: 'owner',
        when: 'owner_kind = "org"',
      }),
      choose(
        'governance',
        'Mô hình tổ chức quản lý',
        'How it is governed',
        [
          [
            'council',
            'Hội đồng thành viên, Giám đốc hoặc Tổng giám đốc',
            'Council of members and a director',
          ],
          ['chair', 'Chủ tịch công ty, Giám đốc hoặc Tổng giám đốc', 'Chair and a director'],
        ],
        { when: 'owner_kind = "org"' },
      ),
      ask(
        'foreign_owner',
        'yes-no',
        'Chủ sở hữu là nhà đầu tư nước ngoài',
        'The owner is a foreign investor',
      ),
      ask(
        'investment_cert',
        'text',
        'Mã số dự án, ngày cấp, cơ quan cấp giấy chứng nhận đăng ký đầu tư',
        'Investment certificate',
        { when: 'foreign_owner' },
      ),
    ]),
    page(
      'owner_reps',
      'Người đại diện theo ủy quyền',
      'Representatives of the owner',
      [
        ask('owner_reps', 'table', 'Người đại diện theo ủy quyền', 'Representatives', {
          columns: [
            ask('name', 'person-name', 'Họ và tên', 'Full name'),
            ask('birth_date', 'birth-date', 'Ngày sinh', 'Date of birth'),
            ask('sex', 'sex', 'Giới tính', 'Sex'),
            ask('number', 'id-number', 'Số định danh', 'Personal number'),
            ask('nationality', 'country', 'Quốc tịch', 'Nationality'),
            ask('address', 'address', 'Địa chỉ liên lạc', 'Address'),
            ask('capital', 'money', 'Vốn được ủy quyền (đồng)', 'Capital represented (đồng)'),
            ask('share', 'number', 'Tỷ lệ (%)', 'Share (%)', { range: { least: 0, most: 100 } }),
            ask('since', 'date', 'Thời điểm đại diện', 'Since', optional),
            ask('note', 'text', 'Ghi chú', 'Remarks', optional),
          ],
        }),
      ],
      { when: 'owner_kind = "org"' },
    ),
    page('capital', 'Vốn điều lệ', 'Charter capital', [
      ask('charter_capital', 'money', 'Vốn điều lệ (đồng)', 'Charter capital (đồng)', {
        inWords: true,
        range: { least: 1 },
      }),
      ask(
        'foreign_value',
        'text',
        'Giá trị tương đương bằng ngoại tệ',
        'Value in a foreign currency',
        optional,
      ),
      ask('capital_sources', 'table', 'Nguồn vốn điều lệ', 'Where it comes from', {
        columns: [
          choose('source', 'Nguồn vốn', 'Source', [
            ['budget', 'Vốn ngân sách nhà nước', 'State budget'],
            ['private', 'Vốn tư nhân', 'Private'],
            ['foreign', 'Vốn nước ngoài', 'Foreign'],
            ['other', 'Vốn khác', 'Other'],
          ]),
          ...amountAndShare,
        ],
      }),
      ask('assets', 'table', 'Tài sản góp vốn', 'What is contributed', {
        columns: [
          choose('asset', 'Tài sản', 'Asset', [
            ['dong', 'Đồng Việt Nam', 'Đồng'],
            ['currency', 'Ngoại tệ tự do chuyển đổi', 'Foreign currency'],
            ['gold', 'Vàng', 'Gold'],
            ['land', 'Quyền sử dụng đất', 'Land use rights'],
            ['ip', 'Quyền sở hữu trí tuệ', 'Intellectual property'],
            ['other', 'Tài sản khác', 'Other'],
          ]),
          ...amountAndShare,
        ],
      }),
    ]),
    page('legal_reps', 'Người đại diện theo pháp luật', 'Legal representatives', [
      ask('legal_reps', 'table', 'Người đại diện theo pháp luật', 'Legal representatives', {
        columns: [
          ask('name', 'person-name', 'Họ và tên', 'Full name'),
          ask('birth_date', 'birth-date', 'Ngày sinh', 'Date of birth'),
          ask('sex', 'sex', 'Giới tính', 'Sex'),
          ask('number', 'personal-number', 'Số định danh cá nhân', 'Personal number'),
          ask('title', 'text', 'Chức danh', 'Position', { example: 'Giám đốc' }),
          ask('address', 'address', 'Địa chỉ liên lạc', 'Address'),
          ask('phone', 'phone', 'Điện thoại', 'Telephone', optional),
          ask('email', 'email', 'Thư điện tử', 'E-mail', optional),
        ],
      }),
    ]),
    page('tax', 'Thông tin đăng ký thuế', 'Tax registration', [
      ask('director', 'person', 'Giám đốc, Tổng giám đốc', 'Director', {
        ...optional,
        parts: ['name', 'birth_date', 'sex', 'personal_number', 'phone'],
        optionalParts: ['birth_date', 'sex', 'personal_number', 'phone'],
      }),
      ask('accountant', 'person', 'Kế toán trưởng, phụ trách kế toán', 'Chief accountant', {
        ...optional,
        parts: ['name', 'birth_date', 'sex', 'personal_number', 'phone'],
        optionalParts: ['birth_date', 'sex', 'personal_number', 'phone'],
      }),
      ask('tax_elsewhere', 'yes-no', 'Nhận thông báo thuế ở địa chỉ khác trụ sở', 'Tax notices go elsewhere'),
      ask('tax_address', 'address', 'Địa chỉ nhận thông báo thuế', 'Address for tax notices', {
        when: 'tax_elsewhere',
      }),
      ask('start_date', 'date', 'Ngày bắt đầu hoạt động', 'First day of business', optional),
      choose('accounting', 'Hình thức hạch toán', 'Accounting', [
        ['independent', 'Hạch toán độc lập', 'Independent'],
        [
          'consolidated',
          'Hạch toán độc lập, có báo cáo tài chính hợp nhất',
          'Independent, with consolidated statements',
        ],
        ['dependent', 'Hạch toán phụ thuộc', 'Dependent'],
      ]),
      ask('fiscal_from', 'day-month', 'Năm tài chính từ ngày', 'Fiscal year from', { example: '01/01' }),
      ask('fiscal_to', 'day-month', 'Năm tài chính đến ngày', 'Fiscal year to', { example: '31/12' }),
      ask('employees', 'number', 'Tổng số lao động dự kiến', 'Staff expected', count(0, 1_000_000)),
      ask(
        'bot_project',
        'yes-no',
        'Hoạt động theo dự án BOT, BTO, BT, BOO, BLT, BTL, O&M',
        'Works under a BOT or like project',
      ),
      choose('vat_method', 'Phương pháp tính thuế giá trị gia tăng', 'VAT method', [
        ['deduction', 'Khấu trừ', 'Deduction'],
        ['direct_added', 'Trực tiếp trên giá trị gia tăng', 'Direct on added value'],
        ['direct_sales', 'Trực tiếp trên doanh số', 'Direct on sales'],
        ['none', 'Không phải nộp thuế giá trị gia tăng', 'No VAT'],
      ]),
      choose('si_payment', 'Phương thức đóng bảo hiểm xã hội', 'Social insurance is paid', [
        ['monthly', 'Hàng tháng', 'Every month'],
        ['quarterly', '3 tháng một lần', 'Every 3 months'],
        ['half_yearly', '6 tháng một lần', 'Every 6 months'],
      ]),
      ask('beneficial_owner', 'yes-no', 'Có chủ sở hữu hưởng lợi', 'There is a beneficial owner'),
      ask('beneficial_list', 'file', 'Danh sách chủ sở hữu hưởng lợi', 'List of beneficial owners', {
        when: 'beneficial_owner',
        component: '2.001583-TP04',
      }),
    ]),
  ],
  calculations: [
    {
      key: 'sources_sum',
      label: { vi: 'Tổng nguồn vốn', en: 'Sum of the sources' },
      kind: 'money',
      value: 'sum(capital_sources.amount)',
    },
    {
      key: 'assets_sum',
      label: { vi: 'Tổng tài sản góp vốn', en: 'Sum of the assets' },
      kind: 'money',
      value: 'sum(assets.amount)',
    },
  ],
  requirements: [
    must(
      'capital_sources',
      'sources_sum = charter_capital',
      'Tổng các nguồn vốn phải bằng vốn điều lệ.',
      'The sources add up to the charter capital.',
    ),
    must(
      'capital_sources',
      'sum(capital_sources.share) = 100',
      'Tỷ lệ các nguồn vốn phải đủ 100 %.',
      'The shares of the sources add up to 100%.',
    ),
    must(
      'assets',
      'assets_sum = charter_capital',
      'Tổng tài sản góp vốn phải bằng vốn điều lệ.',
      'The assets add up to the charter capital.',
    ),
    must(
      'owner_reps',
      'sum(owner_reps.share) = 100',
      'Tỷ lệ vốn của các người đại diện phải đủ 100 %.',
      'The shares of the representatives add up to 100%.',
    ),
  ],
}
