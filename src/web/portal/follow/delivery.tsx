import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  actOnDossier,
  DELIVERIES,
  type Delivery,
  isRefusal,
  type LoadedDossier,
} from '../../../dossiers/index.ts'
import { listPostalItems } from '../../../integration/index.ts'
import { type Lang, newId } from '../../../platform/index.ts'
import { Choice, choiceErrors } from '../../fields/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { type PortalFrame, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { Button, ErrorSummary, Heading, LinkButton, Notice, PortalLayout, render } from '../../ui/index.ts'
import { deliveryPath } from '../shell/apply-paths.ts'
import { trackPath } from '../shell/find-opened.ts'
import { isResultUnderWay, mayChooseDelivery } from '../shell/postal-kind.ts'
import { codeOf, type FollowParams, getMine } from './find-mine.ts'

const words = {
  vi: {
    title: 'Đổi cách nhận kết quả',
    lead: 'Đổi được cho đến khi kết quả được trả.',
    how: 'Cách nhận kết quả',
    ways: {
      online: 'Bản điện tử trong tài khoản',
      counter: 'Tại quầy Một cửa',
      post: 'Qua bưu chính công ích',
    },
    hints: {
      online: undefined,
      counter: 'Mang theo giấy tờ tùy thân.',
      post: 'Cước do người nhận trả. Có kết quả, anh/chị đặt gửi và cho biết địa chỉ ở trang hồ sơ.',
    },
    submit: 'Lưu cách nhận',
    back: 'Về trang hồ sơ',
    track: 'Hồ sơ',
    none: 'Lúc này không đổi được',
    over: 'Kết quả đã được trả, hoặc hồ sơ đã kết thúc.',
    underWay: 'Kết quả đang được bưu chính mang đến.',
  },
  en: {
    title: 'Change how you get the result',
    lead: 'You can change it until the result has been handed over.',
    how: 'How to get the result',
    ways: { online: 'Electronic, in the account', counter: 'At the one-stop desk', post: 'By public post' },
    hints: {
      online: undefined,
      counter: 'Bring your identity paper.',
      post: 'The receiver pays the postage. When there is a result, order it and say where to on the dossier’s page.',
    },
    submit: 'Save',
    back: 'Back to the dossier',
    track: 'Dossier',
    none: 'Not possible now',
    over: 'The result has been handed over, or the dossier has ended.',
    underWay: 'The post is bringing the result.',
  },
} satisfies Record<Lang, object>

const config = { access: 'account' } as const

/** `GET /follow/:code/delivery` asks how the result shall come; `POST` of the same records it, once by the key of the page. */
export function addDelivery(app: FastifyInstance, services: WebServices): void {
  const path = deliveryPath(':code')
  app.get<FollowParams>(path, { config }, async (request, reply) => {
    const { dossier } = await getMine(services, request)
    return show(services, request, reply, dossier, {})
  })
  app.post<FollowParams>(path, { config }, (request, reply) => choose(services, request, reply))
}

async function choose(
  services: WebServices,
  request: FastifyRequest<FollowParams>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { dossier, applicant } = await getMine(services, request)
  const { clock, office } = services
  const { lang } = portalFrame(request, services, 'track')
  const { key = '', deliverBy } = formOf(request)
  const chosen = DELIVERIES.find((one) => one === deliverBy)
  if (chosen === undefined) {
    const error = choiceErrors[lang].required(words[lang].how)
    return show(services, request, reply.code(422), dossier, { key, error })
  }
  const items = await listPostalItems(office.database, [dossier.state.id])
  if (isResultUnderWay(items)) return show(services, request, reply.code(409), dossier, { chosen, key })
  const acted = await actOnDossier(office, {
    ...{ id: formKey(key, clock.now()), dossier: dossier.state.id, actor: applicant, at: clock.now() },
    body: { type: 'choose_delivery', deliverBy: chosen },
  })
  if (isRefusal(acted) && acted.refused !== 'same_delivery') {
    const error = `${acted.message[lang]} ${acted.next[lang]}`
    return show(services, request, reply.code(409), dossier, { chosen, error })
  }
  return reply.redirect(trackPath(codeOf(dossier)), 303)
}

interface Asked {
  chosen?: Delivery
  error?: string
  key?: string
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  dossier: LoadedDossier,
  { chosen = dossier.state.deliverBy, error, key = newId(services.clock.now()) }: Asked,
): Promise<FastifyReply> {
  const code = codeOf(dossier)
  const frame = { ...portalFrame(request, services, 'track'), path: deliveryPath(code) }
  const items = await listPostalItems(services.office.database, [dossier.state.id])
  const isPossible = mayChooseDelivery(dossier.state, items)
  const why = isResultUnderWay(items) ? 'underWay' : 'over'
  const view = { frame, code, key, csrf: reply.csrfToken(), chosen, error, isPossible, why } as const
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), deliveryPage(view))
}

interface DeliveryView {
  frame: PortalFrame
  code: string
  key: string
  csrf: string
  chosen: Delivery
  error: string | undefined
  isPossible: boolean
  /** Why not, where it is not possible. */
  why: 'underWay' | 'over'
}

function deliveryPage(view: DeliveryView): string {
  const { frame, code, error, isPossible, why } = view
  const t = words[frame.lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={error !== undefined}
      crumbs={[{ text: `${t.track} ${code}`, href: trackPath(code) }, { text: t.title }]}
    >
      <div class="stack stack-l">
        <Heading lead={t.lead}>{t.title}</Heading>
        {isPossible ? (
          <DeliveryForm view={view} />
        ) : (
          <>
            <Notice title={t.none}>{t[why]}</Notice>
            <p>
              <a href={trackPath(code)}>{t.back}</a>
            </p>
          </>
        )}
      </div>
    </PortalLayout>,
  )
}

function DeliveryForm({ view }: { view: DeliveryView }) {
  const { frame, code, key, csrf, chosen, error } = view
  const { lang } = frame
  const t = words[lang]
  return (
    <form method="post" action={frame.path} class="stack stack-l">
      <ErrorSummary lang={lang} errors={error === undefined ? [] : [{ id: 'deliverBy', message: error }]} />
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="key" value={key} />
      <Choice
        lang={lang}
        name="deliverBy"
        label={t.how}
        pick="one"
        boxed
        options={DELIVERIES.toReversed().map((value) => ({
          value,
          text: t.ways[value],
          hint: t.hints[value],
        }))}
        chosen={[chosen]}
        error={error}
      />
      <div class="row">
        <Button>{t.submit}</Button>
        <LinkButton href={trackPath(code)} kind="secondary">
          {t.back}
        </LinkButton>
      </div>
    </form>
  )
}
