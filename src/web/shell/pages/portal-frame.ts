/** What all pages of the public have in common: language, preferences, head and foot. */
import type { FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../calendar/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { type Organisation, type PortalLayoutProps, readPreferences } from '../../ui/index.ts'
import { describeHours } from '../../words/hours.ts'
import { sayOutage } from '../../words/outage.ts'
import { accountPath, accountToken } from '../account.ts'
import type { WebServices } from '../services.ts'
import { sessionToken } from '../session.ts'

const words = {
  vi: {
    procedures: 'Thủ tục',
    track: 'Tra cứu hồ sơ',
    figures: 'Kết quả phục vụ',
    petitions: 'Phản ánh',
    news: 'Tin tức',
    signIn: 'Đăng nhập',
    workspace: 'Bàn làm việc',
    mine: 'Hồ sơ của tôi',
    centre: 'Trung tâm Phục vụ hành chính công',
    demo: 'Bản trình diễn: người, hồ sơ và số liệu ở đây đều do máy sinh ra.',
  },
  en: {
    procedures: 'Procedures',
    track: 'Track a dossier',
    figures: 'How we serve',
    petitions: 'Feedback',
    news: 'News',
    signIn: 'Sign in',
    workspace: 'Workspace',
    mine: 'My dossiers',
    centre: 'Public Administrative Service Centre',
    demo: 'A demonstration: the people, dossiers and figures here are invented.',
  },
} satisfies Record<Lang, object>

export type Section = 'procedures' | 'track' | 'figures' | 'petitions' | 'news' | 'sign-in' | 'none'

export type PortalFrame = Pick<
  PortalLayoutProps,
  | 'lang'
  | 'path'
  | 'isPosted'
  | 'preferences'
  | 'organisation'
  | 'nav'
  | 'account'
  | 'accessibilityHref'
  | 'ribbon'
  | 'outage'
>

/** Where staff begin. */
export const workspacePath = '/work'

/** Everything of a layout but the title. Asks no database. */
export function portalFrame(request: FastifyRequest, services: WebServices, section: Section): PortalFrame {
  const lang = langOf(request)
  const t = words[lang]
  const isSignedIn = sessionToken(request, services) !== undefined
  const isApplicant = accountToken(request, services) !== undefined
  const current = section === 'sign-in'
  return {
    lang,
    path: request.url,
    isPosted: request.method === 'POST',
    preferences: readPreferences(request.cookies),
    organisation: organisationOf(services, lang),
    nav: [
      { text: t.procedures, href: '/procedures', current: section === 'procedures' },
      { text: t.track, href: '/track', current: section === 'track' },
      { text: t.figures, href: '/figures', current: section === 'figures' },
      { text: t.petitions, href: '/petitions', current: section === 'petitions' },
      { text: t.news, href: '/news', current: section === 'news' },
    ],
    account: isSignedIn
      ? { text: t.workspace, href: workspacePath }
      : isApplicant
        ? { text: t.mine, href: accountPath, current }
        : { text: t.signIn, href: '/sign-in', current },
    accessibilityHref: '/accessibility',
    outage: sayOutage(services.outages?.comingAt(services.clock.now()) ?? [], lang),
    ...(services.demo === undefined ? {} : { ribbon: t.demo }),
  }
}

/** The same answer may go to everybody who shares this key. */
export function frameKey({ lang, preferences, account, outage }: PortalFrame): string {
  return `${lang} ${preferences.text} ${preferences.theme} ${account?.href} ${outage}`
}

interface Described {
  organisation: Organisation
  until: number
}

/** Looked up again so often, since it stands on every page and hardly ever changes. */
const DESCRIBED_MS = 5_000
const described = new WeakMap<WebServices, Partial<Record<Lang, Described>>>()

function organisationOf(services: WebServices, lang: Lang): Organisation {
  const now = services.clock.now()
  const known = described.get(services) ?? {}
  const fresh = known[lang]
  if (fresh !== undefined && now < fresh.until) return fresh.organisation
  const organisation = describeOrganisation(services, lang)
  described.set(services, { ...known, [lang]: { organisation, until: now + DESCRIBED_MS } })
  return organisation
}

/** The Centre as the directory knows it today. */
function describeOrganisation(services: WebServices, lang: Lang): Organisation {
  const { directory, calendars } = services.organisation
  const now = services.clock.now()
  const today = toLocalDate(now)
  const centre = directory
    .agencies()
    .find(({ kind, code }) => kind === 'centre' && directory.isValidAt(code, today))
  const time = calendars.receptionTime(centre?.code ?? '')
  return {
    name: services.siteName[lang],
    centre: centre?.name[lang] ?? words[lang].centre,
    hours: describeHours(time.definition, today, lang),
    ...centre?.place,
  }
}
