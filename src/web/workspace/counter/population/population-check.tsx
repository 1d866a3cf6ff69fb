import type { Lang } from '../../../../platform/index.ts'
import { DateField } from '../../../fields/index.ts'
import { Button, Notice } from '../../../ui/index.ts'
import { LOOK_TONES, populationWords, sayLook } from '../../../words/people/population.ts'
import { receiveLabels } from '../receive-fields.ts'
import { fieldOf, type ReceiveView } from '../receive-view.ts'

const words = {
  vi: {
    look: 'Đối chiếu với CSDL dân cư',
    more: 'Theo số, họ tên và ngày sinh. Mỗi lần tra cứu được ghi lại cùng mục đích.',
    birthHint: 'Cần để đối chiếu với CSDL dân cư, ví dụ 27/3/1990.',
    filled: (address: string) => `Địa chỉ đang để trống đã điền theo CSDL dân cư: ${address}. Sửa được.`,
    theirs: (address: string) => `Nơi thường trú theo CSDL dân cư: ${address}.`,
    take: 'Dùng địa chỉ này',
    taken: 'Địa chỉ đã lấy theo CSDL quốc gia về dân cư. Sửa được.',
  },
  en: {
    look: 'Check against population data',
    more: 'By number, name and birth date. Each look-up is recorded with its purpose.',
    birthHint: 'Needed to check against population data, for example 27/3/1990.',
    filled: (address: string) =>
      `The empty address was filled from the population database: ${address}. You may change it.`,
    theirs: (address: string) => `Residence in the population database: ${address}.`,
    take: 'Take this address',
    taken: 'The address was taken from the population database. You may change it.',
  },
} satisfies Record<Lang, object>

export type PopulationCheckView = Pick<
  ReceiveView,
  'frame' | 'fields' | 'errors' | 'population' | 'today' | 'declared'
>

/** Birth date and the button, with what the last look-up came to; nothing of it is recorded in the dossier by itself. */
export function PopulationCheck({ view }: { view: PopulationCheckView }) {
  const { population, frame, fields, today, declared } = view
  const { lang } = frame
  if (population === undefined) return null
  const t = words[lang]
  return (
    <>
      {declared?.applicant === undefined && (
        <DateField
          {...fieldOf(view, 'birthDate')}
          label={receiveLabels[lang].birthDate}
          hint={t.birthHint}
          today={today}
          birthday
          optional
        />
      )}
      <div class="field">
        <Button name="population" value="look" kind="secondary" size="small">
          {t.look}
        </Button>
        <p class="muted">{t.more}</p>
      </div>
      {population.looked && <Answer view={view} />}
      {population.looked === undefined && population.isFilled && fields.address && (
        <Notice tone="ok">{t.taken}</Notice>
      )}
    </>
  )
}

function Answer({ view: { population, frame, fields, declared } }: { view: PopulationCheckView }) {
  const looked = population?.looked
  if (looked === undefined) return null
  const t = words[frame.lang]
  const { title, next } = sayLook(looked, frame.lang)
  const { address } = looked
  // What a form says is changed in the form.
  const said = declared?.applicant
  const isOther = address !== undefined && address !== (said === undefined ? fields.address : said.address)
  return (
    <div role="status">
      <Notice tone={LOOK_TONES[looked.result]} title={title}>
        <p>
          {populationWords[frame.lang].source}. {next}
        </p>
        {address !== undefined && population?.isFilled && <p>{t.filled(address)}</p>}
        {isOther && (
          <div class="row">
            <span>{t.theirs(address)}</span>
            {said === undefined && (
              <>
                <input type="hidden" name="populationAddress" value={address} />
                <Button name="population" value="take" kind="secondary" size="small">
                  {t.take}
                </Button>
              </>
            )}
          </div>
        )}
      </Notice>
    </div>
  )
}
