import type { Lang } from '../../../../platform/index.ts'
import { LinkButton, Notice } from '../../../ui/index.ts'
import { type EventNames, sayEvent } from '../../../words/event.ts'
import { slipOf } from '../../../words/slip.ts'
import { paths } from '../../shell/rail.ts'
import type { DossierView } from '../dossier-view.ts'

const words = {
  vi: {
    waits: 'Chờ người đứng đầu bộ phận duyệt. Người nộp chưa được báo; Mẫu 03 có khi đã duyệt.',
    again: 'Hồ sơ vẫn chờ tiếp nhận: tiếp nhận, yêu cầu bổ sung, hoặc đề nghị lại với lý do đủ hơn.',
    print: (name: string) => `In cho người nộp: ${name}`,
  },
  en: {
    waits:
      'Waits for the head of the desk. The applicant has not been told; form 03 comes with the confirmation.',
    again: 'The dossier still waits: accept it, ask for a supplement, or propose again with a better reason.',
    print: (name: string) => `Print for the applicant: ${name}`,
  },
} satisfies Record<Lang, object>

/** A refusal to receive that waits for the head, or that the head has sent back: who said what, and what now. */
export function ProposedRefusal({ view, names }: { view: DossierView; names: EventNames }) {
  const t = words[names.lang]
  const { state } = view.found
  const event = lastOf(view.events)
  if (event === undefined || state.code !== undefined || state.endedAt !== undefined) return null
  const { title, by, details } = sayEvent(event, names)
  const slip = state.refusalProposal === undefined ? undefined : slipOf(event)
  return (
    <Notice tone="soon" title={`${title}: ${by}`}>
      {details.map((line) => (
        <p>{line}</p>
      ))}
      <p>{state.refusalProposal === undefined ? t.again : t.waits}</p>
      {slip && (
        <p>
          <LinkButton href={paths.slip(state.id, event.version)} kind="secondary" size="small" icon="print">
            {t.print(slip.name[names.lang])}
          </LinkButton>
        </p>
      )}
    </Notice>
  )
}

/** What was said of a refusal last; undefined where something else has answered it since. */
function lastOf(events: DossierView['events']) {
  const last = events.findLast(({ body }) => body.type !== 'note_added')
  const isOfRefusal =
    last?.body.type === 'intake_refusal_proposed' || last?.body.type === 'intake_refusal_returned'
  return isOfRefusal ? last : undefined
}
