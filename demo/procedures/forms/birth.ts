import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, CIVIL_PERSON, choose, copiesWanted, hint, must, optional, page, past } from './words.ts'

const PARENT = { parts: ['name', 'birth_date', 'ethnicity', 'nationality'] }
const PARENT_PAPERS = {
  parts: ['personal_number', 'paper', 'residence_kind', 'address'],
  optionalParts: ['personal_number', 'paper', 'residence_kind'],
}

const DAYS_OLD = '(date(today) - date(child_birth_date)).days'

/** Tờ khai đăng ký khai sinh. */
export const birth: FormDefinition = {
  source: { form: 'Tờ khai đăng ký khai sinh', law: 'Thông tư 04/2024/TT-BTP' },
  title: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth registration form' },
  pages: [
    page('registration', 'Đăng ký khai sinh', 'Registration', [
      choose('case', 'Trường hợp của anh/chị', 'Which case is yours', [
        [
          'ordinary',
          'Trẻ có cha, mẹ, sinh chưa quá 60 ngày',
          'A child with known parents, born within 60 days',
        ],
        [
          'late',
          'Sinh đã quá 60 ngày (lệ phí 8.000 đồng)',
          'Born more than 60 days ago (a fee of 8,000 đồng)',
        ],
        ['abandoned', 'Trẻ bị bỏ rơi', 'An abandoned child'],
        ['surrogacy', 'Trẻ sinh ra do mang thai hộ', 'A child born by surrogacy'],
      ]),
      choose('registration_kind', 'Loại đăng ký', 'Kind of registration', [
        ['new', 'Đăng ký mới', 'New registration'],
        ['again', 'Đăng ký lại', 'Registered again'],
        ['papers', 'Người đã có hồ sơ, giấy tờ cá nhân', 'A person who has papers already'],
      ]),
      choose('birth_case', 'Cha, mẹ của người được khai sinh', 'The parents', [
        ['both', 'Đã xác định được cả cha lẫn mẹ', 'Both are known'],
        ['no_mother', 'Chưa xác định được mẹ', 'The mother is not known'],
        ['no_father', 'Chưa xác định được cha', 'The father is not known'],
        ['neither', 'Chưa xác định được cả cha lẫn mẹ', 'Neither is known'],
        ['abandoned', 'Trẻ bị bỏ rơi', 'An abandoned child'],
      ]),
    ]),
    page('requester', 'Người yêu cầu', 'Who asks', [
      ask('requester', 'person', 'Người yêu cầu đăng ký khai sinh', 'Who asks for the registration', {
        parts: [...CIVIL_PERSON.parts, 'phone', 'email'],
        optionalParts: CIVIL_PERSON.optionalParts,
        party: 'applicant',
        prefill: 'filer',
      }),
      choose('requester_relation', 'Quan hệ với người được khai sinh', 'Relation to the person registered', [
        ['father', 'Cha', 'Father'],
        ['mother', 'Mẹ', 'Mother'],
        ['grandparent', 'Ông, bà', 'Grandparent'],
        ['relative', 'Người thân khác', 'Another relative'],
        ['carer', 'Người đang nuôi dưỡng', 'Who brings the child up'],
        ['self', 'Bản thân', 'The person'],
        ['other', 'Khác', 'Other'],
      ]),
      ask('requester_relation_other', 'text', 'Quan hệ khác', 'Other relation', {
        when: 'requester_relation = "other"',
      }),
    ]),
    page('child', 'Người được khai sinh', 'The person registered', [
      ask('child_name', 'person-name', 'Họ, chữ đệm và tên', 'Full name', {
        ...hint('Viết như muốn ghi trong giấy khai sinh.', 'As it shall stand in the certificate.'),
        example: 'Hoàng Minh Khôi',
      }),
      ask('child_birth_date', 'date', 'Ngày, tháng, năm sinh', 'Date of birth', {
        ...past,
        inWords: true,
        ...hint('Giấy chứng sinh ghi ngày này.', 'It stands in the birth notice.'),
      }),
      ask('child_sex', 'sex', 'Giới tính', 'Sex'),
      ask('child_ethnicity', 'ethnicity', 'Dân tộc', 'Ethnic group', {
        ...hint('Theo dân tộc của cha hoặc mẹ.', 'That of the father or the mother.'),
      }),
      ask('child_nationality', 'country', 'Quốc tịch', 'Nationality'),
      choose('birth_place_kind', 'Sinh ở đâu', 'Where born', [
        ['facility', 'Tại cơ sở y tế', 'In a hospital or health station'],
        ['elsewhere', 'Ngoài cơ sở y tế', 'Elsewhere'],
      ]),
      ask('birth_facility', 'text', 'Tên cơ sở y tế', 'Name of the hospital', {
        when: 'birth_place_kind = "facility"',
        example: 'Bệnh viện Sản Nhi tỉnh Phú Thọ',
      }),
      ask('birth_place', 'address', 'Địa chỉ nơi sinh', 'Address of the place of birth'),
      ask('hometown', 'address', 'Quê quán', 'Native place', {
        ...hint('Theo quê quán của cha hoặc mẹ.', 'That of the father or the mother.'),
      }),
    ]),
    page(
      'mother',
      'Người mẹ',
      'The mother',
      [
        ask('mother', 'person', 'Mẹ của người được khai sinh', 'The mother', PARENT),
        ask('mother_alive', 'yes-no', 'Người mẹ còn sống', 'The mother is alive'),
        ask('mother_papers', 'person', 'Giấy tờ và nơi cư trú của mẹ', 'Her papers and residence', {
          ...PARENT_PAPERS,
          when: 'mother_alive',
        }),
      ],
      { when: 'birth_case in ("both", "no_father")' },
    ),
    page(
      'father',
      'Người cha',
      'The father',
      [
        ask('father', 'person', 'Cha của người được khai sinh', 'The father', PARENT),
        ask('father_alive', 'yes-no', 'Người cha còn sống', 'The father is alive'),
        ask('father_papers', 'person', 'Giấy tờ và nơi cư trú của cha', 'His papers and residence', {
          ...PARENT_PAPERS,
          when: 'father_alive',
        }),
      ],
      { when: 'birth_case in ("both", "no_mother")' },
    ),
    page(
      'marriage',
      'Giấy chứng nhận kết hôn của cha mẹ',
      'Marriage of the parents',
      [
        ask('marriage_no', 'text', 'Số giấy chứng nhận kết hôn', 'Number of the certificate', {
          ...optional,
          ...hint(
            'Bỏ trống nếu không nhớ: cơ quan tra trong cơ sở dữ liệu hộ tịch.',
            'Leave it empty if you do not know it: the agency looks it up.',
          ),
        }),
        ask('marriage_date', 'date', 'Ngày đăng ký kết hôn', 'Date of the marriage', {
          ...optional,
          ...past,
        }),
        ask('marriage_agency', 'text', 'Nơi đăng ký kết hôn', 'Where it was registered', optional),
      ],
      { when: 'birth_case = "both"' },
    ),
    page('birth_paper', 'Giấy chứng sinh', 'Birth notice', [
      choose('birth_proof', 'Giấy tờ chứng minh việc sinh', 'What proves the birth', [
        ['notice', 'Giấy chứng sinh', 'Birth notice'],
        ['electronic', 'Dữ liệu giấy chứng sinh điện tử', 'Electronic birth notice'],
        ['witness', 'Văn bản của người làm chứng', 'Statement of a witness'],
        ['pledge', 'Giấy cam đoan về việc sinh', 'Declaration on the birth'],
      ]),
      ask('birth_notice_no', 'text', 'Số giấy chứng sinh', 'Number of the birth notice', {
        when: 'birth_proof in ("notice", "electronic")',
      }),
      ask('birth_notice_date', 'date', 'Ngày cấp', 'Day of issue', {
        when: 'birth_proof in ("notice", "electronic")',
        ...past,
      }),
      ask('birth_notice_by', 'text', 'Cơ sở cấp', 'Issued by', {
        when: 'birth_proof in ("notice", "electronic")',
      }),
      ask('birth_paper', 'file', 'Bản chụp giấy tờ', 'Photograph of the paper', {
        when: 'birth_proof in ("notice", "witness", "pledge")',
        component: '1.001193-TP02',
      }),
    ]),
    page(
      'registered_before',
      'Lần đăng ký trước',
      'Registered before',
      [
        ask('prev_agency', 'text', 'Cơ quan đã đăng ký', 'Agency'),
        ask('prev_no', 'text', 'Số', 'Number', optional),
        ask('prev_book', 'text', 'Quyển số', 'Book', optional),
        ask('prev_date', 'partial-date', 'Ngày đăng ký', 'Date', optional),
      ],
      { when: 'registration_kind = "again"' },
    ),
    page('copies', 'Bản sao', 'Copies', copiesWanted('copies')),
  ],
  requirements: [
    // The fee of a late registration follows from the day of birth: the two answers may not contradict each other.
    must(
      'child_birth_date',
      `case != "ordinary" or ${DAYS_OLD} <= 60`,
      'Sinh đã quá 60 ngày: ở trang đầu hãy chọn trường hợp “Sinh đã quá 60 ngày”.',
      'Born more than 60 days ago: choose that case on the first page.',
    ),
    must(
      'child_birth_date',
      `case != "late" or ${DAYS_OLD} > 60`,
      'Sinh chưa quá 60 ngày thì không mất lệ phí: ở trang đầu hãy chọn trường hợp “Trẻ có cha, mẹ”.',
      'Born within 60 days costs nothing: choose the case of known parents on the first page.',
    ),
    must(
      'birth_notice_date',
      'birth_notice_date >= child_birth_date',
      'Ngày cấp giấy chứng sinh không thể trước ngày sinh.',
      'The birth notice is not older than the child.',
    ),
    must(
      'marriage_date',
      'marriage_date >= mother.birth_date',
      'Ngày đăng ký kết hôn không thể trước ngày sinh của mẹ.',
      'The marriage is not before the mother was born.',
    ),
  ],
}
