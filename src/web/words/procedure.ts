/** How a procedure's record is said: channels, subjects, limits, amounts. */

import type { Directory } from '../../agencies/index.ts'
import { type Limit, sayLimit } from '../../calendar/index.ts'
import type { Channel, EligibleSubject, Fee, ProcedureVersion, TimeLimit } from '../../catalogue/index.ts'
import type { PaperWay } from '../../dossiers/index.ts'
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

const onlineReasons = {
  vi: {
    full: 'nộp hồ sơ, nộp tiền và theo dõi đều trực tuyến, không phải đến nơi',
    part: 'nộp hồ sơ trực tuyến, rồi đến một lần',
    show: ' để xuất trình giấy tờ gốc',
    originals: ' để nộp bản chính giấy tờ',
    presence: ' theo yêu cầu của thủ tục',
    none: 'chỉ nhận hồ sơ',
  },
  en: {
    full: 'you file, pay and follow it online and need not come',
    part: 'you file online, then come once',
    show: ' to show the original papers',
    originals: ' to hand in originals',
    presence: ' as the procedure requires',
    none: 'it is only taken',
  },
} satisfies Record<Lang, Record<string, string>>

/** What can be done online and, where not all, why, as far as the record says it. */
export function explainOnline({ onlineService, channels, components }: ProcedureVersion, lang: Lang): string {
  const t = onlineReasons[lang]
  const said = sayOnline(onlineService, lang)
  if (onlineService === 'full') return `${said}: ${t.full}`
  if (onlineService === 'none') return `${said}: ${t.none} ${sayChannels(channels, lang).toLowerCase()}`
  // The first paper is the form, which is filled in online.
  const [, ...papers] = components.filter(({ group }) => group === 'submit')
  const wantsOriginals = papers.some(
    (one) => one.required && one.originals > 0 && one.replacedBy === undefined,
  )
  if (wantsOriginals) return `${said}: ${t.part}${t.originals}`
  return `${said}: ${t.part}${components.some(({ group }) => group === 'show') ? t.show : t.presence}`
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

/** How a paper came that is not left with the dossier. */
export const paperWayNames = {
  vi: {
    lent: 'bản chính mượn đối chiếu, trả lại cùng kết quả',
    shown: 'chỉ xuất trình, trả lại ngay',
    data: 'dữ liệu thay giấy',
  },
  en: {
    lent: 'original on loan, given back with the result',
    shown: 'only shown, taken home again',
    data: 'data in place of the paper',
  },
} satisfies Record<Lang, Record<PaperWay, string>>
