import { formatMoment, type Lang } from '../../../platform/index.ts'

const words = {
  vi: {
    saved: 'Đã lưu lúc',
    none: 'Phần gõ được tự lưu',
    saving: 'Đang lưu…',
    unsaved: 'Chưa lưu được: hãy để trang này mở, phần vừa gõ sẽ được lưu lại.',
    offline: 'Mất mạng: phần vừa gõ chưa được lưu. Hãy để trang này mở, có mạng lại sẽ tự lưu.',
    signedOut: 'Phiên làm việc đã hết: bấm nút của trang, đăng nhập lại, phần đã gõ còn nguyên.',
  },
  en: {
    saved: 'Saved',
    none: 'What you type is kept by itself',
    saving: 'Saving…',
    unsaved: 'Not saved yet: keep this page open, what you just typed will be kept.',
    offline:
      'No connection: what you just typed is not saved. Keep this page open, it is saved when you are back.',
    signedOut:
      'Your session has ended: press the button of the page and sign in again, nothing typed is lost.',
  },
} satisfies Record<Lang, object>

/** When what is typed was last kept; where scripts run also that it is not yet. */
export function SaveState({ lang, savedAt }: { lang: Lang; savedAt: number | undefined }) {
  const t = words[lang]
  return (
    <p
      class="muted save-state"
      data-save-state="saved"
      data-saysaving={t.saving}
      data-saysaved={`${t.saved} {at}`}
      data-sayunsaved={t.unsaved}
      data-sayoffline={t.offline}
      data-saysignedout={t.signedOut}
    >
      {savedAt === undefined ? t.none : `${t.saved} ${formatMoment(savedAt, lang).slice(0, 5)}`}
    </p>
  )
}
