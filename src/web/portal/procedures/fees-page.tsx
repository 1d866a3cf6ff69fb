import type { FeeLine, ProcedureVersion } from '../../../catalogue/index.ts'
import { formatNumber, type Lang } from '../../../platform/index.ts'
import { Choice, Select } from '../../fields/index.ts'
import { FactField } from '../../shell/forms/fact-field.tsx'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Button, Card, ErrorSummary, Heading, KeyValue, PortalLayout, render } from '../../ui/index.ts'
import { sayChannels } from '../../words/procedure.ts'
import { type FeeQuestion, factField } from './fee-question.ts'

const words = {
  vi: {
    procedures: 'Thủ tục',
    title: 'Tính phí, lệ phí',
    channel: 'Nộp bằng cách nào',
    case: 'Trường hợp của anh/chị',
    none: 'Không thuộc các trường hợp này',
    submit: 'Tính',
    total: 'Tổng cộng',
    pay: 'Anh/chị phải nộp',
    nothing: 'Anh/chị không phải nộp gì',
    money: (amount: string) => `${amount} đồng`,
    free: 'Không thu',
    unknown: 'Cơ quan báo khi tiếp nhận',
    due: 'nộp khi nộp hồ sơ',
    note: 'Tính theo mức thu đang có hiệu lực. Người được miễn, giảm xuất trình giấy tờ chứng minh khi nộp hồ sơ.',
  },
  en: {
    procedures: 'Procedures',
    title: 'Work out the fee',
    channel: 'How you file',
    case: 'Your case',
    none: 'None of these',
    submit: 'Work it out',
    total: 'Total',
    pay: 'You pay',
    nothing: 'You pay nothing',
    money: (amount: string) => `${amount} VND`,
    free: 'Free',
    unknown: 'The agency says at acceptance',
    due: 'due when you file',
    note: 'By the rates in force today. Whoever pays less or nothing shows the proof when filing.',
  },
} satisfies Record<Lang, object>

export interface FeesView {
  frame: PortalFrame
  version: ProcedureVersion
  /** As it was asked in the address. */
  asked: Readonly<Record<string, string>>
  question: FeeQuestion
}

export function feesPage({ frame, version, asked, question }: FeesView): string {
  const { lang } = frame
  const t = words[lang]
  const { errors, lines } = question
  const name = version.name[lang]
  const home = `/procedures/${encodeURIComponent(version.procedure)}`
  return render(
    <PortalLayout
      {...frame}
      title={`${t.title}: ${name}`}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[
        { text: t.procedures, href: '/procedures' },
        { text: version.procedure, href: home },
        { text: t.title },
      ]}
    >
      <div class="stack stack-l">
        <Heading lead={name}>{t.title}</Heading>
        {lines && <Answer lang={lang} lines={lines} />}
        <form method="get" action={frame.path} class="stack">
          <ErrorSummary lang={lang} errors={errors} />
          <Select
            lang={lang}
            name="channel"
            label={t.channel}
            value={question.channel}
            options={version.channels.map((one) => ({ value: one, text: sayChannels([one], lang) }))}
          />
          {version.cases.length > 0 && (
            <Choice
              lang={lang}
              name="case"
              label={t.case}
              pick="one"
              chosen={[question.caseCode ?? '']}
              options={[
                ...version.cases.map((one) => ({ value: one.code, text: one.name[lang] })),
                { value: '', text: t.none },
              ]}
            />
          )}
          {question.rules.map((rule) => (
            <FactField
              rule={rule}
              optional={question.optional.has(rule.name) || undefined}
              lang={lang}
              name={factField(rule.name)}
              value={asked[factField(rule.name)]}
              error={errors.find(({ id }) => id === factField(rule.name))?.message}
              autoComplete="off"
            />
          ))}
          <div class="row">
            <Button kind={lines ? 'secondary' : 'primary'}>{t.submit}</Button>
          </div>
        </form>
        <p class="small muted">{t.note}</p>
      </div>
    </PortalLayout>,
  )
}

function Answer({ lang, lines }: { lang: Lang; lines: readonly FeeLine[] }) {
  const t = words[lang]
  const total = lines.reduce((sum, { amount = 0 }) => sum + amount, 0)
  const isKnown = lines.every(({ amount }) => amount !== undefined)
  const money = (amount: number) => t.money(formatNumber(amount, lang))
  const isNothing = isKnown && total === 0
  return (
    <div role="status">
      <Card>
        <div class="stack">
          <h2>{isNothing ? t.nothing : t.pay}</h2>
          <KeyValue
            items={[
              ...lines.map(({ fee, amount }) => ({
                term: fee.name[lang],
                text: `${amount === undefined ? t.unknown : amount === 0 ? t.free : money(amount)}${fee.due === 'filing' ? ` (${t.due})` : ''}`,
              })),
              ...(lines.length > 1 && isKnown ? [{ term: t.total, text: money(total) }] : []),
            ]}
          />
        </div>
      </Card>
    </div>
  )
}
