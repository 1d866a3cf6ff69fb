import type { FormDefinition } from '../../../src/forms/index.ts'
import { ageOf, ask, choose, hint, optional, page } from './words.ts'

const CONSENT = [
  ['signed', 'Đồng ý bằng chữ ký trên tờ khai', 'Signed on the form'],
  ['vneid', 'Đồng ý qua VNeID', 'Agreed through VNeID'],
  ['letter', 'Đồng ý bằng văn bản riêng', 'In a letter'],
] as const

const CONSENTER = { parts: ['name', 'personal_number'] }

/** Tờ khai thay đổi thông tin cư trú, CT01. */
export const residence: FormDefinition = {
  source: { form: 'CT01', law: 'Thông tư 53/2025/TT-BCA' },
  title: { vi: 'Tờ khai thay đổi thông tin cư trú', en: 'Change of residence information' },
  pages: [
    page('declarant', 'Người đăng ký thường trú', 'Who registers', [
      ask('person', 'person', 'Thông tin cá nhân', 'The person', {
        parts: ['name', 'birth_date', 'sex', 'personal_number', 'phone', 'email'],
        party: 'applicant',
        prefill: 'account',
      }),
    ]),
    page('request', 'Nội dung đề nghị', 'What is asked for', [
      choose('request', 'Đề nghị', 'Request', [
        ['permanent', 'Đăng ký thường trú', 'Permanent residence'],
        ['join', 'Nhập hộ về ở với chủ hộ', 'Joining a household'],
        ['new_household', 'Đăng ký thường trú và lập hộ mới', 'Permanent residence in a new household'],
      ]),
      ask('old_address', 'address', 'Nơi thường trú trước khi chuyển đến', 'Residence before', {
        ...optional,
        prefill: 'account',
      }),
      ask('new_address', 'address', 'Nơi đề nghị đăng ký thường trú', 'Where to be registered'),
      choose('basis', 'Chỗ ở hợp pháp', 'Right to the home', [
        ['own', 'Thuộc sở hữu của mình', 'Own home'],
        ['relative', 'Ở với vợ, chồng, cha, mẹ, con', 'With spouse, parents or children'],
        ['rented', 'Thuê, mượn, ở nhờ', 'Rented or borrowed'],
        ['religious', 'Cơ sở tín ngưỡng, tôn giáo', 'A religious site'],
        ['care', 'Cơ sở trợ giúp xã hội', 'A care institution'],
        ['vehicle', 'Phương tiện lưu động', 'A boat or vehicle'],
      ]),
      ask('home_paper', 'file', 'Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of the right to the home', {
        ...optional,
        component: '1.004222-TP02',
        ...hint(
          'Không cần nếu dữ liệu nhà đất, cư trú đã có trong cơ sở dữ liệu.',
          'Not needed where the registers know the home.',
        ),
      }),
    ]),
    page('household', 'Chủ hộ', 'Head of the household', [
      ask('head', 'person', 'Chủ hộ', 'Head of the household', CONSENTER),
      choose('head_relation', 'Quan hệ với chủ hộ', 'Relation to the head', [
        ['head', 'Là chủ hộ', 'The head'],
        ['spouse', 'Vợ, chồng', 'Spouse'],
        ['child', 'Con', 'Child'],
        ['parent', 'Cha, mẹ', 'Parent'],
        ['sibling', 'Anh, chị, em ruột', 'Sibling'],
        ['grandchild', 'Cháu', 'Grandchild'],
        ['other', 'Quan hệ khác', 'Other'],
      ]),
      ask('head_relation_other', 'text', 'Quan hệ khác', 'Other relation', {
        when: 'head_relation = "other"',
      }),
    ]),
    page('members', 'Người cùng thay đổi', 'Who moves along', [
      ask('members', 'table', 'Thành viên hộ gia đình cùng thay đổi', 'Members who move along', {
        ...optional,
        columns: [
          ask('name', 'person-name', 'Họ, chữ đệm và tên', 'Full name'),
          ask('birth_date', 'birth-date', 'Ngày sinh', 'Date of birth'),
          ask('sex', 'sex', 'Giới tính', 'Sex'),
          ask('personal_number', 'personal-number', 'Số định danh cá nhân', 'Personal number'),
          ask('relation', 'text', 'Quan hệ với chủ hộ', 'Relation to the head'),
        ],
      }),
    ]),
    page('consent', 'Ý kiến đồng ý', 'Who agrees', [
      choose('head_consent', 'Ý kiến của chủ hộ', 'The head of the household', CONSENT, {
        when: 'request = "join"',
      }),
      choose('owner_consent', 'Ý kiến của chủ sở hữu chỗ ở hợp pháp', 'The owner of the home', CONSENT, {
        when: 'basis in ("relative", "rented", "religious", "care")',
      }),
      ask('owner', 'person', 'Chủ sở hữu chỗ ở', 'The owner', {
        ...CONSENTER,
        when: 'basis in ("relative", "rented", "religious", "care")',
      }),
      choose('guardian_consent', 'Ý kiến của cha, mẹ hoặc người giám hộ', 'Parent or guardian', CONSENT, {
        when: `${ageOf('person.birth_date')} < 18`,
      }),
      ask('guardian', 'person', 'Cha, mẹ hoặc người giám hộ', 'Parent or guardian', {
        ...CONSENTER,
        when: `${ageOf('person.birth_date')} < 18`,
      }),
      ask('consent_letter', 'file', 'Văn bản đồng ý', 'Letter of consent', {
        ...optional,
        ...hint('Chỉ khi đồng ý bằng văn bản riêng.', 'Only where consent is given in a letter.'),
      }),
      ask('remark', 'long-text', 'Ghi chú', 'Remarks', optional),
    ]),
  ],
}
