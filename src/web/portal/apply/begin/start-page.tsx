import type { Agency } from '../../../../agencies/index.ts'
import type { Account, Application, ProofNeed } from '../../../../applications/index.ts'
import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import { formatMoment, type Lang } from '../../../../platform/index.ts'
import { Choice, choiceErrors, Select } from '../../../fields/index.ts'
import type { PortalFrame } from '../../../shell/pages/portal-frame.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  Notice,
  PortalLayout,
  render,
} from '../../../ui/index.ts'
import { draftPath, startPath } from '../../shell/apply-paths.ts'
import { sayProofNeeded } from '../../shell/proof-words.ts'

const words = {
  vi: {
    title: 'Bắt đầu nộp hồ sơ',
    eyebrow: 'Nộp trực tuyến',
    lead: 'Điền đến đâu, lưu đến đó. Anh/chị có thể dừng và làm tiếp trên máy khác.',
    procedures: 'Thủ tục',
    drafts: 'Anh/chị đang làm dở',
    resume: (moment: string) => `Làm tiếp bản lưu lúc ${moment}`,
    who: 'Nộp cho ai',
    self: 'Cho tôi',
    ward: 'Cho con hoặc người tôi giám hộ',
    other: 'Cho người khác đã ủy quyền cho tôi',
    otherHint: 'Anh/chị sẽ cần kèm giấy ủy quyền.',
    firm: (name: string) => `Cho ${name}`,
    agency: 'Nộp tới',
    choose: 'Chọn cơ quan',
    residence:
      'Bấm “Bắt đầu” thì nơi thường trú của anh/chị được lấy từ Cơ sở dữ liệu quốc gia về dân cư để khỏi phải gõ lại. Lần tra cứu được ghi lại.',
    submit: 'Bắt đầu',
    unknown: 'Anh/chị điền được nhưng chưa nộp được',
    otherUnproven: 'Cần đăng nhập bằng VNeID, hoặc nộp tại Bộ phận Một cửa.',
  },
  en: {
    title: 'Begin to apply',
    eyebrow: 'Apply online',
    lead: 'Everything is saved as you go. You can stop and go on with another device.',
    procedures: 'Procedures',
    drafts: 'You have begun already',
    resume: (moment: string) => `Go on with what was saved ${moment}`,
    who: 'For whom',
    self: 'For myself',
    ward: 'For my child or ward',
    other: 'For somebody who has authorised me',
    otherHint: 'You will need to attach the authority.',
    firm: (name: string) => `For ${name}`,
    agency: 'To which agency',
    choose: 'Choose an agency',
    residence:
      'With “Begin” your permanent residence is taken from the national population database, so that you need not type it. The look-up is recorded.',
    submit: 'Begin',
    unknown: 'You can fill the form in but not file it',
    otherUnproven: 'You need to sign in with VNeID, or file it at the one-stop desk.',
  },
} satisfies Record<Lang, object>

export interface StartView {
  frame: PortalFrame
  csrf: string
  version: ProcedureVersion
  account: Account
  /** Why this account cannot file it, whoever it is for. */
  need: ProofNeed | undefined
  places: readonly Agency[]
  /** Of this procedure. */
  drafts: readonly Application[]
  /** Where they live is asked of the population database. */
  isResidenceAsked: boolean
  fields: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

export function startErrors(wrong: readonly string[], lang: Lang): FormError[] {
  const t = words[lang]
  return wrong.map((id) => ({
    id,
    message: choiceErrors[lang].required(id === 'who' ? t.who : t.agency),
  }))
}

export function startPage(view: StartView): string {
  const { frame, version, account, places, drafts, fields, errors, csrf } = view
  const { lang } = frame
  const t = words[lang]
  const errorAt = (name: string) => errors.find(({ id }) => id === name)?.message
  return render(
    <PortalLayout
      {...frame}
      title={`${t.title}: ${version.name[lang]}`}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[
        { text: t.procedures, href: '/procedures' },
        { text: version.procedure, href: `/procedures/${encodeURIComponent(version.procedure)}` },
        { text: t.title },
      ]}
    >
      <Heading eyebrow={t.eyebrow} lead={t.lead}>
        {version.name[lang]}
      </Heading>
      {view.need && (
        <Notice tone="soon" title={t.unknown}>
          {sayProofNeeded(view.need, lang)}
        </Notice>
      )}
      {drafts.length > 0 && (
        <Notice tone="info" title={t.drafts}>
          <ul class="plain">
            {drafts.map(({ id, savedAt }) => (
              <li>
                <a href={draftPath(id)}>{t.resume(formatMoment(savedAt, lang))}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={startPath(version.procedure)}>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <Choice
          lang={lang}
          name="who"
          label={t.who}
          pick="one"
          boxed
          error={errorAt('who')}
          chosen={[fields.who ?? '']}
          options={[
            { value: 'self', text: t.self },
            { value: 'ward', text: t.ward },
            { value: 'other', text: t.other, hint: account.isLocal === true ? t.otherUnproven : t.otherHint },
            ...account.represents.map(({ code, name }) => ({ value: `firm:${code}`, text: t.firm(name) })),
          ]}
        />
        {places.length > 1 && (
          <Select
            lang={lang}
            name="agency"
            label={t.agency}
            placeholder={t.choose}
            value={fields.agency}
            error={errorAt('agency')}
            options={places.map(({ code, name }) => ({ value: code, text: name[lang] }))}
          />
        )}
        {view.isResidenceAsked && <p class="small muted">{t.residence}</p>}
        <div class="row">
          <Button>{t.submit}</Button>
        </div>
      </form>
    </PortalLayout>,
  )
}
