import { formatMoment, type Lang } from '../../../../platform/index.ts'
import { TextArea } from '../../../fields/index.ts'
import { Button, Table } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import type { Done, Typed } from './acts.ts'
import { oneWords } from './one-words.ts'

interface FormProps {
  frame: WorkspaceFrame
  action: string
  typed: Typed | undefined
}

function whyProps(form: Typed['form'], typed: Typed | undefined) {
  const mine = typed?.form === form ? typed : undefined
  return {
    ...{ name: 'why', id: `why-${form}`, value: mine?.why, rows: 2 },
    error: mine?.errors[0]?.message,
  }
}

/** Asks what for before the message is shown whole; `file`: its bytes may be taken, too. */
export function RevealForm({ frame, action, typed, offers }: FormProps & { offers: 'page' | 'file' }) {
  const { lang, csrf } = frame
  const t = oneWords[lang]
  return (
    <form class="stack" method="post" action={action}>
      <input type="hidden" name="_csrf" value={csrf} />
      <TextArea {...{ lang, label: t.why, hint: t.whyHint }} {...whyProps('whole', typed)} />
      <div class="cluster">
        <Button kind="secondary">{t.reveal}</Button>
        {offers === 'file' && (
          <Button kind="quiet" name="as" value="file">
            {t.file}
          </Button>
        )}
      </div>
    </form>
  )
}

/** `more`: what else closing means. */
export function CloseForm({ frame, action, typed, more }: FormProps & { more?: string }) {
  const { lang, csrf } = frame
  const t = oneWords[lang]
  return (
    <section class="card stack">
      <h2>{t.closeTitle}</h2>
      <form class="stack" method="post" action={action}>
        <input type="hidden" name="_csrf" value={csrf} />
        <TextArea
          {...{ lang, label: t.closeWhy, hint: more === undefined ? t.closeHint : `${more} ${t.closeHint}` }}
          {...whyProps('close', typed)}
        />
        <Button kind="secondary">{t.close}</Button>
      </form>
    </section>
  )
}

export function ActsTable({ done, lang }: { done: readonly Done[]; lang: Lang }) {
  const t = oneWords[lang]
  if (done.length === 0) return null
  return (
    <Table
      lang={lang}
      caption={t.acts}
      showCaption
      narrow="cards"
      rows={done}
      rowKey={({ at, staff, act }) => `${at} ${staff} ${act}`}
      columns={[
        { head: t.heads.who, rowHead: true, cell: ({ name }) => name ?? t.gone },
        { head: t.heads.act, cell: ({ act }) => t.actNames[act] },
        { head: t.heads.why, cell: ({ reason }) => reason ?? '–' },
        { head: t.heads.when, tight: true, cell: ({ at }) => formatMoment(at, lang) },
      ]}
    />
  )
}
