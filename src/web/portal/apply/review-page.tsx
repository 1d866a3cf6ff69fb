import type { Checked, Finding, ProofNeed, Standing } from '../../../applications/index.ts'
import type { feesFor } from '../../../catalogue/index.ts'
import type { Refusal } from '../../../dossiers/index.ts'
import type { SummaryPage } from '../../../forms/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import { FormSummary, StepLine } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Button, Card, Heading, KeyValue, Notice, PortalLayout, render } from '../../ui/index.ts'
import { saySignatures } from '../../words/signature.ts'
import { draftFilePath, filePath, invitePath, pagePath } from '../shell/apply-paths.ts'
import { sayProofNeeded } from '../shell/proof-words.ts'
import { AgreePart } from './agree-part.tsx'
import { CheckPart } from './check-part.tsx'

const words = {
  vi: {
    title: 'Xem lại trước khi nộp',
    lead: (place: string) => `Nộp tới ${place}. Chưa nộp thì chưa ai nhận được hồ sơ này.`,
    saved: 'Đã lưu lúc',
    proposed: 'Ảnh giấy tờ ghi khác tờ khai, hoặc ghi điều tờ khai chưa có',
    proposedLead:
      'Máy đọc được mấy chỗ này. Đúng thì bấm dùng ở trang ấy, sai thì cứ để vậy; không có gì tự thay đổi.',
    proposedOn: (title: string, count: number) => `${title}: ${count} chỗ`,
    fees: 'Phí, lệ phí',
    free: 'Không thu phí, lệ phí.',
    total: 'Tổng cộng',
    later: 'tính khi tiếp nhận',
    dong: (amount: string) => `${amount} đồng`,
    payAtFiling: 'Phải nộp khi nộp hồ sơ: trả được ngay ở trang sau, hoặc sau đó từ trang theo dõi.',
    atFiling: (amount: string) => `${amount}, nộp khi nộp hồ sơ`,
    exempt: 'được miễn',
    payWhen: 'Trả trực tuyến sau khi hồ sơ được tiếp nhận, hoặc tại quầy.',
    after: 'Sau khi nộp',
    steps: [
      'Có mã tra cứu và giấy xác nhận nộp hồ sơ ngay.',
      'Cán bộ xem hồ sơ trong 8 giờ làm việc, rồi báo đã tiếp nhận hay cần bổ sung.',
      'Theo dõi và nhận kết quả ở trang “Hồ sơ của tôi”.',
    ],
    declare: 'Bấm “Nộp hồ sơ” là anh/chị cam đoan những điều khai trên là đúng sự thật.',
    submit: 'Nộp hồ sơ',
    cannot: 'Chưa nộp được',
    notAgreed: 'Nộp được khi mọi người phải đồng ý đã đồng ý với nội dung hiện tại.',
  },
  en: {
    title: 'Look it over before you file',
    lead: (place: string) => `To ${place}. Nobody receives it before you file it.`,
    saved: 'Saved',
    proposed: 'Photographs say something that your answers lack, or have otherwise',
    proposedLead:
      'This was read by machine. Take it on its page where it is right, leave it where it is not; nothing changes by itself.',
    proposedOn: (title: string, count: number) => `${title}: ${count}`,
    fees: 'Fees and charges',
    free: 'Nothing is charged.',
    total: 'Together',
    later: 'computed at acceptance',
    dong: (amount: string) => `${amount} VND`,
    payAtFiling: 'Due when you file: pay on the next page at once, or later from the tracking page.',
    atFiling: (amount: string) => `${amount}, due when you file`,
    exempt: 'exempt',
    payWhen: 'Paid online after the dossier is accepted, or at the desk.',
    after: 'When you have filed',
    steps: [
      'You get a code to follow it and a proof of filing at once.',
      'The desk looks at it within 8 working hours and says whether it is accepted or lacks something.',
      'Follow it and get the result on “My dossiers”.',
    ],
    declare: 'By pressing “File” you declare that what is stated above is true.',
    submit: 'File',
    cannot: 'It could not be filed',
    notAgreed: 'You can file it when everybody who must agree has agreed to what it says now.',
  },
} satisfies Record<Lang, object>

export interface ReviewView {
  frame: PortalFrame
  csrf: string
  /** Id of the draft. */
  draft: string
  name: string
  /** Whose desk receives it. */
  place: string
  summary: readonly SummaryPage[]
  fees: ReturnType<typeof feesFor>
  steps: number
  savedAt: number
  checked: Checked
  hrefOfFinding: (finding: Finding) => string | undefined
  /** Pages on which photographs say something that the fields lack, or have otherwise. */
  proposed: readonly { title: string; count: number; href: string }[]
  standings: readonly Standing[]
  /** To the page on which they agree. */
  link: string
  /** Why this account cannot file it. */
  need: ProofNeed | undefined
  /** Without which it cannot be filed. */
  lacking: 'identity' | 'agreement' | undefined
  refusal: Refusal | undefined
}

export function reviewPage(view: ReviewView): string {
  const { frame, draft, refusal } = view
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout
      {...frame}
      title={`${t.title} · ${view.name}`}
      width="narrow"
      hasErrors={refusal !== undefined}
    >
      <div class="row row-end">
        <span class="muted">
          {t.saved} {formatMoment(view.savedAt, lang).slice(0, 5)}
        </span>
      </div>
      <StepLine lang={lang} step={view.steps} steps={view.steps} name={view.name} />
      <Heading lead={t.lead(view.place)}>{t.title}</Heading>
      {refusal && (
        <div role="alert">
          <Notice tone="late" title={t.cannot}>
            {refusal.message[lang]}
          </Notice>
        </div>
      )}
      {view.need && (
        <Notice tone="soon" title={t.cannot}>
          {sayProofNeeded(view.need, lang)}
        </Notice>
      )}
      {view.proposed.length > 0 && (
        <Notice title={t.proposed}>
          <p>{t.proposedLead}</p>
          <ul>
            {view.proposed.map(({ title, count, href }) => (
              <li>
                <a href={href}>{t.proposedOn(title, count)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <CheckPart lang={lang} checked={view.checked} hrefOf={view.hrefOfFinding} />
      <FormSummary
        lang={lang}
        pages={view.summary}
        level={2}
        editHref={(page) => pagePath(draft, page)}
        hrefOfFile={(sha256) => draftFilePath(draft, sha256)}
        noteOfFile={(sha256) => saySignatures(view.checked.seen.get(sha256)?.signatures, lang)}
      />
      <Fees lang={lang} fees={view.fees} />
      <Card>
        <h2>{t.after}</h2>
        <ol>
          {t.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Card>
      {view.need === undefined && (
        <AgreePart
          lang={lang}
          csrf={view.csrf}
          standings={view.standings}
          action={invitePath(draft)}
          link={view.link}
        />
      )}
      {view.lacking === 'agreement' && (
        <Notice tone="soon" title={t.cannot}>
          {t.notAgreed}
        </Notice>
      )}
      {view.lacking === undefined && (
        <form method="post" action={filePath(draft)} class="stack">
          <input type="hidden" name="_csrf" value={view.csrf} />
          <p>{t.declare}</p>
          <Button size="wide">{t.submit}</Button>
        </form>
      )}
    </PortalLayout>,
  )
}

function Fees({ lang, fees }: Pick<ReviewView, 'fees'> & { lang: Lang }) {
  const t = words[lang]
  const known = fees.filter(({ amount }) => amount !== undefined)
  const total = known.reduce((sum, { amount = 0 }) => sum + amount, 0)
  const owed = fees.filter(({ amount }) => amount !== 0)
  return (
    <Card>
      <h2>{t.fees}</h2>
      {fees.length === 0 ? (
        <p>{t.free}</p>
      ) : (
        <>
          <KeyValue
            items={[
              ...fees.map((line) => ({ term: line.fee.name[lang], text: sayLine(line, lang) })),
              ...(known.length === fees.length && fees.length > 1
                ? [{ term: t.total, text: <strong>{t.dong(formatNumber(total, lang))}</strong> }]
                : []),
            ]}
          />
          {owed.some(isDueAtFiling) && <p>{t.payAtFiling}</p>}
          {!owed.every(isDueAtFiling) && <p class="muted">{t.payWhen}</p>}
        </>
      )}
    </Card>
  )
}

type Line = ReviewView['fees'][number]

/** What cannot be told yet is asked for at acceptance, whenever it is due. */
function isDueAtFiling({ fee, amount }: Line): boolean {
  return fee.due === 'filing' && amount !== undefined
}

function sayLine(line: Line, lang: Lang): string {
  const t = words[lang]
  if (line.amount === undefined) return t.later
  if (line.amount === 0) return t.exempt
  const said = t.dong(formatNumber(line.amount, lang))
  return isDueAtFiling(line) ? t.atFiling(said) : said
}
