import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RenderProblem } from '../platform/http/index.ts'
import type { Lang, Problem } from '../platform/index.ts'
import { accountSignInPath } from './shell/account.ts'
import { formOf } from './shell/forms/form.ts'
import { keepApplicantForm, keepParsedForm, readStaffForm } from './shell/forms/kept-form.ts'
import { ownPath } from './shell/forms/own-path.ts'
import { resumePage } from './shell/forms/resume-page.tsx'
import { type PortalFrame, portalFrame, workspacePath } from './shell/pages/portal-frame.ts'
import type { WebServices } from './shell/services.ts'
import { passwordPath } from './shell/session.ts'
import { signInPage } from './sign-in/sign-in-page.tsx'
import { ErrorPage, PortalLayout, render } from './ui/index.ts'

const words = {
  vi: {
    work: 'Về việc của tôi',
    password: 'Đổi mật khẩu',
    search: 'Tìm thủ tục theo tên, mã hoặc lời nói hằng ngày',
    track: 'Tra cứu hồ sơ bằng mã trên giấy hẹn',
    again: 'Mở lại trang có biểu mẫu rồi gửi lại',
    expired: 'Phiên làm việc đã hết. Đăng nhập lại để gửi tiếp: những gì anh/chị vừa nhập vẫn còn.',
    expiredLost: 'Phiên làm việc đã hết. Đăng nhập lại rồi gửi lại biểu mẫu.',
    cookies:
      'Chưa đăng nhập được: trình duyệt chưa gửi cookie của trang. Hãy cho phép cookie của trang này trong cài đặt của trình duyệt rồi đăng nhập lại.',
  },
  en: {
    work: 'Back to my work',
    password: 'Change the password',
    search: 'Find a procedure by its name, its code or everyday words',
    track: 'Track a dossier with the code on the receipt',
    again: 'Open the page with the form again and send it once more',
    expired: 'Your session has ended. Sign in again to go on: what you just entered is kept.',
    expiredLost: 'Your session has ended. Sign in again and send the form once more.',
    cookies:
      'You could not be signed in: the browser did not send the cookie of this site. Allow cookies for this site in the settings of your browser and sign in again.',
  },
} satisfies Record<Lang, object>

/**
 * Draws problems for browsers. Who is not signed in goes to the sign-in page and comes back; a form that was sent with an
 * expired session, or without the token of our page, is carried along. Programs (`/api/`) get no pages. Asks no
 * database, so it can say that it is down.
 */
export function renderProblem(services: WebServices): RenderProblem {
  return async (problem, request, reply) => {
    if (request.url.startsWith('/api/')) return undefined
    // A request that could not even be read has no cookies.
    request.cookies ??= {}
    if (problem.code === 'sign_in_needed') return askToSignIn(services, request, reply)
    if (problem.code === 'password_change_needed') return askForPassword(services, problem, request, reply)
    if (problem.code === 'form_not_ours') return askAgain(services, problem, request, reply)
    return errorPage(services, problem, request)
  }
}

async function askToSignIn(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const isApplicants = /^\/(account|agree|apply|drafts|follow)(\/|\?|$)/.test(request.url)
  if (isApplicants) return askApplicant(services, request, reply)
  if (request.method === 'GET' || request.method === 'HEAD') {
    reply.code(303).header('location', `/sign-in?back=${encodeURIComponent(request.url)}`)
    return ''
  }
  const kept = await readStaffForm(services, request, reply)
  const frame = portalFrame(request, services, 'sign-in')
  const t = words[frame.lang]
  return signInPage({
    frame: { ...frame, path: '/sign-in' },
    csrf: reply.csrfToken(),
    demo: services.demo,
    notice: kept ? t.expired : t.expiredLost,
    back: kept ? undefined : pageOfForm(request),
    kept,
  })
}

/** Leads to the sign-in and back: to the page, or to the form that waits meanwhile. */
async function askApplicant(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const late = isRead ? undefined : await keepApplicantForm(services, request, reply)
  if (late !== undefined && 'kept' in late) {
    const frame = { ...portalFrame(request, services, 'none'), path: '/' }
    return resumePage({ frame, csrf: reply.csrfToken(), kept: late.kept, why: 'account' })
  }
  const back = late?.path ?? (isRead ? request.url : pageOfForm(request))
  const query = back === undefined ? '' : `?back=${encodeURIComponent(back)}`
  reply.code(303).header('location', `${accountSignInPath}${query}`)
  return ''
}

/** A first password is changed before anything else; what was sent meanwhile waits on its page. */
async function askForPassword(
  services: WebServices,
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    reply.code(303).header('location', passwordPath)
    return ''
  }
  const kept = await readStaffForm(services, request, reply)
  if (kept === undefined) return errorPage(services, problem, request)
  const frame = { ...portalFrame(request, services, 'none'), path: '/' }
  return resumePage({ frame, csrf: reply.csrfToken(), kept, why: 'password' })
}

/** Without cookies, or with the token of a browser session that is gone: what was typed is offered to be sent again. */
async function askAgain(
  services: WebServices,
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const kept = await keepParsedForm(services, request)
  const frame: PortalFrame = { ...portalFrame(request, services, 'none'), path: '/' }
  if (/^\/sign-in(\/|\?|$)/.test(request.url)) {
    const { username, back } = formOf(request)
    const notice = words[frame.lang].cookies
    const view = { frame: { ...frame, path: '/sign-in' }, csrf: reply.csrfToken(), demo: services.demo }
    return signInPage({ ...view, notice, username, back: ownPath(back, '') })
  }
  if (kept === undefined) return errorPage(services, problem, request)
  const why = request.headers.cookie === undefined ? 'cookies' : 'token'
  return resumePage({ frame, csrf: reply.csrfToken(), kept, why })
}

/** The page of ours on which the form stood, as the browser says it. */
function pageOfForm(request: FastifyRequest): string | undefined {
  const { referer } = request.headers
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : undefined
  if (from === undefined || from.host !== request.host) return undefined
  return ownPath(from.pathname + from.search, '') || undefined
}

function errorPage(services: WebServices, problem: Problem, request: FastifyRequest): string {
  const frame = portalFrame(request, services, 'none')
  const { lang } = frame
  const t = words[lang]
  const isLost = problem.status === 404
  const form = problem.code === 'form_not_ours' ? pageOfForm(request) : undefined
  return render(
    <PortalLayout {...frame} path={request.method === 'GET' ? frame.path : '/'} title={problem.text[lang]}>
      <ErrorPage
        lang={lang}
        title={problem.text[lang]}
        what={problem.next[lang]}
        next={[
          ...(problem.code === 'password_change_needed' ? [<a href={passwordPath}>{t.password}</a>] : []),
          ...(form === undefined ? [] : [<a href={form}>{t.again}</a>]),
          ...(frame.account?.href === workspacePath ? [<a href={workspacePath}>{t.work}</a>] : []),
          <a href="/procedures">{t.search}</a>,
          <a href="/track">{t.track}</a>,
        ]}
        reference={isLost ? undefined : request.id}
        homeHref="/"
      />
    </PortalLayout>,
  )
}
