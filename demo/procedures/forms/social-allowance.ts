import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, choose, count, hint, optional, page, past } from './words.ts'

const SCHOOLING = [
  ['not_yet', 'Chưa đi học', 'Not yet at school'],
  ['left', 'Đã nghỉ học', 'Left school'],
  ['attends', 'Đang đi học', 'At school'],
] as const

const CHILD_FORMS = 'form_code in ("1a", "1b", "1dd")'

/** Tờ khai đề nghị trợ giúp xã hội, mẫu 1a to 1đ, 2a, 2b and 03. */
export const socialAllowance: FormDefinition = {
  source: { form: 'Mẫu 1a, 1b, 1c, 1d, 1đ, 2a, 2b', law: 'Nghị định 20/2021/NĐ-CP' },
  title: { vi: 'Tờ khai đề nghị trợ giúp xã hội', en: 'Application for social support' },
  pages: [
    page('kind', 'Đối tượng', 'For whom', [
      choose('form_code', 'Người đề nghị trợ giúp là', 'The person is', [
        ['1a', 'Trẻ em mồ côi, bị bỏ rơi, mất nguồn nuôi dưỡng', 'A child without parents or support'],
        ['1b', 'Người nhiễm HIV thuộc hộ nghèo', 'A person with HIV of a poor household'],
        ['1c', 'Người đơn thân nghèo đang nuôi con', 'A poor single parent'],
        ['1d', 'Người cao tuổi', 'An old person'],
        ['1dd', 'Người khuyết tật', 'A disabled person'],
        [
          '2a',
          'Hộ gia đình có người khuyết tật đặc biệt nặng',
          'A household with a severely disabled person',
        ],
        ['2b', 'Người nhận chăm sóc, nuôi dưỡng', 'A carer'],
      ]),
      choose('request', 'Đề nghị', 'Request', [
        ['begin', 'Hưởng trợ cấp', 'Allowance'],
        ['change', 'Điều chỉnh mức hưởng', 'A change'],
        ['end', 'Thôi hưởng', 'Its end'],
      ]),
    ]),
    page('person', 'Người được trợ giúp', 'The person supported', [
      ask('person', 'person', 'Người được trợ giúp', 'The person supported', {
        parts: ['name', 'birth_date', 'sex', 'ethnicity', 'paper', 'address', 'phone'],
        optionalParts: ['phone', 'ethnicity'],
        party: 'owner',
        prefill: 'account',
      }),
      ask('living_with', 'text', 'Hiện đang sống với ai', 'Lives with', {
        example: 'Con gái Nguyễn Thị Hoa',
      }),
      ask(
        'living_at',
        'address',
        'Nơi ở hiện nay (nếu khác nơi thường trú)',
        'Where now, if elsewhere',
        optional,
      ),
      choose('schooling', 'Tình trạng đi học', 'Schooling', SCHOOLING, { when: CHILD_FORMS }),
      ask('schooling_detail', 'text', 'Lý do nghỉ, hoặc trường lớp đang học', 'Why not, or which school', {
        when: 'schooling in ("not_yet", "left", "attends")',
        ...optional,
      }),
      ask('health_card', 'yes-no', 'Có thẻ bảo hiểm y tế', 'Has a health insurance card'),
    ]),
    page('benefits', 'Chế độ đang hưởng', 'Benefits now', [
      ask('current_benefits', 'table', 'Chế độ đang hưởng', 'Benefits now', {
        ...optional,
        columns: [
          choose('kind', 'Chế độ', 'Benefit', [
            ['pension', 'Lương hưu, bảo hiểm xã hội', 'Pension'],
            ['social', 'Trợ cấp bảo trợ xã hội', 'Social allowance'],
            ['merit', 'Trợ cấp người có công', 'Allowance for people of merit'],
            ['other', 'Chế độ khác', 'Other'],
          ]),
          ask('amount', 'money', 'Mức hưởng (đồng/tháng)', 'Amount (đồng a month)'),
          ask('since', 'partial-date', 'Từ tháng', 'Since'),
        ],
      }),
      choose(
        'poor_household',
        'Thuộc hộ',
        'The household is',
        [
          ['poor', 'Hộ nghèo', 'Poor'],
          ['near_poor', 'Hộ cận nghèo', 'Nearly poor'],
          ['no', 'Không thuộc hộ nghèo, cận nghèo', 'Neither'],
        ],
        { when: 'form_code in ("1b", "1c", "1d", "1dd")' },
      ),
    ]),
    page('disability', 'Khuyết tật', 'Disability', [
      ask('disabled', 'yes-no', 'Là người khuyết tật', 'The person is disabled'),
      ask('disability_no', 'text', 'Số giấy xác nhận khuyết tật', 'Number of the certificate', {
        when: 'disabled',
      }),
      ask('disability_date', 'date', 'Ngày cấp', 'Day of issue', { when: 'disabled', ...past }),
      ask('disability_by', 'text', 'Nơi cấp', 'Issued by', { when: 'disabled' }),
      ask('disability_kind', 'text', 'Dạng khuyết tật', 'Kind', { when: 'disabled' }),
      choose(
        'disability_level',
        'Mức độ',
        'Level',
        [
          ['light', 'Nhẹ', 'Light'],
          ['severe', 'Nặng', 'Severe'],
          ['very_severe', 'Đặc biệt nặng', 'Very severe'],
        ],
        { when: 'disabled' },
      ),
      ask('disability_paper', 'file', 'Giấy xác nhận khuyết tật', 'The certificate', {
        when: 'disabled',
        ...optional,
        component: '1.001776-TP02',
      }),
      choose(
        'self_care',
        'Khả năng tự phục vụ',
        'Looks after themselves',
        [
          ['yes', 'Tự phục vụ được', 'Yes'],
          ['partly', 'Cần người giúp một phần', 'With some help'],
          ['no', 'Không tự phục vụ được', 'No'],
        ],
        { when: 'form_code = "1dd"' },
      ),
    ]),
    page(
      'parents',
      'Cha, mẹ của trẻ',
      'Parents of the child',
      [
        ask('mother', 'person', 'Mẹ', 'Mother', {
          ...optional,
          parts: ['name', 'birth_date', 'address'],
          optionalParts: ['birth_date', 'address'],
        }),
        ask('mother_state', 'text', 'Tình trạng của mẹ', 'State of the mother', {
          example: 'Đã chết năm 2021',
          ...optional,
        }),
        ask('father', 'person', 'Cha', 'Father', {
          ...optional,
          parts: ['name', 'birth_date', 'address'],
          optionalParts: ['birth_date', 'address'],
        }),
        ask('father_state', 'text', 'Tình trạng của cha', 'State of the father', optional),
      ],
      { when: 'form_code = "1a"' },
    ),
    page(
      'work',
      'Việc làm, gia đình',
      'Work and family',
      [
        ask('works', 'yes-no', 'Có việc làm', 'Works'),
        ask('job', 'text', 'Nghề nghiệp', 'Work', { when: 'works' }),
        ask('income', 'money', 'Thu nhập mỗi tháng (đồng)', 'Income a month (đồng)', { when: 'works' }),
        choose(
          'marital_status',
          'Tình trạng hôn nhân',
          'Marital status',
          [
            ['single', 'Chưa kết hôn', 'Single'],
            ['married', 'Có vợ, chồng', 'Married'],
            ['widowed', 'Vợ, chồng đã chết hoặc mất tích', 'Widowed'],
            ['divorced', 'Đã ly hôn', 'Divorced'],
          ],
          { when: 'form_code in ("1c", "1dd")' },
        ),
        ask('children_count', 'number', 'Số con đang nuôi', 'Children', {
          ...count(0, 30),
          when: 'form_code in ("1c", "1dd")',
        }),
        ask('under_36m', 'number', 'Trong đó con dưới 36 tháng tuổi', 'Of which under 36 months', {
          ...count(0, 30),
          when: 'children_count > 0',
        }),
        ask('pregnant', 'yes-no', 'Đang mang thai', 'Pregnant', { when: 'form_code = "1dd"' }),
        ask('children', 'table', 'Các con đang nuôi', 'The children', {
          when: 'form_code = "1c"',
          columns: [
            ask('name', 'person-name', 'Họ và tên', 'Name'),
            ask('birth_date', 'birth-date', 'Ngày sinh', 'Date of birth'),
            ask('sex', 'sex', 'Giới tính', 'Sex'),
            ask('number', 'personal-number', 'Số định danh', 'Personal number', optional),
            choose('schooling', 'Đi học', 'Schooling', SCHOOLING),
            ask('health_card', 'yes-no', 'Có thẻ BHYT', 'Health card'),
            ask('disability', 'text', 'Khuyết tật (nếu có)', 'Disability', optional),
          ],
        }),
      ],
      { when: 'form_code in ("1b", "1c", "1dd")' },
    ),
    page(
      'carer',
      'Người, hộ chăm sóc',
      'The carer',
      [
        ask('carer', 'person', 'Người nhận chăm sóc, nuôi dưỡng', 'The carer', {
          parts: ['name', 'birth_date', 'sex', 'paper', 'address', 'phone'],
          optionalParts: ['phone'],
        }),
        ask('carer_relation', 'text', 'Quan hệ với người được chăm sóc', 'Relation'),
        ask('carer_means', 'long-text', 'Điều kiện kinh tế, nhà ở', 'Means and home'),
        ask(
          'carer_convicted',
          'yes-no',
          'Có tiền án, đang bị truy cứu trách nhiệm hình sự',
          'Convicted or prosecuted',
        ),
        ask('household_size', 'number', 'Số người trong hộ', 'People in the household', {
          ...count(1, 50),
          when: 'form_code = "2a"',
        }),
        ask('household_disabled', 'number', 'Số người khuyết tật trong hộ', 'Of whom disabled', {
          ...count(1, 50),
          when: 'form_code = "2a"',
        }),
        ask(
          'household_income',
          'money',
          'Thu nhập của hộ mỗi tháng (đồng)',
          'Income of the household a month',
          { when: 'form_code = "2a"' },
        ),
      ],
      { when: 'form_code in ("2a", "2b")' },
    ),
    page('filer', 'Người khai và cách nhận tiền', 'Who files, and how it is paid', [
      ask('by_proxy', 'yes-no', 'Người khác khai thay', 'Somebody else files'),
      ask('proxy', 'person', 'Người khai thay', 'Who files', {
        parts: ['name', 'personal_number', 'address', 'phone'],
        party: 'applicant',
        prefill: 'filer',
        when: 'by_proxy',
      }),
      ask('proxy_relation', 'text', 'Quan hệ với người được trợ giúp', 'Relation', { when: 'by_proxy' }),
      choose('payee', 'Nhận tiền qua', 'Paid', [
        ['account', 'Tài khoản ngân hàng', 'To a bank account'],
        ['vneid', 'Tài khoản an sinh xã hội trên VNeID', 'To the VNeID welfare account'],
        ['cash', 'Trực tiếp bằng tiền mặt', 'In cash'],
      ]),
      ask('account', 'bank', 'Tài khoản nhận tiền', 'The account', {
        when: 'payee = "account"',
        prefill: 'earlier',
        ...hint('Tài khoản của người được trợ giúp hoặc người giám hộ.', 'Of the person or the guardian.'),
      }),
    ]),
  ],
  requirements: [
    {
      at: 'under_36m',
      holds: 'under_36m <= children_count',
      message: {
        vi: 'Số con dưới 36 tháng không thể nhiều hơn số con.',
        en: 'Not more than all the children.',
      },
    },
    {
      at: 'household_disabled',
      holds: 'household_disabled <= household_size',
      message: {
        vi: 'Số người khuyết tật không thể nhiều hơn số người trong hộ.',
        en: 'Not more than all in the household.',
      },
    },
  ],
}
