import type { Draft } from '../../../../catalogue/index.ts'
import { formatMoment, formatNumber, type Text } from '../../../../platform/index.ts'
import type { ReadPackage } from '../../../../reform/index.ts'
import { FileField, Select } from '../../../fields/index.ts'
import {
  Button,
  ErrorSummary,
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
}

/** What must be set here before a package from elsewhere can be published: agencies first, then whatever else stands in the way. */
export function packagePage({ frame, draft, read, findings, strangers, agencies }: PackageView): string {
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
      <section class="stack">
        <Heading level={2}>{t.agencies}</Heading>
        {strangers.length === 0 ? (
          <p>{t.agenciesNone}</p>
        ) : (
          <form method="post" action={`${href}/package`} class="stack">
            <input type="hidden" name="_csrf" value={csrf} />
            {strangers.map((code) => (
              <Select
                lang={lang}
                name={`agency.${code}`}
                label={`${read.manifest.agencies[code] ?? code} (${code})`}
                value=""
                options={[{ value: '', text: t.choose }, ...agencies]}
              />
            ))}
            <div class="row">
              <Button>{t.set}</Button>
            </div>
          </form>
        )}
      </section>
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
      </section>
      {version.fees.length > 0 && (
        <section class="stack">
          <Heading level={2}>{t.fees}</Heading>
          <ul>
            {version.fees.map(({ name, amount, formula }) => (
              <li>{`${name[lang]}: ${formula ?? t.amount(formatNumber(amount, lang))}`}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="row">
        <LinkButton href={href}>{t.toDraft}</LinkButton>
      </div>
    </WorkspaceLayout>,
  )
}
