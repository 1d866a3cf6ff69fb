import type { Draft } from '../../../../catalogue/index.ts'
import { formatMoment, type Text } from '../../../../platform/index.ts'
import type { NamedUnit, ReadPackage } from '../../../../reform/index.ts'
import { FileField, NumberField, Select } from '../../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  formatNumber,
  Heading,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { type Finding, isError } from '../flow/judge-draft.ts'
import { packageWords } from './package-words.ts'

/** Where a package of another installation is taken in. */
export function uploadPage(frame: WorkspaceFrame, error: Text | undefined): string {
  const { lang, uploadTo } = frame
  const t = packageWords[lang]
  const said = error?.[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.uploadHint}>{t.upload}</Heading>
      <ErrorSummary lang={lang} errors={said === undefined ? [] : [{ id: 'file', message: said }]} />
      <form method="post" action={uploadTo(paths.packages)} encType="multipart/form-data" class="stack">
        <FileField lang={lang} name="file" label={t.file} accept=".zip" error={said} />
        <div class="row">
          <Button>{t.take}</Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}

export interface PackageView {
  frame: WorkspaceFrame
  draft: Draft
  read: ReadPackage
  findings: readonly Finding[]
  /** Codes of agencies that are none here. */
  strangers: readonly string[]
  agencies: readonly { value: string; text: string }[]
  units: readonly StrangeUnit[]
  /** What was typed, where it was not taken. */
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** A room of the package that its agency does not have here, with those it has. */
export interface StrangeUnit extends NamedUnit {
  /** Of the field. */
  name: string
  rooms: readonly { value: string; text: string }[]
}

/** The answer that any room will do. */
export const ANY_UNIT = '*'

/** What must be set here before a package from elsewhere can be published: agencies first, then whatever else stands in the way. */
export function packagePage(view: PackageView): string {
  const { frame, draft, read, findings, strangers, agencies, units, form, errors } = view
  const { lang, csrf } = frame
  const t = packageWords[lang]
  const { version } = draft
  const href = paths.draft(version.id)
  const left = findings.filter(isError)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={`${version.procedure}, ${version.name[lang]}`}>{t.title}</Heading>
      <p>{t.from(read.manifest.from, formatMoment(Date.parse(read.manifest.at), lang))}</p>
      <Notice tone="ok">{t.key(read.fingerprint)}</Notice>
      <ErrorSummary lang={lang} errors={errors} />
      <form method="post" action={`${href}/package`} class="stack">
        <input type="hidden" name="_csrf" value={csrf} />
        <Heading level={2}>{t.agencies}</Heading>
        {strangers.length === 0 && <p>{t.agenciesNone}</p>}
        {strangers.map((code) => (
          <Select
            lang={lang}
            name={`agency.${code}`}
            label={`${read.manifest.agencies[code] ?? code} (${code})`}
            value={form[`agency.${code}`]}
            placeholder={t.choose}
            options={agencies}
          />
        ))}
        {units.length > 0 && <Heading level={2}>{t.units}</Heading>}
        {units.map(({ name, unit, steps, rooms }) => (
          <Select
            lang={lang}
            name={name}
            label={t.unitOf(unit, steps.map((step) => step[lang]).join('; '))}
            value={form[name]}
            placeholder="–"
            options={[...rooms, { value: ANY_UNIT, text: t.anyUnit }]}
          />
        ))}
        {version.fees.length > 0 && <Heading level={2}>{t.fees}</Heading>}
        {version.fees.map(({ name, amount, formula }, at) =>
          formula === undefined ? (
            <NumberField
              lang={lang}
              name={`fee.${at}`}
              label={name[lang]}
              value={form[`fee.${at}`] ?? formatNumber(amount, lang)}
              error={errors.find(({ id }) => id === `fee.${at}`)?.message}
              whole
            />
          ) : (
            <p>{`${name[lang]}: ${formula}`}</p>
          ),
        )}
        {strangers.length + units.length + version.fees.length > 0 && (
          <div class="row">
            <Button kind="secondary">{t.set}</Button>
          </div>
        )}
      </form>
      <section class="stack">
        <Heading level={2}>{t.toSet}</Heading>
        {left.length === 0 ? (
          <p>{t.nothing}</p>
        ) : (
          <ul>
            {left.map(({ message }) => (
              <li>{message[lang]}</li>
            ))}
          </ul>
        )}
        {left.length > 0 && (
          <p>
            <a href={paths.staff}>{t.roles}</a>
          </p>
        )}
      </section>
      <div class="row">
        <LinkButton href={href}>{t.toDraft}</LinkButton>
      </div>
    </WorkspaceLayout>,
  )
}
