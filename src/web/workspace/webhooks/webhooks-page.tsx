import type { ApiClient } from '../../../agencies/index.ts'
import type { DestinationState } from '../../../outbox/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import { destinationOf, type Webhook } from '../../../webhooks/index.ts'
import { Select, TextField } from '../../fields/index.ts'
import {
  Button,
  type Column,
  CopyButton,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  Icon,
  type IconName,
  LinkButton,
  Notice,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { webhooksWords } from './webhooks-words.ts'

export interface WebhooksView {
  frame: WorkspaceFrame
  hooks: readonly Webhook[]
  clients: readonly ApiClient[]
  fares: ReadonlyMap<string, DestinationState>
  /** What was typed and refused. */
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** Idempotency key of the form. */
  key: string
  /** The secret that was just made; `null`: it was shown before. */
  shown: { secret: string | null; isNew: boolean } | undefined
}

/** Who is told, how it goes, and the form for one more. */
export function webhooksPage(view: WebhooksView): string {
  const { frame, hooks, shown } = view
  const { lang } = frame
  const t = webhooksWords[lang]
  const back = (
    <LinkButton href={paths.links} kind="quiet" size="small" icon="arrowLeft">
      {t.back}
    </LinkButton>
  )
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead} actions={back}>
        {t.title}
      </Heading>
      {shown && <Secret {...shown} lang={lang} />}
      {hooks.length === 0 ? (
        <EmptyState icon="share" title={t.none}>
          {t.noneMore}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={hooks}
          rowKey={({ id }) => id}
          columns={columnsOf(view)}
        />
      )}
      <Add {...view} />
    </WorkspaceLayout>,
  )
}

function Secret({ secret, isNew, lang }: { secret: string | null; isNew: boolean; lang: Lang }) {
  const t = webhooksWords[lang]
  if (secret === null) return <Notice tone="info">{t.secretGone}</Notice>
  return (
    <Notice tone="soon" title={t.secretTitle}>
      <p>
        <code class="links-secret">{secret}</code>
      </p>
      <p>
        {t.secretMore} {!isNew && t.secretBoth}
      </p>
      <CopyButton lang={lang} value={secret} what={t.secretTitle} />
    </Notice>
  )
}

function columnsOf(view: WebhooksView): Column<Webhook>[] {
  const { frame, clients, fares } = view
  const { lang } = frame
  const { heads, ...t } = webhooksWords[lang]
  const fareOf = ({ id }: Webhook) => fares.get(destinationOf(id))
  return [
    {
      head: heads.program,
      rowHead: true,
      cell: ({ client, url, types }) => (
        <>
          {clients.find(({ id }) => id === client)?.name ?? client}
          <span class="sub links-body">{url}</span>
          <span class="sub">{types === undefined ? t.all : t.some(formatNumber(types.length, lang))}</span>
        </>
      ),
    },
    { head: heads.state, cell: (hook) => <State hook={hook} fare={fareOf(hook)} lang={lang} /> },
    { head: heads.waiting, align: 'end', cell: (hook) => formatNumber(waitingOf(fareOf(hook)), lang) },
    {
      head: heads.last,
      tight: true,
      cell: (hook) => {
        const last = fareOf(hook)?.lastSuccess
        return last === undefined ? t.never : formatMoment(last, lang)
      },
    },
    { head: heads.act, cell: (hook) => <Acts hook={hook} frame={frame} /> },
  ]
}

function waitingOf(fare: DestinationState | undefined): number {
  return (fare?.waiting ?? 0) + (fare?.parked ?? 0)
}

function State({ hook, fare, lang }: { hook: Webhook; fare: DestinationState | undefined; lang: Lang }) {
  const t = webhooksWords[lang]
  const say = (code: string) => (t.reasons as Record<string, string>)[code] ?? code
  const { state, reason = '', pausedAt = 0 } = hook
  const { downSince, failure = '' } = fare ?? {}
  if (state === 'paused') {
    return (
      <>
        <Sign tone="late" icon="pause" text={t.paused} />
        <span class="sub">{t.since(formatMoment(pausedAt, lang), say(reason))}</span>
      </>
    )
  }
  if (downSince === undefined) return <Sign tone="ok" icon="check" text={t.active} />
  return (
    <>
      <Sign tone="soon" icon="alert" text={t.down} />
      <span class="sub">{t.since(formatMoment(downSince, lang), say(failure))}</span>
    </>
  )
}

function Sign({ tone, icon, text }: { tone: 'ok' | 'soon' | 'late'; icon: IconName; text: string }) {
  return (
    <span class={`chip chip-${tone}`}>
      <Icon name={icon} />
      {text}
    </span>
  )
}

function Acts({ hook: { id, state }, frame: { lang, csrf } }: { hook: Webhook; frame: WorkspaceFrame }) {
  const t = webhooksWords[lang].acts
  const acts = [state === 'active' ? 'pause' : 'resume', 'rotate', 'remove'] as const
  return (
    <div class="row">
      {acts.map((act) => (
        <form method="post" action={`${paths.webhooks}/${id}/${act}`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <Button kind={act === 'remove' ? 'danger' : 'secondary'} size="small">
            {t[act]}
          </Button>
        </form>
      ))}
    </div>
  )
}

function Add({ frame, clients, form, errors, key }: WebhooksView) {
  const { lang, csrf } = frame
  const t = webhooksWords[lang]
  const field = (name: string) => ({
    lang,
    name,
    value: form[name],
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <section class="stack">
      <Heading level={2} lead={t.addLead}>
        {t.add}
      </Heading>
      <form method="post" action={paths.webhooks}>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="key" value={key} />
        <Select
          {...field('client')}
          label={t.client}
          placeholder={t.chooseClient}
          options={clients.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextField {...field('url')} label={t.url} hint={t.urlHint} autoComplete="off" />
        <TextField {...field('types')} label={t.types} hint={t.typesHint} autoComplete="off" optional />
        <TextField
          {...field('contact')}
          label={t.contact}
          hint={t.contactHint}
          type="email"
          autoComplete="off"
          optional
        />
        <Button>{t.create}</Button>
      </form>
    </section>
  )
}
