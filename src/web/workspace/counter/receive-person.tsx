import type { Lang } from '../../../platform/index.ts'
import { Choice, type Option, Select, TextField } from '../../fields/index.ts'
import { FillKnown, OwnerFields } from './person/owner-fields.tsx'
import { PopulationCheck, type PopulationCheckView } from './population/population-check.tsx'
import { receiveLabels } from './receive-fields.ts'
import { fieldOf, type ReceiveView } from './receive-view.ts'

const words = {
  vi: { person: 'Người nộp', where: 'Nơi tiếp nhận và giải quyết', choose: 'Chọn' },
  en: { person: 'The applicant', where: 'Where it is received and decided', choose: 'Choose' },
} satisfies Record<Lang, object>

type PersonView = Pick<ReceiveView, 'frame' | 'fields' | 'errors' | 'isNew' | 'isUnusual' | 'declared'> & {
  /** Absent where several are received at once. */
  check?: PopulationCheckView | undefined
}
type PlaceView = Pick<
  ReceiveView,
  'frame' | 'fields' | 'errors' | 'procedure' | 'receiving' | 'competent' | 'declared'
>

/** Who files, by name and number. */
export function Person(view: PersonView) {
  const { lang } = view.frame
  const t = receiveLabels[lang]
  const kinds = (['citizen', 'enterprise', 'organisation'] as const).map((value) => ({
    value,
    text: t.kinds[value],
  }))
  const isDeclared = view.declared?.applicant !== undefined
  if (isDeclared) {
    return (
      <>
        <LanguageField {...view} />
        {view.check && <PopulationCheck view={view.check} />}
      </>
    )
  }
  return (
    <section>
      <h2>{words[lang].person}</h2>
      <TextField {...fieldOf(view, 'name')} label={t.name} focus={view.isNew} />
      <TextField {...fieldOf(view, 'idNumber')} label={t.idNumber} short />
      <FillKnown {...view} />
      {view.check && <PopulationCheck view={view.check} />}
      <TextField {...fieldOf(view, 'phone')} label={t.phone} type="tel" optional short />
      <TextField {...fieldOf(view, 'address')} label={t.address} />
      <TextField {...fieldOf(view, 'email')} label={t.email} type="email" optional />
      {(view.isUnusual || view.fields.confirmed === 'yes') && (
        <Choice
          lang={lang}
          name="confirmed"
          label={t.rare}
          pick="many"
          options={[{ value: 'yes', text: t.confirm }]}
          chosen={[view.fields.confirmed ?? '']}
        />
      )}
      <LanguageField {...view} />
      <Choice
        lang={lang}
        name="kind"
        label={t.kind}
        pick="one"
        options={kinds}
        chosen={[view.fields.kind ?? 'citizen']}
      />
      <OwnerFields {...view} />
    </section>
  )
}

function LanguageField({ frame: { lang }, fields }: PersonView) {
  const t = receiveLabels[lang]
  return (
    <Choice
      lang={lang}
      name="language"
      label={t.language}
      pick="one"
      options={(['vi', 'en'] as const).map((value) => ({ value, text: t.languages[value] }))}
      chosen={[fields.language ?? 'vi']}
    />
  )
}

/** Which case it is, who takes it in and who decides. */
export function Place(view: PlaceView) {
  const { lang } = view.frame
  const t = receiveLabels[lang]
  const { version } = view.procedure
  const cases = version.cases.map(({ code, name }) => ({ value: code, text: name[lang] }))
  return (
    <section>
      <h2>{words[lang].where}</h2>
      {cases.length > 0 && !view.declared?.asksCase && (
        <Select
          {...fieldOf(view, 'case')}
          label={t.case}
          options={cases}
          placeholder={cases.length > 1 ? words[lang].choose : undefined}
        />
      )}
      <AgencyField view={view} name="receivingAgency" label={t.receiving} options={view.receiving} />
      <AgencyField view={view} name="competentAgency" label={t.competent} options={view.competent} />
    </section>
  )
}

/** Where there is only one agency there is nothing to choose. */
function AgencyField({
  view,
  name,
  label,
  options,
}: {
  view: PlaceView
  name: string
  label: string
  options: readonly Option[]
}) {
  const [only] = options
  if (only !== undefined && options.length === 1) {
    return (
      <p class="field">
        {label}: <strong>{only.text}</strong>
        <input type="hidden" name={name} value={only.value} />
      </p>
    )
  }
  return (
    <Select
      {...fieldOf(view, name)}
      label={label}
      options={options}
      placeholder={words[view.frame.lang].choose}
    />
  )
}
