import { pathSums } from '../../../../workflow/index.ts'
import { Heading, Notice } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { modelWords } from '../bpmn/model-words.ts'
import { Changes } from '../changes.tsx'
import { FlowDiagram } from '../diagram/flow-diagram.tsx'
import type { DraftView } from '../draft-view.ts'
import { type Finding, isError } from '../flow/judge-draft.ts'
import { procedureWords } from '../procedures-words.ts'
import { sayChanges, sayLimit, sayNumber } from '../say-changes.ts'

/** Beside what is typed: the picture, what stands in the way, what changed, how long each way takes. */
export function Verdict(view: DraftView) {
  const { frame, judged, laneName, draft, part } = view
  const { lang } = frame
  const t = procedureWords[lang]
  const { flow } = judged.version
  const wrong = new Set(
    judged.findings.flatMap((finding) =>
      isError(finding) && finding.node !== undefined ? [finding.node] : [],
    ),
  )
  const rows = new Map(
    judged.lines.flatMap(({ node, cells }) => (node === undefined ? [] : [[node, cells.label] as const])),
  )
  const rowOf = (node: string) => rows.get(node) ?? /^b([\d_]+[a-e]?)$/.exec(node)?.[1]?.replaceAll('_', '.')
  const hrefOf = (row: number) =>
    `${part === 'flow' ? '' : `${paths.draft(draft.version.id)}/flow`}#row-${row}`
  return (
    <section class="stack draft-side" aria-label={t.diagram}>
      {part !== 'model' && (
        <>
          <Heading level={2}>{t.diagram}</Heading>
          <FlowDiagram flow={flow} lang={lang} laneName={laneName} wrong={wrong} rowOf={rowOf} />
          <p>
            <a href={`${paths.draft(draft.version.id)}/model`}>{modelWords[lang].open}</a> ·{' '}
            <a href={`${paths.draft(draft.version.id)}/flow.bpmn`}>{t.bpmn}</a>
          </p>
        </>
      )}
      <Findings findings={judged.findings} hrefOf={hrefOf} lang={lang} />
      <Differences {...view} />
      <Sums {...view} />
    </section>
  )
}

function Findings({
  findings,
  hrefOf,
  lang,
}: {
  findings: readonly Finding[]
  hrefOf: (row: number) => string
  lang: 'vi' | 'en'
}) {
  const t = procedureWords[lang]
  const errors = findings.filter(isError)
  const notes = findings.filter((finding) => !isError(finding))
  const list = (found: readonly Finding[]) => (
    <ul>
      {found.map(({ message, row }) => (
        <li>
          {row !== undefined && <a href={hrefOf(row)}>{`${t.step} ${row}`}</a>} {message[lang]}
        </li>
      ))}
    </ul>
  )
  return (
    <section class="stack">
      <Notice
        tone={errors.length > 0 ? 'late' : 'ok'}
        title={errors.length > 0 ? t.notReady(errors.length) : t.ready}
      >
        {errors.length > 0 && list(errors)}
      </Notice>
      {notes.length > 0 && (
        <details>
          <summary>{t.notes(notes.length)}</summary>
          {list(notes)}
        </details>
      )}
    </section>
  )
}

function Differences({ frame, judged, before, blocks }: DraftView) {
  const { lang } = frame
  const t = procedureWords[lang]
  if (!before) return null
  const changes = sayChanges(before, judged.version, lang, blocks)
  return (
    <section class="stack">
      <Heading level={2}>{changes.length === 0 ? t.same : t.differs(changes.length)}</Heading>
      {changes.length > 0 && <Changes changes={changes} none={t.noChange} />}
    </section>
  )
}

function Sums({ frame, judged: { version } }: DraftView) {
  const { lang } = frame
  const t = procedureWords[lang]
  const sums = pathSums(version.flow)
  const nameOf = (fact: string) => version.flow.factNames?.[fact]?.[lang] ?? fact
  const limits = [...new Set(version.timeLimits.map((limit) => sayLimit(limit, lang)))].join(', ')
  return (
    <section class="stack">
      <Heading level={2}>{t.sums}</Heading>
      <dl class="kv">
        {sums.map(({ when, workingDays }) => (
          <>
            <dt>
              {when.length > 0 ? when.map(nameOf).join('; ') : sums.length > 1 ? t.otherwise : t.always}
            </dt>
            <dd>{t.days(sayNumber(workingDays, lang))}</dd>
          </>
        ))}
      </dl>
      <p class="muted">{t.law(limits)}</p>
    </section>
  )
}
