import type { AccessRequest } from '../../../../agencies/index.ts'
import { formatMoment } from '../../../../platform/index.ts'
import { TextArea } from '../../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { maySettle } from '../../shell/staff/access-memory.ts'
import { accessWords } from './access-words.ts'
import { detailOf, type Saying, sayAccess, saySettler, sayState } from './say-access.ts'

export interface AccessView extends Saying {
  frame: WorkspaceFrame
  request: AccessRequest
  /** The half of the password that the reader may know, while it holds. */
  half: { first: string } | { second: string } | undefined
  now: number
  /** A refusal that was not done, as it was typed. */
  typed?: string | undefined
  errors: readonly FormError[]
}

/** One request: what it would give, and the acts of whoever looks. */
export function accessPage(view: AccessView): string {
  const { frame, request, lang, names } = view
  const t = accessWords[lang]
  const settler = request.settled && [
    { term: t.heads.by, text: `${saySettler(request, view)}, ${formatMoment(request.settled.at, lang)}` },
    ...(request.settled.reason ? [{ term: t.refusedBecause, text: request.settled.reason }] : []),
  ]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        actions={
          <LinkButton href={paths.confirmations} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {sayAccess(request, view)}
      </Heading>
      <ErrorSummary lang={lang} errors={view.errors} />
      <Half view={view} />
      <KeyValue
        ruled
        items={[
          {
            term: t.receiver,
            text: <a href={`${paths.staff}/${request.staff}`}>{names.get(request.staff)}</a>,
          },
          ...detailOf(request, view),
          {
            term: t.heads.asked,
            text: `${names.get(request.askedBy) ?? ''}, ${formatMoment(request.askedAt, lang)}`,
          },
          { term: t.state, text: sayState(request, view, view.now) },
          ...(settler ?? []),
        ]}
      />
      {request.settled === undefined && <Acts view={view} />}
    </WorkspaceLayout>,
  )
}

function Half({ view: { half, lang } }: { view: AccessView }) {
  const t = accessWords[lang]
  if (half === undefined) return null
  const title = 'first' in half ? t.halfFirst(half.first) : t.halfSecond(half.second)
  return (
    <Notice tone="info" title={title}>
      {t.halfText}
    </Notice>
  )
}

function Acts({ view }: { view: AccessView }) {
  const { frame, request, lang } = view
  const t = accessWords[lang]
  const token = <input type="hidden" name="_csrf" value={frame.csrf} />
  const here = paths.confirmation(request.id)
  if (request.askedBy === frame.me.staff.id) {
    return (
      <section class="stack">
        <p>{t.isAsker}</p>
        <details class="more">
          <summary>{t.nobody}</summary>
          <p>{t.nobodyText}</p>
          <pre class="wrap">motcua staff confirm {request.id} --name "…" --basis "…"</pre>
        </details>
        <form method="post" action={`${here}/withdraw`}>
          {token}
          <Button kind="secondary">{t.withdraw}</Button>
        </form>
      </section>
    )
  }
  if (!maySettle(frame.me.actor, request)) {
    return request.staff === frame.me.staff.id ? <p>{t.isReceiver}</p> : null
  }
  return (
    <section class="stack">
      <Notice tone="soon">{t.before}</Notice>
      <form method="post" action={`${here}/confirm`}>
        {token}
        <Button>{t.confirm}</Button>
      </form>
      <details class="more" open={view.errors.length > 0}>
        <summary>{t.refuse}</summary>
        <form method="post" action={`${here}/refuse`} class="stack">
          {token}
          <TextArea
            lang={lang}
            name="reason"
            label={t.refuseReason}
            value={view.typed}
            error={view.errors.find(({ id }) => id === 'reason')?.message}
          />
          <div>
            <Button kind="secondary">{t.refuse}</Button>
          </div>
        </form>
      </details>
    </section>
  )
}
