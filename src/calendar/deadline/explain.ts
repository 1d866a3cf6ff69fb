/** Says an explanation in sentences, for the tracking page, the receipt and the API. */

import { epochDayAt, epochDayOf, toCivil, weekdayOfEpochDay } from '../days/local-date.ts'
import type { Instant } from '../model.ts'
import {
  type Language,
  sayDates,
  sayDay,
  sayLimit,
  sayMeasured,
  sayMinute,
  sayMoment,
  sayPart,
  sayTime,
  sayWeekday,
} from '../words.ts'
import type {
  DayReason,
  DeadlineExplanation,
  ExplainedPause,
  Extension,
  OpenPause,
  Roll,
  SkippedDays,
} from './deadline-model.ts'

/** One line of an explanation. `key` is stable, for styling and tests. */
export interface ExplanationRow {
  key: keyof typeof labels
  label: string
  text: string
}

const labels = {
  start: { vi: 'Bắt đầu tính', en: 'Counted from' },
  limit: { vi: 'Thời hạn', en: 'Limit' },
  skipped: { vi: 'Không tính', en: 'Not counted' },
  worked: { vi: 'Có tính', en: 'Counted' },
  pause: { vi: 'Tạm dừng', en: 'Paused' },
  roll: { vi: 'Chuyển ngày', en: 'Moved' },
  extension: { vi: 'Gia hạn', en: 'Extended' },
  method: { vi: 'Cách tính', en: 'Method' },
  note: { vi: 'Lưu ý', en: 'Note' },
} as const satisfies Record<string, Record<Language, string>>

const pauseReasons: Readonly<Record<string, Record<Language, string>>> = {
  supplement: { vi: 'chờ bổ sung hồ sơ', en: 'waiting for the supplement' },
  financial_obligation: {
    vi: 'chờ thực hiện nghĩa vụ tài chính',
    en: 'waiting for the financial obligation to be met',
  },
}

/** The rows in reading order; dates name their year only where it is not that of the due date. */
export function explainDeadline(explanation: DeadlineExplanation, lang: Language): ExplanationRow[] {
  const year = toCivil(epochDayAt(explanation.dueAt ?? explanation.start.at)).year
  const { skipped, workedInstead, pauses, rolls, extension, paused, announcedUntil } = explanation
  const row = (key: ExplanationRow['key'], text: string): ExplanationRow => ({
    key,
    label: labels[key][lang],
    text,
  })
  return [
    row('start', sayStart(explanation, year, lang)),
    row('limit', sayLimitRow(explanation, lang)),
    ...(skipped.length > 0 ? [row('skipped', sayGroups(skipped, year, lang))] : []),
    ...(workedInstead.length > 0 ? [row('worked', sayGroups(workedInstead, year, lang))] : []),
    ...pauses.map((pause) => row('pause', sayPause(pause, paused, year, lang))),
    ...rolls.map((roll) => row('roll', sayRoll(roll, year, lang))),
    ...(extension ? [row('extension', sayExtension(extension.from, extension.by, year, lang))] : []),
    row('method', sayMethod(explanation, lang)),
    ...(announcedUntil === undefined ? [] : [row('note', sayProvisional(announcedUntil, lang))]),
  ]
}

function sayStart({ start }: DeadlineExplanation, year: number, lang: Language): string {
  const received = sayMoment(start.at, year, lang)
  if (start.shifted === undefined) {
    return lang === 'en'
      ? `${received}, when the complete dossier was accepted`
      : `${received}, khi hồ sơ được tiếp nhận đủ`
  }
  const day = epochDayAt(start.at)
  const dayOff = start.reason ? ` (${sayReason(start.reason, [day], lang)})` : ''
  const why = {
    day_off: { vi: `ngày nghỉ${dayOff}`, en: `a day off${dayOff}` },
    outside_hours: { vi: 'ngoài giờ làm việc', en: 'outside working hours' },
    after_cutoff: { vi: 'sau giờ chốt nhận trong ngày', en: 'after the cut-off of the day' },
  }[start.shifted][lang]
  if (start.countedFrom === start.at) {
    return lang === 'en'
      ? `${received}, ${why}: counted for the next working day`
      : `${received}, ${why}: tính cho ngày làm việc tiếp theo`
  }
  const from = sayMoment(start.countedFrom, year, lang)
  return lang === 'en'
    ? `${from}, the next opening, because the dossier was accepted at ${received}, ${why}`
    : `${from}, giờ mở cửa kế tiếp, vì hồ sơ được tiếp nhận lúc ${received}, ${why}`
}

function sayLimitRow({ limit, limitBasis, sameDayCutoff }: DeadlineExplanation, lang: Language): string {
  const cutoff = sameDayCutoff === undefined ? '' : sayMinute(sameDayCutoff, lang)
  const tail =
    lang === 'en'
      ? `; from ${cutoff} on, the next working day`
      : `; nhận từ ${cutoff} trở đi thì trả vào ngày làm việc tiếp theo`
  const basis = limitBasis === undefined ? '' : ` (${limitBasis})`
  return `${sayLimit(limit, lang)}${cutoff && tail}${basis}`
}

function sayReason(reason: DayReason, days: readonly number[], lang: Language): string {
  if (reason.kind === 'named') return reason.name[lang]
  const isWeekend = days.every((day) => weekdayOfEpochDay(day) >= 5)
  if (lang === 'en') return isWeekend ? 'weekend' : 'weekly rest'
  return isWeekend ? 'cuối tuần' : 'nghỉ hằng tuần'
}

function sayGroups(groups: readonly SkippedDays[], year: number, lang: Language): string {
  const texts = groups.map(({ reason, count, dates }) => {
    const why = sayReason(reason, dates.map(epochDayOf), lang)
    if (count <= dates.length) return `${sayDates(dates, year, lang)} (${why})`
    return lang === 'en' ? `${count} days (${why})` : `${count} ngày (${why})`
  })
  const last = texts.pop() ?? ''
  return texts.length === 0 ? last : `${texts.join('; ')} ${lang === 'en' ? 'and' : 'và'} ${last}`
}

function sayPause(
  pause: ExplainedPause,
  paused: OpenPause | undefined,
  year: number,
  lang: Language,
): string {
  const known = pause.reason === undefined ? undefined : pauseReasons[pause.reason]
  const reason = known?.[lang] ?? pause.reason ?? ''
  const at = (t: Instant): string => `${sayTime(t, lang)} ${sayDay(epochDayAt(t), year, lang)}`
  const why = reason && ` ${reason}`
  if (pause.to === undefined) {
    const since = lang === 'en' ? `since ${at(pause.from)}${why}` : `từ ${at(pause.from)}${why}`
    return pause.counted === 'yes' && paused
      ? since + sayRemainder(paused, lang)
      : since + sayIgnored(pause, lang)
  }
  const span = `${at(pause.from)} ${lang === 'en' ? 'to' : 'đến'} ${at(pause.to)}`
  if (pause.counted === 'yes' && pause.took) return `${sayMeasured(pause.took, lang)}${why}, ${span}`
  return `${reason && `${reason}, `}${span}${sayIgnored(pause, lang)}`
}

function sayRemainder(paused: OpenPause, lang: Language): string {
  const left = paused.remaining
    .map((part) => sayMeasured(part, lang))
    .join(lang === 'en' ? ', then ' : ' và ')
  return lang === 'en'
    ? `, not over yet; ${left} will be left when it ends`
    : `, chưa kết thúc; khi tiếp tục còn ${left}`
}

function sayIgnored({ counted }: ExplainedPause, lang: Language): string {
  if (counted === 'before_start') {
    return lang === 'en' ? ': it ended before counting began' : ': kết thúc trước khi bắt đầu tính'
  }
  return lang === 'en'
    ? ': not counted, it began when the dossier was already due'
    : ': không tính, vì bắt đầu khi hồ sơ đã đến hạn'
}

function sayRoll({ from, to, reason }: Roll, year: number, lang: Language): string {
  const [day, next] = [epochDayOf(from), epochDayOf(to)]
  const why = sayReason(reason, [day], lang)
  return lang === 'en'
    ? `${sayWeekday(day, year, lang)} is a day off (${why}): moved to ${sayWeekday(next, year, lang)}`
    : `${sayWeekday(day, year, lang)} là ngày nghỉ (${why}), chuyển sang ${sayWeekday(next, year, lang)}`
}

function sayExtension(from: Instant, by: Extension, year: number, lang: Language): string {
  const before = sayMoment(from, year, lang)
  const more = 'until' in by ? sayMoment(by.until, year, lang) : sayPart(by, lang)
  if ('until' in by) return lang === 'en' ? `from ${before} to ${more}` : `từ ${before} đến ${more}`
  return lang === 'en' ? `${more} after ${before}` : `thêm ${more} sau ${before}`
}

function sayMethod({ counting, ruleSet }: DeadlineExplanation, lang: Language): string {
  const how = {
    moment: { vi: 'tính đến thời điểm', en: 'counted to the moment' },
    day: { vi: 'tính đến hết giờ làm việc của ngày', en: 'counted to closing time of the day' },
  }[counting][lang]
  return `${how}; ${ruleSet.basis.join(', ')}`
}

function sayProvisional(announcedUntil: string, lang: Language): string {
  const day = sayDay(epochDayOf(announcedUntil), 0, lang)
  return lang === 'en'
    ? `days off after ${day} are not announced yet, the due date may change`
    : `ngày nghỉ sau ${day} chưa được thông báo, ngày hẹn có thể thay đổi`
}
