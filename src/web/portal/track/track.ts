import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type LoadedDossier,
  type LookedUp,
  type LookUp,
  listEvents,
  readDossier,
  tidyCode,
} from '../../../dossiers/index.ts'
import { isOver, listPostalItems, type PostalItem } from '../../../integration/index.ts'
import { listNoticesOf } from '../../../notices/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { type KeptForm, parseKeptForm } from '../../shell/forms/kept-form.ts'
import { resumePage } from '../../shell/forms/resume-page.tsx'
import { openPageMemory } from '../../shell/pages/page-memory.ts'
import { frameKey, portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage, sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { byPostPaths, deliveryPath, resultPath, supplementPath, withdrawPath } from '../shell/apply-paths.ts'
import { findOpened, isTheirs, openWithSecret, takeFromAddress, trackPath } from '../shell/find-opened.ts'
import { type TrackFormView, trackFormPage } from '../shell/opening/track-form-page.tsx'
import { isPetitionCode, petitionPath } from '../shell/petition-paths.ts'
import { mayChooseDelivery, postalKindNow } from '../shell/postal-kind.ts'
import { levelsToday } from './levels-today.ts'
import { type OwnWays, trackPage } from './track-page.tsx'
import { tracked } from './tracked.ts'

/** What is left of the time is said in minutes at the finest, so a page may be so old while the dossier stands. */
const LIFE_MS = 30_000
const MOST = 500

/**
 * `GET /track`: the form. `POST /track`: what was typed there. `GET /track/:code?key=` and `?secret=`: the QR codes of receipts.
 * A code of a petition leads to its own page. All
 * others lead to `GET /track/:code`, the dossier, for whoever has proved to have the receipt. Nothing is changed, so no form token
 * is needed.
 */
export function addTrack(app: FastifyInstance, services: WebServices, lookUp: LookUp): void {
  const pages = openPageMemory({ lifeMs: LIFE_MS, most: MOST })
  const access = 'public' as const
  app.get('/track', { config: { access } }, async (request, reply) =>
    showForm(services, request, reply, { code: tidyCode(queryOf(request).code ?? '') }),
  )
  app.post('/track', { config: { access, csrf: 'exempt' } }, async (request, reply) => {
    const form = formOf(request)
    const [code, secret] = [tidyCode(form.code ?? ''), tidyCode(form.secret ?? '')]
    const kept = keptFor(code, form.kept)
    if (code === '' || secret === '')
      return showForm(services, request, reply, { code, secret, problem: 'missing', kept })
    const found = await openWithSecret({ services, lookUp }, request, reply, { code, secret })
    if (typeof found === 'string')
      return showForm(services, request, reply, { code, secret, problem: found, kept })
    if (kept !== undefined) {
      const frame = { ...portalFrame(request, services, 'track'), path: '/track' }
      return sendPrivatePage(reply, resumePage({ frame, csrf: reply.csrfToken(), kept, why: 'opened' }))
    }
    return reply.redirect(isPetitionCode(code) ? petitionPath(code) : trackPath(code), 303)
  })
  app.get<{ Params: { code: string } }>('/track/:code', { config: { access } }, async (request, reply) => {
    const code = tidyCode(request.params.code)
    if (isPetitionCode(code) && queryOf(request).problem === undefined) {
      return reply.redirect(petitionPath(code), 303)
    }
    const path = trackPath(code)
    const elsewhere = await takeFromAddress({ services, lookUp }, request, reply, { code, path })
    if (elsewhere !== undefined) return reply.header('cache-control', 'no-store').redirect(elsewhere, 303)
    const found = await findOpened(services, request, code)
    if (found === undefined) {
      const told = (['wrong', 'too_often'] as const).find((one) => one === queryOf(request).problem)
      const problem = told ?? (isFromForm(request) ? 'cookies' : undefined)
      return showForm(services, request, reply, { code, problem })
    }
    const frame = { ...portalFrame(request, services, 'track'), path }
    const isOwn = await isTheirs(services, request, found.id)
    const page = await pages.page(
      `${frameKey(frame)} ${found.id} ${found.version} ${code} ${isOwn}`,
      services.clock.now(),
      async () => {
        const notices = await listNoticesOf(services.office.database, found.id)
        const dossier = await get(services, found)
        const postal = await listPostalItems(services.office.database, [found.id])
        const view = tracked(services, dossier, {
          events: await listTelling(services, dossier),
          lang: frame.lang,
          reader: isOwn ? 'concerned' : 'stranger',
        })
        const byPost = byPostNow(services, dossier, postal)
        const own = isOwn ? ownWays(dossier, byPost, postal) : undefined
        const signInHref = isOwn || services.identity === undefined ? undefined : hrefOfReturn(byPost)
        const answerHref = isOwn || services.identity === undefined ? undefined : supplementPath(code)
        const beside = { notices, postal, own, signInHref, answerHref, levels: levelsToday(services) }
        return trackPage(frame, view, beside)
      },
    )
    return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page.body)
  })
}

/** What was sent to a page of this dossier or petition after it had closed; what leads anywhere else is not ours. */
function keptFor(code: string, text: string | undefined): KeptForm | undefined {
  const kept = parseKeptForm(text)
  const [, of = ''] = /^\/(?:rate|pay|correct|petitions)\/([^/?]+)/.exec(kept?.action ?? '') ?? []
  return code !== '' && tidyCode(of) === code ? kept : undefined
}

/** Only a right pair leads here from the form; whoever comes so without the cookie has a browser that keeps none. */
function isFromForm({ headers, host }: FastifyRequest): boolean {
  const from =
    headers.referer !== undefined && URL.canParse(headers.referer) ? new URL(headers.referer) : null
  return from?.host === host && from.pathname === '/track'
}

async function get({ office }: WebServices, { id }: LookedUp): Promise<LoadedDossier> {
  const dossier = await readDossier(office, id)
  if (dossier === undefined) throw problemError(platformProblem('not_found'))
  return dossier
}

/** What the post may be asked to carry now; undefined: nothing, or it is on its way. */
function byPostNow(
  services: WebServices,
  { state }: LoadedDossier,
  items: readonly PostalItem[],
): OwnWays['byPost'] {
  const kind = postalKindNow(services, state)
  const isUnderWay = items.some((item) => item.kind === kind && !isOver(item))
  if (kind === undefined || isUnderWay) return undefined
  return { kind, href: byPostPaths[kind](state.code ?? state.reference) }
}

/** Whoever has only the receipt signs in first: where a result goes is the applicant's to say. */
function hrefOfReturn(byPost: OwnWays['byPost']): string | undefined {
  return byPost?.kind === 'return' ? byPost.href : undefined
}

/** What the person may do about it now, who has signed in and is concerned. */
function ownWays(
  { state }: LoadedDossier,
  byPost: OwnWays['byPost'],
  postal: readonly PostalItem[],
): OwnWays {
  const code = state.code ?? state.reference
  const isAsked = ['awaiting_supplement', 'awaiting_intake_supplement'].includes(state.status)
  return {
    supplementHref: isAsked ? supplementPath(code) : undefined,
    byPost,
    deliveryHref: mayChooseDelivery(state, postal) ? deliveryPath(code) : undefined,
    withdrawHref: state.endedAt === undefined ? withdrawPath(code) : undefined,
    results: (state.result?.files ?? []).map(({ name, sha256 }) => ({
      name,
      href: resultPath(code, sha256),
    })),
  }
}

/** The events are asked only where they say a reason that the dossier itself does not keep. */
async function listTelling({ office }: WebServices, { state }: LoadedDossier) {
  const tells =
    state.extensions > 0 || ['not_accepted', 'stopped', 'withdrawn'].includes(state.endKind ?? 'result')
  return tells ? listEvents(office.database, state.id) : []
}

const statuses = { missing: 422, wrong: 404, too_often: 429, cookies: 422, closed: 422 } as const

async function showForm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { code, secret, problem, kept }: Omit<TrackFormView, 'frame'>,
): Promise<FastifyReply> {
  if (problem !== undefined) reply.code(statuses[problem])
  const frame = { ...portalFrame(request, services, 'track'), path: '/track' }
  const page = trackFormPage({ frame, code, secret, problem, kept })
  // With a code or a secret in it the page is nobody's but theirs.
  if (code || secret) return sendPrivatePage(reply, page)
  return sendPage(request, reply, page)
}
