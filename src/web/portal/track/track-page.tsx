import { sayFullMoment } from '../../../calendar/index.ts'
import type { RatingLevel } from '../../../dossiers/index.ts'
import type { PostalItem, PostalKind } from '../../../integration/index.ts'
import { type ListedNotice, noticeNames } from '../../../notices/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { PostalStory } from '../../shell/postal/postal-story.tsx'
import {
  ExplainedDueDate,
  Heading,
  KeyValue,
  LinkButton,
  Notice,
  PortalLayout,
  render,
  Timeline,
} from '../../ui/index.ts'
import { statusNames } from '../../words/status.ts'
import { correctPath, payPath, ratePath } from '../shell/find-opened.ts'
import { RateButtons } from '../shell/rate-buttons.tsx'
import type { Tracked } from './tracked.ts'

const words = {
  vi: {
    track: 'Tra cứu hồ sơ',
    applicant: 'Người nộp',
    path: 'Hồ sơ đã đi qua',
    told: 'Thông báo',
    asked: 'Cần anh/chị bổ sung',
    until: 'Bổ sung trước',
    pay: (amount: string) => `Cần anh/chị nộp ${amount} đồng`,
    owed: (amount: string) => `Phí, lệ phí chưa nộp: ${amount} đồng`,
    payNow: 'Nộp tiền',
    paid: 'Các khoản đã nộp',
    reason: 'Lý do',
    rate: 'Anh/chị có hài lòng không?',
    rateLead: 'Chỉ một lần bấm, không kèm tên.',
    rateReception: 'Đánh giá việc tiếp nhận',
    supplement: 'Bổ sung hồ sơ',
    supplementIn: 'Bổ sung trực tuyến',
    supplementHow: (place: string) =>
      `Đăng nhập định danh của người nộp để gửi tệp, hoặc mang giấy tờ và giấy tiếp nhận đến ${place}.`,
    supplementThere: (place: string) => `Mang giấy tờ và giấy tiếp nhận đến ${place}.`,
    correction: {
      none: 'Thông tin hoặc kết quả có chỗ sai? Đề nghị sửa',
      open: 'Đề nghị sửa đang chờ trả lời',
      answered: 'Xem trả lời đề nghị sửa',
    },
    postal: 'Bưu chính',
    delivery: 'Đổi cách nhận kết quả',
    byPost: { collect: 'Nhờ bưu chính đến lấy giấy tờ', return: 'Nhận kết quả qua bưu chính' },
    signIn: 'Nhận kết quả qua bưu chính (đăng nhập định danh của người nộp)',
    withdraw: 'Rút hồ sơ',
    download: (name: string) => `Tải kết quả: ${name}`,
    verify: 'Kiểm tra chữ ký số của kết quả',
    statuses: { ...statusNames.vi, withdrawn: 'Đã rút', result_ready: 'Đã có kết quả, mời đến nhận' },
  },
  en: {
    track: 'Track a dossier',
    applicant: 'Applicant',
    path: 'Where the dossier has been',
    told: 'Notices',
    asked: 'You are asked to supplement',
    until: 'Before',
    pay: (amount: string) => `You are asked to pay ${amount} VND`,
    owed: (amount: string) => `Fees and charges not paid yet: ${amount} VND`,
    payNow: 'Pay',
    paid: 'What was paid',
    reason: 'Reason',
    rate: 'Were you satisfied?',
    rateLead: 'One press only, without your name.',
    rateReception: 'Rate how it was received',
    supplement: 'Send the supplement',
    supplementIn: 'Send it online',
    supplementHow: (place: string) =>
      `Sign in with the applicant’s electronic identity to send files, or bring the papers with the receipt to ${place}.`,
    supplementThere: (place: string) => `Bring the papers with the receipt to ${place}.`,
    correction: {
      none: 'Is something wrong in it or in the result? Ask for a correction',
      open: 'Your request for a correction waits for its answer',
      answered: 'See the answer to your request for a correction',
    },
    postal: 'By post',
    delivery: 'Change how you get the result',
    byPost: { collect: 'Have papers collected', return: 'Get the result by post' },
    signIn: 'Get the result by post (sign in with the applicant’s electronic identity)',
    withdraw: 'Withdraw',
    download: (name: string) => `The result: ${name}`,
    verify: 'Check the signature of the result',
    statuses: { ...statusNames.en, result_ready: 'Result ready, please come for it' },
  },
} as const satisfies Record<Lang, object>

/** What whoever is signed in, and concerned, may do; links that a stranger with the receipt does not get. */
export interface OwnWays {
  supplementHref: string | undefined
  byPost: { kind: PostalKind; href: string } | undefined
  deliveryHref: string | undefined
  withdrawHref: string | undefined
  results: readonly { name: string; href: string }[]
}

interface Beside {
  notices: readonly ListedNotice[]
  postal: readonly PostalItem[]
  own: OwnWays | undefined
  /** Where somebody with the receipt only goes to have the result sent, and to send what is asked for. */
  signInHref: string | undefined
  answerHref: string | undefined
  levels: readonly RatingLevel[]
}

export function trackPage(
  frame: PortalFrame,
  view: Tracked,
  { notices, postal, own, signInHref, answerHref, levels }: Beside,
): string {
  const { lang } = frame
  const t = words[lang]
  const { due } = view
  return render(
    <PortalLayout
      {...frame}
      title={view.name}
      width="narrow"
      crumbs={[{ text: t.track, href: '/track' }, { text: view.code }]}
    >
      <div class="stack stack-l">
        <Heading eyebrow={view.code} lead={`${t.applicant}: ${view.applicant} · ${view.place}`}>
          {view.name}
        </Heading>
        <Requests lang={lang} view={view} isOwn={own !== undefined} answerHref={answerHref} />
        {due ? (
          <ExplainedDueDate lang={lang} {...due}>
            <p class="muted">{t.statuses[view.status]}</p>
          </ExplainedDueDate>
        ) : (
          <Notice title={t.statuses[view.status]}>{view.reason && `${t.reason}: ${view.reason}`}</Notice>
        )}
        {due && view.reason && <Notice>{view.reason}</Notice>}
        {view.mayRate && (
          <section class="card stack no-print">
            <h2>{t.rate}</h2>
            <p class="muted">{t.rateLead}</p>
            <RateButtons lang={lang} code={view.code} levels={levels} />
          </section>
        )}
        {view.isReceived && (
          <p class="no-print">
            <a href={ratePath(view.code)}>{t.rateReception}</a>
          </p>
        )}
        {isIssued(view) && (
          <div class="row no-print">
            <LinkButton href="/verify" kind="secondary">
              {t.verify}
            </LinkButton>
          </div>
        )}
        {own && <Own lang={lang} own={own} />}
        {signInHref && (
          <p class="no-print">
            <a href={signInHref}>{t.signIn}</a>
          </p>
        )}
        {postal.length > 0 && (
          <section class="stack">
            <h2>{t.postal}</h2>
            {postal.toReversed().map((item) => (
              <PostalStory lang={lang} item={item} reader={own ? 'concerned' : 'stranger'} />
            ))}
          </section>
        )}
        <section class="stack">
          <h2>{t.path}</h2>
          <Timeline lang={lang} items={view.timeline} />
        </section>
        {view.correction && (
          <p class="no-print">
            <a href={correctPath(view.code)}>{t.correction[view.correction]}</a>
          </p>
        )}
        <Told lang={lang} notices={notices.filter(({ channel }) => channel === 'in_app')} />
      </div>
    </PortalLayout>,
  )
}

function Own({ lang, own }: { lang: Lang; own: OwnWays }) {
  const t = words[lang]
  const { supplementHref, byPost, deliveryHref, withdrawHref, results } = own
  if ((supplementHref ?? byPost ?? deliveryHref ?? withdrawHref) === undefined && results.length === 0)
    return null
  return (
    <div class="row no-print">
      {supplementHref && <LinkButton href={supplementHref}>{t.supplement}</LinkButton>}
      {results.map(({ name, href }) => (
        <LinkButton href={href} rel="nofollow" download={name}>
          {t.download(name)}
        </LinkButton>
      ))}
      {byPost && (
        <LinkButton href={byPost.href} kind="secondary">
          {t.byPost[byPost.kind]}
        </LinkButton>
      )}
      {deliveryHref && (
        <LinkButton href={deliveryHref} kind="quiet">
          {t.delivery}
        </LinkButton>
      )}
      {withdrawHref && (
        <LinkButton href={withdrawHref} kind="quiet">
          {t.withdraw}
        </LinkButton>
      )}
    </div>
  )
}

function isIssued({ status }: Tracked): boolean {
  return status === 'result_ready' || status === 'handed_over'
}

/** What was told about the dossier, here and by other channels; the newest first. */
function Told({ lang, notices }: { lang: Lang; notices: readonly ListedNotice[] }) {
  if (notices.length === 0) return null
  const items = notices.map(({ kind, happenedAt }) => ({
    term: formatMoment(happenedAt, lang),
    text: noticeNames[kind][lang],
  }))
  return (
    <section class="stack">
      <h2>{words[lang].told}</h2>
      <KeyValue items={items} />
    </section>
  )
}

/** What the applicant has to do, before anything else. */
function Requests({
  lang,
  view,
  isOwn,
  answerHref,
}: {
  lang: Lang
  view: Tracked
  isOwn: boolean
  answerHref: string | undefined
}) {
  const t = words[lang]
  const { request, payment } = view
  return (
    <>
      {request && (
        <Notice tone="soon" title={t.asked}>
          <ul>
            {request.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
          <p>{request.reason}</p>
          {request.until && (
            <p>
              {t.until} <strong>{sayFullMoment(request.until, lang)}</strong>
            </p>
          )}
          {!isOwn && <p>{(answerHref ? t.supplementHow : t.supplementThere)(view.place)}</p>}
          {!isOwn && answerHref && (
            <p class="no-print">
              <a href={answerHref} rel="nofollow">
                {t.supplementIn}
              </a>
            </p>
          )}
        </Notice>
      )}
      {payment && (
        <Notice tone="soon" title={t.pay(formatNumber(payment.amount, lang))}>
          {payment.reason}
        </Notice>
      )}
      {view.owed > 0 && (
        <div class="row no-print">
          {payment === undefined && <span>{t.owed(formatNumber(view.owed, lang))}</span>}
          <LinkButton href={payPath(view.code)} kind={payment ? 'primary' : 'secondary'}>
            {t.payNow}
          </LinkButton>
        </div>
      )}
      {view.owed === 0 && view.hasPaid && (
        <p class="no-print">
          <a href={payPath(view.code)}>{t.paid}</a>
        </p>
      )}
    </>
  )
}
