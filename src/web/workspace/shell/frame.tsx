/** What all pages of the staff have in common: who, where, the rail with its counts, search, the main action. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere, type Role, roleNames, type SignedIn } from '../../../agencies/index.ts'
import type { InboxCount } from '../../../dossiers/index.ts'
import { isForwarded, langOf } from '../../../platform/http/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedInOf } from '../../shell/session.ts'
import { type NoticeProps, readPreferences, type WorkspaceLayoutProps } from '../../ui/index.ts'
import { sayOutage } from '../../words/outage.ts'
import { inboxCounts } from './inbox-memory.ts'
import { paths, railOf } from './rail.ts'
import { maySettle, waitingAccess } from './staff/access-memory.ts'
import { countHands, withoutHands } from './staff/hands-memory.ts'
import { urgencyEnds } from './urgency.ts'

const words = {
  vi: {
    receive: 'Tiếp nhận',
    proxy:
      'Máy chủ trung gian chưa được khai báo: mọi người bị tính là một địa chỉ. Đặt TRUST_PROXY bằng địa chỉ của máy chủ trung gian rồi khởi động lại.',
    demo: 'Bản trình diễn: người, hồ sơ và số liệu ở đây đều do máy sinh ra.',
  },
  en: {
    receive: 'Receive',
    proxy:
      'Requests come through a proxy that is not named: everybody counts as one address. Set TRUST_PROXY to the address of the proxy and start again.',
    demo: 'A demonstration: the people, dossiers and figures here are invented.',
  },
} satisfies Record<Lang, object>

export interface FrameInput {
  title: string
  /** Absent when the page draws its own `<h1>`. */
  heading?: string | undefined
  reply: FastifyReply
  toast?: NoticeProps | undefined
  hasErrors?: boolean | undefined
  /** What was searched for. */
  search?: string | undefined
  /** Path for the language switch, where the page was drawn by a POST. */
  path?: string | undefined
}

export interface WorkspaceFrame {
  /** For `<WorkspaceLayout {...layout}>`. */
  layout: Omit<WorkspaceLayoutProps, 'children'>
  lang: Lang
  /** For the hidden field `_csrf`. */
  csrf: string
  /** Where a form with files is sent. */
  uploadTo: (path: string) => string
  me: SignedIn
  counts: readonly InboxCount[]
}

/** Everything of the layout but its children; at most one query, for the counts, and once in a minute one
 * for work without hands and one for what waits for a second person, where the person sees to it. Only on routes that are not public. */
export async function workspaceFrame(
  request: FastifyRequest,
  services: WebServices,
  input: FrameInput,
): Promise<WorkspaceFrame> {
  const me = signedIn(request)
  const lang = langOf(request)
  const t = words[lang]
  const home = homeOf(me)
  const counts = await inboxCounts(services, me.actor, urgencyEnds(services, home.agency))
  const unheld = countHands(await withoutHands(services, me.actor))
  const waiting = await waitingAccess(services, me.actor)
  const unconfirmed = waiting.filter((one) => maySettle(me.actor, one)).length
  const path = input.path ?? request.url
  const csrf = input.reply.csrfToken()
  const layout = {
    lang,
    title: input.title,
    heading: input.heading,
    path,
    preferences: readPreferences(request.cookies),
    hasErrors: input.hasErrors,
    isPosted: request.method === 'POST',
    siteName: services.siteName[lang],
    homeHref: paths.inbox,
    place: services.office.directory.nameOf(home.agency, lang),
    person: { name: me.staff.fullName, role: home.role ? roleNames[home.role][lang] : '', href: '/password' },
    signOut: { action: '/sign-out', token: csrf },
    sections: railOf(me.actor, counts, { url: path, unheld, unconfirmed, lang }),
    search: { action: paths.search, value: input.search },
    main: canSomewhere(me.actor, 'dossier.receive')
      ? { text: t.receive, href: paths.receive, hotkey: 'n', icon: 'plus' as const }
      : undefined,
    toast: input.toast,
    ribbon: ribbonOf(request, services, me),
    outage: sayOutage(services.outages?.comingAt(services.clock.now()) ?? [], lang),
  }
  const uploadTo = (to: string) => input.reply.uploadAction(to)
  return { layout, lang, csrf, uploadTo, me, counts }
}

/** What stands above every page: that this is a demonstration, and to who looks after the house that a proxy is not named. */
function ribbonOf(request: FastifyRequest, { config, demo }: WebServices, me: SignedIn): string | undefined {
  const t = words[langOf(request)]
  const isHidden =
    config.trustProxy === undefined && isForwarded(request) && canSomewhere(me.actor, 'staff.manage')
  const said = [demo === undefined ? '' : t.demo, isHidden ? t.proxy : ''].filter((text) => text !== '')
  return said.length === 0 ? undefined : said.join(' ')
}

/** Who is signed in, on a route that is not public. */
export function signedIn(request: FastifyRequest): SignedIn {
  const me = signedInOf(request)
  if (me === undefined) throw new Error(`${request.url} is drawn for staff but nobody is signed in`)
  return me
}

/** The first own role of a person, and its agency: what stands at the head of their pages. */
export function homeOf({ actor }: SignedIn): { agency: string; role: Role | undefined } {
  const grant = actor.grants.find(({ onBehalfOf }) => onBehalfOf === undefined) ?? actor.grants[0]
  return { agency: grant?.agency ?? '', role: grant?.role }
}
