import {
  DIFFERENCES,
  type Difference,
  type DifferenceKind,
  type Reconciliation,
} from '../../../integration/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import {
  Button,
  type Column,
  EmptyState,
  Heading,
  LinkButton,
  render,
  Table,
  Tabs,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { BackToBoard } from './back-link.tsx'
import { linksWords } from './links-words.ts'
import { nameOf } from './name-of.ts'
import { StandInNotice } from './stand-in-notice.tsx'

export interface ReconciliationView {
  frame: WorkspaceFrame
  latest: { id: string; found: Reconciliation } | undefined
  kind: DifferenceKind | undefined
  /** Whether the other side can be asked from here. */
  canRun: boolean
  standIns: string | undefined
}

/** On one page; the file has all. */
const SHOWN = 200

export function reconciliationPage({ frame, latest, kind, canRun, standIns }: ReconciliationView): string {
  const { lang } = frame
  const t = linksWords[lang]
  const found = latest?.found
  const all = found?.differences.filter((one) => kind === undefined || one.kind === kind) ?? []
  const lead = found === undefined ? t.notRun : t.ran(formatMoment(found.at, lang))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={lead} actions={<BackToBoard lang={lang} />}>
        {t.with(nameOf('national_portal', lang))}
      </Heading>
      <StandInNotice lang={lang} address={standIns} />
      <div class="row">
        {latest !== undefined && (
          <>
            <LinkButton href={`${paths.reconciliation}/${latest.id}/file?as=xlsx`} icon="download">
              {t.xlsx}
            </LinkButton>
            <LinkButton href={`${paths.reconciliation}/${latest.id}/file?as=json`} kind="secondary">
              {t.json}
            </LinkButton>
          </>
        )}
        {canRun && (
          <form method="post" action={paths.reconciliation}>
            <input type="hidden" name="_csrf" value={frame.csrf} />
            <Button kind="secondary">{latest === undefined ? t.run : t.rerun}</Button>
          </form>
        )}
      </div>
      {found !== undefined && <Tabs lang={lang} label={t.all} tabs={tabsOf(found, kind, lang)} />}
      {all.length === 0 ? (
        found !== undefined && <EmptyState icon="check" title={t.none2} />
      ) : (
        <>
          {all.length > SHOWN && (
            <p class="muted">{t.shown(formatNumber(SHOWN, lang), formatNumber(all.length, lang))}</p>
          )}
          <Table
            lang={lang}
            caption={t.all}
            narrow="cards"
            rows={all.slice(0, SHOWN)}
            rowKey={({ code }) => code}
            columns={columnsOf(lang)}
          />
        </>
      )}
    </WorkspaceLayout>,
  )
}

function tabsOf({ byKind, counts }: Reconciliation, shown: DifferenceKind | undefined, lang: Lang) {
  const kinds = [...new Set(byKind.map(({ kind }) => kind))]
  const countOf = (kind: DifferenceKind) =>
    byKind.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0)
  return [
    {
      text: linksWords[lang].all,
      href: paths.reconciliation,
      count: counts.different,
      current: shown === undefined,
    },
    ...kinds.map((kind) => ({
      text: DIFFERENCES[kind].name[lang],
      href: `${paths.reconciliation}?kind=${kind}`,
      count: countOf(kind),
      current: shown === kind,
    })),
  ]
}

function columnsOf(lang: Lang): Column<Difference>[] {
  const t = linksWords[lang]
  const { diffHeads: heads } = t
  const when = (at: number | undefined) => (at === undefined ? '–' : formatMoment(at, lang))
  return [
    {
      head: heads.code,
      rowHead: true,
      cell: ({ code, ourCode }) => (
        <>
          <span class="code">{code}</span>
          {ourCode !== undefined && (
            <span class="sub code">
              <a href={`${paths.linkConversation}?code=${encodeURIComponent(ourCode)}`}>{ourCode}</a>
            </span>
          )}
        </>
      ),
    },
    { head: heads.kind, cell: ({ kind }) => DIFFERENCES[kind].name[lang] },
    { head: heads.side, cell: ({ side }) => t.sides[side] },
    {
      head: heads.status,
      tight: true,
      cell: ({ ours, theirs }) => `${ours?.status ?? '–'} / ${theirs?.status ?? '–'}`,
    },
    { head: heads.due, cell: ({ ours, theirs }) => `${when(ours?.dueAt)} / ${when(theirs?.dueAt)}` },
    {
      head: heads.proof,
      cell: ({ proof }) => {
        const last = proof.at(-1)
        if (last === undefined) return '–'
        const said =
          last.acceptedAt === undefined
            ? (last.failure ?? '')
            : t.accepted(formatMoment(last.acceptedAt, lang))
        return (
          <>
            <span class="code">{last.id.slice(0, 8)}</span>
            <span class="sub">{said}</span>
          </>
        )
      },
    },
  ]
}
