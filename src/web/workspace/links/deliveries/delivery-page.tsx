import { maskMessage } from '../../../../integration/index.ts'
import type { ListedDelivery } from '../../../../outbox/index.ts'
import { formatMoment, formatNumber } from '../../../../platform/index.ts'
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
import { sayFailure } from '../name-of.ts'
import type { Done, Typed } from '../one/acts.ts'
import { oneWords } from '../one/one-words.ts'
import { ActsTable, CloseForm, RevealForm } from '../one/parts.tsx'
import { deliveriesWords } from './deliveries-words.ts'

export interface DeliveryView {
  frame: WorkspaceFrame
  found: ListedDelivery
  system: string
  done: readonly Done[]
  shown: 'masked' | 'whole' | 'refused'
  typed: Typed | undefined
}

/** One message going out: how it stands, what it says, what people did with it, and what they can do. */
export function deliveryPage({ frame, found, system, done, shown, typed }: DeliveryView): string {
  const { lang, csrf } = frame
  const t = deliveriesWords[lang]
  const one = oneWords[lang]
  const { id, kind, state, failure, tries, createdAt, payload } = found
  const here = `${paths.deliveries}/${id}`
  const content = shown === 'whole' ? payload : maskMessage({ ...payload })
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={`${system} · ${kind}`}
        lead={`${t.states[state]} · ${t.tries(formatNumber(tries, lang))} · ${formatMoment(createdAt, lang)}`}
        actions={
          <LinkButton href={paths.deliveries} kind="quiet" size="small" icon="arrowLeft">
            {t.title}
          </LinkButton>
        }
      >
        {t.one}
      </Heading>
      <ErrorSummary lang={lang} errors={typed?.errors ?? []} />
      {failure !== null && <Notice tone="soon">{sayFailure(failure, lang)}</Notice>}
      {shown === 'refused' && <Notice tone="late">{one.mayNot}</Notice>}
      <section class="card stack">
        <h2>{shown === 'whole' ? one.whole : one.masked}</h2>
        <pre class="links-body">{JSON.stringify(content, null, 1)}</pre>
        {shown === 'masked' && (
          <RevealForm frame={frame} action={`${here}/whole`} typed={typed} offers="page" />
        )}
      </section>
      {state !== 'waiting' && (
        <form method="post" action={`${paths.linkMessages}/resend`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="delivery" value={id} />
          <Button kind={state === 'sent' ? 'secondary' : 'primary'}>{one.resend}</Button>
        </form>
      )}
      {state === 'parked' && (
        <CloseForm frame={frame} action={`${here}/close`} typed={typed} more={one.closeOut} />
      )}
      <ActsTable done={done} lang={lang} />
    </WorkspaceLayout>,
  )
}
