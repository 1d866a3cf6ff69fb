import type { AccessRequest, Directory } from '../../../../agencies/index.ts'
import { REQUEST_LIFE_MS, roleNames } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { formatDate, type Lang } from '../../../../platform/index.ts'
import type { KeyValueItem } from '../../../ui/index.ts'
import { accessWords } from './access-words.ts'

export interface Saying {
  lang: Lang
  directory: Directory
  /** Full names by id. */
  names: ReadonlyMap<string, string>
}

/** "Giao vai trò cho Lê Thị Mới". */
export function sayAccess({ kind, staff }: AccessRequest, { lang, names }: Saying): string {
  return accessWords[lang].kinds[kind](names.get(staff) ?? '')
}

/** What exactly is asked for: the role, its place and days. Nothing for a password or an account. */
export function detailOf(request: AccessRequest, { lang, directory, names }: Saying): KeyValueItem[] {
  const t = accessWords[lang]
  switch (request.kind) {
    case 'grant': {
      const { role, agency, unit, from, to } = request.detail
      const at = [unit && directory.unitNameOf(agency, unit, lang), directory.nameOf(agency, lang)]
      return [
        { term: t.role, text: roleNames[role][lang] },
        { term: t.place, text: at.filter(Boolean).join(', ') },
        { term: t.from, text: formatDate(from, lang) },
        { term: t.to, text: to === undefined ? t.untilRevoked : formatDate(to, lang) },
      ]
    }
    case 'delegation': {
      const { from, role, agency, startsAt, endsAt, reason } = request.detail
      return [
        { term: t.giver, text: names.get(from) ?? '' },
        { term: t.role, text: roleNames[role][lang] },
        { term: t.place, text: directory.nameOf(agency, lang) },
        { term: t.from, text: formatDate(toLocalDate(startsAt), lang) },
        { term: t.to, text: formatDate(toLocalDate(endsAt - 1), lang) },
        { term: t.reason, text: reason },
      ]
    }
    case 'password':
    case 'reactivation':
      return []
  }
}

/** The role and its place in one line; undefined for a password or an account. */
export function briefOf(request: AccessRequest, { lang, directory }: Saying): string | undefined {
  if (request.kind !== 'grant' && request.kind !== 'delegation') return undefined
  const { role, agency } = request.detail
  return `${roleNames[role][lang]}, ${directory.nameOf(agency, lang)}`
}

/** Who settled it. */
export function saySettler({ settled }: AccessRequest, { lang, names }: Saying): string {
  if (settled === undefined) return '–'
  const { by } = settled
  return 'staff' in by ? (names.get(by.staff) ?? '') : accessWords[lang].onServer(by.name, by.basis)
}

/** "Đang chờ; hết hiệu lực ngày …", or how it was settled. */
export function sayState({ settled, askedAt }: AccessRequest, { lang }: Saying, now: number): string {
  const t = accessWords[lang]
  if (settled !== undefined) return t.outcomes[settled.outcome]
  const end = askedAt + REQUEST_LIFE_MS
  return end <= now ? t.old : t.waits(formatDate(toLocalDate(end), lang))
}
