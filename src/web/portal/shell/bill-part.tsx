import type { StandingFee } from '../../../dossiers/index.ts'
import { formatNumber, type Lang } from '../../../platform/index.ts'
import { Button, Card, KeyValue, LinkButton } from '../../ui/index.ts'
import { sayFeeStanding } from '../../words/money/fee.ts'
import { payPath } from './find-opened.ts'

const words = {
  vi: {
    title: 'Phí, lệ phí',
    owed: (amount: string) => `Còn phải nộp ngay: ${amount} đồng`,
    pay: (amount: string) => `Nộp trực tuyến ${amount} đồng`,
    later: 'Nộp sau cũng được: ở trang theo dõi hồ sơ, hoặc tại quầy khi hồ sơ được tiếp nhận.',
    counter: 'Ở đây chưa thu trực tuyến: nộp tại quầy khi hồ sơ được tiếp nhận.',
    back: 'Nếu hồ sơ không được tiếp nhận, hoặc anh/chị rút trước khi tiếp nhận, khoản đã nộp được hoàn lại.',
    see: 'Xem các khoản đã nộp',
  },
  en: {
    title: 'Fees and charges',
    owed: (amount: string) => `Still due now: ${amount} VND`,
    pay: (amount: string) => `Pay ${amount} VND online`,
    later: 'You may pay later: from the tracking page, or at the counter when the dossier is accepted.',
    counter: 'Nothing is collected online here yet: pay at the counter when the dossier is accepted.',
    back: 'If the dossier is not accepted, or you withdraw it before, what you paid goes back to you.',
    see: 'See what was paid',
  },
} satisfies Record<Lang, object>

export interface BillView {
  lang: Lang
  csrf: string
  code: string
  fees: readonly StandingFee[]
  /** Due now, in đồng. */
  owed: number
  isOnline: boolean
}

/** What the dossier owes since it was filed, and the way to pay it at once; nothing where it owes and owed nothing. */
export function BillPart({ lang, csrf, code, fees, owed, isOnline }: BillView) {
  const t = words[lang]
  const isPaid = fees.some(({ standing }) => standing === 'paid')
  if (owed === 0 && !isPaid) return null
  const amount = formatNumber(owed, lang)
  return (
    <Card>
      <div class="stack">
        <h2>{t.title}</h2>
        <KeyValue items={fees.map((fee) => ({ term: fee.name[lang], text: sayFeeStanding(fee, lang) }))} />
        {owed > 0 && (
          <p>
            <strong>{t.owed(amount)}</strong>
          </p>
        )}
        {owed > 0 && isOnline && (
          <form method="post" action={payPath(code)}>
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="purpose" value="fees" />
            <Button icon="arrowRight">{t.pay(amount)}</Button>
          </form>
        )}
        {owed > 0 && <p class="muted">{isOnline ? t.later : t.counter}</p>}
        {(isOnline || isPaid) && <p class="muted">{t.back}</p>}
        {isPaid && (
          <div>
            <LinkButton href={payPath(code)} kind="secondary">
              {t.see}
            </LinkButton>
          </div>
        )}
      </div>
    </Card>
  )
}
