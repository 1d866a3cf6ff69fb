import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { changeContact, listAsked, listDrafts } from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { readParty } from '../../../forms/index.ts'
import { NOTIFY_BY } from '../../../notices/index.ts'
import { listPetitionsOf } from '../../../petitions/index.ts'
import { accountPath, getAccount } from '../../shell/account.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { accountPage, unreachable } from './account-page.tsx'
import { listMine } from './list-mine.ts'

const config = { access: 'account' } as const

/**
 * `GET /account`: who I am, what I am writing, my dossiers and those of firms I represent. `POST` of the same changes how I am reached;
 * idempotent.
 */
export function addAccount(app: FastifyInstance, services: WebServices): void {
  app.get(accountPath, { config }, (request, reply) => show(services, request, reply, undefined, []))
  app.post(accountPath, { config }, async (request, reply) => {
    const { office, clock } = services
    const account = await getAccount(services, request)
    const { phone = '', email = '', language = '', notify_by: by = '' } = formOf(request)
    const typed = {
      kind: 'citizen' as const,
      name: account.name,
      ...(phone.trim() === '' ? {} : { phone }),
      ...(email.trim() === '' ? {} : { email }),
    }
    const { party, errors } = readParty(typed, { today: toLocalDate(clock.now()) })
    const lang = langFor(request, services)
    const wrong = [
      ...errors.map((error) => ({ id: error.field, message: error[lang] })),
      ...unreachable({ phone, email }, by, lang),
    ]
    if (wrong.length > 0) {
      return show(services, request, reply.code(422), { phone, email, language, notify_by: by }, wrong)
    }
    const notifyBy = NOTIFY_BY.find((one) => one === by)
    const chosen = language === 'en' ? 'en' : 'vi'
    await changeContact(office.database, account.id, {
      ...('phone' in party ? { phone: party.phone } : {}),
      ...('email' in party ? { email: party.email } : {}),
      language: chosen,
      ...(notifyBy === undefined ? {} : { notifyBy }),
    })
    return reply.redirect(`${accountPath}?done=contact`, 303)
  })
}

function langFor(request: FastifyRequest, services: WebServices) {
  return portalFrame(request, services, 'sign-in').lang
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Readonly<Record<string, string>> | undefined,
  errors: readonly FormError[],
): Promise<FastifyReply> {
  const { office, clock } = services
  const account = await getAccount(services, request)
  const frame = { ...portalFrame(request, services, 'sign-in'), path: accountPath }
  const drafts = await listDrafts(office.database, account.id, clock.now())
  const asked =
    account.identity === undefined ? [] : await listAsked(office.database, account.identity, clock.now())
  await office.catalogue.learn([...drafts, ...asked].map(({ procedureVersion }) => procedureVersion))
  const nameOf = (version: string) => office.catalogue.byId(version)?.version.name[frame.lang]
  const page = accountPage({
    frame,
    csrf: reply.csrfToken(),
    account,
    drafts: drafts.map((draft) => ({
      ...draft,
      name: nameOf(draft.procedureVersion) ?? draft.procedure,
    })),
    asked: asked.map((one) => ({ ...one, name: nameOf(one.procedureVersion) ?? '' })),
    petitions: await listPetitionsOf(office.database, account.id),
    dossiers: await listMine(services, account, frame.lang),
    contact: typed ?? {
      phone: account.phone ?? '',
      email: account.email ?? '',
      language: account.language,
      notify_by: account.notifyBy ?? '',
    },
    errors,
    isChanged: queryOf(request).done === 'contact',
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
