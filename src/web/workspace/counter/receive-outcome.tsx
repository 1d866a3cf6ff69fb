import { explainDeadline, sayFullMoment } from '../../../calendar/index.ts'
import { explainDueDate } from '../../../dossiers/index.ts'
import { formatNumber, type Lang } from '../../../platform/index.ts'
import { Choice, NumberField, TextArea } from '../../fields/index.ts'
import { Button, KeyValue } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { factLabel } from '../../words/fact.ts'
import { channelNames } from '../../words/task.ts'
import { FactFields } from './fact-fields.tsx'
import { PaidTick } from './receipt/paid-tick.tsx'
import { channelOf, deskChannels, receiveLabels } from './receive-fields.ts'
import { fieldOf, type ReceiveView } from './receive-view.ts'
import { TurnAwayFields } from './unfiled/turn-away-fields.tsx'

const words = {
  vi: {
    title: 'Kết quả tiếp nhận',
    due: 'Tiếp nhận bây giờ thì hẹn trả',
    why: 'Vì sao là ngày này?',
    waits: 'Ngày hẹn được tính khi cơ quan giải quyết nhận hồ sơ.',
    unlimited: 'Thủ tục này không định hạn.',
    free: 'Thủ tục này không thu phí, lệ phí.',
    freeNow: 'Trường hợp đang chọn không thu phí, lệ phí.',
    total: 'Tổng cộng',
    dong: 'đồng',
    needs: (facts: string) => `tính theo: ${facts}`,
    paid: (amount: string) => `Đã thu ${amount}`,
    remarksWhere: 'In trên giấy tiếp nhận, ghi vào sổ.',
    submit: 'Tiếp nhận và in',
    recount: 'Tính lại phí, ngày hẹn',
  },
  en: {
    title: 'What comes of it',
    due: 'Accepted now, the result is due',
    why: 'Why this date?',
    waits: 'The date is counted when the agency that decides has received the dossier.',
    unlimited: 'This procedure has no time limit.',
    free: 'Nothing is charged for this procedure.',
    freeNow: 'Nothing is charged in the case that is chosen.',
    total: 'In all',
    dong: 'VND',
    needs: (facts: string) => `by: ${facts}`,
    paid: (amount: string) => `${amount} collected`,
    remarksWhere: 'Printed on the receipt and kept in the register.',
    submit: 'Accept and print',
    recount: 'Count fees and date again',
  },
} satisfies Record<Lang, object>

/** The right column: what accepting now promises, what is paid, how the result comes back, and the one button. */
export function ReceiveOutcome(view: ReceiveView) {
  const { lang } = view.frame
  const t = receiveLabels[lang]
  const { version } = view.procedure
  const deliveries = (['counter', 'post', 'online'] as const).map((value) => ({
    value,
    text: t.deliveries[value],
  }))
  const channels = deskChannels(version)
  const sets = { ...fieldOf(view, 'sets'), value: view.fields.sets ?? String(version.dossierSets) }
  return (
    <section class="card receive-outcome stack" aria-labelledby="outcome">
      <h2 id="outcome">{words[lang].title}</h2>
      <PromisedDate {...view} />
      <FactFields {...view} />
      <Fees {...view} />
      <NumberField {...sets} label={t.sets} whole />
      {channels.length > 1 && (
        <Choice
          lang={lang}
          name="channel"
          label={t.channel}
          pick="one"
          options={channels.map((value) => ({ value, text: channelNames[lang][value] }))}
          chosen={[channelOf(view.fields, version)]}
        />
      )}
      <Choice
        lang={lang}
        name="deliverBy"
        label={t.deliverBy}
        pick="one"
        options={deliveries}
        chosen={[view.fields.deliverBy ?? 'counter']}
      />
      <TextArea
        {...fieldOf(view, 'remarks')}
        label={t.remarks}
        hint={words[lang].remarksWhere}
        rows={2}
        optional
      />
      <div class="row">
        <Button hotkey="Ctrl Enter">{words[lang].submit}</Button>
        <Button kind="quiet" name="recount" value="yes">
          {words[lang].recount}
        </Button>
      </div>
      <TurnAwayFields {...view} />
    </section>
  )
}

function PromisedDate({ frame: { lang }, promised, time }: ReceiveView) {
  const t = words[lang]
  const { clock, dueAt } = promised
  if (clock === undefined) return <p>{t.waits}</p>
  if (dueAt === null) return <p>{t.unlimited}</p>
  const { explanation } = explainDueDate(clock, time)
  return (
    <div class="due">
      <p class="label-line">{t.due}</p>
      <p class="due-at">{capitalise(sayFullMoment(dueAt, lang))}</p>
      <details class="more">
        <summary>{t.why}</summary>
        <KeyValue
          items={explainDeadline(explanation, lang).map(({ label, text }) => ({ term: label, text }))}
        />
      </details>
    </div>
  )
}

/** Every fee beside the tick that it was collected; what needs a number says so. */
function Fees({ frame: { lang }, procedure, promised: { fees }, fields }: ReceiveView) {
  const t = words[lang]
  if (procedure.version.fees.length === 0) return <p class="muted">{t.free}</p>
  const total = fees.reduce((sum, { amount = 0 }) => sum + amount, 0)
  const isWhole = fees.every(({ amount }) => amount !== undefined)
  if (isWhole && total === 0) return <p class="muted">{t.freeNow}</p>
  const dong = (amount: number) => `${formatNumber(amount, lang)} ${t.dong}`
  return (
    <>
      <dl class="sums">
        {fees.map(({ fee, amount, unpriced = [], needs = unpriced }) => (
          <div>
            <dt>{fee.name[lang]}</dt>
            <dd>
              {amount === undefined
                ? t.needs(needs.map((name) => factLabel(name, lang)).join(', '))
                : dong(amount)}
            </dd>
          </div>
        ))}
        {isWhole && (
          <div class="sum">
            <dt>{t.total}</dt>
            <dd>{dong(total)}</dd>
          </div>
        )}
      </dl>
      <PaidTick
        lang={lang}
        label={isWhole ? t.paid(dong(total)) : receiveLabels[lang].paid}
        fields={fields}
      />
    </>
  )
}
