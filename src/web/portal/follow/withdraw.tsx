import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actOnDossier, isRefusal, type LoadedDossier } from '../../../dossiers/index.ts'
import { type Lang, newId } from '../../../platform/index.ts'
import { TextArea, textErrors } from '../../fields/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { type PortalFrame, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { Button, ErrorSummary, Heading, LinkButton, PortalLayout, render } from '../../ui/index.ts'
import { withdrawPath } from '../shell/apply-paths.ts'
import { trackPath } from '../shell/find-opened.ts'
import { codeOf, type FollowParams, getMine } from './find-mine.ts'

const words = {
  vi: {
    title: 'Rút hồ sơ',
    lead: 'Rút rồi thì cơ quan dừng giải quyết. Muốn làm tiếp, anh/chị phải nộp hồ sơ mới.',
    refund: 'Hồ sơ chưa được tiếp nhận: phí, lệ phí đã nộp trực tuyến được hoàn lại.',
    reason: 'Vì sao anh/chị rút',
    submit: 'Rút hồ sơ này',
    back: 'Không rút nữa',
    track: 'Hồ sơ',
  },
  en: {
    title: 'Withdraw the dossier',
    lead: 'The agency then stops. To go on after that you have to file anew.',
    refund: 'It is not accepted yet: fees that you paid online go back to you.',
    reason: 'Why you withdraw it',
    submit: 'Withdraw this dossier',
    back: 'Keep it',
    track: 'Dossier',
  },
} satisfies Record<Lang, object>

const config = { access: 'account' } as const

/** `GET /follow/:code/withdraw` asks why; `POST` of the same withdraws, once by the key of the page. */
export function addWithdraw(app: FastifyInstance, services: WebServices): void {
  const path = withdrawPath(':code')
  app.get<FollowParams>(path, { config }, async (request, reply) => {
    const { dossier } = await getMine(services, request)
    return show(services, request, reply, dossier, {})
  })
  app.post<FollowParams>(path, { config }, async (request, reply) => {
    const { dossier, applicant } = await getMine(services, request)
    const { key = '', reason = '' } = formOf(request)
    const { lang } = portalFrame(request, services, 'track')
    const { clock, office } = services
    if (reason.trim() === '') {
      const error = textErrors[lang].required(words[lang].reason)
      return show(services, request, reply.code(422), dossier, { reason, error })
    }
    const acted = await actOnDossier(office, {
      id: formKey(key, clock.now()),
      dossier: dossier.state.id,
      actor: applicant,
      at: clock.now(),
      body: { type: 'withdraw', reason: reason.trim() },
    })
    if (isRefusal(acted)) {
      return show(services, request, reply.code(409), dossier, { reason, error: acted.message[lang] })
    }
    return reply.redirect(trackPath(codeOf(dossier)), 303)
  })
}

function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  dossier: LoadedDossier,
  typed: { reason?: string; error?: string },
): FastifyReply {
  const code = codeOf(dossier)
  const frame = { ...portalFrame(request, services, 'track'), path: withdrawPath(code) }
  const { acceptedAt, fees } = dossier.state
  const getsBack = acceptedAt === undefined && fees.some(({ paidAt }) => paidAt !== undefined)
  const view = { frame, code, key: newId(services.clock.now()), csrf: reply.csrfToken(), getsBack, ...typed }
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), withdrawPage(view))
}

interface WithdrawView {
  frame: PortalFrame
  code: string
  key: string
  csrf: string
  /** What was paid at filing. */
  getsBack: boolean
  reason?: string
  error?: string
}

function withdrawPage({ frame, code, key, csrf, getsBack, reason, error }: WithdrawView): string {
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={error !== undefined}
      crumbs={[{ text: `${t.track} ${code}`, href: trackPath(code) }, { text: t.title }]}
    >
      <Heading lead={t.lead}>{t.title}</Heading>
      {getsBack && <p>{t.refund}</p>}
      <form method="post" action={frame.path}>
        <ErrorSummary lang={lang} errors={error === undefined ? [] : [{ id: 'reason', message: error }]} />
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="key" value={key} />
        <TextArea lang={lang} name="reason" label={t.reason} value={reason} error={error} />
        <div class="row">
          <Button kind="danger">{t.submit}</Button>
          <LinkButton href={trackPath(code)} kind="secondary">
            {t.back}
          </LinkButton>
        </div>
      </form>
    </PortalLayout>,
  )
}
