/** Three pages of one way: an address, the code that came there, name and password. Neither code nor password is ever sent back. */
import type { ComponentChildren } from 'preact'
import { TextField } from '../../../fields/index.ts'
import { accountSignInPath } from '../../../shell/account.ts'
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
import { openCodePath, openPasswordPath, openPath } from './paths.ts'
import { localWords } from './words.ts'

export interface OpenView {
  frame: PortalFrame
  csrf: string
  errors: readonly FormError[]
}

interface StepProps extends OpenView {
  title: string
  lead: string
  action: string
  submit: string
  /** Between the heading and the form. */
  before?: ComponentChildren
  after?: ComponentChildren
  children: ComponentChildren
}

/** One page of the way, and of the one to another address. */
export function Step({
  frame,
  csrf,
  errors,
  title,
  lead,
  action,
  submit,
  before,
  after,
  children,
}: StepProps) {
  return (
    <PortalLayout {...frame} title={title} width="narrow" hasErrors={errors.length > 0}>
      <Heading lead={lead}>{title}</Heading>
      {before}
      <form method="post" action={action}>
        <ErrorSummary lang={frame.lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        {children}
        <div class="row">
          <Button>{submit}</Button>
        </div>
      </form>
      {after}
    </PortalLayout>
  )
}

export interface AddressView extends OpenView {
  typed: string
  back: string
  /** A code that was asked for came to nothing. */
  isOver: boolean
  /** Codes go to telephones, too. */
  hasPhone: boolean
}

export function addressPage(view: AddressView): string {
  const { lang } = view.frame
  const t = localWords[lang]
  return render(
    <Step
      {...view}
      title={t.open}
      lead={t.openLead}
      action={openPath}
      submit={t.send}
      before={
        view.isOver && (
          <div role="alert">
            <Notice tone="soon" title={t.over}>
              {t.overText}
            </Notice>
          </div>
        )
      }
      after={
        <>
          <p class="muted">{t.about}</p>
          <p>
            <a href={accountSignInPath}>{t.signIn}</a>
          </p>
        </>
      }
    >
      {view.back !== '' && <input type="hidden" name="back" value={view.back} />}
      <TextField
        lang={lang}
        name="address"
        label={view.hasPhone ? t.address : t.email}
        hint={t.addressHint}
        value={view.typed}
        error={view.errors.find(({ id }) => id === 'address')?.message}
        autoComplete="username"
        inputMode={view.hasPhone ? undefined : 'email'}
      />
    </Step>,
  )
}

export interface CodeView extends OpenView {
  address: string
  /** What was sent to nobody, in a demonstration. */
  letter: { subject: string; text: string } | undefined
}

export function codePage(view: CodeView): string {
  const t = localWords[view.frame.lang]
  return render(
    <Step
      {...view}
      title={t.code}
      lead={t.codeLead(view.address)}
      action={openCodePath}
      submit={t.next}
      before={<Letter {...view} />}
      after={
        <p>
          <a href={openPath}>{t.again}</a>
        </p>
      }
    >
      <CodeField {...view} />
    </Step>,
  )
}

export function CodeField({ frame: { lang }, errors }: Pick<OpenView, 'frame' | 'errors'>) {
  const t = localWords[lang]
  return (
    <TextField
      lang={lang}
      name="code"
      label={t.codeField}
      hint={t.codeHint}
      error={errors.find(({ id }) => id === 'code')?.message}
      autoComplete="one-time-code"
      inputMode="numeric"
      short
    />
  )
}

export function Letter({ frame: { lang }, letter }: Pick<CodeView, 'frame' | 'letter'>) {
  if (letter === undefined) return null
  return (
    <Notice tone="info" title={localWords[lang].letter}>
      <div class="stack stack-s">
        <strong>{letter.subject}</strong>
        {letter.text
          .trim()
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => (
            <p>{line}</p>
          ))}
      </div>
    </Notice>
  )
}

export interface PasswordView extends OpenView {
  address: string
  name: string
  /** Somebody has an account with the address: it is theirs. */
  isKnown: boolean
}

export function passwordPage(view: PasswordView): string {
  const { address, name, isKnown, errors } = view
  const { lang } = view.frame
  const t = localWords[lang]
  const common = (field: 'name' | 'password' | 'again') => ({
    lang,
    name: field,
    error: errors.find(({ id }) => id === field)?.message,
  })
  return render(
    <Step
      {...view}
      title={t.password}
      lead={isKnown ? t.knownLead(address) : t.passwordLead(address)}
      action={openPasswordPath}
      submit={t.enter}
    >
      <input type="hidden" name="username" autoComplete="username" value={address} />
      <TextField {...common('name')} label={t.name} hint={t.nameHint} value={name} autoComplete="name" />
      <TextField
        {...common('password')}
        label={t.newPassword}
        hint={t.passwordHint}
        type="password"
        autoComplete="new-password"
      />
      <TextField {...common('again')} label={t.repeated} type="password" autoComplete="new-password" />
    </Step>,
  )
}
