import type { FastifyInstance } from 'fastify'
import { changePassword } from '../../agencies/index.ts'
import type { Lang } from '../../platform/index.ts'
import { TextField, textErrors } from '../fields/index.ts'
import { formOf } from '../shell/forms/form.ts'
import { type PortalFrame, portalFrame, workspacePath } from '../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../shell/pages/send-page.ts'
import type { WebServices } from '../shell/services.ts'
import { passwordPath, sessionToken, signedInOf } from '../shell/session.ts'
import { Button, ErrorSummary, type FormError, Heading, PortalLayout, render } from '../ui/index.ts'

const words = {
  vi: {
    title: 'Đổi mật khẩu',
    lead: 'Đổi xong, mọi phiên khác của anh/chị đều kết thúc.',
    present: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    again: 'Nhập lại mật khẩu mới',
    different: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
    submit: 'Đổi mật khẩu',
  },
  en: {
    title: 'Change your password',
    lead: 'Afterwards every other session of yours has ended.',
    present: 'Present password',
    next: 'New password',
    again: 'New password again',
    different: 'The two new passwords are not the same.',
    submit: 'Change the password',
  },
} satisfies Record<Lang, object>

const FIELD_OF: Readonly<Record<string, string>> = { password_wrong: 'present', password_weak: 'next' }

/** `GET /password`, `POST /password`: one's own password, e.g. the first one that an administrator gave. */
export function addChangePassword(app: FastifyInstance, services: WebServices): void {
  app.get(passwordPath, { config: { access: 'signed_in' } }, async (request, reply) =>
    sendPrivatePage(reply, passwordPage(portalFrame(request, services, 'none'), reply.csrfToken(), [])),
  )
  const limited = { access: 'signed_in', rateLimit: { max: 10, timeWindow: 60_000 } } as const
  app.post(passwordPath, { config: limited }, async (request, reply) => {
    const { present = '', next = '', again = '' } = formOf(request)
    const frame = { ...portalFrame(request, services, 'none'), path: passwordPath }
    const refuse = (errors: readonly FormError[]) =>
      sendPrivatePage(reply.code(422), passwordPage(frame, reply.csrfToken(), errors))
    const errors = checkForm({ present, next, again }, frame.lang)
    if (errors.length > 0) return refuse(errors)
    const { database } = services.office
    const id = signedInOf(request)?.staff.id ?? ''
    const keep = sessionToken(request, services)
    const changed = await changePassword(database, id, { present, next, keep })
    if (!changed.ok) {
      const { code, text, next: todo } = changed.problem
      return refuse([{ id: FIELD_OF[code] ?? 'next', message: `${text[frame.lang]} ${todo[frame.lang]}` }])
    }
    services.organisation.sessions.forget()
    return reply.redirect(`${workspacePath}?done=password`, 303)
  })
}

function checkForm(given: Readonly<Record<'present' | 'next' | 'again', string>>, lang: Lang): FormError[] {
  const t = words[lang]
  const empty = (['present', 'next', 'again'] as const)
    .filter((name) => given[name] === '')
    .map((name) => ({ id: name, message: textErrors[lang].required(t[name]) }))
  if (empty.length > 0 || given.next === given.again) return empty
  return [{ id: 'again', message: t.different }]
}

function passwordPage(frame: PortalFrame, csrf: string, errors: readonly FormError[]): string {
  const { lang } = frame
  const t = words[lang]
  const common = (name: 'present' | 'next' | 'again') => ({
    lang,
    name,
    label: t[name],
    type: 'password' as const,
    error: errors.find((error) => error.id === name)?.message,
  })
  return render(
    <PortalLayout {...frame} title={t.title} width="narrow" hasErrors={errors.length > 0}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <form method="post" action={passwordPath}>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <TextField {...common('present')} autoComplete="current-password" />
        <TextField {...common('next')} autoComplete="new-password" />
        <TextField {...common('again')} autoComplete="new-password" />
        <div class="row">
          <Button>{t.submit}</Button>
        </div>
      </form>
    </PortalLayout>,
  )
}
