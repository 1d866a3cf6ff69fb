/**
 * Xã, phường, đặc khu: one of the 3,321 since 1/7/2025 (NQ 202/2025/QH15), by its name with the province where it is not alone of that
 * name. An old commune is read as what it became where that is one, and confirmed; kept as the code.
 */
import { cleanLine, type Lang } from '../../../platform/texts/index.ts'
import { foldWord } from '../fold.ts'
import { errorOf, type FieldError, type Kind, REQUIRED, type Read } from '../kind.ts'
import { bareName, type Commune, findUnits, getUnits, type OldCommune } from './units.ts'

const errors = {
  required: REQUIRED,
  commune_unknown: {
    vi: 'Không thấy xã, phường này. Ghi tên xã, phường rồi tên tỉnh, cách nhau bằng dấu phẩy, ví dụ Xã Hy Cương, Phú Thọ.',
    en: 'We do not find this commune. Write the commune, a comma and the province, for example Xã Hy Cương, Phú Thọ.',
  },
  commune_several: {
    vi: 'Có nhiều nơi mang tên này. Hãy ghi thêm tên tỉnh.',
    en: 'Several places have this name. Add the province.',
  },
  commune_several_here: {
    vi: 'Trong tỉnh này có nhiều nơi mang tên này. Hãy ghi tên xã, phường từ 01/07/2025.',
    en: 'Several places of this province have the name. Write the name of the commune since 1 July 2025.',
  },
  commune_split: {
    vi: 'Xã, phường cũ này nay thuộc nhiều đơn vị. Hãy ghi tên mới.',
    en: 'This old commune now lies in several. Write the new name.',
  },
  commune_old: {
    vi: 'Đây là tên cũ, trước 01/07/2025. Hãy xác nhận đơn vị mới.',
    en: 'This is an old name, from before 1 July 2025. Confirm the new unit.',
  },
} as const
const error = errorOf(errors)

export const commune: Kind<string> = {
  errors,
  read(typed) {
    const text = cleanLine(typed.normalize('NFKC'))
    if (text === '') return { ok: false, error: error('required') }
    const units = findUnits()
    if (units === undefined || units.communes.has(text)) return { ok: true, value: text }
    const [name = '', ...rest] = text.split(/[,;]| - /).map(foldWord)
    const answers = splits(name, rest)
    return (
      answers.map(find).find((read) => read !== undefined) ?? { ok: false, error: error('commune_unknown') }
    )
  },
  say: sayCommune,
  control: { draw: 'commune' },
}

function sayCommune(code: string, _lang: Lang): string {
  const found = getUnits().communes.get(code)
  return found === undefined ? code : nameOf(found)
}

function nameOf({ name, province }: Commune): string {
  return `${name}, ${province.name.charAt(0).toLowerCase()}${province.name.slice(1)}`
}

interface Wanted {
  name: string
  /** Codes of the provinces it may lie in; absent: any. */
  within?: ReadonlySet<string>
  /** Folded, as it was written. */
  province?: string
  /** A district was named, so it is an address from before. */
  old: boolean
}

/** As people write a province in short. */
const SHORT_PROVINCES: ReadonlyMap<string, string> = new Map([
  ...['hcm', 'tphcm', 'tp hcm', 'sai gon', 'tp ho chi minh'].map((short) => [short, 'ho chi minh'] as const),
  ...['hn', 'tp hn'].map((short) => [short, 'ha noi'] as const),
  ['tt hue', 'thua thien hue'],
  ['brvt', 'ba ria vung tau'],
])

/** "Hy Cương, Phú Thọ"; without a comma the last words may be the province. */
function splits(name: string, rest: readonly string[]): Wanted[] {
  const { provinceCodes } = getUnits()
  const given = rest.at(-1)
  const last = given === undefined ? undefined : (SHORT_PROVINCES.get(given) ?? given)
  if (last !== undefined) {
    const within = provinceCodes.get(last) ?? provinceCodes.get(bareName(last))
    return [
      within === undefined ? { name, old: true } : { name, within, province: last, old: rest.length > 1 },
    ]
  }
  const words = name.split(' ')
  const withProvince = words.slice(1).flatMap((_, at): Wanted[] => {
    const province = words.slice(at + 1).join(' ')
    const within = provinceCodes.get(province)
    return within === undefined
      ? []
      : [{ name: words.slice(0, at + 1).join(' '), within, province, old: false }]
  })
  return [{ name, old: false }, ...withProvince]
}

/** Undefined where nothing has the name. */
function find(wanted: Wanted): Read<string> | undefined {
  const { byName } = getUnits()
  const isWithin = ({ province }: Commune) => wanted.within?.has(province.code) ?? true
  const now = pickExact(byName, wanted.name).filter(isWithin)
  const before = ofProvince(wanted).filter(({ became }) => became.some(isWithin))
  if (wanted.old && before.length > 0) return fromOld(before, wanted)
  const [only] = now
  if (only !== undefined)
    return now.length === 1 ? { ok: true, value: only.code } : refused(severalIn(wanted), now)
  return before.length > 0 ? fromOld(before, wanted) : undefined
}

/** Of a province that is no more, only its own; of one that lives on, also those that came to it. */
function ofProvince({ name, province = '' }: Wanted): readonly OldCommune[] {
  const { provinces, oldByName } = getUnits()
  const all = pickExact(oldByName, name)
  const isOf = (one: string) => bareName(foldWord(one)) === bareName(province)
  return provinces.some((one) => isOf(one.name)) || province === ''
    ? all
    : all.filter((one) => isOf(one.province))
}

/** With its rank where somebody has it so, else by the bare name. */
function pickExact<V>(map: ReadonlyMap<string, readonly V[]>, name: string): readonly V[] {
  return map.get(name) ?? map.get(bareName(name)) ?? []
}

/** Who names the province already is asked for the new name. */
function severalIn({ within }: Wanted): 'commune_several' | 'commune_several_here' {
  return within === undefined ? 'commune_several' : 'commune_several_here'
}

function fromOld(before: readonly OldCommune[], wanted: Wanted): Read<string> {
  const all = [...new Set(before.flatMap((one) => one.became))]
  const became = all.filter(({ province }) => wanted.within?.has(province.code) ?? true)
  const [only] = became
  const [old] = before
  if (only === undefined || old === undefined || became.length > 1)
    return refused(before.length > 1 ? severalIn(wanted) : 'commune_split', became)
  if (foldWord(old.name) === foldWord(only.name)) return { ok: true, value: only.code }
  const unusual: FieldError = {
    code: 'commune_old',
    vi: `${old.name} (${old.province}) từ 01/07/2025 thuộc ${nameOf(only)}. Hãy xác nhận nếu đúng.`,
    en: `${old.name} (${old.province}) belongs to ${nameOf(only)} since 1 July 2025. Confirm it if that is right.`,
  }
  return { ok: true, value: only.code, unusual }
}

/** As many as a sentence can name. */
const MOST_NAMED = 6

function refused(
  code: 'commune_several' | 'commune_several_here' | 'commune_split',
  all: readonly Commune[],
): Read<string> {
  const { vi, en } = errors[code]
  const names = all.slice(0, MOST_NAMED).map(nameOf).join('; ')
  const more = all.length > MOST_NAMED ? '…' : ''
  return {
    ok: false,
    error: { code, vi: `${vi} Có thể là: ${names}${more}.`, en: `${en} It may be: ${names}${more}.` },
  }
}
