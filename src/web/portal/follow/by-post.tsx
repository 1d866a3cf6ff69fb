import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../calendar/index.ts'
import type { LoadedDossier } from '../../../dossiers/index.ts'
import {
  isOver,
  listPostalItems,
  orderPost,
  owedBeforePost,
  POSTAL_KINDS,
  type PostalItem,
  type PostalKind,
} from '../../../integration/index.ts'
import { formatNumber, type Lang, newId } from '../../../platform/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { type PortalFrame, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import {
  knownPostal,
  type PostalFields,
  PostalQuestions,
  readPostal,
} from '../../shell/postal/postal-form.tsx'
import { PostalStory } from '../../shell/postal/postal-story.tsx'
import { postalWords } from '../../shell/postal/postal-words.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Notice,
  PortalLayout,
  render,
} from '../../ui/index.ts'
import { byPostPaths } from '../shell/apply-paths.ts'
import { payPath, trackPath } from '../shell/find-opened.ts'
import { postalKindNow } from '../shell/postal-kind.ts'
import { codeOf, type FollowParams, getMine } from './find-mine.ts'

const words = {
  vi: {
    collect: {
      title: 'Nhờ bưu chính đến lấy giấy tờ',
      lead: 'Bưu tá đến tận nơi lấy giấy tờ và giao tại Bộ phận Một cửa. Cước anh/chị trả cho bưu chính.',
      submit: 'Nhờ bưu tá đến lấy',
      noneMore: 'Hồ sơ đã có kết quả hoặc đã kết thúc, hoặc bưu chính chưa được kết nối.',
    },
    return: {
      title: 'Nhận kết quả qua bưu chính',
      lead: 'Bưu tá nhận kết quả tại Bộ phận Một cửa và giao tận tay anh/chị. Cước anh/chị trả cho bưu chính.',
      submit: 'Gửi kết quả cho tôi',
      noneMore: 'Hồ sơ chưa có kết quả hoặc kết quả đã được trả, hoặc bưu chính chưa được kết nối.',
    },
    back: 'Về trang hồ sơ',
    track: 'Hồ sơ',
    none: 'Lúc này không đặt được',
    owed: (amount: string) => `Còn ${amount} đồng phí, lệ phí chưa nộp`,
    owedMore: 'Bưu tá không thu hộ. Nộp xong là gửi được ngay.',
    pay: 'Nộp tiền',
  },
  en: {
    collect: {
      title: 'Have your papers collected',
      lead: 'The postman fetches your papers and brings them to the one-stop desk. You pay the postage to the post.',
      submit: 'Have them collected',
      noneMore: 'The dossier has its result or has ended, or the post is not connected.',
    },
    return: {
      title: 'Get the result by post',
      lead: 'The postman takes the result at the one-stop desk and hands it to you. You pay the postage to the post.',
      submit: 'Send me the result',
      noneMore: 'There is no result yet, or it has been handed over, or the post is not connected.',
    },
    back: 'Back to the dossier',
    track: 'Dossier',
    none: 'Not possible now',
    owed: (amount: string) => `${amount} VND of fees and charges are not paid yet`,
    owedMore: 'The postman does not collect them. As soon as they are paid it can be sent.',
    pay: 'Pay',
  },
} satisfies Record<Lang, object>

const config = { access: 'account' } as const

/**
 * `GET /follow/:code/collect` and `/deliver`: where the postman shall come, for papers or with the result. `POST` of the same orders it,
 * once by the key of the page.
 */
export function addByPost(app: FastifyInstance, services: WebServices): void {
  for (const kind of POSTAL_KINDS) {
    const path = byPostPaths[kind](':code')
    app.get<FollowParams>(path, { config }, async (request, reply) => {
      const { dossier } = await getMine(services, request)
      return show(services, request, reply, { dossier, kind })
    })
    app.post<FollowParams>(path, { config }, (request, reply) => order(services, request, reply, kind))
  }
}

async function order(
  services: WebServices,
  request: FastifyRequest<FollowParams>,
  reply: FastifyReply,
  kind: PostalKind,
): Promise<FastifyReply> {
  const { dossier, applicant } = await getMine(services, request)
  const { lang } = portalFrame(request, services, 'track')
  const fields = formOf(request)
  const now = services.clock.now()
  const key = formKey(fields.key, now)
  const read = readPostal(fields, { lang, today: toLocalDate(now) })
  const shown = { dossier, kind, fields, key }
  if ('errors' in read) return show(services, request, reply.code(422), { ...shown, ...read })
  const asked = { id: key, dossier: dossier.state, kind, askedBy: applicant.id, ...read }
  const ordered = services.connections?.isPostal ? await orderPost(services.office, asked, now) : 'not_now'
  if (ordered === 'ordered') return reply.redirect(byPostPaths[kind](codeOf(dossier)), 303)
  const errors = [{ id: 'name', message: postalWords[lang].refusals[ordered] }]
  return show(services, request, reply.code(409), { ...shown, errors })
}

interface Shown {
  dossier: LoadedDossier
  kind: PostalKind
  fields?: PostalFields
  errors?: readonly FormError[]
  key?: string
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { dossier, kind, fields, errors = [], key }: Shown,
): Promise<FastifyReply> {
  const frame = { ...portalFrame(request, services, 'track'), path: byPostPaths[kind](codeOf(dossier)) }
  const items = await listPostalItems(services.office.database, [dossier.state.id])
  const view = {
    ...{ frame, kind, code: codeOf(dossier), csrf: reply.csrfToken(), errors },
    items: items.filter((item) => item.kind === kind),
    isPossible: postalKindNow(services, dossier.state) === kind,
    owed: owedBeforePost(services.office, dossier.state),
    fields: fields ?? (await homeOf(services, dossier, kind, frame.lang)),
    key: key ?? newId(services.clock.now()),
  }
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), byPostPage(view))
}

/** Papers are where the applicant is; where the result goes is another matter. */
async function homeOf(
  services: WebServices,
  dossier: LoadedDossier,
  kind: PostalKind,
  lang: Lang,
): Promise<PostalFields> {
  const known = await knownPostal(services, dossier, lang)
  const { address } = dossier.parties.applicant
  return kind === 'collect' ? { ...known, address: address ?? known.address } : known
}

interface ByPostView {
  frame: PortalFrame
  kind: PostalKind
  code: string
  key: string
  csrf: string
  items: readonly PostalItem[]
  isPossible: boolean
  /** Whole đồng to be paid first. */
  owed: number
  fields: PostalFields
  errors: readonly FormError[]
}

function byPostPage(view: ByPostView): string {
  const { frame, kind, code, items, isPossible, owed, errors } = view
  const { lang } = frame
  const t = words[lang]
  const isAsked = isPossible && (errors.length > 0 || (owed === 0 && items.every(isOver)))
  return render(
    <PortalLayout
      {...frame}
      title={t[kind].title}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[{ text: `${t.track} ${code}`, href: trackPath(code) }, { text: t[kind].title }]}
    >
      <div class="stack stack-l">
        <Heading lead={t[kind].lead}>{t[kind].title}</Heading>
        {items.toReversed().map((item) => (
          <PostalStory lang={lang} item={item} reader="concerned" />
        ))}
        {!isPossible && items.length === 0 && <Notice title={t.none}>{t[kind].noneMore}</Notice>}
        {isPossible && owed > 0 && <PayFirst lang={lang} code={code} owed={owed} />}
        {isAsked ? (
          <OrderForm view={view} />
        ) : (
          <p>
            <a href={trackPath(code)}>{t.back}</a>
          </p>
        )}
      </div>
    </PortalLayout>,
  )
}

function PayFirst({ lang, code, owed }: { lang: Lang; code: string; owed: number }) {
  const t = words[lang]
  return (
    <Notice tone="soon" title={t.owed(formatNumber(owed, lang))}>
      <p>{t.owedMore}</p>
      <p>
        <LinkButton href={payPath(code)}>{t.pay}</LinkButton>
      </p>
    </Notice>
  )
}

function OrderForm({ view }: { view: ByPostView }) {
  const { frame, kind, code, key, csrf, fields, errors } = view
  const { lang } = frame
  const t = words[lang]
  return (
    <form method="post" action={frame.path}>
      <ErrorSummary lang={lang} errors={errors} />
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="key" value={key} />
      <PostalQuestions lang={lang} fields={fields} errors={errors} />
      <div class="row">
        <Button>{t[kind].submit}</Button>
        <LinkButton href={trackPath(code)} kind="secondary">
          {t.back}
        </LinkButton>
      </div>
    </form>
  )
}
