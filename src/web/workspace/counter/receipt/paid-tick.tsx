import { PAID_BY } from '../../../../dossiers/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { capitalise } from '../../../words/capitalise.ts'
import { paidByNames } from '../../../words/money/fee.ts'

interface PaidTickProps {
  lang: Lang
  /** What is collected. */
  label: string
  fields: Readonly<Record<string, string>>
}

const words = {
  vi: { how: 'Cách nộp' },
  en: { how: 'Paid by' },
} satisfies Record<Lang, object>

/** That the fees were collected, and how: in cash unless somebody says otherwise. */
export function PaidTick({ lang, label, fields }: PaidTickProps) {
  const chosen = PAID_BY.find((one) => one === fields.paidBy) ?? PAID_BY[0]
  return (
    <div class="row">
      <div class="choice">
        <input type="checkbox" id="paid" name="paid" value="yes" checked={fields.paid === 'yes'} />
        <label for="paid">{label}</label>
      </div>
      <select class="input" name="paidBy" aria-label={words[lang].how}>
        {PAID_BY.map((one) => (
          <option value={one} selected={one === chosen}>
            {capitalise(paidByNames[lang][one])}
          </option>
        ))}
      </select>
    </div>
  )
}
