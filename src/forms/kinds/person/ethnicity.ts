/** Dân tộc: the 54 of the list of the General Statistics Office (QĐ 121-TCTK/PPCĐ, 2/3/1979); another is confirmed. */
import { cleanLine } from '../../../platform/texts/index.ts'
import { foldWord } from '../fold.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  ethnicity_other: {
    vi: 'Tên này không có trong danh mục 54 dân tộc. Hãy xác nhận nếu giấy tờ ghi đúng như vậy.',
    en: 'This is none of the 54 ethnic groups of the list. Confirm it if the paper says so.',
  },
  ethnicity_form: { vi: 'Dân tộc phải ghi bằng chữ.', en: 'An ethnic group is written in letters.' },
} as const
const error = errorOf(errors)

const GROUPS =
  `Kinh, Tày, Thái, Hoa, Khơ-me, Mường, Nùng, Mông, Dao, Gia-rai, Ngái, Ê-đê, Ba-na, Xơ-đăng, Sán Chay, Cơ-ho, Chăm, Sán Dìu,
Hrê, Mnông, Ra-glai, Xtiêng, Bru Vân Kiều, Thổ, Giáy, Cơ-tu, Gié Triêng, Mạ, Khơ-mú, Co, Ta-ôi, Chơ-ro, Kháng, Xinh-mun, Hà Nhì, Chu-ru,
Lào, La Chí, La Ha, Phù Lá, La Hủ, Lự, Lô Lô, Chứt, Mảng, Pà Thẻn, Cơ Lao, Cống, Bố Y, Si La, Pu Péo, Brâu, Ơ Đu, Rơ-măm`
    .split(',')
    .map((name) => name.trim())

/** Without blanks, so that "Khơ me", "Khơme" and "Khơ-me" are one. */
const keyOf = (name: string) => foldWord(name).replaceAll(' ', '')

/** Also by the other names that the list of 1979 gives. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...GROUPS.map((name) => [keyOf(name), name] as const),
  ['viet', 'Kinh'],
  ['kinhviet', 'Kinh'],
  ['xedang', 'Xơ-đăng'],
  ['sedang', 'Xơ-đăng'],
  ['stieng', 'Xtiêng'],
  ['raglay', 'Ra-glai'],
  ['bru', 'Bru Vân Kiều'],
  ['paco', 'Ta-ôi'],
  ['cor', 'Co'],
  ['chauro', 'Chơ-ro'],
  ['katu', 'Cơ-tu'],
  ['sanchi', 'Sán Chay'],
  ['caolansanchi', 'Sán Chay'],
  ['sanchaycaolansanchi', 'Sán Chay'],
  ['hmong', 'Mông'],
  ['kho', 'Cơ-ho'],
  ['khmer', 'Khơ-me'],
  ['jrai', 'Gia-rai'],
  ['bahnar', 'Ba-na'],
  ['caolan', 'Sán Chay'],
  ['vankieu', 'Bru Vân Kiều'],
  ['meo', 'Mông'],
])

export const ethnicity: Kind<string> = {
  errors,
  read(typed) {
    const text = cleanLine(typed)
    if (text === '') return { ok: false, error: error('required') }
    const value = KNOWN.get(keyOf(text).replace(/^(?:dantoc|nguoi)(?=.)/, ''))
    if (value !== undefined) return { ok: true, value }
    return /\p{L}/u.test(text) && text.length <= 100
      ? { ok: true, value: text, unusual: error('ethnicity_other') }
      : { ok: false, error: error('ethnicity_form') }
  },
  say: (value) => value,
  control: { draw: 'known', options: GROUPS.map((name) => ({ code: name, label: { vi: name, en: name } })) },
}
