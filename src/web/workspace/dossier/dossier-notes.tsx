import type { Lang } from '../../../platform/index.ts'
import { Timeline } from '../../ui/index.ts'
import { type EventNames, sayEvent } from '../../words/event.ts'
import { FormOf } from './dossier-acts.tsx'
import type { DossierView } from './dossier-view.ts'

const words = {
  vi: { noNotes: 'Chưa có ghi chú nào.' },
  en: { noNotes: 'No notes yet.' },
} satisfies Record<Lang, object>

/** What colleagues wrote for one another, the newest first, and the form for one more. */
export function Notes({ view, names }: { view: DossierView; names: EventNames }) {
  const t = words[view.frame.lang]
  const notes = view.events.filter(({ body }) => body.type === 'note_added').toReversed()
  const act = view.acts.offered.find(({ type }) => type === 'add_note')
  const isReturned = act !== undefined && view.returned?.act.id === act.id
  return (
    <>
      {notes.length === 0 && <p class="muted">{t.noNotes}</p>}
      {notes.length > 0 && (
        <Timeline
          lang={view.frame.lang}
          items={notes.map((event) => {
            const { by, details } = sayEvent(event, names)
            return { state: 'done', title: details.join(' '), lines: [by] }
          })}
        />
      )}
      {act && (
        <details class="more" open={isReturned}>
          <summary>{act.title}</summary>
          <FormOf view={view} names={names} act={act} />
        </details>
      )}
    </>
  )
}
