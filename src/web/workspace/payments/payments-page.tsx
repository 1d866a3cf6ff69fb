import { type ListedPayment, PAYMENT_FILTERS, type PaymentFilter } from '../../../payments/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { TextField } from '../../fields/index.ts'
import {
  Button,
  Chip,
  type Column,
  EmptyState,
  formatNumber,
  Heading,
  Notice,
  Pagination,
  render,
  Table,
  Tabs,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { paymentsWords } from './payments-words.ts'

export interface PaymentsView {
  frame: WorkspaceFrame
  rows: readonly ListedPayment[]
  filter: PaymentFilter
  isConnected: boolean
  /** A refund that was sent without saying how, and what was typed. */
  wrong?: { transaction: string; note: string } | undefined
  next: string | undefined
  isFirst: boolean
}

export function paymentsPage(view: PaymentsView): string {
  const { frame, rows, filter, isConnected, wrong, next, isFirst } = view
  const { lang } = frame
  const t = paymentsWords[lang]
  const hrefOf = (more: Record<string, string>) =>
    `${paths.payments}?${new URLSearchParams({ filter, ...more })}`
  const tabs = PAYMENT_FILTERS.map((one) => ({
    text: t.filters[one],
    href: `${paths.payments}?filter=${one}`,
    current: one === filter,
  }))
  return render(
    <WorkspaceLayout {...frame.layout} hasErrors={wrong !== undefined} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {!isConnected && <Notice>{t.counterOnly}</Notice>}
      {wrong && (
        <div role="alert">
          <Notice tone="late" title={t.missing} />
        </div>
      )}
      <Tabs lang={lang} label={t.filter} tabs={tabs} />
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={rows}
          rowKey={({ transaction }) => transaction}
          columns={columnsOf(view)}
        />
      )}
      <Pagination
        lang={lang}
        first={isFirst ? undefined : hrefOf({})}
        next={next === undefined ? undefined : hrefOf({ after: next })}
      />
    </WorkspaceLayout>,
  )
}

function columnsOf(view: PaymentsView): Column<ListedPayment>[] {
  const { lang } = view.frame
  const t = paymentsWords[lang]
  const columns: Column<ListedPayment>[] = [
    {
      head: t.heads.dossier,
      rowHead: true,
      cell: ({ dossier, code, purpose }) =>
        dossier === undefined ? (
          t.unknown
        ) : (
          <>
            <a class="code" href={paths.dossier(dossier)}>
              {code}
            </a>
            <span class="sub">{purpose && t.purposes[purpose]}</span>
          </>
        ),
    },
    {
      head: t.heads.amount,
      align: 'end',
      cell: ({ amount, currency }) =>
        currency === 'VND'
          ? t.money(formatNumber(amount, lang))
          : `${formatNumber(amount, lang)} ${currency}`,
    },
    { head: t.heads.when, tight: true, cell: ({ paidAt }) => formatMoment(paidAt, lang) },
    { head: t.heads.transaction, cell: ({ transaction }) => <span class="code">{transaction}</span> },
    { head: t.heads.state, cell: (payment) => <State payment={payment} lang={lang} /> },
  ]
  // A column that would be empty is left out.
  const isAnyDue = view.rows.some(({ refund }) => refund !== undefined && refund.at === undefined)
  if (!isAnyDue) return columns
  return [...columns, { head: t.heads.act, cell: (payment) => <RefundForm view={view} payment={payment} /> }]
}

function State({ payment: { refund, isSettled }, lang }: { payment: ListedPayment; lang: Lang }) {
  const t = paymentsWords[lang]
  if (refund === undefined) return <Chip tone="info">{isSettled ? t.settled : t.settling}</Chip>
  const amount = formatNumber(refund.amount, lang)
  return (
    <>
      <Chip tone={refund.at === undefined ? 'bronze' : 'neutral'}>
        {refund.at === undefined ? t.due(amount) : t.refunded(amount, formatMoment(refund.at, lang))}
      </Chip>
      <span class="sub">{[t.reasons[refund.reason], refund.note].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function RefundForm({ view, payment }: { view: PaymentsView; payment: ListedPayment }) {
  const { frame, filter, wrong } = view
  const { lang, csrf } = frame
  const { transaction, refund } = payment
  if (refund === undefined || refund.at !== undefined) return <>–</>
  const t = paymentsWords[lang]
  const isWrong = wrong?.transaction === transaction
  return (
    <form method="post" action={paths.payments} class="stack">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="transaction" value={transaction} />
      <input type="hidden" name="filter" value={filter} />
      <TextField
        lang={lang}
        id={`note-${transaction}`}
        name="note"
        label={t.note}
        value={isWrong ? wrong.note : undefined}
        error={isWrong ? t.missing : undefined}
      />
      <div>
        <Button kind="secondary" size="small">
          {t.mark}
          <span class="vh"> {transaction}</span>
        </Button>
      </div>
    </form>
  )
}
