import type { CompiledVersion } from '../../../catalogue/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Choice, FirstButton, type Option, Select, TextField } from '../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { factLabel } from '../../words/fact.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { type Fields, type Files, neededFacts, receiveLabels } from './receive-fields.ts'
import { ReceivePapers, sayFiles } from './receive-papers.tsx'

const words = {
  vi: {
    another: 'Chọn thủ tục khác',
    person: 'Người nộp',
    papers: 'Giấy tờ nhận vào',
    papersLead: 'Đánh dấu giấy tờ đã nhận và ghi số bản.',
    rest: 'Phí và trả kết quả',
    where: 'Nơi tiếp nhận và giải quyết',
    choose: 'Chọn',
    submit: 'Tiếp nhận',
    made: (code: string) => `Biểu mẫu này đã được gửi và đã thành hồ sơ ${code}.`,
    madeWhat:
      'Lần này nội dung khác nên chưa được ghi. Bấm “Tiếp nhận” nếu đây là một hồ sơ khác; những gì đã nhập vẫn còn.',
    madeOpen: 'Mở hồ sơ đã tiếp nhận',
  },
  en: {
    another: 'Choose another procedure',
    person: 'The applicant',
    papers: 'Papers taken in',
    papersLead: 'Tick the papers you have received and enter how many.',
    rest: 'Fees and the result',
    where: 'Where it is received and decided',
    choose: 'Choose',
    submit: 'Accept',
    made: (code: string) => `This form was sent already and has become dossier ${code}.`,
    madeWhat:
      'This time it says something else and was not recorded. Press “Accept” if it is another dossier; what you typed is kept.',
    madeOpen: 'Open the accepted dossier',
  },
} satisfies Record<Lang, object>

export interface ReceiveView {
  frame: WorkspaceFrame
  procedure: CompiledVersion
  /** The idempotency key of this form. */
  formKey: string
  receiving: readonly Option[]
  competent: readonly Option[]
  fields: Fields
  /** Stored already, by the name of their field. */
  files: Files
  maxBytes: number
  isNew: boolean
  errors: readonly FormError[]
  /** The dossier that this very form has made already. */
  made: { id: string; code: string } | undefined
}

/** Counter acceptance of one dossier: one form, top to bottom, by keyboard alone. */
export function receivePage(view: ReceiveView): string {
  const { frame, procedure, errors } = view
  const { lang } = frame
  const t = words[lang]
  const { version } = procedure
  const action = frame.uploadTo(paths.receive)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={version.procedure}
        actions={
          <LinkButton href={paths.receive} kind="quiet" size="small" icon="arrowLeft">
            {t.another}
          </LinkButton>
        }
      >
        {version.name[lang]}
      </Heading>
      {view.made && (
        <div role="alert">
          <Notice tone="soon" title={t.made(view.made.code)}>
            <p>{t.madeWhat}</p>
            <p>
              <a href={`/work/received/${view.made.id}`}>{t.madeOpen}</a>
            </p>
          </Notice>
        </div>
      )}
      <form method="post" action={action} encType="multipart/form-data" class="stack stack-l">
        <FirstButton />
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={frame.csrf} />
        <input type="hidden" name="key" value={view.formKey} />
        <input type="hidden" name="procedure" value={version.procedure} />
        <Person {...view} />
        <Place {...view} />
        <section class="stack">
          <Heading level={2} lead={`${t.papersLead} ${sayFiles(lang, view.maxBytes)}`}>
            {t.papers}
          </Heading>
          <ReceivePapers
            lang={lang}
            version={version}
            fields={view.fields}
            files={view.files}
            maxBytes={view.maxBytes}
            action={action}
            isNew={view.isNew}
            errors={errors}
          />
        </section>
        <Rest {...view} />
        <div class="row">
          <Button hotkey="s">{t.submit}</Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}

/** What a field needs beside its label. */
function fieldOf({ frame, fields, errors }: ReceiveView, name: string) {
  const error = errors.find(({ id }) => id === name)?.message
  return { lang: frame.lang, name, value: fields[name], error, autoComplete: 'off' }
}

function Person(view: ReceiveView) {
  const { lang } = view.frame
  const t = receiveLabels[lang]
  const kinds = (['citizen', 'enterprise', 'organisation'] as const).map((value) => ({
    value,
    text: t.kinds[value],
  }))
  return (
    <section>
      <h2>{words[lang].person}</h2>
      <TextField {...fieldOf(view, 'name')} label={t.name} />
      <TextField {...fieldOf(view, 'idNumber')} label={t.idNumber} short />
      <TextField {...fieldOf(view, 'phone')} label={t.phone} type="tel" optional short />
      <TextField {...fieldOf(view, 'address')} label={t.address} />
      <TextField {...fieldOf(view, 'email')} label={t.email} type="email" optional />
      <Choice
        lang={lang}
        name="kind"
        label={t.kind}
        pick="one"
        options={kinds}
        chosen={[view.fields.kind ?? 'citizen']}
      />
    </section>
  )
}

function Place(view: ReceiveView) {
  const { lang } = view.frame
  const t = receiveLabels[lang]
  const { version } = view.procedure
  const cases = version.cases.map(({ code, name }) => ({ value: code, text: name[lang] }))
  return (
    <section>
      <h2>{words[lang].where}</h2>
      {cases.length > 0 && (
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
  view: ReceiveView
  name: string
  label: string
  options: readonly Option[]
}) {
  const [only] = options
  if (only !== undefined && options.length === 1) {
    return (
      <p>
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

function Rest(view: ReceiveView) {
  const { lang } = view.frame
  const t = receiveLabels[lang]
  const { version } = view.procedure
  const deliveries = (['counter', 'post', 'online'] as const).map((value) => ({
    value,
    text: t.deliveries[value],
  }))
  const sets = { ...fieldOf(view, 'sets'), value: view.fields.sets ?? String(version.dossierSets) }
  return (
    <section>
      <h2>{words[lang].rest}</h2>
      {neededFacts(version).map((name) => (
        <TextField
          {...fieldOf(view, `fact.${name}`)}
          label={factLabel(name, lang)}
          inputMode="decimal"
          short
        />
      ))}
      <TextField {...sets} label={t.sets} inputMode="numeric" short />
      <Choice
        lang={lang}
        name="deliverBy"
        label={t.deliverBy}
        pick="one"
        options={deliveries}
        chosen={[view.fields.deliverBy ?? 'counter']}
      />
      {version.fees.length > 0 && (
        <div class="choice">
          <input type="checkbox" id="paid" name="paid" value="yes" checked={view.fields.paid === 'yes'} />
          <label for="paid">{t.paid}</label>
        </div>
      )}
    </section>
  )
}
