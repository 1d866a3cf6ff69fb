/** Who was first, with what and when: for a form that came after somebody else's act, or after one's own in another tab. */
import type { DossierEvent, Refusal } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Notice } from '../../ui/index.ts'
import { type EventNames, sayEvent } from '../../words/event.ts'

const words = {
  vi: {
    own: 'Bạn đã xử lý hồ sơ này ở một cửa sổ khác.',
    reused: 'Biểu mẫu này đã được gửi một lần; lần này nội dung khác nên chưa được ghi.',
    check: 'Xem việc đã làm rồi gửi lại nếu vẫn cần.',
    since: 'Từ lúc bạn mở trang:',
    kept: 'Những gì bạn đã nhập vẫn còn dưới đây.',
  },
  en: {
    own: 'You have acted on this dossier in another window.',
    reused: 'This form was sent once already; this time it says something else and was not recorded.',
    check: 'See what was done and send it again if it is still needed.',
    since: 'Since you opened the page:',
    kept: 'What you typed is kept below.',
  },
} satisfies Record<Lang, object>

export interface Conflict {
  refusal: Refusal
  /** What happened after the form was drawn. */
  since: readonly DossierEvent[]
  /** Id of the person who sent the form. */
  me: string
}

export function SaidConflict({ refusal, since, me, names }: Conflict & { names: EventNames }) {
  const { lang } = names
  const t = words[lang]
  const isOwn = since.length > 0 && since.every(({ actor }) => actor.kind === 'staff' && actor.id === me)
  const isReused = refusal.refused === 'key_reused'
  const isConflict = refusal.refused === 'version_conflict'
  const title = isReused ? t.reused : isConflict && isOwn ? t.own : refusal.message[lang]
  return (
    <div role="alert">
      <Notice tone="late" title={title}>
        <p>{isReused || (isConflict && isOwn) ? t.check : refusal.next[lang]}</p>
        {since.length > 0 && (
          <>
            <p>{t.since}</p>
            <ul>
              {since.map((event) => {
                const said = sayEvent(event, names)
                return (
                  <li>
                    <strong>{said.title}</strong>, {said.by}
                  </li>
                )
              })}
            </ul>
          </>
        )}
        <p>{t.kept}</p>
      </Notice>
    </div>
  )
}
