import type { FormDefinition } from '../../../src/forms/index.ts'
import { MARITAL_STATUS } from './marriage.ts'
import { ask, CIVIL_PERSON, choose, count, hint, must, optional, page, past } from './words.ts'

const married = { when: 'marital_status in ("married", "from_to")' }
const divorced = { when: 'marital_status = "divorced"' }
const widowed = { when: 'marital_status = "widowed"' }

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân. */
export const maritalStatus: FormDefinition = {
  source: {
    form: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
    law: 'Thông tư 04/2024/TT-BTP',
  },
  title: {
    vi: 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân',
    en: 'Application for a certificate of marital status',
  },
  pages: [
    page('request', 'Yêu cầu', 'Request', [
      choose('issue_kind', 'Yêu cầu cấp', 'What is asked for', [
        ['new', 'Cấp mới', 'A new certificate'],
        ['again', 'Cấp lại', 'Another one'],
      ]),
      ask('old_certificate', 'file', 'Giấy xác nhận đã cấp trước đây', 'The certificate issued before', {
        when: 'issue_kind = "again"',
        component: '1.004873-TP02',
      }),
    ]),
    page('requester', 'Người yêu cầu', 'Who asks', [
      ask('requester', 'person', 'Người yêu cầu', 'Who asks', {
        parts: [...CIVIL_PERSON.parts, 'phone', 'email'],
        optionalParts: CIVIL_PERSON.optionalParts,
        party: 'applicant',
        prefill: 'filer',
      }),
      choose('relation', 'Quan hệ với người được xác nhận', 'Relation to the person certified', [
        ['self', 'Bản thân', 'The person'],
        ['other', 'Khác', 'Other'],
      ]),
      ask('relation_other', 'text', 'Quan hệ khác', 'Other relation', { when: 'relation = "other"' }),
    ]),
    page(
      'subject',
      'Người được xác nhận',
      'The person certified',
      [
        ask('subject', 'person', 'Người được cấp giấy xác nhận', 'The person certified', {
          parts: [
            'name',
            'birth_date',
            'sex',
            'ethnicity',
            'nationality',
            'personal_number',
            'paper',
            'residence_kind',
            'address',
          ],
          optionalParts: CIVIL_PERSON.optionalParts,
          party: 'owner',
        }),
      ],
      { when: 'relation = "other"' },
    ),
    page(
      'about',
      'Người được xác nhận',
      'The person certified',
      [
        ask('sex', 'sex', 'Giới tính', 'Sex', { prefill: 'account' }),
        ask('ethnicity', 'ethnicity', 'Dân tộc', 'Ethnic group', { prefill: 'earlier' }),
        ask('nationality', 'country', 'Quốc tịch', 'Nationality', { prefill: 'account' }),
      ],
      { when: 'relation = "self"' },
    ),
    page('stays', 'Thời gian cư trú', 'Where the person lived', [
      ask('stays', 'table', 'Trong thời gian cư trú tại', 'While living at', {
        ...optional,
        ...hint(
          'Ghi từng nơi đã thường trú từ khi đủ tuổi kết hôn; xã khác sẽ được hỏi xác minh trong 3 ngày làm việc.',
          'Every commune of residence since marriageable age; other communes are asked within 3 working days.',
        ),
        columns: [
          ask('address', 'address', 'Nơi cư trú', 'Residence'),
          ask('from', 'partial-date', 'Từ', 'From'),
          ask('to', 'partial-date', 'Đến', 'To', optional),
        ],
      }),
    ]),
    page('status', 'Tình trạng hôn nhân', 'Marital status', [
      choose('marital_status', 'Tình trạng hôn nhân', 'Marital status', [
        ['married', 'Hiện đang có vợ hoặc chồng', 'Married'],
        ...MARITAL_STATUS,
        [
          'from_to',
          'Từ ngày … đến ngày … chưa đăng ký kết hôn với ai; hiện đang có vợ hoặc chồng',
          'Not married from … to …; married now',
        ],
        ['other', 'Khác', 'Other'],
      ]),
      ask('period', 'period', 'Thời gian chưa đăng ký kết hôn với ai', 'Time not married', {
        when: 'marital_status = "from_to"',
      }),
      ask('spouse_name', 'person-name', 'Họ tên vợ hoặc chồng', 'Name of the spouse', married),
      ask('cert_no', 'text', 'Số giấy chứng nhận kết hôn', 'Number of the marriage certificate', married),
      ask('cert_date', 'date', 'Ngày đăng ký', 'Date', { ...married, ...past }),
      ask('cert_agency', 'text', 'Cơ quan đăng ký', 'Agency', married),
      ask('divorce_no', 'text', 'Số bản án, quyết định ly hôn', 'Number of the divorce decision', divorced),
      ask('divorce_date', 'date', 'Ngày bản án, quyết định', 'Date', { ...divorced, ...past }),
      ask('divorce_court', 'text', 'Tòa án, cơ quan ban hành', 'Court', divorced),
      ask('death_no', 'text', 'Số trích lục khai tử', 'Number of the death extract', widowed),
      ask('death_date', 'date', 'Ngày cấp', 'Date', { ...widowed, ...past }),
      ask('death_agency', 'text', 'Cơ quan cấp', 'Issued by', widowed),
      ask('status_other', 'long-text', 'Ghi rõ tình trạng', 'Say what it is', {
        when: 'marital_status = "other"',
      }),
    ]),
    page('purpose', 'Mục đích sử dụng', 'Purpose', [
      choose('purpose', 'Dùng giấy xác nhận để', 'The certificate is for', [
        ['marriage', 'Kết hôn', 'Marriage'],
        ['property', 'Mua bán, chuyển nhượng tài sản', 'Buying or selling property'],
        ['loan', 'Vay vốn', 'A loan'],
        ['other', 'Mục đích khác', 'Something else'],
      ]),
      ask('purpose_other', 'text', 'Mục đích khác', 'What for', { when: 'purpose = "other"' }),
      ask('partner', 'person', 'Dự định kết hôn với', 'Intends to marry', {
        parts: ['name', 'birth_date', 'nationality', 'paper'],
        optionalParts: ['paper'],
        when: 'purpose = "marriage"',
      }),
      ask('marriage_place', 'text', 'Nơi dự định đăng ký kết hôn', 'Where the marriage will be registered', {
        when: 'purpose = "marriage"',
      }),
      ask('quantity', 'number', 'Số lượng', 'How many', {
        ...count(1, 20),
        ...hint('Để kết hôn chỉ cấp một bản.', 'For marriage only one is issued.'),
      }),
    ]),
  ],
  requirements: [
    must(
      'quantity',
      'purpose != "marriage" or quantity = 1',
      'Giấy xác nhận để kết hôn chỉ được cấp một bản.',
      'For marriage only one certificate is issued.',
    ),
  ],
}
