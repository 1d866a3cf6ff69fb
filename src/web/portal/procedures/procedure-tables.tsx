import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Table } from '../../ui/index.ts'
import { sayChannels, sayFee, sayWhole } from '../../words/procedure.ts'

const words = {
  vi: {
    limits: 'Thời hạn theo cách nộp và trường hợp',
    fees: 'Phí, lệ phí theo cách nộp và trường hợp',
    channel: 'Cách nộp',
    case: 'Trường hợp',
    all: 'Mọi trường hợp',
    limit: 'Thời hạn',
    law: 'Căn cứ',
    fee: 'Khoản thu',
    amount: 'Mức thu',
    due: { filing: ' (nộp khi nộp hồ sơ)', request: ' (chỉ khi anh/chị đề nghị)' },
    kinds: { fee: 'Lệ phí', charge: 'Phí' },
  },
  en: {
    limits: 'Time limits by channel and case',
    fees: 'Fees and charges by channel and case',
    channel: 'How to file',
    case: 'Case',
    all: 'Every case',
    limit: 'Time limit',
    law: 'Basis',
    fee: 'What for',
    amount: 'Amount',
    due: { filing: ' (due at filing)', request: ' (only where you ask for it)' },
    kinds: { fee: 'Fee', charge: 'Charge' },
  },
} satisfies Record<Lang, object>

interface Props {
  lang: Lang
  version: ProcedureVersion
}

export function LimitTable({ lang, version }: Props) {
  const t = words[lang]
  return (
    <Table
      lang={lang}
      caption={t.limits}
      narrow="cards"
      rows={version.timeLimits}
      rowKey={(row) => `${row.channels} ${row.case}`}
      columns={[
        { head: t.channel, rowHead: true, cell: (row) => sayChannels(row.channels, lang) },
        { head: t.case, cell: (row) => caseName(version, row.case, lang) },
        { head: t.limit, cell: (row) => sayWhole(row.limit, lang) },
        { head: t.law, cell: (row) => row.legalBasis ?? '–' },
      ]}
    />
  )
}

export function FeeTable({ lang, version }: Props) {
  const t = words[lang]
  return (
    <Table
      lang={lang}
      caption={t.fees}
      narrow="cards"
      rows={version.fees}
      rowKey={(fee) => `${fee.code} ${fee.case} ${fee.channels}`}
      columns={[
        { head: t.fee, rowHead: true, cell: (fee) => sayName(t.kinds[fee.kind], fee.name[lang]) },
        { head: t.channel, cell: (fee) => sayChannels(fee.channels, lang) },
        { head: t.case, cell: (fee) => caseName(version, fee.case, lang) },
        { head: t.amount, cell: (fee) => `${fee.note ?? sayFee(fee, lang)}${fee.due ? t.due[fee.due] : ''}` },
      ]}
    />
  )
}

function caseName({ cases }: ProcedureVersion, code: string | undefined, lang: Lang): string {
  return code === undefined ? words[lang].all : (cases.find((one) => one.code === code)?.name[lang] ?? code)
}

/** Which kind it is, where the name does not say so itself. */
function sayName(kind: string, name: string): string {
  return name.toLowerCase().startsWith(kind.toLowerCase()) ? name : `${kind}: ${name}`
}
