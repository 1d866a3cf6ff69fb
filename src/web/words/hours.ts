import { type CalendarDefinition, formatMinute, type LocalDate, type Session } from '../../calendar/index.ts'
import type { Lang } from '../../platform/index.ts'
import { capitalise } from './capitalise.ts'

const days = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} satisfies Record<Lang, readonly string[]>

const words = {
  vi: { to: 'đến', and: ' và ', closed: 'Đang đóng cửa' },
  en: { to: 'to', and: ' and ', closed: 'Closed' },
} satisfies Record<Lang, object>

/** "Thứ Hai đến thứ Sáu, 07:30–11:30 và 13:30–17:00": the weekly hours in force on a day; days alike stand together. */
export function describeHours(calendar: CalendarDefinition, on: LocalDate, lang: Lang): string {
  const t = words[lang]
  const period = calendar.periods.findLast(({ from }) => from <= on)
  const groups: { first: number; last: number; hours: string }[] = []
  for (const [day, sessions] of (period?.week ?? []).entries()) {
    const hours = sessions.map(sayStretch).join(t.and)
    const before = groups.at(-1)
    if (hours === '') continue
    if (before?.hours === hours && before.last === day - 1) before.last = day
    else groups.push({ first: day, last: day, hours })
  }
  const said = groups.map(({ first, last, hours }) => {
    const span = first === last ? days[lang][first] : `${days[lang][first]} ${t.to} ${days[lang][last]}`
    return `${span}, ${hours}`
  })
  return said.length === 0 ? t.closed : capitalise(said.join('; '))
}

function sayStretch({ from, to }: Session): string {
  return `${formatMinute(from)}–${formatMinute(to)}`
}
