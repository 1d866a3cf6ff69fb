import { type Line, maskMessage } from '../../../integration/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import { EmptyState, Heading, render, WorkspaceLayout } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { BackToBoard } from './back-link.tsx'
import { linksWords } from './links-words.ts'
import { nameOf, sayFailure } from './name-of.ts'
import { StandInNotice } from './stand-in-notice.tsx'

export interface ConversationView {
  frame: WorkspaceFrame
  code: string
  /** Undefined: there is no such dossier. */
  lines: readonly Line[] | undefined
  standIns: string | undefined
}

/** What was said between us and the others about one dossier: ours left, theirs right, silence dashed. */
export function conversationPage({ frame, code, lines, standIns }: ConversationView): string {
  const { lang } = frame
  const t = linksWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.conversationLead}
        eyebrow={<span class="code">{code}</span>}
        actions={<BackToBoard lang={lang} />}
      >
        {t.conversation}
      </Heading>
      <StandInNotice lang={lang} address={standIns} />
      {lines === undefined || lines.length === 0 ? (
        <EmptyState icon="chat" title={lines === undefined ? t.noDossier : t.noTalk} />
      ) : (
        <>
          <p class="links-sides" aria-hidden="true">
            <span>{t.ours}</span>
            <span>{t.theirs}</span>
          </p>
          <ol class="links-talk">
            {lines.map((line) => (
              <Said line={line} lang={lang} />
            ))}
          </ol>
        </>
      )}
    </WorkspaceLayout>,
  )
}

function Said({ line, lang }: { line: Line; lang: Lang }) {
  const { at, side, system, id, code } = line
  const content = line.body ?? line.answer
  return (
    <li class={`links-${side}${line.state === 'applied' ? ' links-done' : ''}`}>
      <time>{formatMoment(at, lang)}</time>
      <div class="links-said">
        <p>
          <strong>{titleOf(line, lang)}</strong>
          <span class="sub">{`${system === '' ? '' : nameOf(system, lang)} · ${shorten(id)}`}</span>
        </p>
        {code !== undefined && <p class="sub">{sayFailure(code, lang)}</p>}
        {content !== undefined && content !== null && <p class="links-body">{sayContent(content, lang)}</p>}
      </div>
    </li>
  )
}

/** On one line, moments as people read them. */
function sayContent(content: unknown, lang: Lang): string {
  return JSON.stringify(maskMessage(content), (key, value) =>
    typeof value === 'number' && key.endsWith('At') ? formatMoment(value, lang) : value,
  ).replaceAll(/,"/g, ', "')
}

function titleOf({ side, kind, try: count, state }: Line, lang: Lang): string {
  const t = linksWords[lang]
  if (count !== undefined && side === 'ours') {
    return count > 1 ? `${t.again} · ${t.try(formatNumber(count, lang))}` : sayKind(kind, lang)
  }
  const outcome = (t.outcomes as Record<string, string>)[kind]
  const said = state === undefined ? undefined : (t.states2 as Record<string, string>)[state]
  return [outcome ?? sayKind(kind, lang), said].filter((text) => text !== undefined).join(' · ')
}

/** A kind of message in words; one that nobody has named by its code. */
function sayKind(kind: string, lang: Lang): string {
  return (linksWords[lang].kinds as Record<string, string>)[kind] ?? kind
}

function shorten(id: string): string {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id
}
