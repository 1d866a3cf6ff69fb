import { findOpenPromise, findOpenUrge } from '../../../../dossiers/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { Notice } from '../../../ui/index.ts'
import { type EventNames, sayEvent } from '../../../words/event.ts'
import { FormOf } from '../dossier-acts.tsx'
import type { DossierView } from '../dossier-view.ts'

const words = {
  vi: { answer: 'Trả lời, hẹn ngày xong', again: 'Hẹn lại ngày xong' },
  en: { answer: 'Answer with a day', again: 'Promise another day' },
} satisfies Record<Lang, object>

/** What whoever supervises has urged, or what was answered, until the dossier goes on; with the form to answer. */
export function OpenUrge({ view, names }: { view: DossierView; names: EventNames }) {
  const promise = findOpenPromise(view.events)
  const shown = promise ?? findOpenUrge(view.events)
  if (shown === undefined) return null
  const { title, by, details } = sayEvent(shown, names)
  const t = words[view.frame.lang]
  const act = view.acts.offered.find(({ type }) => type === 'answer_urge')
  return (
    <Notice tone={promise === undefined ? 'soon' : 'info'} title={`${title}: ${by}`}>
      {details.map((line) => (
        <p>{line}</p>
      ))}
      {act && (
        <details class="more" open={view.returned?.act.id === act.id}>
          <summary>{promise === undefined ? t.answer : t.again}</summary>
          <FormOf view={view} names={names} act={act} />
        </details>
      )}
    </Notice>
  )
}
