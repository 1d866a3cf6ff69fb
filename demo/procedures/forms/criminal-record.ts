import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, choose, count, hint, must, optional, page, past } from './words.ts'

const PARENT = { parts: ['name', 'birth_date'] }

/** Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp, mẫu 04 and 05/2025/LLTP. */
export const criminalRecord: FormDefinition = {
  source: { form: 'Mẫu 04/2025/LLTP, 05/2025/LLTP', law: 'Nghị định 216/2026/NĐ-CP' },
  title: {
    vi: 'Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp',
    en: 'Application for a criminal record certificate',
  },
  pages: [
    page('kind', 'Yêu cầu', 'Request', [
      choose('case', 'Yêu cầu cấp', 'Certificate wanted', [
        ['no1', 'Phiếu lý lịch tư pháp số 1', 'Certificate No. 1'],
        ['no2', 'Phiếu lý lịch tư pháp số 2', 'Certificate No. 2'],
      ]),
      choose('form_kind', 'Người yêu cầu', 'Who asks', [
        ['self', 'Tự yêu cầu', 'The person'],
        [
          'mandate',
          'Người được ủy quyền, cha mẹ của người chưa thành niên',
          'An agent, or the parent of a minor',
        ],
      ]),
      ask(
        'ban_info',
        'yes-no',
        'Xác nhận nội dung cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã',
        'Certify bans on holding office or managing enterprises',
        {
          when: 'case = "no1"',
        },
      ),
    ]),
    page(
      'requester',
      'Người được ủy quyền, cha, mẹ',
      'Agent or parent',
      [
        ask('requester', 'person', 'Người nộp yêu cầu', 'Who hands in the request', {
          parts: [
            'name',
            'other_name',
            'sex',
            'birth_date',
            'nationality',
            'ethnicity',
            'address',
            'paper',
            'phone',
            'email',
          ],
          party: 'applicant',
          prefill: 'filer',
        }),
        choose('mandate_relation', 'Quan hệ', 'Relation', [
          ['parent', 'Cha, mẹ', 'Parent'],
          ['spouse', 'Vợ, chồng', 'Spouse'],
          ['child', 'Con', 'Child'],
          ['other', 'Người được ủy quyền khác', 'Another agent'],
        ]),
        ask('mandate_date', 'date', 'Ngày ủy quyền', 'Date of the mandate', {
          when: 'mandate_relation = "other"',
          ...past,
        }),
        ask(
          'mandate_paper',
          'file',
          'Văn bản ủy quyền (công chứng hoặc chứng thực)',
          'Mandate (notarised or certified)',
          {
            when: 'mandate_relation = "other"',
            component: '3.000333-TP03',
          },
        ),
      ],
      { when: 'form_kind = "mandate"' },
    ),
    page('person', 'Người được cấp phiếu', 'The person certified', [
      ask('person', 'person', 'Người được cấp phiếu', 'The person certified', {
        parts: [
          'name',
          'other_name',
          'birth_date',
          'sex',
          'ethnicity',
          'nationality',
          'paper',
          'phone',
          'email',
        ],
        optionalParts: ['phone'],
        party: 'owner',
        prefill: 'account',
      }),
      ask('birth_place', 'text', 'Nơi sinh (tỉnh hoặc quốc gia)', 'Place of birth (province or country)', {
        example: 'Phú Thọ',
        prefill: 'earlier',
      }),
      ask('permanent', 'address', 'Nơi thường trú', 'Permanent residence', {
        ...optional,
        prefill: 'account',
      }),
      ask('temporary', 'address', 'Nơi tạm trú', 'Temporary residence', {
        ...optional,
        prefill: 'earlier',
        ...hint('Ghi ít nhất một trong hai: thường trú hoặc tạm trú.', 'At least one of the two residences.'),
      }),
    ]),
    page('family', 'Cha, mẹ, vợ hoặc chồng', 'Family', [
      ask('father', 'person', 'Cha', 'Father', { ...optional, ...PARENT, prefill: 'earlier' }),
      ask('mother', 'person', 'Mẹ', 'Mother', { ...optional, ...PARENT, prefill: 'earlier' }),
      ask('is_married', 'yes-no', 'Có vợ hoặc chồng', 'Married', { prefill: 'earlier' }),
      ask('spouse', 'person', 'Vợ hoặc chồng', 'Spouse', {
        ...PARENT,
        when: 'is_married',
        prefill: 'earlier',
      }),
    ]),
    page('history', 'Quá trình cư trú', 'Where the person lived', [
      ask(
        'residence_history',
        'table',
        'Quá trình cư trú từ khi đủ 14 tuổi',
        'Residence since the age of 14',
        {
          ...hint('Ghi liên tục, không bỏ quãng nào.', 'Without gaps.'),
          prefill: 'earlier',
          columns: [
            ask('from', 'partial-date', 'Từ tháng, năm', 'From', { example: '9/2004' }),
            ask('to', 'text', 'Đến tháng, năm', 'To', { example: 'nay', longest: 20 }),
            ask('address', 'text', 'Nơi thường trú, tạm trú', 'Residence'),
            ask('work', 'text', 'Nghề nghiệp', 'Work', optional),
            ask('workplace', 'text', 'Nơi làm việc', 'Workplace', optional),
          ],
        },
      ),
      ask(
        'conviction_statement',
        'long-text',
        'Phần khai về án tích, nội dung bị cấm (nếu có)',
        'Convictions and bans, if any',
        optional,
      ),
    ]),
    page('purpose', 'Mục đích và số lượng', 'Purpose', [
      choose('purpose', 'Mục đích yêu cầu', 'Purpose', [
        ['work', 'Xin việc làm', 'Work'],
        ['abroad', 'Đi nước ngoài, xin thị thực', 'Going abroad, a visa'],
        ['practice', 'Cấp giấy phép, chứng chỉ hành nghề', 'A licence to practise'],
        ['adoption', 'Nuôi con nuôi', 'Adoption'],
        ['other', 'Mục đích khác', 'Something else'],
      ]),
      ask('purpose_other', 'text', 'Mục đích khác', 'What for', { when: 'purpose = "other"' }),
      ask('quantity', 'number', 'Số lượng phiếu', 'How many', count(1, 20)),
      choose(
        'fee_group',
        'Đối tượng nộp phí',
        'Charge',
        [
          ['normal', 'Mức thường: 200.000 đồng', 'Full: 200,000 đồng'],
          [
            'half',
            'Sinh viên, người có công, thân nhân liệt sĩ: 100.000 đồng',
            'Students, people of merit: 100,000 đồng',
          ],
          [
            'free',
            'Trẻ em, người cao tuổi, người khuyết tật, hộ nghèo, vùng đặc biệt khó khăn: miễn phí',
            'Children, the old, the disabled, the poor: free',
          ],
        ],
        { fact: 'fee_group' },
      ),
      ask('fee_proof', 'file', 'Giấy tờ chứng minh được miễn, giảm phí', 'Proof of the exemption', {
        when: 'fee_group in ("half", "free")',
        component: '3.000333-TP04',
      }),
    ]),
  ],
  requirements: [
    must(
      'form_kind',
      'case = "no1" or form_kind = "self"',
      'Phiếu số 2 không được ủy quyền cho người khác yêu cầu.',
      'Nobody else can ask for certificate No. 2.',
    ),
  ],
}
