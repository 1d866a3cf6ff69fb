import { canSomewhere } from '../../../agencies/index.ts'
import type { Fare, ParkedGroup, Reconciliation } from '../../../integration/index.ts'
import type { DestinationState } from '../../../outbox/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  type Column,
  EmptyState,
  Heading,
  Icon,
  LinkButton,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { linksWords } from './links-words.ts'
import { doesOf, nameOf, sayFailure } from './name-of.ts'
import { ReconciliationCard } from './reconciliation-card.tsx'
import { SignInWays } from './sign-in-ways.tsx'
import { StandInNotice } from './stand-in-notice.tsx'

export interface BoardView {
  frame: WorkspaceFrame
  destinations: readonly DestinationState[]
  fares: ReadonlyMap<string, Fare>
  /** Of systems that an administrator has joined, by their destination. */
  names: ReadonlyMap<string, string>
  parked: readonly ParkedGroup[]
  latest: Reconciliation | undefined
  now: number
  /** Address of the stand-ins, empty where it is not known; undefined: none run. */
  standIns: string | undefined
  services: Pick<WebServices, 'identity' | 'localAccounts'>
}

/** The connections at a glance: trouble first. */
export function boardPage(view: BoardView): string {
  const { frame, destinations, standIns } = view
  const { lang } = frame
  const t = linksWords[lang]
  const ordered = [...destinations].sort((a, b) => Number(isDown(b)) - Number(isDown(a)))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={<Summary {...view} />}>{t.title}</Heading>
      <StandInNotice lang={lang} address={standIns} />
      {ordered.length === 0 ? (
        <EmptyState icon="share" title={t.none}>
          {t.noneMore}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={ordered}
          rowKey={({ destination }) => destination}
          columns={columnsOf(view)}
        />
      )}
      <div class="links-two">
        <Parked {...view} />
        <ReconciliationCard frame={frame} latest={view.latest} />
      </div>
      <FindConversation lang={lang} />
      <SignInWays lang={lang} services={view.services} />
      <p class="row">
        {canSomewhere(frame.me.actor, 'client.manage') && (
          <LinkButton href={paths.webhooks} kind="secondary" icon="share">
            {t.webhooks}
          </LinkButton>
        )}
        <LinkButton href={paths.systems} kind="secondary" icon="share">
          {t.systems}
        </LinkButton>
        <LinkButton href={paths.deliveries} kind="secondary" icon="search">
          {t.deliveries}
        </LinkButton>
        <LinkButton href={paths.linkFields} kind="secondary" icon="file">
          {t.fields}
        </LinkButton>{' '}
        <LinkButton href={paths.looks} kind="secondary" icon="user">
          {t.looks}
        </LinkButton>
      </p>
    </WorkspaceLayout>,
  )
}

function Summary({ frame, destinations, names }: BoardView) {
  const { lang } = frame
  const t = linksWords[lang]
  const down = destinations.filter(isDown)
  const up = destinations.length - down.length
  return (
    <>
      <strong>{t.summary(formatNumber(up, lang), formatNumber(destinations.length, lang))}</strong>{' '}
      {down.map(({ destination, downSince = 0, waiting }) => (
        <>
          {t.downOne(
            names.get(destination) ?? nameOf(destination, lang),
            formatMoment(downSince, lang),
            formatNumber(waiting, lang),
          )}{' '}
        </>
      ))}
      {t.nothingLost}
    </>
  )
}

function isDown({ downSince }: DestinationState): boolean {
  return downSince !== undefined
}

function columnsOf({ fares, names, frame: { lang } }: BoardView): Column<DestinationState>[] {
  const { heads, ...t } = linksWords[lang]
  return [
    {
      head: heads.name,
      rowHead: true,
      cell: ({ destination }) => (
        <>
          {names.get(destination) ?? nameOf(destination, lang)}
          <span class="sub">{doesOf(destination, lang)}</span>
        </>
      ),
    },
    { head: heads.state, cell: (one) => <State one={one} fare={fares.get(one.destination)} lang={lang} /> },
    {
      head: heads.waiting,
      align: 'end',
      cell: ({ destination, waiting }) =>
        waiting === 0 ? (
          '0'
        ) : (
          <a href={`${paths.deliveries}?state=waiting&to=${destination}`}>{formatNumber(waiting, lang)}</a>
        ),
    },
    {
      head: heads.oldest,
      align: 'end',
      tight: true,
      cell: ({ waiting, seconds }) => (waiting === 0 ? '' : sayAge(seconds, lang)),
    },
    {
      head: heads.last,
      align: 'end',
      tight: true,
      cell: ({ lastSuccess }) => (lastSuccess === undefined ? t.never : formatMoment(lastSuccess, lang)),
    },
    {
      head: heads.errors,
      align: 'end',
      tight: true,
      cell: ({ destination }) => share(fares.get(destination), lang),
    },
    { head: heads.hours, cell: ({ destination }) => <Hours fare={fares.get(destination)} lang={lang} /> },
  ]
}

/** An answer that takes this many times as long as usual, and more than a second, is slow. */
const SLOW = 4

function State({ one, fare, lang }: { one: DestinationState; fare: Fare | undefined; lang: Lang }) {
  const t = linksWords[lang]
  if (isDown(one))
    return <Said tone="late" icon="alert" text={t.states.down} more={`${one.failure ?? ''} ${t.tryAgain}`} />
  if (one.parked > 0) {
    return (
      <Said tone="soon" icon="alert" text={t.states.stuck} more={t.toSee(formatNumber(one.parked, lang))} />
    )
  }
  const { nowMs = 0, usualMs = 0 } = fare ?? {}
  if (nowMs > 1000 && nowMs > SLOW * usualMs) {
    const say = (ms: number) => formatNumber(Math.round(ms / 100) / 10, lang)
    return <Said tone="soon" icon="clock" text={t.states.slow} more={t.slowly(say(nowMs), say(usualMs))} />
  }
  return <Said tone="ok" icon="check" text={t.states.up} />
}

function Said({
  tone,
  icon,
  text,
  more,
}: {
  tone: 'ok' | 'soon' | 'late'
  icon: 'check' | 'clock' | 'alert'
  text: string
  more?: string
}) {
  return (
    <>
      <span class={`chip chip-${tone}`}>
        <Icon name={icon} />
        {text}
      </span>
      {more && <span class="sub">{more}</span>}
    </>
  )
}

function sayAge(seconds: number, lang: Lang): string {
  const t = linksWords[lang]
  if (seconds < 90) return t.seconds(formatNumber(seconds, lang))
  if (seconds < 5400) return t.minutes(formatNumber(Math.round(seconds / 60), lang))
  return t.hoursAgo(formatNumber(Math.round(seconds / 3600), lang))
}

function share(fare: Fare | undefined, lang: Lang): string {
  if (fare === undefined || fare.tries === 0) return ''
  return `${formatNumber(Math.round((fare.errors / fare.tries) * 1000) / 10, lang)} %`
}

/** Bars of the errors of 24 hours; the words beside say the same. */
function Hours({ fare, lang }: { fare: Fare | undefined; lang: Lang }) {
  if (fare === undefined) return null
  const most = Math.max(1, ...fare.hours)
  const label = linksWords[lang].errorsIn(formatNumber(fare.errors, lang), formatNumber(fare.tries, lang))
  return (
    <svg class="links-hours" viewBox="0 0 96 24" preserveAspectRatio="none" role="img" aria-label={label}>
      <path d="M0 23.5H96" />
      {fare.hours.map((count, i) => {
        const height = count === 0 ? 0 : Math.max(2, Math.round((count / most) * 22))
        return count === 0 ? null : <rect x={i * 4 + 0.5} y={23 - height} width={3} height={height} />
      })}
    </svg>
  )
}

function Parked({ frame, parked, destinations, names }: BoardView) {
  const { lang } = frame
  const t = linksWords[lang]
  const out = destinations.filter((one) => one.parked > 0)
  return (
    <section class="card" aria-labelledby="parked">
      <h2 id="parked">{t.parked}</h2>
      {parked.length + out.length === 0 ? (
        <p class="muted">{t.parkedNone}</p>
      ) : (
        <ul class="links-parked">
          {parked.slice(0, 6).map(({ source, failure, count, since }) => (
            <li>
              <span>
                <strong>{sayFailure(failure, lang)}</strong>
                <span class="sub">
                  {`${nameOf(source, lang)}, ${t.parkedCount(formatNumber(count, lang))}, ${t.since(formatMoment(since, lang))}`}
                </span>
              </span>
            </li>
          ))}
          {out.map(({ destination, parked: count }) => (
            <li>
              <span>
                <strong>{t.outcomes.refused}</strong>
                <span class="sub">{`${names.get(destination) ?? nameOf(destination, lang)}, ${t.parkedCount(formatNumber(count, lang))}`}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <LinkButton href={paths.linkMessages} kind="secondary">
          {t.see}
        </LinkButton>
      </p>
    </section>
  )
}

function FindConversation({ lang }: { lang: Lang }) {
  const t = linksWords[lang]
  return (
    <form method="get" action={paths.linkConversation} class="card links-find">
      <h2>{t.find}</h2>
      <label for="code">{t.findLabel}</label>
      <div class="row">
        <input
          class="input"
          id="code"
          name="code"
          autocomplete="off"
          spellcheck={false}
          maxlength={60}
          required
        />
        <button type="submit" class="btn btn-secondary">
          {t.findGo}
        </button>
      </div>
    </form>
  )
}
