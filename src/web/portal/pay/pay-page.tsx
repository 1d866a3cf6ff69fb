import type { Bill, Owed, PaymentPlatform, Purpose } from '../../../payments/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  Card,
  EmptyState,
  formatNumber,
  Heading,
  KeyValue,
  LinkButton,
  Notice,
  PortalLayout,
  render,
} from '../../ui/index.ts'
import { payPath, receiptPath, trackPath } from '../shell/find-opened.ts'

const words = {
  vi: {
    title: 'Nộp phí, lệ phí',
    track: 'Tra cứu hồ sơ',
    purposes: { fees: 'Phí, lệ phí của thủ tục', obligation: 'Nghĩa vụ tài chính' },
    total: 'Tổng cộng',
    money: (n: string) => `${n} đồng`,
    pay: (n: string) => `Nộp trực tuyến ${n} đồng`,
    standIn: 'Bản trình diễn: trang thanh toán là giả lập, không có tiền nào được chuyển.',
    counter: (agency: string) => `Ở đây chưa thu trực tuyến. Mời nộp tại quầy: ${agency}.`,
    orCounter: (agency: string) => `Cũng có thể nộp tại quầy: ${agency}.`,
    none: 'Không còn khoản nào phải nộp',
    noneText: 'Các khoản đã nộp ở dưới; chứng từ nào cũng xem và in lại được.',
    nothing: 'Hồ sơ này hiện không có khoản nào phải nộp.',
    paid: 'Đã nộp',
    at: (when: string, number: string) => `Lúc ${when}, mã giao dịch ${number}`,
    receipt: 'Chứng từ (PDF)',
    back: (n: string) => `Được hoàn lại ${n} đồng. Nơi tiếp nhận chuyển trả về tài khoản đã trả tiền.`,
    backAt: (n: string, when: string) => `Đã hoàn lại ${n} đồng lúc ${when}.`,
    settling: 'Đang ghi vào hồ sơ, chậm nhất vài phút.',
    waiting: 'Chưa nhận được kết quả thanh toán',
    waitingText:
      'Nếu anh/chị đã trả tiền, không cần trả lại: hệ thống tự hỏi nền tảng thanh toán và ghi vào hồ sơ trong ít phút. Tải lại trang này để xem.',
    away: 'Nền tảng thanh toán chưa trả lời',
    awayText: 'Chưa có khoản nào bị trừ. Hãy thử lại sau ít phút, hoặc nộp tại quầy.',
    see: 'Xem hồ sơ',
  },
  en: {
    title: 'Pay fees and charges',
    track: 'Track a dossier',
    purposes: { fees: 'Fees and charges of the procedure', obligation: 'Financial obligation' },
    total: 'Total',
    money: (n: string) => `${n} VND`,
    pay: (n: string) => `Pay ${n} VND online`,
    standIn: 'A demonstration: the payment page is a stand-in, no money moves.',
    counter: (agency: string) =>
      `Nothing is collected online here yet. Please pay at the counter: ${agency}.`,
    orCounter: (agency: string) => `You may also pay at the counter: ${agency}.`,
    none: 'Nothing is left to pay',
    noneText: 'What was paid stands below; each receipt can be read and printed again.',
    nothing: 'There is nothing to pay for this dossier at present.',
    paid: 'Paid',
    at: (when: string, number: string) => `${when}, transaction ${number}`,
    receipt: 'Receipt (PDF)',
    back: (n: string) => `${n} VND go back to you. The desk sends them to the account that paid.`,
    backAt: (n: string, when: string) => `${n} VND went back to you, ${when}.`,
    settling: 'Being noted in the dossier, in a few minutes at most.',
    waiting: 'The result of the payment has not come yet',
    waitingText:
      'If you have paid, do not pay again: the payment platform is asked and the dossier noted within minutes. Load this page again to see.',
    away: 'The payment platform does not answer',
    awayText: 'Nothing was taken from you. Try again in some minutes, or pay at the counter.',
    see: 'See the dossier',
  },
} satisfies Record<Lang, object>

export interface PayView {
  frame: PortalFrame
  csrf: string
  code: string
  name: string
  agency: string
  owed: readonly Owed[]
  paid: readonly Bill[]
  platform: PaymentPlatform | undefined
  /** Whoever looks comes back from the platform. */
  back?: boolean
  isAway?: boolean
}

export function payPage(view: PayView): string {
  const { frame, code, owed, paid, back = false, isAway = false } = view
  const t = words[frame.lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      crumbs={[{ text: t.track, href: '/track' }, { text: code, href: trackPath(code) }, { text: t.title }]}
    >
      <div class="stack stack-l">
        <Heading eyebrow={code} lead={view.name}>
          {t.title}
        </Heading>
        {isAway && (
          <div role="alert">
            <Notice tone="late" title={t.away}>
              {t.awayText}
            </Notice>
          </div>
        )}
        {back && owed.length > 0 && paid.every(({ state }) => state === 'settled') && (
          <div role="status">
            <Notice tone="soon" title={t.waiting}>
              {t.waitingText}
            </Notice>
          </div>
        )}
        {unpaid(view).map((one, at) => (
          <OwedCard view={view} owed={one} kind={at === 0 ? 'primary' : 'secondary'} />
        ))}
        {owed.length === 0 && (
          <EmptyState icon="check" title={t.none}>
            {paid.length > 0 ? t.noneText : t.nothing}
          </EmptyState>
        )}
        {paid.length > 0 && <Paid view={view} />}
        <div class="row">
          <LinkButton href={trackPath(code)} kind="secondary">
            {t.see}
          </LinkButton>
        </div>
      </div>
    </PortalLayout>,
  )
}

/** What is paid and only not noted yet is not asked for again. */
function unpaid({ owed, paid }: PayView): readonly Owed[] {
  const settling = paid.filter(({ state }) => state === 'paid').map(({ purpose }): Purpose => purpose)
  return owed.filter(({ purpose }) => !settling.includes(purpose))
}

interface OwedCardProps {
  view: PayView
  owed: Owed
  /** Of its button: the first bill is the next thing to do. */
  kind: 'primary' | 'secondary'
}

function OwedCard({ view, owed, kind }: OwedCardProps) {
  const { frame, csrf, code, platform, agency } = view
  const { lang } = frame
  const t = words[lang]
  const money = (amount: number) => formatNumber(amount, lang)
  return (
    <Card>
      <form method="post" action={payPath(code)} class="stack">
        <h2>{t.purposes[owed.purpose]}</h2>
        <Lines lang={lang} owed={owed} />
        {platform === undefined ? (
          <p>{t.counter(agency)}</p>
        ) : (
          <>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="purpose" value={owed.purpose} />
            <div>
              <Button kind={kind} icon="arrowRight">
                {t.pay(money(owed.amount))}
              </Button>
            </div>
            <p class="muted">{platform.isStandIn ? t.standIn : platform.name[lang]}</p>
            <p class="muted">{t.orCounter(agency)}</p>
          </>
        )}
      </form>
    </Card>
  )
}

function Lines({ lang, owed }: { lang: Lang; owed: Owed }) {
  const t = words[lang]
  const money = (amount: number) => t.money(formatNumber(amount, lang))
  const rows = owed.lines.map(({ name, amount }) => ({ term: name[lang], text: money(amount) }))
  const total = rows.length > 1 ? [{ term: t.total, text: money(owed.amount) }] : []
  return <KeyValue items={[...rows, ...total]} />
}

function Paid({ view: { frame, code, paid } }: { view: PayView }) {
  const { lang } = frame
  const t = words[lang]
  return (
    <section class="stack">
      <h2>{t.paid}</h2>
      {paid.map((bill) => (
        <Card state="done">
          <div class="stack">
            <h3>{t.purposes[bill.purpose]}</h3>
            <Lines lang={lang} owed={bill} />
            <p class="muted">
              {t.at(formatMoment(bill.paidAt ?? bill.createdAt, lang), bill.transaction ?? '–')}
            </p>
            {bill.state === 'paid' && <p>{t.settling}</p>}
            {bill.back !== undefined && <p>{sayBack(bill, lang)}</p>}
            <div>
              <LinkButton href={receiptPath(code, bill.id)} kind="secondary" icon="file">
                {t.receipt}
              </LinkButton>
            </div>
          </div>
        </Card>
      ))}
    </section>
  )
}

function sayBack({ back = 0, backAt }: Bill, lang: Lang): string {
  const t = words[lang]
  const money = formatNumber(back, lang)
  return backAt === undefined ? t.back(money) : t.backAt(money, formatMoment(backAt, lang))
}
