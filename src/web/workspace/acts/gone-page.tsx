import type { Lang } from '../../../platform/index.ts'
import { Heading, LinkButton, render, WorkspaceLayout } from '../../ui/index.ts'
import type { EventNames } from '../../words/event.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { SaidConflict } from '../shell/said-conflict.tsx'
import type { Returned } from './act-form.tsx'

export const goneWords = {
  vi: {
    title: 'Hồ sơ đã rời bước của bạn',
    lead: (act: string) => `“${act}” chưa được ghi: hồ sơ không còn việc chờ bạn.`,
    typed: 'Những gì bạn đã nhập',
    back: 'Về việc của tôi',
  },
  en: {
    title: 'The dossier has left your step',
    lead: (act: string) => `“${act}” was not recorded: nothing in this dossier waits for you any more.`,
    typed: 'What you typed',
    back: 'To my work',
  },
} satisfies Record<Lang, object>

export interface GoneView {
  frame: WorkspaceFrame
  code: string
  returned: Returned
  names: EventNames
}

/** For a form of a dossier that its sender may no longer open: what was done, and what they typed, to be copied. */
export function gonePage({ frame, code, returned, names }: GoneView): string {
  const { lang, me } = frame
  const t = goneWords[lang]
  const { act, typed, refusal, since = [] } = returned
  const written = act.fields.flatMap(({ name, label }) => {
    const text = (typed[name] ?? []).join('\n').trim()
    return text === '' ? [] : [{ name, label, text }]
  })
  return render(
    <WorkspaceLayout {...frame.layout}>
      <Heading eyebrow={code} lead={t.lead(act.title)}>
        {t.title}
      </Heading>
      {refusal && <SaidConflict refusal={refusal} since={since} me={me.actor.id} names={names} />}
      {written.length > 0 && (
        <section class="stack stack-s">
          <h2>{t.typed}</h2>
          {written.map(({ name, label, text }) => (
            <div class="field">
              <label class="label" for={`kept-${name}`}>
                {label}
              </label>
              <textarea id={`kept-${name}`} class="input" rows={4} readOnly>
                {text}
              </textarea>
            </div>
          ))}
        </section>
      )}
      <div class="row">
        <LinkButton href={paths.inbox}>{t.back}</LinkButton>
      </div>
    </WorkspaceLayout>,
  )
}
