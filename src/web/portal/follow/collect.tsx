import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../calendar/index.ts'
import type { LoadedDossier } from '../../../dossiers/index.ts'
import { isOver, listPostalItems, orderPost, type PostalItem } from '../../../integration/index.ts'
import { type Lang, newId } from '../../../platform/index.ts'
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
import { collectPath } from '../shell/apply-paths.ts'
import { trackPath } from '../shell/find-opened.ts'
import { mayCollect } from '../shell/may-collect.ts'
import { type FollowParams, getMine } from './find-mine.ts'

const words = {
  vi: {
    title: 'Nhờ bưu chính đến lấy giấy tờ',
    lead: 'Bưu tá đến tận nơi lấy giấy tờ và giao tại Bộ phận Một cửa. Cước anh/chị trả cho bưu chính.',
    submit: 'Nhờ bưu tá đến lấy',
    back: 'Về trang hồ sơ',
    track: 'Hồ sơ',
    none: 'Lúc này không đặt được',
    noneMore: 'Hồ sơ đã có kết quả hoặc đã kết thúc, hoặc bưu chính chưa được kết nối.',
  },
  en: {
    title: 'Have your papers collected',
    lead: 'The postman fetches your papers and brings them to the one-stop desk. You pay the postage to the post.',
    submit: 'Have them collected',
    back: 'Back to the dossier',
    track: 'Dossier',
    none: 'Not possible now',
    noneMore: 'The dossier has its result or has ended, or the post is not connected.',
  },
} satisfies Record<Lang, object>

const config = { access: 'account' } as const

/** `GET /follow/:code/collect`: where the postman shall come. `POST` of the same orders it, once by the key of the page. */
export function addCollect(app: FastifyInstance, services: WebServices): void {
  const path = collectPath(':code')
  app.get<FollowParams>(path, { config }, async (request, reply) => {
    const { dossier } = await getMine(services, request)
    return show(services, request, reply, dossier, {})
  })
  app.post<FollowParams>(path, { config }, async (request, reply) => {
    const { dossier, applicant } = await getMine(services, request)
    const { lang } = portalFrame(request, services, 'track')
    const fields = formOf(request)
    const now = services.clock.now()
    const key = formKey(fields.key, now)
    const read = readPostal(fields, { lang, today: toLocalDate(now) })
    if ('errors' in read) return show(services, request, reply.code(422), dossier, { fields, key, ...read })
    const asked = {
      id: key,
      dossier: dossier.state,
      kind: 'collect',
      askedBy: applicant.id,
      ...read,
    } as const
    const ordered = services.connections?.isPostal
      ? await orderPost(services.office.database, asked, now)
      : 'not_now'
    if (ordered === 'ordered') return reply.redirect(collectPath(codeOf(dossier)), 303)
    const errors = [{ id: 'name', message: postalWords[lang].refusals[ordered] }]
    return show(services, request, reply.code(409), dossier, { fields, key, errors })
  })
}

function codeOf({ state }: LoadedDossier): string {
  return state.code ?? state.reference
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  dossier: LoadedDossier,
  { fields, errors = [], key }: { fields?: PostalFields; errors?: readonly FormError[]; key?: string },
): Promise<FastifyReply> {
  const frame = { ...portalFrame(request, services, 'track'), path: collectPath(codeOf(dossier)) }
  const items = await listPostalItems(services.office.database, [dossier.state.id])
  const view = {
    ...{ frame, code: codeOf(dossier), csrf: reply.csrfToken(), errors },
    items: items.filter(({ kind }) => kind === 'collect'),
    isPossible: mayCollect(services, dossier),
    fields: fields ?? (await homeOf(services, dossier, frame.lang)),
    key: key ?? newId(services.clock.now()),
  }
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), collectPage(view))
}

/** Papers are where the applicant is; where the result goes is another matter. */
async function homeOf(services: WebServices, dossier: LoadedDossier, lang: Lang): Promise<PostalFields> {
  const known = await knownPostal(services, dossier, lang)
  return { ...known, address: dossier.parties.applicant.address ?? known.address }
}

interface CollectView {
  frame: PortalFrame
  code: string
  key: string
  csrf: string
  items: readonly PostalItem[]
  isPossible: boolean
  fields: PostalFields
  errors: readonly FormError[]
}

function collectPage({ frame, code, key, csrf, items, isPossible, fields, errors }: CollectView): string {
  const { lang } = frame
  const t = words[lang]
  const isAsked = isPossible && (errors.length > 0 || items.every(isOver))
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[{ text: `${t.track} ${code}`, href: trackPath(code) }, { text: t.title }]}
    >
      <div class="stack stack-l">
        <Heading lead={t.lead}>{t.title}</Heading>
        {items.toReversed().map((item) => (
          <PostalStory lang={lang} item={item} reader="concerned" />
        ))}
        {!isPossible && <Notice title={t.none}>{t.noneMore}</Notice>}
        {isAsked && (
          <form method="post" action={frame.path}>
            <ErrorSummary lang={lang} errors={errors} />
            <input type="hidden" name="_csrf" value={csrf} />
            <input type="hidden" name="key" value={key} />
            <PostalQuestions lang={lang} fields={fields} errors={errors} />
            <div class="row">
              <Button>{t.submit}</Button>
              <LinkButton href={trackPath(code)} kind="secondary">
                {t.back}
              </LinkButton>
            </div>
          </form>
        )}
      </div>
    </PortalLayout>,
  )
}
