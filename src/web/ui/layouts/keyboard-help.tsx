import { Dialog } from '../dialog.tsx'
import type { Lang } from '../drawing/lang.ts'
import { still } from '../drawing/still.ts'
import { Kbd } from '../signs/kbd.tsx'

const words = {
  vi: {
    title: 'Phím tắt',
    keys: [
      ['/', 'Tìm hồ sơ'],
      ['j', 'Dòng dưới'],
      ['k', 'Dòng trên'],
      ['x', 'Chọn hoặc bỏ chọn dòng'],
      ['Enter', 'Mở dòng đang đứng'],
      ['n', 'Việc chính của trang'],
      ['?', 'Bảng này'],
      ['Esc', 'Đóng'],
    ],
  },
  en: {
    title: 'Keyboard',
    keys: [
      ['/', 'Find a dossier'],
      ['j', 'Next row'],
      ['k', 'Previous row'],
      ['x', 'Select or clear the row'],
      ['Enter', 'Open the row'],
      ['n', 'Main action of the page'],
      ['?', 'This list'],
      ['Esc', 'Close'],
    ],
  },
} as const satisfies Record<Lang, { title: string; keys: readonly (readonly [string, string])[] }>

/** What `?` shows. */
export function KeyboardHelp({ lang }: { lang: Lang }) {
  return drawn(lang)
}

const drawn = still((lang: Lang) => {
  const t = words[lang]
  return (
    <Dialog lang={lang} id="keys" title={t.title}>
      <dl class="kv key-list">
        {t.keys.map(([key, text]) => (
          <>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </Dialog>
  )
})
