import { maskMessage, messageErrors, type WholeMessage } from '../../../../integration/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../../platform/index.ts'
import {
  Button,
  ErrorSummary,
  Heading,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { nameOf, sayFailure } from '../name-of.ts'
import type { Done, Typed } from './acts.ts'
import { oneWords } from './one-words.ts'
import { ActsTable, CloseForm, RevealForm } from './parts.tsx'

export interface MessageView {
  frame: WorkspaceFrame
  found: WholeMessage
  done: readonly Done[]
  shown: 'masked' | 'whole' | 'refused'
  typed: Typed | undefined
}

const MOST_SIGNS = 100_000

/** One message that came in: why it waits, what it says, what people did with it, and what they can do. */
export function messagePage({ frame, found, done, shown, typed }: MessageView): string {
  const { lang, csrf } = frame
  const t = oneWords[lang]
  const { id, source, messageId, subject, state, failure, detail, receivedAt, body } = found
  const here = `${paths.linkMessages}/${id}`
  const isWhole = failure !== 'message_id_reused' && failure !== 'message_too_large'
  const canGoOn = (state === 'parked' || state === 'closed') && isWhole
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={nameOf(source, lang)}
        lead={`${t.states[state]} · ${t.received(formatMoment(receivedAt, lang), formatNumber(body.length, lang))}`}
        actions={
          <LinkButton href={paths.linkMessages} kind="quiet" size="small" icon="arrowLeft">
            {t.list}
          </LinkButton>
        }
      >
        {t.message}
      </Heading>
      <ErrorSummary lang={lang} errors={typed?.errors ?? []} />
      {failure !== null && <Reason failure={failure} detail={detail} lang={lang} />}
      {shown === 'refused' && <Notice tone="late">{t.mayNot}</Notice>}
      <section class="card stack">
        <h2>{shown === 'whole' ? t.whole : t.masked}</h2>
        <p class="links-body muted">{[subject, t.id(messageId)].filter(Boolean).join(' · ')}</p>
        {shown === 'whole' ? (
          <Whole body={body} lang={lang} />
        ) : (
          <pre class="links-body">{covered(body)}</pre>
        )}
        {shown !== 'refused' && (
          <RevealForm frame={frame} action={`${here}/whole`} typed={typed} offers="file" />
        )}
      </section>
      {canGoOn && (
        <form method="post" action={`${paths.linkMessages}/read-again`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="message" value={id} />
          <Button kind="primary">{t.readAgain}</Button>
        </form>
      )}
      {state === 'parked' && <CloseForm frame={frame} action={`${here}/close`} typed={typed} />}
      <ActsTable done={done} lang={lang} />
    </WorkspaceLayout>,
  )
}

interface Why {
  failure: string
  detail: WholeMessage['detail']
  lang: Lang
}

function Reason({ failure, detail, lang }: Why) {
  const known = (messageErrors as Record<string, { next: Record<Lang, string> }>)[failure]
  return (
    <Notice tone="soon" title={sayFailure(failure, lang)}>
      {known !== undefined && <p>{known.next[lang]}</p>}
      {detail !== null && <pre class="links-body">{JSON.stringify(detail, null, 1)}</pre>}
    </Notice>
  )
}

/** What is no JSON is not shown covered: nobody can say what of it is personal. */
function covered(body: Buffer): string {
  const value = parse(body)
  return value === undefined ? '•••' : JSON.stringify(maskMessage(value), null, 1)
}

function Whole({ body, lang }: { body: Buffer; lang: Lang }) {
  const t = oneWords[lang]
  const value = parse(body)
  const text = value === undefined ? body.toString('utf8') : JSON.stringify(value, null, 1)
  const isCut = text.length > MOST_SIGNS
  return (
    <>
      {value === undefined && text.includes('\ufffd') && <p class="muted">{t.notText}</p>}
      {isCut && <p>{t.cut(formatNumber(MOST_SIGNS, lang), formatNumber(body.length, lang))}</p>}
      <pre class="links-body">{isCut ? text.slice(0, MOST_SIGNS) : text}</pre>
    </>
  )
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
