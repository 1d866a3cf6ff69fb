import { sayWorkingDays, workingDaysBetween } from '../../../calendar/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { type AgencyAccount, accountStays } from '../../../workflow/index.ts'
import { Icon } from '../../ui/index.ts'
import type { DossierView } from './dossier-view.ts'

const words = {
  vi: {
    title: 'Đường đi qua các cơ quan',
    days: 'đã dùng / được giao',
    nothing: 'chưa dùng',
    late: (agency: string, days: string) => `Phần của ${agency} chậm ${days}.`,
    now: 'đang giữ',
  },
  en: {
    title: 'Through the agencies',
    days: 'used / allowed',
    nothing: 'nothing',
    late: (agency: string, days: string) => `The part of ${agency} is ${days} late.`,
    now: 'has it now',
  },
} satisfies Record<Lang, object>

/** Whose part took how long, of what it was given; drawn once somebody's time has been counted. */
export function AgenciesPassed({ view: { frame, services, found } }: { view: DossierView }) {
  const { lang } = frame
  const t = words[lang]
  const { stays, clock, competentAgency } = found.state
  const { calendars, directory } = services.office
  const time = calendars.deadlineTime(clock?.agency ?? competentAgency)
  const measure = { workingDaysBetween: (from: number, to: number) => workingDaysBetween(time, from, to) }
  const { perAgency, perStep } = accountStays(stays, measure, services.clock.now())
  const counted = perAgency.filter(({ allowedDays }) => allowedDays > 0)
  if (counted.length === 0) return null
  const holding = new Set(perStep.filter(({ running }) => running).map(({ agency }) => agency))
  const nameOf = (code: string) => directory.nameOf(code, lang)
  return (
    <section class="stack" aria-labelledby="agencies">
      <h2 id="agencies">{t.title}</h2>
      <p class="muted">{t.days}</p>
      <ol class="spans">
        {counted.map((account) => (
          <li class={isLate(account) ? 'is-late' : undefined}>
            <span class="span-bar">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="8" class="span-all" />
                <rect width={String(shareOf(account))} height="8" class="span-used" />
              </svg>
            </span>
            <strong>{nameOf(account.agency)}</strong>
            {holding.has(account.agency) && <span class="muted"> · {t.now}</span>}
            <span class="span-days">
              {account.usedDays === 0 ? t.nothing : sayWorkingDays(account.usedDays, lang)} /{' '}
              {sayWorkingDays(account.allowedDays, lang)}
            </span>
          </li>
        ))}
      </ol>
      {counted.filter(isLate).map(({ agency, lateDays }) => (
        <p class="late-part">
          <Icon name="alert" /> {t.late(nameOf(agency), sayWorkingDays(lateDays, lang))}
        </p>
      ))}
    </section>
  )
}

/** Less than a tenth of a day late is not told. */
function isLate({ lateDays }: AgencyAccount): boolean {
  return lateDays >= 0.1
}

function shareOf({ usedDays, allowedDays }: AgencyAccount): number {
  return Math.min(100, Math.round((usedDays / allowedDays) * 100))
}
