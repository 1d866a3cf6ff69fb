import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signIn } from '../../agencies/index.ts'
import { isFromThisMachine } from '../../platform/http/index.ts'
import { platformProblem, problemError } from '../../platform/index.ts'
import { formOf, queryOf } from '../shell/forms/form.ts'
import { parseKeptForm } from '../shell/forms/kept-form.ts'
import { ownPath } from '../shell/forms/own-path.ts'
import { resumePage } from '../shell/forms/resume-page.tsx'
import { portalFrame, workspacePath } from '../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../shell/pages/send-page.ts'
import type { WebServices } from '../shell/services.ts'
import { keepSession, passwordPath, sessionToken } from '../shell/session.ts'
import { rememberDevice, whoTries } from './known-device.ts'
import { signInPage } from './sign-in-page.tsx'

/** `GET /sign-in`, `POST /sign-in`, and in the demonstration `POST /sign-in/demo` with the name of a person. */
export function addSignIn(app: FastifyInstance, services: WebServices): void {
  const { demo } = services
  app.get('/sign-in', { config: { access: 'public' } }, async (request, reply) => {
    const frame = portalFrame(request, services, 'sign-in')
    const back = ownPath(queryOf(request).back, '')
    return sendPrivatePage(reply, signInPage({ frame, csrf: reply.csrfToken(), demo, back }))
  })
  app.post('/sign-in', { config: { access: 'public' } }, async (request, reply) => {
    const { username = '', password = '' } = formOf(request)
    return enter(services, request, reply, { username, password })
  })
  if (demo === undefined) return
  app.post('/sign-in/demo', { config: { access: 'public' } }, async (request, reply) => {
    const { person = '' } = formOf(request)
    if (!demo.people.some(({ username }) => username === person)) {
      throw problemError(platformProblem('bad_request'))
    }
    return enter(services, request, reply, { username: person, password: demo.password })
  })
}

/** Signs in and goes on: to the form that was kept, else back, else to the workspace. Refusals keep what was typed. */
async function enter(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { username, password }: { username: string; password: string },
): Promise<FastifyReply> {
  const { office, clock, demo } = services
  if (demo !== undefined && services.config.demoPublic === 'off' && !isFromThisMachine(request)) {
    throw problemError(platformProblem('demo_not_public'))
  }
  const kept = parseKeptForm((request.body as { kept?: unknown } | undefined)?.kept)
  const back = ownPath(formOf(request).back, '')
  const oldToken = sessionToken(request, services)
  const given = { username, password, oldToken, ...whoTries(request, services, username) }
  const answer = await signIn(office.database, given, clock.now())
  const frame = { ...portalFrame(request, services, 'sign-in'), path: '/sign-in' }
  if (!answer.ok) {
    const { status, text, next, extra } = answer.problem
    if (typeof extra.retryAfterSeconds === 'number') reply.header('retry-after', extra.retryAfterSeconds)
    const error = { message: text[frame.lang], next: next[frame.lang] }
    const page = signInPage({ frame, csrf: reply.csrfToken(), demo, back, username, error, kept })
    return sendPrivatePage(reply.code(status), page)
  }
  keepSession(reply, services, answer.value.session)
  rememberDevice(request, reply, services, username)
  const { mustChangePassword } = answer.value.staff
  if (mustChangePassword && !kept) return reply.redirect(passwordPath, 303)
  if (kept) {
    const sender = answer.value.staff.fullName
    const known = { ...portalFrame(request, services, 'none'), path: '/sign-in' }
    const why = mustChangePassword ? 'password' : 'signed_in'
    const view = { frame: known, csrf: reply.csrfToken(), kept, why, sender } as const
    return sendPrivatePage(reply, resumePage(view))
  }
  return reply.redirect(back || workspacePath, 303)
}
