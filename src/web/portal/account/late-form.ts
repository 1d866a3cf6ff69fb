import type { FastifyInstance } from 'fastify'
import { openLateForm } from '../../../applications/index.ts'
import { accountPath, getAccount, lateFormPath } from '../../shell/account.ts'
import { resumePage } from '../../shell/forms/resume-page.tsx'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'

interface Params {
  Params: { form: string }
}

/**
 * `GET /account/kept/:form`: a form that was sent after its session had ended, to be sent once more with one press; only for whose
 * session it was. Anybody else, and whoever comes a day later, sees their own page.
 */
export function addLateForm(app: FastifyInstance, services: WebServices): void {
  const path = lateFormPath(':form')
  app.get<Params>(path, { config: { access: 'account' } }, async (request, reply) => {
    const account = await getAccount(services, request)
    const asked = { id: request.params.form, account: account.id }
    const kept = await openLateForm(services.office.database, asked, services.clock.now())
    if (kept === undefined) return reply.redirect(accountPath, 303)
    const frame = { ...portalFrame(request, services, 'none'), path: lateFormPath(kept.id) }
    const view = { frame, csrf: reply.csrfToken(), kept, why: 'signed_in', leave: 'account' } as const
    const page = resumePage({ ...view, sender: account.name })
    return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
  })
}
