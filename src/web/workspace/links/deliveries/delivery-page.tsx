import { maskMessage } from '../../../../integration/index.ts'
import type { ListedDelivery } from '../../../../outbox/index.ts'
import { formatMoment, formatNumber } from '../../../../platform/index.ts'
import { Button, Heading, LinkButton, Notice, render, WorkspaceLayout } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { sayFailure } from '../name-of.ts'
import { deliveriesWords } from './deliveries-words.ts'

export interface DeliveryView {
  frame: WorkspaceFrame
  found: ListedDelivery
  system: string
  shown: 'masked' | 'whole' | 'refused'
}

export function deliveryPage({ frame, found, system, shown }: DeliveryView): string {
  const { lang, csrf } = frame
  const t = deliveriesWords[lang]
  const { id, kind, state, failure, tries, createdAt, payload } = found
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
      {failure !== null && <Notice tone="soon">{sayFailure(failure, lang)}</Notice>}
      {shown === 'refused' && <Notice tone="late">{t.mayNot}</Notice>}
      <section class="card stack">
        <h2>{shown === 'whole' ? t.whole : t.masked}</h2>
        <pre class="links-body">{JSON.stringify(content, null, 1)}</pre>
        {shown === 'masked' && (
          <form class="stack" method="post" action={`${paths.deliveries}/${id}/whole`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <p class="muted">{t.revealMore}</p>
            <Button kind="secondary">{t.reveal}</Button>
          </form>
        )}
      </section>
      {state !== 'waiting' && (
        <form method="post" action={`${paths.linkMessages}/resend`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="delivery" value={id} />
          <Button kind="secondary">{t.resend}</Button>
        </form>
      )}
    </WorkspaceLayout>,
  )
}
