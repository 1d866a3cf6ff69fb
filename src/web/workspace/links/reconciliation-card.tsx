import { DIFFERENCES, type Reconciliation } from '../../../integration/index.ts'
import { formatMoment, formatNumber, formatPercent } from '../../../platform/index.ts'
import { LinkButton, PartBar } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { linksWords } from './links-words.ts'
import { nameOf } from './name-of.ts'

/** Both sides at a glance: how many agree, what differs and whose it is, late ones by each side's own data. */
export function ReconciliationCard({
  frame,
  latest,
}: {
  frame: WorkspaceFrame
  latest: Reconciliation | undefined
}) {
  const { lang } = frame
  const t = linksWords[lang]
  const title = t.with(nameOf('national_portal', lang))
  if (latest === undefined) {
    return (
      <section class="card" aria-labelledby="compared">
        <h2 id="compared">{title}</h2>
        <p class="muted">{t.notRun}</p>
        <LinkButton href={paths.reconciliation} kind="secondary">
          {t.reconciliation}
        </LinkButton>
      </section>
    )
  }
  const { counts, byKind, overdue, at } = latest
  const all = counts.equal + counts.different
  const say = (count: number) => formatNumber(count, lang)
  return (
    <section class="card" aria-labelledby="compared">
      <h2 id="compared">{title}</h2>
      <p class="muted">{t.ran(formatMoment(at, lang))}</p>
      <p class="figure">
        {say(all)} <small>{t.dossiers}</small>
      </p>
      <PartBar parts={partsOf(counts.equal, all)} />
      <p class="links-ends">
        <span>{t.equal(say(counts.equal))}</span>
        <span>
          {t.different(
            say(counts.different),
            formatPercent(all === 0 ? 0 : (counts.different / all) * 100, lang),
          )}
        </span>
      </p>
      <ul class="links-parked">
        {byKind.map(({ kind, side, count }) => (
          <li>
            <span>
              <strong>{`${t.sides[side]}: ${DIFFERENCES[kind].name[lang]}`}</strong>
              <span class="sub">{DIFFERENCES[kind].means[lang]}</span>
            </span>
            <a href={`${paths.reconciliation}?kind=${kind}`}>{say(count)}</a>
          </li>
        ))}
      </ul>
      <p class="links-ends">
        <span>{t.overdue}</span>
        <span>{t.byUs(say(overdue.ours))}</span>
        <span>{t.byThem(say(overdue.theirs))}</span>
      </p>
      <LinkButton href={paths.reconciliation} kind="secondary">
        {t.all}
      </LinkButton>
    </section>
  )
}

function partsOf(equal: number, all: number) {
  const share = all === 0 ? 100 : Math.floor((equal / all) * 1000) / 10
  return [
    { tone: 'ok2', share },
    { tone: 'soon2', share: Math.round((100 - share) * 10) / 10 },
  ] as const
}
