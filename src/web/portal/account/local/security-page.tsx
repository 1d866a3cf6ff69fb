import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../platform/index.ts'
import { TextField } from '../../../fields/index.ts'
import { accountPath } from '../../../shell/account.ts'
import type { PortalFrame } from '../../../shell/pages/portal-frame.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  PortalLayout,
  render,
  Table,
} from '../../../ui/index.ts'
import { CodeField, type CodeView, Letter, Step } from './open-pages.tsx'
import { closePath, linkPath, newAddressPath, newPasswordPath, othersPath, securityPath } from './paths.ts'
import { securityWords } from './security-words.ts'
import { localWords } from './words.ts'

export type SecurityDone = 'password' | 'address' | 'others'

export interface SecurityView {
  frame: PortalFrame
  csrf: string
  /** Undefined: a provider opens the account. */
  address: string | undefined
  /** Of the new address. */
  typed: string
  errors: readonly FormError[]
  done: SecurityDone | undefined
  canLink: boolean
}

export function securityPage(view: SecurityView): string {
  const { frame, errors, address, done } = view
  const t = securityWords[frame.lang]
  const said = { password: t.passwordDone, address: t.moved, others: t.othersDone }
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[{ text: t.back, href: accountPath }, { text: t.title }]}
      toast={done && { tone: 'ok', title: said[done] }}
    >
      <Heading lead={address === undefined ? t.outside : t.address(address)}>{t.title}</Heading>
      <ErrorSummary lang={frame.lang} errors={errors} />
      <div class="stack stack-l">
        {address !== undefined && <Password view={view} address={address} />}
        {address !== undefined && <NewAddress view={view} />}
        <Part id="others" title={t.others} lead={t.othersLead}>
          <Act view={view} action={othersPath} text={t.signOutOthers} />
        </Part>
        {view.canLink && (
          <Part id="link" title={t.link} lead={t.linkLead}>
            <Act view={view} action={linkPath} text={t.linkNow} />
          </Part>
        )}
        {address !== undefined && (
          <Part id="close" title={t.close} lead={t.closeLead}>
            <div class="row">
              <LinkButton href={closePath} kind="quiet">
                {t.closeGo}
              </LinkButton>
            </div>
          </Part>
        )}
      </div>
    </PortalLayout>,
  )
}

function Part({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: string
  children: ComponentChildren
}) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  )
}

function Act({ view, action, text }: { view: Pick<SecurityView, 'csrf'>; action: string; text: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="_csrf" value={view.csrf} />
      <Button kind="secondary">{text}</Button>
    </form>
  )
}

function errorAt({ errors }: Pick<SecurityView, 'errors'>, id: string): string | undefined {
  return errors.find((error) => error.id === id)?.message
}

/** Who changes something shows with the password of now that it is them. */
function PresentPassword({
  lang,
  name,
  error,
}: {
  lang: Lang
  name: 'present' | 'own'
  error: string | undefined
}) {
  const label = securityWords[lang].present
  return <TextField {...{ lang, name, label, error }} type="password" autoComplete="current-password" />
}

function Password({ view, address }: { view: SecurityView; address: string }) {
  const { lang } = view.frame
  const [t, fields] = [securityWords[lang], localWords[lang]]
  const common = (name: 'next' | 'again') => ({
    ...{ lang, name, type: 'password' as const },
    error: errorAt(view, name),
  })
  return (
    <Part id="password" title={t.changePassword}>
      <form method="post" action={newPasswordPath}>
        <input type="hidden" name="_csrf" value={view.csrf} />
        <input type="hidden" name="username" autoComplete="username" value={address} />
        <PresentPassword lang={lang} name="present" error={errorAt(view, 'present')} />
        <TextField
          {...common('next')}
          label={fields.newPassword}
          hint={fields.passwordHint}
          autoComplete="new-password"
        />
        <TextField {...common('again')} label={fields.repeated} autoComplete="new-password" />
        <div class="row">
          <Button kind="secondary">{t.changePassword}</Button>
        </div>
      </form>
    </Part>
  )
}

function NewAddress({ view }: { view: SecurityView }) {
  const { lang } = view.frame
  const t = securityWords[lang]
  return (
    <Part id="new-address" title={t.changeAddress}>
      <form method="post" action={newAddressPath}>
        <input type="hidden" name="_csrf" value={view.csrf} />
        <TextField
          lang={lang}
          name="address"
          label={t.newAddress}
          hint={t.newAddressHint}
          value={view.typed}
          error={errorAt(view, 'address')}
          autoComplete="email"
        />
        <PresentPassword lang={lang} name="own" error={errorAt(view, 'own')} />
        <div class="row">
          <Button kind="secondary">{t.send}</Button>
        </div>
      </form>
    </Part>
  )
}

/** The code that came to the new address. */
export function newAddressPage(view: CodeView): string {
  const { lang } = view.frame
  const [t, steps] = [securityWords[lang], localWords[lang]]
  return render(
    <Step
      {...view}
      title={t.changeAddress}
      lead={steps.codeLead(view.address)}
      action={`${newAddressPath}/code`}
      submit={steps.next}
      before={<Letter {...view} />}
      after={
        <p>
          <a href={securityPath}>{t.again}</a>
        </p>
      }
    >
      <CodeField {...view} />
    </Step>,
  )
}

/** Where one goes to join the account, and what comes of it. */
export function joinPage({ frame, href }: { frame: PortalFrame; href: string }): string {
  const t = securityWords[frame.lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.link}
      width="narrow"
      crumbs={[{ text: t.back, href: accountPath }, { text: t.title, href: securityPath }, { text: t.link }]}
    >
      <Heading lead={t.linkLead}>{t.link}</Heading>
      <div class="row">
        <LinkButton href={href} rel="nofollow">
          {t.linkGo}
        </LinkButton>
        <LinkButton href={securityPath} kind="quiet">
          {t.linkNot}
        </LinkButton>
      </div>
    </PortalLayout>,
  )
}

export interface CloseView {
  frame: PortalFrame
  csrf: string
  errors: readonly FormError[]
  dossiers: readonly { code: string; secret: string; name: string }[]
}

export function closePage(view: CloseView): string {
  const { frame, csrf, errors, dossiers } = view
  const { lang } = frame
  const t = securityWords[lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.close}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[{ text: t.back, href: accountPath }, { text: t.title, href: securityPath }, { text: t.close }]}
    >
      <Heading lead={t.closeLead}>{t.close}</Heading>
      <div class="stack stack-l">
        {dossiers.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Part id="secrets" title={t.secrets} lead={t.secretsLead}>
            <Table
              lang={lang}
              caption={t.secrets}
              narrow="cards"
              rows={dossiers}
              rowKey={({ code }) => code}
              columns={[
                { head: t.code, rowHead: true, cell: ({ code }) => <span class="code">{code}</span> },
                { head: t.secret, cell: ({ secret }) => <span class="code">{secret}</span> },
              ]}
            />
          </Part>
        )}
        <form method="post" action={closePath}>
          <ErrorSummary lang={lang} errors={errors} />
          <input type="hidden" name="_csrf" value={csrf} />
          <PresentPassword lang={lang} name="own" error={errorAt(view, 'own')} />
          <div class="row">
            <Button kind="danger">{t.closeNow}</Button>
          </div>
        </form>
      </div>
    </PortalLayout>,
  )
}
