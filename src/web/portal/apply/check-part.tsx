import type { Checked, Finding } from '../../../applications/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { FindingList } from '../../shell/pages/finding-list.tsx'
import { Notice } from '../../ui/index.ts'

const words = {
  vi: {
    found: (count: number) =>
      count === 1 ? 'Có một điều cần xem lại trước khi nộp' : `Có ${count} điều cần xem lại trước khi nộp`,
    lead: 'Đây là những điều thường làm hồ sơ bị trả lại. Nếu anh/chị thấy đã đúng thì vẫn nộp được; cán bộ cũng thấy các dòng này.',
    nothing: 'Đã xem trước hồ sơ: không thấy điều gì thường làm hồ sơ bị trả lại.',
    waiting: (count: number) => `Đang đọc ${count} tệp. Tải lại trang này sau ít giây để xem hết.`,
    mend: 'Sửa chỗ này',
  },
  en: {
    found: (count: number) =>
      count === 1 ? 'One thing to look at before you file' : `${count} things to look at before you file`,
    lead: 'Such things often send a dossier back. Where you find all is right you can file it nevertheless; the desk sees these lines, too.',
    nothing: 'Looked through: nothing was found that often sends a dossier back.',
    waiting: (count: number) =>
      `${count} file(s) are still being read. Load this page again in a few seconds.`,
    mend: 'Mend it here',
  },
} satisfies Record<Lang, object>

/** What was found, with the page on which each is mended. */
export function CheckPart({
  lang,
  checked: { findings, waiting },
  hrefOf,
}: {
  lang: Lang
  checked: Checked
  hrefOf: (finding: Finding) => string | undefined
}) {
  const t = words[lang]
  const place = (finding: Finding) => {
    const href = hrefOf(finding)
    return href === undefined ? undefined : { href, text: t.mend }
  }
  return (
    <>
      {waiting > 0 && <Notice>{t.waiting(waiting)}</Notice>}
      {findings.length > 0 && (
        <section aria-labelledby="check">
          <Notice tone="soon">
            <h2 id="check">{t.found(findings.length)}</h2>
            <p>{t.lead}</p>
            <FindingList lang={lang} findings={findings} hrefOf={place} />
          </Notice>
        </section>
      )}
      {findings.length === 0 && waiting === 0 && <Notice tone="ok">{t.nothing}</Notice>}
    </>
  )
}
