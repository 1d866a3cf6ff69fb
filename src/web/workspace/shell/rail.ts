/** The rail: the person's own work by kind with counts, the desk, the house; only what their roles open. */
import { type Actor, canSomewhere, type Permission, scopeOf } from '../../../agencies/index.ts'
import type { InboxCount, TaskKind } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { IconName, RailItem, RailSection } from '../../ui/index.ts'

const words = {
  vi: {
    mine: 'Việc của tôi',
    desk: 'Một cửa',
    house: 'Điều hành',
    kinds: {
      intake: 'Chờ tiếp nhận',
      step: 'Đang giải quyết',
      opinion: 'Chờ ý kiến',
      waiting: 'Chờ bên ngoài',
    },
    receive: 'Tiếp nhận mới',
    return: 'Trả kết quả',
    papers: 'Giao nhận bản giấy',
    templates: 'Mẫu kết quả',
    board: 'Tình hình hồ sơ',
    report: 'Báo cáo',
    register: 'Sổ theo dõi',
    supervision: 'Dấu hiệu cần xem',
    dataQuality: 'Dữ liệu cần sửa',
    evaluation: 'Đánh giá',
    inspections: 'Kiểm tra',
    ownEvaluation: 'Đánh giá của tôi',
    petitions: 'Phản ánh, kiến nghị',
    news: 'Tin tức, tạm ngừng',
    payments: 'Thanh toán trực tuyến',
    fees: 'Sổ thu phí',
    notices: 'Thông báo',
    links: 'Kết nối',
    withoutHands: 'Việc chưa có người làm',
    procedures: 'Bàn thủ tục',
    calendars: 'Lịch làm việc',
    staff: 'Nhân sự',
    confirmations: 'Chờ người thứ hai',
    assigning: 'Phân công việc',
    delegations: 'Ủy quyền',
  },
  en: {
    mine: 'My work',
    desk: 'One-stop desk',
    house: 'Management',
    kinds: {
      intake: 'To be accepted',
      step: 'In process',
      opinion: 'Opinions asked',
      waiting: 'Waiting outside',
    },
    receive: 'New intake',
    return: 'Hand over',
    papers: 'Papers between agencies',
    templates: 'Templates of results',
    board: 'The board',
    report: 'Reports',
    register: 'Register',
    supervision: 'To be looked at',
    dataQuality: 'Data to be mended',
    evaluation: 'Evaluation',
    inspections: 'Inspections',
    ownEvaluation: 'My evaluation',
    petitions: 'Feedback and petitions',
    news: 'News and outages',
    payments: 'Online payments',
    fees: 'Book of fees',
    notices: 'Notices',
    links: 'Connections',
    withoutHands: 'Work without hands',
    procedures: 'Procedures',
    calendars: 'Calendars',
    staff: 'Staff',
    confirmations: 'Second person',
    assigning: 'Giving out work',
    delegations: 'Delegation',
  },
} satisfies Record<Lang, object>

/** What has to be taken up within eight working hours. */
export const LOOKED_AT = ['reception', 'receipt', 'refusal_approval'] as const satisfies readonly TaskKind[]

/** Kinds of tasks as people sort them. `return` has its own page, `look` is led to by the warning of the inbox. */
export const KINDS = {
  intake: ['reception', 'refusal_approval', 'intake_supplement', 'transfer'],
  step: ['receipt', 'step', 'supplement_approval', 'correction'],
  opinion: ['opinion'],
  waiting: ['wait', 'supplement', 'payment'],
  return: ['hand_over'],
  look: LOOKED_AT,
} as const satisfies Record<string, readonly TaskKind[]>

type Kind = keyof typeof KINDS

export function isKind(name: string | undefined): name is Kind {
  return name !== undefined && Object.hasOwn(KINDS, name)
}

const KIND_ICONS = {
  intake: 'bell',
  step: 'briefcase',
  opinion: 'chat',
  waiting: 'pause',
} as const satisfies Record<Exclude<Kind, 'return' | 'look'>, IconName>

/** Paths of the workspace's pages. */
export const paths = {
  inbox: '/work',
  /** The inbox of those whose first page is the board. */
  allMine: '/work?kind=all',
  inboxViews: '/work/views',
  bulk: '/work/bulk',
  /** Results that wait at the desk, several to be handed over at once. */
  bulkHandOver: '/work/bulk?step=hand_over',
  bulkAct: (id: string) => `/work/bulk/${id}`,
  board: '/work/board',
  search: '/work/search',
  receive: '/work/receive',
  receiveSearch: (text: string) => `/work/receive?${new URLSearchParams({ q: text })}`,
  receiveDraft: (id: string) => `/work/receive?draft=${id}`,
  receiveSeveral: (procedure: string) => `/work/receive/several?procedure=${encodeURIComponent(procedure)}`,
  severalDraft: (id: string) => `/work/receive/several?draft=${id}`,
  separators: (procedure: string) =>
    `/work/receive/separators.pdf?procedure=${encodeURIComponent(procedure)}`,
  scan: (sha256: string, name?: string) =>
    `/work/receive/scans/${sha256}${name === undefined ? '' : `?name=${encodeURIComponent(name)}`}`,
  several: (key: string) => `/work/receive/several/${key}`,
  deskForm: (draft: string) => `/work/receive/${draft}/form`,
  deskFormPrint: (draft: string) => `/work/receive/${draft}/form.pdf`,
  received: (id: string) => `/work/received/${id}`,
  declared: (dossier: string) => `/work/dossiers/${dossier}/declaration`,
  postal: (dossier: string) => `/work/dossiers/${dossier}/post`,
  return: '/work/return',
  findReady: '/work/return/find',
  unclaimed: '/work/return/unclaimed',
  give: (dossier: string) => `/work/return/${dossier}`,
  giveSlip: (dossier: string) => `/work/return/${dossier}/slip.pdf`,
  papers: '/work/papers',
  paperList: (id: string) => `/work/papers/${id}`,
  report: '/work/report',
  register: '/work/register',
  slipRegister: '/work/register/slips',
  handedBook: '/work/register/handed-over',
  fees: '/work/fees',
  supervision: '/work/supervision',
  dataQuality: '/work/data-quality',
  evaluation: '/work/evaluation',
  evaluatedAgency: '/work/evaluation/agency',
  evaluatedDossiers: '/work/evaluation/dossiers',
  ownEvaluation: '/work/my-evaluation',
  inspections: '/work/inspections',
  inspection: (id: string) => `/work/inspections/${id}`,
  inspected: (id: string, dossier: string) => `/work/inspections/${id}/${dossier}`,
  payments: '/work/payments',
  news: '/work/news',
  article: (id: number | string) => `/work/news/${id}`,
  petitions: '/work/petitions',
  petition: (id: string) => `/work/petitions/${id}`,
  notices: '/work/notices',
  templates: '/work/notices/templates',
  links: '/work/links',
  linkMessages: '/work/links/messages',
  linkConversation: '/work/links/conversation',
  reconciliation: '/work/links/reconciliation',
  webhooks: '/work/links/webhooks',
  deliveries: '/work/links/deliveries',
  linkFields: '/work/links/fields',
  looks: '/work/links/population',
  systems: '/work/links/systems',
  withoutHands: '/work/without-hands',
  procedures: '/work/procedures',
  packages: '/work/procedure-packages',
  decisions: '/work/decisions',
  replacing: '/work/decisions/replacing',
  merging: '/work/procedure-merging',
  lifeEvents: '/work/life-events',
  posting: '/work/procedures-to-post',
  portalCatalogue: '/work/procedures-at-portal',
  nationalRecords: '/work/national-records',
  searchWords: '/work/search-words',
  blocks: '/work/flow-blocks',
  block: (code: string) => `/work/flow-blocks/${code}`,
  drafts: '/work/drafts',
  draft: (id: string) => `/work/drafts/${id}`,
  calendars: '/work/calendars',
  staff: '/work/staff',
  confirmations: '/work/staff/confirmations',
  confirmation: (id: string) => `/work/staff/confirmations/${id}`,
  assigning: '/work/assigning',
  delegations: '/work/delegations',
  dossier: (id: string) => `/work/dossiers/${id}`,
  slip: (id: string, version: number | string) => `/work/dossiers/${id}/slips/${version}`,
  resultTemplates: '/work/result-templates',
  resultDraft: (id: string) => `/work/dossiers/${id}/draft`,
  processSheet: (id: string) => `/work/dossiers/${id}/process`,
  population: (id: string) => `/work/dossiers/${id}/population`,
  told: (id: string) => `/work/dossiers/${id}/notices`,
  file: (dossier: string, sha256: string) => `/work/dossiers/${dossier}/files/${sha256}`,
}

/** `unheld`: how many tasks have no hands, `unconfirmed`: what waits for this person to confirm, where the actor sees to that. */
export function railOf(
  actor: Actor,
  counts: readonly InboxCount[],
  { url, unheld, unconfirmed, lang }: { url: string; unheld: number; unconfirmed: number; lang: Lang },
): RailSection[] {
  const t = words[lang]
  const { pathname, searchParams } = new URL(url, 'http://here.invalid')
  const shownKind = pathname === paths.inbox ? (searchParams.get('kind') ?? '') : undefined
  const kinds = (Object.keys(KIND_ICONS) as (keyof typeof KIND_ICONS)[]).map((kind) => ({
    text: t.kinds[kind],
    href: `${paths.inbox}?kind=${kind}`,
    icon: KIND_ICONS[kind],
    count: countOf(counts, KINDS[kind]),
    current: shownKind === kind,
  }))
  const mine: RailItem[] = [
    {
      text: t.mine,
      href: firstPageOf(actor, counts) === undefined ? paths.inbox : paths.allMine,
      icon: 'inbox',
      count: countOf(counts),
      current: shownKind !== undefined && !isKind(shownKind),
    },
    ...kinds.filter(({ count, current }) => count > 0 || current),
  ]
  const isWithoutDossiers =
    shownKind === undefined && !canSomewhere(actor, 'dossier.read') && countOf(counts) === 0
  const entry = (permission: Permission, item: RailItem) =>
    canSomewhere(actor, permission) ? [{ ...item, current: isUnder(pathname, item.href) }] : []
  return [
    { items: isWithoutDossiers ? [] : mine },
    {
      title: t.desk,
      items: [
        ...entry('dossier.receive', { text: t.receive, href: paths.receive, icon: 'plus' }),
        ...entry('dossier.hand_over', {
          text: t.return,
          href: paths.return,
          icon: 'hand',
          count: countOf(counts, KINDS.return),
        }),
        ...entry('papers.move', { text: t.papers, href: paths.papers, icon: 'share' }),
        ...entry('dossier.collect_fee', { text: t.payments, href: paths.payments, icon: 'briefcase' }),
        ...entry('dossier.collect_fee', { text: t.fees, href: paths.fees, icon: 'file' }),
      ],
    },
    {
      title: t.house,
      items: [
        ...entry('report.read', { text: t.board, href: paths.board, icon: 'alert' }),
        ...entry('report.read', { text: t.report, href: paths.report, icon: 'chart' }),
        ...entry('report.read', { text: t.supervision, href: paths.supervision, icon: 'search' }),
        ...entry('dossier.read', { text: t.dataQuality, href: paths.dataQuality, icon: 'users' }),
        ...entry('report.read', { text: t.evaluation, href: paths.evaluation, icon: 'check' }),
        ...entry('report.read', { text: t.inspections, href: paths.inspections, icon: 'search' }),
        ...entry('petition.handle', { text: t.petitions, href: paths.petitions, icon: 'chat' }),
        ...entry('news.edit', { text: t.news, href: paths.news, icon: 'bell' }),
        ...entry('report.read', { text: t.register, href: paths.register, icon: 'file' }),
        ...entry('template.manage', { text: t.templates, href: paths.resultTemplates, icon: 'file' }),
        ...entry('notice.manage', { text: t.notices, href: paths.notices, icon: 'send' }),
        ...entry('link.manage', { text: t.links, href: paths.links, icon: 'share' }),
        ...entry('post.read', {
          text: t.withoutHands,
          href: paths.withoutHands,
          icon: 'question',
          count: unheld,
        }),
        ...entry('catalogue.edit', { text: t.procedures, href: paths.procedures, icon: 'file' }),
        ...entry('calendar.manage', { text: t.calendars, href: paths.calendars, icon: 'calendar' }),
        ...entry('staff.manage', { text: t.staff, href: paths.staff, icon: 'users' }).map((item) => ({
          ...item,
          current: item.current && !isUnder(pathname, paths.confirmations),
        })),
        ...entry('staff.manage', {
          text: t.confirmations,
          href: paths.confirmations,
          icon: 'check',
          count: unconfirmed,
        }),
        ...entry('dossier.reassign', { text: t.assigning, href: paths.assigning, icon: 'users' }),
        ...entry('dossier.process', {
          text: t.ownEvaluation,
          href: paths.ownEvaluation,
          icon: 'check',
        }),
        {
          text: t.delegations,
          href: paths.delegations,
          icon: 'calendar' as const,
          current: isUnder(pathname, paths.delegations),
        },
      ],
    },
  ].filter(({ items }) => items.length > 0)
}

/** Where those begin who keep the house and have nothing to do with dossiers: the first that their roles open. */
const HOUSE_FIRST = [
  ['staff.manage', paths.staff],
  ['calendar.manage', paths.calendars],
  ['link.manage', paths.links],
  ['notice.manage', paths.notices],
  ['news.edit', paths.news],
] as const satisfies readonly (readonly [Permission, string])[]

/** The page that somebody begins with instead of the inbox; undefined: the inbox. */
export function firstPageOf(actor: Actor, counts: readonly InboxCount[]): string | undefined {
  if (isBoardFirst(actor, counts)) return paths.board
  if (canSomewhere(actor, 'dossier.read') || countOf(counts) > 0) return undefined
  return HOUSE_FIRST.find(([permission]) => canSomewhere(actor, permission))?.[1]
}

/** Whether somebody begins with the board: who urges all over the province, and who watches it with no work of their own. */
function isBoardFirst(actor: Actor, counts: readonly InboxCount[]): boolean {
  return scopeOf(actor, 'dossier.urge').all || (scopeOf(actor, 'report.read').all && countOf(counts) === 0)
}

export function countOf(counts: readonly InboxCount[], kinds?: readonly TaskKind[]): number {
  return counts
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .reduce((sum, { count }) => sum + count, 0)
}

function isUnder(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`)
}
