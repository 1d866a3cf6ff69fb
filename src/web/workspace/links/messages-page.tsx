import { maskMessage, type ParkedMessage } from '../../../integration/index.ts'
import type { ListedDelivery } from '../../../outbox/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import {
  Button,
  Chip,
  type Column,
  EmptyState,
  Heading,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { BackToBoard } from './back-link.tsx'
import { linksWords } from './links-words.ts'
import { nameOf, sayFailure } from './name-of.ts'
import { StandInNotice } from './stand-in-notice.tsx'

export interface MessagesView {
  frame: WorkspaceFrame
  came: readonly ParkedMessage[]
  going: readonly ListedDelivery[]
  /** Whether `going` shows one destination's backlog rather than what waits for people. */
  backlogOf: string | undefined
  /** Whether what waits is shown, or what was closed by hand. */
  state: 'parked' | 'closed'
  next: string | undefined
  standIns: string | undefined
}

/** The work list: what was not understood, and what the other side refused; or the backlog of one destination. */
export function messagesPage(view: MessagesView): string {
  const { frame, came, going, backlogOf, state, next, standIns } = view
  const { lang } = frame
  const t = linksWords[lang]
  const isClosed = state === 'closed' && backlogOf === undefined
  const named = isClosed ? t.closed : t.parked
  const title = backlogOf === undefined ? named : `${t.heads.waiting}: ${nameOf(backlogOf, lang)}`
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={isClosed ? t.closedMore : t.parkedMore} actions={<BackToBoard lang={lang} />}>
        {title}
      </Heading>
      <StandInNotice lang={lang} address={standIns} />
      {came.length + going.length === 0 && (
        <EmptyState icon="check" title={isClosed ? t.closedNone : t.parkedNone} />
      )}
      {came.length > 0 && (
        <Table
          lang={lang}
          caption={t.in}
          showCaption
          narrow="cards"
          rows={came}
          rowKey={({ id }) => id}
          columns={cameColumns(frame)}
        />
      )}
      {going.length > 0 && (
        <>
          <Table
            lang={lang}
            caption={t.out}
            showCaption
            narrow="cards"
            rows={going}
            rowKey={({ id }) => id}
            columns={goingColumns(frame)}
          />
          {backlogOf === undefined && !isClosed && <ResendAll frame={frame} />}
        </>
      )}
      <Pagination lang={lang} first={undefined} next={next} />
      <p>
        <a href={isClosed ? paths.linkMessages : `${paths.linkMessages}?state=closed`}>
          {isClosed ? t.parked : t.closed}
        </a>
      </p>
    </WorkspaceLayout>,
  )
}

function cameColumns({ lang, csrf }: WorkspaceFrame): Column<ParkedMessage>[] {
  const t = linksWords[lang]
  return [
    {
      head: t.message,
      rowHead: true,
      cell: ({ id, source, messageId, subject }) => (
        <>
          <a href={`${paths.linkMessages}/${id}`}>{nameOf(source, lang)}</a>
          <span class="sub">{shorten(subject || messageId)}</span>
        </>
      ),
    },
    {
      head: t.why,
      cell: ({ failure, detail, body }) => (
        <>
          <Why failure={failure} detail={detail} lang={lang} />
          <Content text={sayBody(body)} lang={lang} />
        </>
      ),
    },
    { head: t.when, tight: true, cell: ({ receivedAt }) => formatMoment(receivedAt, lang) },
    {
      head: t.act,
      cell: ({ id, failure }) =>
        ['message_id_reused', 'message_too_large'].includes(failure) ? (
          '–'
        ) : (
          <form method="post" action={`${paths.linkMessages}/read-again`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="message" value={id} />
            <Button kind="secondary">{t.readAgain}</Button>
          </form>
        ),
    },
  ]
}

function goingColumns({ lang, csrf }: WorkspaceFrame): Column<ListedDelivery>[] {
  const t = linksWords[lang]
  return [
    {
      head: t.message,
      rowHead: true,
      cell: ({ id, destination, kind, payload }) => (
        <>
          <a href={`${paths.deliveries}/${id}`}>{nameOf(destination, lang)}</a> <Chip>{kind}</Chip>
          <span class="sub code">
            <a href={`${paths.linkConversation}?code=${encodeURIComponent(String(payload.code ?? ''))}`}>
              {String(payload.code ?? '')}
            </a>
          </span>
        </>
      ),
    },
    {
      head: t.why,
      cell: ({ failure, state }) => (failure === null ? t.states2[state] : sayFailure(failure, lang)),
    },
    { head: t.when, tight: true, cell: ({ createdAt }) => formatMoment(createdAt, lang) },
    {
      head: t.act,
      cell: ({ id, state }) =>
        state === 'waiting' ? (
          '–'
        ) : (
          <form method="post" action={`${paths.linkMessages}/resend`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="delivery" value={id} />
            <Button kind="secondary">{t.resend}</Button>
          </form>
        ),
    },
  ]
}

function ResendAll({ frame: { lang, csrf } }: { frame: WorkspaceFrame }) {
  return (
    <form method="post" action={`${paths.linkMessages}/resend`}>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="all" value="1" />
      <Button kind="secondary">{linksWords[lang].resendAll}</Button>
    </form>
  )
}

function Why({
  failure,
  detail,
  lang,
}: {
  failure: string
  detail: Record<string, unknown> | null
  lang: Lang
}) {
  return (
    <>
      {sayFailure(failure, lang)}
      {linesOf(detail).map((line) => (
        <span class="sub">{line}</span>
      ))}
    </>
  )
}

/** `DonViXuLy: H44.999`, a line for each field. */
function linesOf(detail: Record<string, unknown> | null): string[] {
  return Object.entries(detail ?? {}).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map(sayPart) : [`${name}: ${sayPart(value)}`],
  )
}

function sayPart(value: unknown): string {
  const isWhole = typeof value !== 'object' || value === null
  return isWhole ? String(value) : Object.values(value).map(sayPart).join(': ')
}

function Content({ text, lang }: { text: string; lang: Lang }) {
  return (
    <details>
      <summary>{linksWords[lang].masked}</summary>
      <pre class="links-body">{text}</pre>
    </details>
  )
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name
}

/** What is no JSON is not shown: nobody can say what of it is personal. */
function sayBody(body: Buffer): string {
  try {
    return JSON.stringify(maskMessage(JSON.parse(body.toString('utf8'))), null, 1)
  } catch {
    return '•••'
  }
}
