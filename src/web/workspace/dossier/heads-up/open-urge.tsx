import { findOpenUrge } from '../../../../dossiers/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { Notice } from '../../../ui/index.ts'
import { type EventNames, sayEvent } from '../../../words/event.ts'
import { FormOf } from '../dossier-acts.tsx'
import type { DossierView } from '../dossier-view.ts'

const words = {
  vi: { answer: 'Đã xem, trả lời' },
  en: { answer: 'Seen, answer' },
} satisfies Record<Lang, object>

/** What whoever supervises has urged and nobody has answered yet, with the form to answer. */
export function OpenUrge({ view, names }: { view: DossierView; names: EventNames }) {
  const urge = findOpenUrge(view.events)
  if (urge === undefined) return null
  const { title, by, details } = sayEvent(urge, names)
  const note = view.acts.offered.find(({ type }) => type === 'add_note')
  return (
    <Notice tone="soon" title={`${title}: ${by}`}>
      {details.map((line) => (
        <p>{line}</p>
      ))}
      {note && (
        <details class="more">
          <summary>{words[view.frame.lang].answer}</summary>
          <FormOf
            view={view}
            names={names}
            act={{ ...note, id: 'answer-urge', title: words[view.frame.lang].answer }}
          />
        </details>
      )}
    </Notice>
  )
}
