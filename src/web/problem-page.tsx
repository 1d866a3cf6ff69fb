import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RenderProblem } from '../platform/http/index.ts'
import type { Lang, Problem } from '../platform/index.ts'
import { portalFrame } from './portal-frame.ts'
import type { WebServices } from './services.ts'
import { readKeptForm } from './sign-in/kept-form.ts'
import { signInPage } from './sign-in/sign-in-page.tsx'
import { ErrorPage, PortalLayout, render } from './ui/index.ts'

const words = {
  vi: {
    search: 'Tìm thủ tục theo tên, mã hoặc lời nói hằng ngày',
    track: 'Tra cứu hồ sơ bằng mã trên giấy hẹn',
    expired: 'Phiên làm việc đã hết. Đăng nhập lại để gửi tiếp: những gì anh/chị vừa nhập vẫn còn.',
    expiredLost: 'Phiên làm việc đã hết. Đăng nhập lại rồi gửi lại biểu mẫu.',
  },
  en: {
    search: 'Find a procedure by its name, its code or everyday words',
    track: 'Track a dossier with the code on the receipt',
    expired: 'Your session has ended. Sign in again to go on: what you just entered is kept.',
    expiredLost: 'Your session has ended. Sign in again and send the form once more.',
  },
} satisfies Record<Lang, object>

/**
 * Draws problems for browsers. Who is not signed in goes to the sign-in page and comes back; a form that was sent with an
 * expired session is carried along. Programs (`/api/`) get no pages. Asks no database, so it can say that it is down.
 */
export function renderProblem(services: WebServices): RenderProblem {
  return async (problem, request, reply) => {
    if (request.url.startsWith('/api/')) return undefined
    // A request that could not even be read has no cookies.
    request.cookies ??= {}
    if (problem.code === 'sign_in_needed') return askToSignIn(services, request, reply)
    return errorPage(services, problem, request)
  }
}

async function askToSignIn(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    reply.code(303).header('location', `/sign-in?back=${encodeURIComponent(request.url)}`)
    return ''
  }
  const kept = await readKeptForm(request, reply)
  const frame = portalFrame(request, services, 'sign-in')
  const t = words[frame.lang]
  return signInPage({
    frame: { ...frame, path: '/sign-in' },
    csrf: reply.csrfToken(),
    demo: services.demo,
    notice: kept ? t.expired : t.expiredLost,
    kept,
  })
}

function errorPage(services: WebServices, problem: Problem, request: FastifyRequest): string {
  const frame = portalFrame(request, services, 'none')
  const { lang } = frame
  const t = words[lang]
  const isLost = problem.status === 404
  return render(
    <PortalLayout {...frame} path={request.method === 'GET' ? frame.path : '/'} title={problem.text[lang]}>
      <ErrorPage
        lang={lang}
        title={problem.text[lang]}
        what={problem.next[lang]}
        next={[<a href="/procedures">{t.search}</a>, <a href="/track">{t.track}</a>]}
        reference={isLost ? undefined : request.id}
        homeHref="/"
      />
    </PortalLayout>,
  )
}
