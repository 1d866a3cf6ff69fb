/** How a procedure's record is said: channels, subjects, limits, amounts. */

import type { Directory } from '../../agencies/index.ts'
import { type Limit, sayLimit } from '../../calendar/index.ts'
import type { Channel, EligibleSubject, Fee, ProcedureVersion, TimeLimit } from '../../catalogue/index.ts'
import { formatNumber, type Lang } from '../../platform/index.ts'
import { capitalise } from './capitalise.ts'

const channelNames = {
  vi: { direct: 'trực tiếp', online: 'trực tuyến', post: 'bưu chính công ích', kiosk: 'ki-ốt thông minh' },
  en: { direct: 'at the counter', online: 'online', post: 'by post', kiosk: 'at a kiosk' },
} satisfies Record<Lang, Record<Channel, string>>

export const subjectNames = {
  vi: {
    citizen: 'công dân Việt Nam',
    overseas_vietnamese: 'người Việt Nam định cư ở nước ngoài',
    foreigner: 'người nước ngoài',
    official: 'cán bộ, công chức, viên chức',
    enterprise: 'doanh nghiệp',
    foreign_enterprise: 'doanh nghiệp có vốn đầu tư nước ngoài',
    cooperative: 'hợp tác xã',
    organisation: 'tổ chức',
    foreign_organisation: 'tổ chức nước ngoài',
  },
  en: {
    citizen: 'Vietnamese citizens',
    overseas_vietnamese: 'Vietnamese living abroad',
    foreigner: 'foreigners',
    official: 'officials and public employees',
    enterprise: 'enterprises',
    foreign_enterprise: 'enterprises with foreign capital',
    cooperative: 'cooperatives',
    organisation: 'organisations',
    foreign_organisation: 'foreign organisations',
  },
} satisfies Record<Lang, Record<EligibleSubject, string>>

const kindNames = {
  vi: {
    commune: 'Ủy ban nhân dân xã, phường nơi giải quyết',
    department: 'sở, ban, ngành của tỉnh',
    vertical: 'cơ quan ngành dọc',
    district: 'Ủy ban nhân dân huyện',
  },
  en: {
    commune: 'the People’s Committee of the commune or ward',
    department: 'a department of the province',
    vertical: 'an agency of the central government',
    district: 'the People’s Committee of the district',
  },
} satisfies Record<Lang, Record<ProcedureVersion['competent']['kinds'][number], string>>

const onlineNames = {
  vi: { full: 'Toàn trình', partial: 'Một phần', none: 'Chưa có' },
  en: { full: 'In full', partial: 'In part', none: 'Not yet' },
} satisfies Record<Lang, Record<ProcedureVersion['onlineService'], string>>

const units = {
  vi: { dossier: 'hồ sơ', copy: 'bản', page: 'trang', case: 'trường hợp', free: 'Không thu' },
  en: { dossier: 'dossier', copy: 'copy', page: 'page', case: 'case', free: 'Free' },
} satisfies Record<Lang, Record<NonNullable<Fee['per']> | 'free', string>>

export function sayChannels(channels: readonly Channel[], lang: Lang): string {
  return capitalise(channels.map((channel) => channelNames[lang][channel]).join(', '))
}

export function saySubjects(subjects: readonly EligibleSubject[], lang: Lang): string {
  return capitalise(subjects.map((subject) => subjectNames[lang][subject]).join(', '))
}

export function sayOnline(service: ProcedureVersion['onlineService'], lang: Lang): string {
  return onlineNames[lang][service]
}

/** The agencies that decide, by name where the record names them, else by kind. */
export function sayCompetent(
  { agencies, kinds }: ProcedureVersion['competent'],
  directory: Directory,
  lang: Lang,
): string {
  const names =
    agencies.length > 0
      ? agencies.map((code) => directory.nameOf(code, lang))
      : kinds.map((kind) => kindNames[lang][kind])
  return capitalise(names.join('; '))
}

/** The limit a person at the counter has, for one line: the row for every case, else the first. */
export function sayUsualLimit(limits: readonly TimeLimit[], lang: Lang): string {
  const ofCounter = limits.filter(({ channels }) => channels.includes('direct'))
  const row = ofCounter.find((limit) => limit.case === undefined) ?? ofCounter[0] ?? limits[0]
  return row === undefined ? '–' : sayWhole(row.limit, lang)
}

export function sayWhole(limit: Limit, lang: Lang): string {
  return capitalise(sayLimit(limit, lang))
}

/** `15.000 đồng / hồ sơ`. */
export function sayFee({ amount, per = 'dossier' }: Fee, lang: Lang): string {
  if (amount === 0) return units[lang].free
  return `${formatNumber(amount, lang)} ${lang === 'vi' ? 'đồng' : 'VND'} / ${units[lang][per]}`
}
