/** Says what is wrong with each field of a request, in the language of whoever sent it. Never quotes what was sent. */
import type { z } from 'zod'
import type { Lang, Text } from '../../platform/index.ts'

type Issue = z.core.$ZodIssue

/** One place of a request that is not right. */
export interface FieldError {
  in: 'path' | 'query' | 'header' | 'body'
  /** JSON pointer (RFC 6901) into the body; for the others `/name`. */
  pointer: string
  message: string
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { vi: 'chuỗi ký tự', en: 'a text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'đối tượng', en: 'an object' },
  record: { vi: 'đối tượng', en: 'an object' },
  array: { vi: 'danh sách', en: 'a list' },
}

export const MISSING: Text = { vi: 'Thiếu giá trị bắt buộc.', en: 'This value is required.' }
const UNKNOWN_FIELD: Text = {
  vi: 'Không có trường này; kiểm tra lại tên trường.',
  en: 'There is no such field; check its name.',
}

const FORMATS: Readonly<Record<string, Text>> = {
  uuid: {
    vi: 'Phải là UUID, ví dụ 0199f0c4-7c1e-7a31-9b1d-5f0c2a8e4d10.',
    en: 'Must be a UUID, e.g. 0199f0c4-7c1e-7a31-9b1d-5f0c2a8e4d10.',
  },
  date: {
    vi: 'Phải là một ngày có thật, dạng 2026-11-23.',
    en: 'Must be a date that exists, written 2026-11-23.',
  },
  email: { vi: 'Phải là địa chỉ thư điện tử.', en: 'Must be an e-mail address.' },
}

/** Sentences of our own rules; the schema names them where zod would have its message. */
export const RULES = {
  dossier_key: {
    vi: 'Phải là mã hồ sơ, mã nộp hoặc UUID của hồ sơ.',
    en: 'Must be the code, the reference or the UUID of a dossier.',
  },
  procedure_code: {
    vi: 'Phải là mã thủ tục, ví dụ 2.000815.',
    en: 'Must be the code of a procedure, e.g. 2.000815.',
  },
  agency_code: {
    vi: 'Phải là mã cơ quan, ví dụ H44.100.',
    en: 'Must be the code of an agency, e.g. H44.100.',
  },
  short_code: {
    vi: 'Chỉ gồm chữ cái không dấu, chữ số và các dấu . _ -',
    en: 'Only letters without accents, digits and . _ - are possible.',
  },
  sha256: {
    vi: 'Phải là sha256 mà lần tải lên đã trả về: 64 chữ số hệ 16, chữ thường.',
    en: 'Must be the sha256 that the upload answered: 64 lower-case hexadecimal digits.',
  },
  one_file: {
    vi: 'Biểu mẫu phải có đúng một tệp, ở trường “file”, kèm tên tệp.',
    en: 'The form must hold exactly one file, in the field “file”, with its name.',
  },
  cursor: {
    vi: 'Phải là giá trị “next” của trang trước.',
    en: 'Must be the “next” of the page before.',
  },
  instant: {
    vi: 'Phải là thời điểm có thật theo ISO 8601, ví dụ 2026-11-23T10:15:00+07:00.',
    en: 'Must be a moment that exists in ISO 8601, e.g. 2026-11-23T10:15:00+07:00.',
  },
  birth_date: {
    vi: 'Ngày sinh phải là ngày có thật, không ở tương lai: dạng 1990-02-28, hoặc chỉ năm 1990.',
    en: 'Must be a date that exists and is not in the future: 1990-02-28, or only the year 1990.',
  },
  period_reversed: {
    vi: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.',
    en: 'The last day must not be before the first.',
  },
  period_far: {
    vi: 'Kỳ báo cáo phải nằm giữa năm 2000 và năm 2099.',
    en: 'The period must lie between 2000 and 2099.',
  },
  period_long: {
    vi: 'Chia theo ngày thì kỳ dài nhất là 366 ngày.',
    en: 'By day the period may have at most 366 days.',
  },
  search_alone: {
    vi: 'Tìm theo từ không dùng cùng field, lifeEvent hay after.',
    en: 'A search by words takes no field, lifeEvent or after.',
  },
  unstorable_text: {
    vi: 'Có ký tự không lưu được (ký tự NUL hoặc một nửa ký tự); hãy gửi lại nguyên văn bản.',
    en: 'Holds signs that cannot be stored (NUL or half a sign); send the text whole.',
  },
  if_match: {
    vi: 'Phải là một ETag của hồ sơ, ví dụ "7", hoặc *.',
    en: 'Must be one ETag of the dossier, e.g. "7", or *.',
  },
} as const satisfies Record<string, Text>

/** Every error, in the order of the fields; a field that is unknown is an error of its own. */
export function sayIssues(issues: readonly Issue[], part: FieldError['in'], lang: Lang): FieldError[] {
  return issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[], text: Text): FieldError => ({
      in: part,
      pointer: path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      message: text[lang],
    })
    if (issue.code !== 'unrecognized_keys') return [at(issue.path, say(issue))]
    return issue.keys.map((key) => at([...issue.path, key], UNKNOWN_FIELD))
  })
}

function say(issue: Issue): Text {
  if (Object.hasOwn(RULES, issue.message)) return RULES[issue.message as keyof typeof RULES]
  if (issue.input === undefined && issue.code !== 'custom') return MISSING
  switch (issue.code) {
    case 'invalid_type':
      return mustBe([issue.expected])
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'invalid_union':
      return sayUnion(issue)
    case 'too_small':
      return sayBound(issue.origin, Number(issue.minimum), LEAST)
    case 'too_big':
      return sayBound(issue.origin, Number(issue.maximum), MOST)
    case 'invalid_format':
      return FORMATS[issue.format] ?? NOT_RIGHT
    default:
      return NOT_RIGHT
  }
}

const NOT_RIGHT: Text = { vi: 'Giá trị không đúng dạng.', en: 'The value is not in the right form.' }

function mustBe(types: readonly string[]): Text {
  const names = types.map((type) => TYPES[type] ?? { vi: type, en: type })
  return {
    vi: `Phải là ${names.map((name) => name.vi).join(' hoặc ')}.`,
    en: `Must be ${names.map((name) => name.en).join(' or ')}.`,
  }
}

function oneOf(values: readonly string[]): Text {
  const list = values.join(', ')
  return { vi: `Phải là một trong: ${list}.`, en: `Must be one of: ${list}.` }
}

function sayUnion(issue: Extract<Issue, { code: 'invalid_union' }>): Text {
  if ('options' in issue && Array.isArray(issue.options)) return oneOf(issue.options.map(String))
  const expected = issue.errors.flatMap((each) =>
    each.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : [])),
  )
  return expected.length > 0 ? mustBe([...new Set(expected)]) : NOT_RIGHT
}

type Bound = (count: number, unit: 'characters' | 'items' | undefined) => Text

const UNITS = {
  characters: { vi: 'ký tự', en: 'characters' },
  items: { vi: 'mục', en: 'items' },
} as const

const LEAST: Bound = (count, unit) => {
  if (unit === undefined) return { vi: `Phải từ ${count} trở lên.`, en: `Must be ${count} or more.` }
  if (count === 1) return { vi: 'Không được để trống.', en: 'Must not be empty.' }
  return {
    vi: `Phải có ít nhất ${count} ${UNITS[unit].vi}.`,
    en: `Must have at least ${count} ${UNITS[unit].en}.`,
  }
}

const MOST: Bound = (count, unit) => {
  if (unit === undefined) return { vi: `Không được quá ${count}.`, en: `Must be ${count} or less.` }
  return {
    vi: `Không được quá ${count} ${UNITS[unit].vi}.`,
    en: `Must have at most ${count} ${UNITS[unit].en}.`,
  }
}

function sayBound(origin: string, count: number, bound: Bound): Text {
  if (origin === 'string') return bound(count, 'characters')
  return bound(count, origin === 'array' ? 'items' : undefined)
}
