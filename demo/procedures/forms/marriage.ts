import type { FormDefinition, Question } from '../../../src/forms/index.ts'
import { ageOf, ask, choose, copiesWanted, count, must, optional, page, past } from './words.ts'

export const MARITAL_STATUS = [
  ['never', 'Chưa đăng ký kết hôn với ai', 'Never married'],
  ['divorced', 'Đã ly hôn, hiện chưa đăng ký kết hôn với ai', 'Divorced, not married again'],
  ['widowed', 'Vợ hoặc chồng đã chết, hiện chưa đăng ký kết hôn với ai', 'Widowed, not married again'],
] as const

const MARRIED = ['married', 'Đang có vợ hoặc chồng', 'Married'] as const

function side(key: 'female' | 'male', vi: string, en: string): Question[] {
  const status = `${key}_marital_status`
  const divorced = { when: `${status} = "divorced"` }
  const widowed = { when: `${status} = "widowed"` }
  return [
    ask(key, 'person', vi, en, {
      parts: [
        'name',
        'birth_date',
        'ethnicity',
        'nationality',
        'personal_number',
        'paper',
        'residence_kind',
        'address',
        'phone',
      ],
      optionalParts: ['personal_number', 'residence_kind', 'phone'],
      party: key === 'female' ? 'applicant' : 'owner',
      prefill: 'account',
      ofSex: key,
    }),
    ask(`${key}_marriage_count`, 'number', 'Kết hôn lần thứ mấy', 'Which marriage it is', count(1, 20)),
    choose(status, 'Tình trạng hôn nhân', 'Marital status', [...MARITAL_STATUS, MARRIED]),
    ask(
      `${key}_divorce_no`,
      'text',
      'Số bản án, quyết định ly hôn',
      'Number of the divorce decision',
      divorced,
    ),
    ask(`${key}_divorce_date`, 'date', 'Ngày bản án, quyết định', 'Date of the decision', {
      ...divorced,
      ...past,
    }),
    ask(`${key}_divorce_court`, 'text', 'Tòa án, cơ quan ban hành', 'Court', divorced),
    ask(
      `${key}_death_no`,
      'text',
      'Số trích lục khai tử của vợ, chồng',
      'Number of the death extract',
      widowed,
    ),
    ask(`${key}_death_date`, 'date', 'Ngày cấp trích lục', 'Date of the extract', { ...widowed, ...past }),
    ask(`${key}_death_agency`, 'text', 'Cơ quan cấp trích lục', 'Issued by', widowed),
  ]
}

/** Tờ khai đăng ký kết hôn: one form, two columns, both sign in person. */
export const marriage: FormDefinition = {
  source: { form: 'Tờ khai đăng ký kết hôn', law: 'Thông tư 04/2024/TT-BTP' },
  title: { vi: 'Tờ khai đăng ký kết hôn', en: 'Marriage registration form' },
  pages: [
    page('registration', 'Đăng ký kết hôn', 'Registration', [
      choose('registration_kind', 'Loại đăng ký', 'Kind of registration', [
        ['first', 'Đăng ký lần đầu', 'First registration'],
        ['again', 'Đăng ký lại', 'Registered again'],
      ]),
    ]),
    page('female', 'Bên nữ', 'The woman', side('female', 'Bên nữ', 'The woman')),
    page('male', 'Bên nam', 'The man', side('male', 'Bên nam', 'The man')),
    page('meeting', 'Buổi ký đăng ký kết hôn', 'Signing in person', [
      ask(
        'both_present',
        'declaration',
        'Hai bên tự nguyện kết hôn, không vi phạm quy định của Luật Hôn nhân và gia đình, và cùng có mặt để ký khi cơ quan hẹn.',
        'Both come of their own will, nothing in the law stands against it, and both come to sign when invited.',
      ),
      ask('wished_day', 'date', 'Ngày mong muốn đến ký', 'The day you would like to come', {
        ...optional,
        dates: { earliest: 'today' },
      }),
    ]),
    page('copies', 'Bản sao trích lục', 'Copies of the extract', copiesWanted('copies')),
  ],
  // Both sign in person when they come.
  agreements: [
    { of: 'female', role: { vi: 'Bên nữ', en: 'The woman' }, optional: true },
    { of: 'male', role: { vi: 'Bên nam', en: 'The man' }, optional: true },
  ],
  requirements: [
    must(
      'female.birth_date',
      `${ageOf('female.birth_date')} >= 18`,
      'Nữ phải từ đủ 18 tuổi trở lên.',
      'The woman is at least 18.',
    ),
    must(
      'male.birth_date',
      `${ageOf('male.birth_date')} >= 20`,
      'Nam phải từ đủ 20 tuổi trở lên.',
      'The man is at least 20.',
    ),
    must(
      'female_marital_status',
      'female_marital_status != "married"',
      'Người đang có vợ hoặc chồng không đăng ký kết hôn được.',
      'Who is married cannot marry.',
    ),
    must(
      'male_marital_status',
      'male_marital_status != "married"',
      'Người đang có vợ hoặc chồng không đăng ký kết hôn được.',
      'Who is married cannot marry.',
    ),
    must(
      'male.personal_number',
      'male.personal_number != female.personal_number',
      'Hai bên không thể cùng một số định danh.',
      'The two have different numbers.',
    ),
  ],
}
