import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, choose, hint, must, optional, page } from './words.ts'

/** Đơn đăng ký biến động đất đai, tài sản gắn liền với đất, Mẫu 18. */
export const landChange: FormDefinition = {
  source: { form: 'Mẫu số 18', law: 'Nghị định 151/2025/NĐ-CP' },
  title: {
    vi: 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất',
    en: 'Registration of a change of land',
  },
  pages: [
    page('subject', 'Người đăng ký biến động', 'Who registers', [
      choose('subject_kind', 'Người đăng ký là', 'The applicant is', [
        ['person', 'Cá nhân', 'A person'],
        ['household', 'Hộ gia đình, cộng đồng dân cư', 'A household or community'],
        ['org', 'Tổ chức', 'An organisation'],
      ]),
      ask('holder', 'person', 'Người sử dụng đất, người nhận chuyển quyền', 'The land user or receiver', {
        parts: ['name', 'birth_date', 'paper', 'address', 'phone', 'email'],
        optionalParts: ['phone'],
        party: 'applicant',
        prefill: 'account',
        when: 'subject_kind in ("person", "household")',
      }),
      ask('holder_org', 'organisation', 'Tổ chức', 'The organisation', {
        parts: ['name', 'tax_code', 'issued_on', 'issued_by', 'address', 'representative', 'phone', 'email'],
        party: 'applicant',
        prefill: 'account',
        when: 'subject_kind = "org"',
      }),
      ask('tax_code', 'tax-code', 'Mã số thuế', 'Tax code', { ...optional, when: 'subject_kind != "org"' }),
      ask('co_owners', 'table', 'Những người cùng sử dụng đất, cùng nhận chuyển quyền', 'Co-owners', {
        ...optional,
        when: 'subject_kind = "person"',
        columns: [
          ask('name', 'person-name', 'Họ và tên', 'Name'),
          ask('number', 'id-number', 'Số định danh hoặc CMND', 'Personal number'),
          ask('address', 'address', 'Địa chỉ', 'Address', optional),
        ],
      }),
      ask(
        'household_members',
        'table',
        'Thành viên hộ gia đình có chung quyền sử dụng đất',
        'Members of the household',
        {
          when: 'subject_kind = "household"',
          columns: [
            ask('name', 'person-name', 'Họ và tên', 'Name'),
            ask('number', 'id-number', 'Số định danh hoặc CMND', 'Personal number'),
          ],
        },
      ),
    ]),
    page('change', 'Nội dung biến động', 'The change', [
      choose('change_type', 'Nội dung biến động', 'The change', [
        ['transfer', 'Chuyển nhượng', 'Sale'],
        ['inheritance', 'Thừa kế', 'Inheritance'],
        ['gift', 'Tặng cho', 'Gift'],
        ['exchange', 'Chuyển đổi', 'Exchange'],
        ['contribution', 'Góp vốn', 'Contribution of capital'],
        ['lease', 'Cho thuê, cho thuê lại', 'Lease'],
        ['other', 'Nội dung khác', 'Something else'],
      ]),
      ask('change_content', 'long-text', 'Mô tả nội dung biến động', 'What changes', {
        example: 'Nhận chuyển nhượng toàn bộ thửa đất từ ông Nguyễn Văn An theo hợp đồng số 12/2026',
      }),
      ask('value', 'money', 'Giá trị chuyển quyền (đồng)', 'Value of the transfer (đồng)', {
        fact: 'value',
        ...hint(
          'Theo hợp đồng; ghi 0 nếu tặng cho, thừa kế. Dùng để tính phí thẩm định.',
          'By the contract; 0 for a gift or inheritance. The charge is computed from it.',
        ),
        range: { least: 0, most: 10_000_000_000_000 },
      }),
      ask(
        'related_person',
        'text',
        'Quan hệ với người chuyển quyền (nếu được miễn, giảm thuế)',
        'Relation to the former owner',
        optional,
      ),
    ]),
    page('parcel', 'Thửa đất', 'The parcel', [
      ask('parcel', 'parcel', 'Thửa đất và giấy chứng nhận đã cấp', 'The parcel and its certificate', {
        parts: ['parcel', 'map', 'area', 'address', 'certificate', 'book', 'issued_on'],
      }),
      ask('wants_new_gcn', 'yes-no', 'Có nhu cầu cấp mới Giấy chứng nhận', 'A new certificate is wanted'),
      ask(
        'boundary_change',
        'yes-no',
        'Ranh giới thửa đất có thay đổi so với giấy chứng nhận',
        'The boundary has changed',
      ),
      ask('boundary_detail', 'long-text', 'Thay đổi ranh giới thế nào', 'How', { when: 'boundary_change' }),
      ask('dispute', 'yes-no', 'Thửa đất đang có tranh chấp', 'The parcel is in dispute'),
      ask('dispute_detail', 'long-text', 'Nội dung tranh chấp', 'What about', { when: 'dispute' }),
    ]),
    page('documents', 'Giấy tờ kèm theo', 'Papers', [
      ask('gcn', 'file', 'Giấy chứng nhận đã cấp', 'The certificate', {
        component: '1.013831-TP02',
        ...hint('Bản gốc nộp tại quầy khi được hẹn.', 'The original is handed in when you are invited.'),
      }),
      ask(
        'contract',
        'file',
        'Hợp đồng, văn bản chuyển quyền đã công chứng, chứng thực',
        'Contract, notarised or certified',
        {
          component: '1.013831-TP03',
        },
      ),
      ask('other_documents', 'table', 'Giấy tờ khác', 'Other papers', {
        ...optional,
        columns: [ask('name', 'text', 'Tên giấy tờ', 'Paper')],
      }),
    ]),
  ],
  // Their contract is notarised.
  agreements: [
    { of: 'co_owners', role: { vi: 'Người cùng sử dụng đất', en: 'Co-user of the land' }, optional: true },
  ],
  requirements: [
    must(
      'value',
      'change_type != "transfer" or value > 0',
      'Chuyển nhượng thì giá trị phải lớn hơn 0.',
      'A sale has a value.',
    ),
  ],
}
