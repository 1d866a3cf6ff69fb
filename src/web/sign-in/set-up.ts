import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createFirstAdministrator, hasAnyStaff, openSession, signIn } from '../../agencies/index.ts'
import type { Lang, Problem } from '../../platform/index.ts'
import { textErrors } from '../fields/index.ts'
import { formOf } from '../shell/forms/form.ts'
import { portalFrame, workspacePath } from '../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../shell/pages/send-page.ts'
import type { WebServices } from '../shell/services.ts'
import { keepSession } from '../shell/session.ts'
import type { FormError } from '../ui/index.ts'
import { whoTries } from './known-device.ts'
import { isSetUpCode } from './set-up-code.ts'
import { type SetUpForm, setUpLabels, setUpPage } from './set-up-page.tsx'

/** Paths that answer before there is anybody. */
const ALWAYS_OPEN = /^\/(setup|assets\/|preferences|speculation-rules)/

/** Asks the database until there is somebody, then never again. */
export function openInhabited({ office }: WebServices): () => Promise<boolean> {
  let known = false
  return async () => {
    known ||= await hasAnyStaff(office.database)
    return known
  }
}

/** Before anybody has an account, every page leads to the set-up. */
export function leadToSetUp(app: FastifyInstance, isInhabited: () => Promise<boolean>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (ALWAYS_OPEN.test(request.url) || (await isInhabited())) return
    return reply.redirect('/setup', 303)
  })
}

/** `GET /setup`, `POST /setup`: the first administrator, once. Two that are sent at once: one wins, the other goes home. */
export function addSetUp(
  app: FastifyInstance,
  services: WebServices,
  isInhabited: () => Promise<boolean>,
): void {
  app.get('/setup', { config: { access: 'public' } }, async (request, reply) => {
    if (await isInhabited()) return reply.redirect('/', 303)
    const frame = portalFrame(request, services, 'none')
    return sendPrivatePage(reply, setUpPage({ frame, csrf: reply.csrfToken(), form: {}, errors: [] }))
  })
  // Whoever tries codes has ten a minute of the 95 million million there are.
  const limited = { access: 'public', rateLimit: { max: 10, timeWindow: 60_000 } } as const
  app.post('/setup', { config: limited }, async (request, reply) => {
    const form: SetUpForm = formOf(request)
    const frame = { ...portalFrame(request, services, 'none'), path: '/setup' }
    const refuse = (errors: readonly FormError[]) =>
      sendPrivatePage(reply.code(422), setUpPage({ frame, csrf: reply.csrfToken(), form, errors }))
    const errors = checkForm(services, form, frame.lang)
    if (errors.length > 0) return refuse(errors)
    const { office, clock, organisation } = services
    const made = await createFirstAdministrator(office.database, administratorOf(form, request), clock.now())
    if (!made.ok) {
      if (made.problem.code === 'set_up_done') return comeInAgain(services, request, reply, form)
      return refuse([errorOf(made.problem, frame.lang)])
    }
    await organisation.reload()
    keepSession(reply, services, await openSession(office.database, made.value.id, clock.now()))
    return reply.redirect(workspacePath, 303)
  })
}

/** The form sent twice: who made the house comes in with the password of the form; anybody else goes home. */
async function comeInAgain(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { username = '', password = '' }: SetUpForm,
): Promise<FastifyReply> {
  const { office, clock } = services
  const given = { username: username.trim(), password, ...whoTries(request, services, username) }
  const answer = await signIn(office.database, given, clock.now())
  if (!answer.ok) return reply.redirect('/', 303)
  keepSession(reply, services, answer.value.session)
  return reply.redirect(workspacePath, 303)
}

function administratorOf(form: SetUpForm, request: FastifyRequest) {
  const vi = form.agency?.trim() ?? ''
  return {
    username: form.username?.trim() ?? '',
    fullName: form.name?.trim() ?? '',
    password: form.password ?? '',
    locale: request.cookies.lang === 'en' ? ('en' as const) : ('vi' as const),
    agency: { code: form.code?.trim() ?? '', name: { vi, en: form.agencyEn?.trim() || vi } },
  }
}

function checkForm({ signer }: WebServices, form: SetUpForm, lang: Lang): FormError[] {
  const needed = ['setUpCode', 'name', 'username', 'password', 'agency', 'code'] as const
  const errors: FormError[] = needed
    .filter((name) => !form[name]?.trim())
    .map((name) => ({ id: name, message: textErrors[lang].required(setUpLabels[lang][name]) }))
  if (form.setUpCode?.trim() && !isSetUpCode(signer, form.setUpCode)) {
    errors.push({ id: 'setUpCode', message: setUpLabels[lang].wrongCode })
  }
  if (form.password && form.password !== form.again) {
    errors.push({ id: 'again', message: setUpLabels[lang].different })
  }
  return errors
}

const FIELD_OF: Readonly<Record<string, string>> = {
  staff_text_long: 'fullName',
  username_malformed: 'username',
  username_taken: 'username',
  staff_name_missing: 'name',
  password_weak: 'password',
  agency_code_malformed: 'code',
  agency_name_missing: 'agency',
}

function errorOf({ code, text, next }: Problem, lang: Lang): FormError {
  return { id: FIELD_OF[code] ?? 'name', message: `${text[lang]} ${next[lang]}` }
}
