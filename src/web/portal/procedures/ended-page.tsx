import type { ProcedureEnd } from '../../../catalogue/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Heading, LinkButton, Notice, PortalLayout, render } from '../../ui/index.ts'

const words = {
  vi: {
    procedures: 'Thủ tục',
    code: 'Mã thủ tục',
    ended: (day: string) => `Thủ tục này không nhận hồ sơ mới từ ngày ${day}.`,
    ends: (day: string) => `Từ ngày ${day} thủ tục này không nhận hồ sơ mới.`,
    replaced: 'Thay thế bằng',
    by: (decision: string) => `Theo quyết định: ${decision}.`,
    inHand: 'Hồ sơ đã nộp trước ngày đó vẫn được giải quyết như đã hẹn.',
    open: (name: string) => `Mở thủ tục “${name}”`,
    other: 'Tìm thủ tục khác',
  },
  en: {
    procedures: 'Procedures',
    code: 'Code',
    ended: (day: string) => `This procedure takes no new dossier since ${day}.`,
    ends: (day: string) => `From ${day} this procedure takes no new dossier.`,
    replaced: 'Replaced by',
    by: (decision: string) => `By decision: ${decision}.`,
    inHand: 'Dossiers filed before that day are finished as promised.',
    open: (name: string) => `Open “${name}”`,
    other: 'Look for another procedure',
  },
} satisfies Record<Lang, object>

interface EndedView {
  frame: PortalFrame
  code: string
  end: ProcedureEnd
}

/** A procedure that has ended: since when, by which decision, and the way to what took its place. */
export function endedPage({ frame, code, end }: EndedView): string {
  const { lang } = frame
  const t = words[lang]
  const day = formatDate(end.from, lang)
  return render(
    <PortalLayout
      {...frame}
      title={end.name[lang]}
      description={t.ended(day)}
      width="narrow"
      crumbs={[{ text: t.procedures, href: '/procedures' }, { text: code }]}
    >
      <Heading eyebrow={`${t.code} ${code}`}>{end.name[lang]}</Heading>
      <div class="stack stack-l">
        <Notice tone="soon" title={t.ended(day)}>
          <About lang={lang} end={end} />
        </Notice>
        <div class="row">
          {end.replacedBy.map(({ code: next, name }) => (
            <LinkButton href={`/procedures/${encodeURIComponent(next)}`}>{t.open(name[lang])}</LinkButton>
          ))}
          {end.replacedBy.length === 0 && <LinkButton href="/procedures">{t.other}</LinkButton>}
        </div>
      </div>
    </PortalLayout>,
  )
}

/** What is known of an end that is still to come, above the record in force. */
export function EndNotice({ lang, end }: { lang: Lang; end: ProcedureEnd }) {
  return (
    <Notice tone="soon" title={words[lang].ends(formatDate(end.from, lang))}>
      <About lang={lang} end={end} />
    </Notice>
  )
}

function About({ lang, end: { decision, replacedBy } }: { lang: Lang; end: ProcedureEnd }) {
  const t = words[lang]
  return (
    <>
      {replacedBy.length > 0 && (
        <p>
          {t.replaced}{' '}
          {replacedBy.map(({ code, name }, at) => (
            <>
              {at > 0 && '; '}
              <a href={`/procedures/${encodeURIComponent(code)}`}>{name[lang]}</a> ({code})
            </>
          ))}
          .
        </p>
      )}
      <p>{`${t.by(decision)} ${t.inHand}`}</p>
    </>
  )
}
