/** Every page of the house: by the route that draws it, with the states that look different. */
import { signedResult } from '../documents/signed-pdf.ts'
import { LATE_FORM } from './furnish-applications.ts'
import { CONFIGURED, DELIVERY, MESSAGE } from './furnish-links.ts'
import { INSPECTION, type Tour, type Visited } from './open-tour.ts'

export interface Stop {
  name: string
  path: string
  /** Username of somebody of the staff, or one of `PEOPLE`; absent: somebody from the street. */
  as?: string
  /** What the page is answered with; 200 unless told. */
  status?: number
  /** A form that is sent as it stands, so that the page comes back with its errors. */
  send?: string
  /** What is chosen in its file field before that. */
  attach?: () => Promise<{ name: string; mimeType: string; buffer: Buffer }>
  /** How many queries it may ask; six unless told: what nobody does every day, and who could take over each post. */
  asks?: number
  /** Most kB with its sheet where citizens see it, pages of a form among them; 15 unless told. */
  most?: number
  /** Which house; the full one unless told. */
  at?: 'bare' | 'empty'
}

const COMMUNE = 'H44.100'
const DESK = 'tiepnhan.viettri'
const CENTRE_DESK = 'tiepnhan.ttpvhcc'
const MANAGER = 'giamdoc.ttpvhcc'
const ADMINISTRATOR = 'quantri.vpubnd'
const CONTROLLER = 'kiemsoat.vpubnd'
const FIRST = 'dautien'
/** By which most procedures of the demonstration are announced. */
const DECISION = { number: '1208/QĐ-UBND', date: '2025-06-24' }

/** Routes that answer with something else than a page. */
export const NO_PAGES: readonly string[] = [
  '/account/sign-in/back',
  '/account/sign-in/go',
  '/api/style.css',
  '/assets/:file',
  '/drafts/:draft',
  '/agree/:draft/files/:sha256',
  '/drafts/:draft/files/:sha256',
  '/drafts/:draft/photographs/:question',
  '/drafts/:draft/proof.pdf',
  '/figures/table.csv',
  '/figures/table.json',
  '/follow/:code/files/:sha256',
  '/health/live',
  '/health/ready',
  '/metrics',
  '/pay/:code/:bill/receipt.pdf',
  '/news/:id/pictures/:sha256',
  '/news/feed.xml',
  '/petitions/:code/files/:sha256',
  '/pay/return',
  '/procedures/suggest',
  '/speculation-rules.json',
  // Stands for a page of somebody else.
  '/stand-in/identity/*',
  '/stand-in/identity/choose/:uid',
  '/stand-in/identity/choose/:uid/:sub',
  '/stand-in/payments/:reference',
  '/work/calendars/days.xlsx',
  '/work/calendars/hours.xlsx',
  '/work/dossiers/:id/receipt.pdf',
  '/work/receive/:draft/form.pdf',
  '/work/receive/scans/:sha256',
  '/work/receive/separators.pdf',
  '/work/receive/several/:key/receipts.pdf',
  '/work/drafts/:id/document',
  '/work/drafts/:id/flow.bpmn',
  '/work/drafts/:id/official-form',
  '/work/drafts/:id/what-if.pdf',
  '/work/procedure-merging.pdf',
  '/work/procedures-to-post.pdf',
  '/work/drafts/:id/form.pdf',
  '/work/procedures/:code/log.ocel.json',
  '/work/procedures/:code/log.xes',
  '/work/procedures/:code/versions/:number/package',
  '/work/procedures/:code/versions/:number/flow.bpmn',
  '/work/links/reconciliation/:id/file',
  '/work/news/:id/pictures/:sha256',
  '/work/petitions/:id/files/:sha256',
  '/work/petitions/sheet',
  '/work/dossiers/:id/process.pdf',
  '/work/dossiers/:id/slips/:version',
  '/work/papers/:id/list.pdf',
  '/work/papers/:id/sheet',
  '/work/papers/sheet',
  '/work/register/certification',
  '/work/evaluation/sheet',
  '/work/register/sheet',
  '/work/register/slips/sheet',
  '/work/register/handed-over/sheet',
  '/work/return/:id/slip.pdf',
  '/work/fees/sheet',
  '/work/dossiers/:id/files/:sha256',
]

/** Whether the route belongs to programs. */
export function isForPrograms(url: string): boolean {
  return url.startsWith('/api/v1/')
}

export function stopsOf(tour: Tour): Readonly<Record<string, readonly Stop[]>> {
  return { ...publicStops(tour), ...applicantStops(tour), ...deskStops(tour), ...houseStops(tour) }
}

function applicantStops({ full: { applied, licences } }: Tour): Record<string, readonly Stop[]> {
  const as = 'applicant'
  const draft = (id: string, more: string) => `/drafts/${id}/${more}`
  return {
    '/account': [{ name: 'my dossiers', path: '/account', as }],
    '/account/kept/:form': [{ name: 'a form that came late', path: `/account/kept/${LATE_FORM}`, as }],
    '/account/sign-in': [
      { name: 'sign in to apply', path: '/account/sign-in' },
      {
        name: 'sign in to apply, wrong',
        path: '/account/sign-in',
        send: 'form[action="/account/sign-in"]',
      },
      { name: 'sign in to apply, nowhere', path: '/account/sign-in', at: 'bare' },
    ],
    ...localStops(),
    '/apply/:procedure': [
      { name: 'begin to apply', path: '/apply/2.000815', as },
      {
        name: 'begin to apply, nothing chosen',
        path: '/apply/2.000815',
        as,
        send: 'form[action="/apply/2.000815"]',
      },
    ],
    '/drafts/:draft/page/:page': [
      { name: 'a page of a form', path: draft(applied.begun, `page/${applied.page}`), as },
      {
        name: 'a page of a form, with errors',
        path: draft(applied.begun, `page/${applied.page}?check=yes`),
        as,
      },
      { name: 'papers of a form', path: draft(applied.complete, 'page/paper'), as },
      { name: 'a page with what a photograph says', path: draft(licences.proposed, 'page/person'), as },
    ],
    '/drafts/:draft/review': [
      { name: 'review', path: draft(applied.complete, 'review'), as },
      { name: 'review that others must agree to', path: draft(applied.company, 'review'), as, asks: 7 },
    ],
    '/agree/:draft': [{ name: 'agree', path: `/agree/${applied.toAgree}`, as }],
    '/follow/:code/supplement': [
      { name: 'supplement', path: `/follow/${applied.asked}/supplement`, as },
      { name: 'nothing to supplement', path: `/follow/${applied.code}/supplement`, as },
    ],
    '/follow/:code/collect': [{ name: 'papers collected', path: `/follow/${applied.code}/collect`, as }],
    '/follow/:code/deliver': [{ name: 'result by post', path: `/follow/${applied.code}/deliver`, as }],
    '/follow/:code/delivery': [
      { name: 'how the result is got', path: `/follow/${applied.code}/delivery`, as },
    ],
    '/follow/:code/withdraw': [{ name: 'withdraw', path: `/follow/${applied.code}/withdraw`, as }],
    '/drafts/:draft/filed': [
      { name: 'filed', path: draft(applied.filed, 'filed'), as },
      { name: 'filed, with a fee that is due', path: draft(licences.billed, 'filed'), as },
    ],
  }
}

/** Accounts that people open with an address. */
function localStops(): Record<string, readonly Stop[]> {
  const sent = (name: string, path: string, as?: string): Stop => ({
    ...{ name, path, send: `form[action="${path}"]` },
    ...(as === undefined ? {} : { as }),
  })
  const [open, security] = ['/account/open', '/account/security']
  return {
    [open]: [
      { name: 'open an account', path: open },
      { name: 'open an account, code is over', path: `${open}?problem=over` },
      sent('open an account, errors', open),
    ],
    [`${open}/code`]: [
      { name: 'code of an account', path: `${open}/code`, as: 'asked' },
      sent('code of an account, errors', `${open}/code`, 'asked'),
    ],
    [`${open}/password`]: [
      { name: 'name and password', path: `${open}/password`, as: 'proved' },
      sent('name and password, errors', `${open}/password`, 'proved'),
    ],
    [security]: [
      { name: 'security of an account opened here', path: security, as: 'local' },
      { name: 'security of an account of the provider', path: security, as: 'applicant' },
    ],
    [`${security}/address/code`]: [
      { name: 'code of a new address', path: `${security}/address/code`, as: 'local' },
      sent('code of a new address, errors', `${security}/address/code`, 'local'),
    ],
    [`${security}/close`]: [
      { name: 'close an account', path: `${security}/close`, as: 'local' },
      sent('close an account, errors', `${security}/close`, 'local'),
    ],
  }
}

function publicStops({ full: { things, petitions, news } }: Tour): Record<string, readonly Stop[]> {
  const { open, late, asked, ready, ended } = things
  const track = ({ code, secret }: typeof open) => `/track/${code}?secret=${secret}`
  const petition = ({ code, secret }: Pick<typeof open, 'code' | 'secret'>) =>
    `/petitions/${code}?secret=${secret}`
  const pay = ({ code, secret }: typeof open) => `/pay/${code}?secret=${secret}`
  const correct = ({ code, secret }: typeof open) => `/correct/${code}?secret=${secret}`
  return {
    '/': [
      { name: 'home', path: '/' },
      { name: 'home, nothing published', path: '/', at: 'bare' },
    ],
    '/accessibility': [{ name: 'accessibility', path: '/accessibility' }],
    // For those who write programs, and as long as the API is.
    '/api': [{ name: 'API reference', path: '/api', most: 30 }],
    '/problems/:code': [{ name: 'a problem of the API', path: '/problems/papers_missing' }],
    '/broken': [
      { name: 'error of the server', path: '/broken', status: 500 },
      { name: 'unknown page', path: '/nowhere', status: 404 },
    ],
    '/figures': [
      { name: 'figures', path: '/figures' },
      { name: 'figures of an empty month', path: '/figures?month=2019-01' },
    ],
    '/figures/satisfaction': [
      { name: 'satisfaction', path: '/figures/satisfaction' },
      { name: 'satisfaction, nothing told', path: '/figures/satisfaction?year=2025' },
    ],
    '/figures/table': [
      { name: 'table of figures', path: '/figures/table?compare=before' },
      { name: 'table of figures by procedure', path: '/figures/table?by=procedure&compare=year' },
      { name: 'table of figures, errors', path: '/figures/table?from=x&to=y', status: 422 },
    ],
    '/pay/:code': [
      { name: 'to be paid', path: pay(open) },
      { name: 'to be paid, on to the platform', path: pay(open), send: `form[action="/pay/${open.code}"]` },
      { name: 'paid', path: pay(late) },
    ],
    '/correct/:code': [
      { name: 'asking for a correction', path: correct(ready) },
      {
        ...{ name: 'asking for a correction, errors', path: correct(ready) },
        send: `form[action^="/correct/"]`,
      },
      { name: 'corrections asked for', path: correct(asked) },
      { name: 'nothing left to correct', path: correct(ended) },
    ],
    '/news': [
      { name: 'news', path: '/news' },
      { name: 'news, none', path: '/news', at: 'bare' },
    ],
    '/news/:id': [{ name: 'an article', path: `/news/${news.published}` }],
    '/petitions': [
      { name: 'petitions', path: '/petitions' },
      { name: 'petitions, none found', path: '/petitions?q=xyzwxyz' },
      { name: 'petitions, none published', path: '/petitions', at: 'bare' },
    ],
    '/petitions/answers/:code': [
      { name: 'an answer', path: `/petitions/answers/${petitions.codes.published.code}` },
    ],
    '/petitions/new': [
      { name: 'sending a petition', path: '/petitions/new' },
      {
        name: 'sending a petition, errors',
        path: '/petitions/new',
        send: 'form[action^="/petitions/new/"]',
      },
    ],
    '/petitions/:code': [
      { name: 'a petition, asked', path: petition(petitions.codes.asked) },
      { name: 'a petition, answered', path: petition(petitions.codes.answered) },
    ],
    '/procedures': [
      { name: 'procedures', path: '/procedures' },
      { name: 'procedures found', path: '/procedures?q=lam%20so%20do' },
      { name: 'procedures found elsewhere', path: '/procedures?q=hanh%20nghe%20luat%20su' },
      { name: 'procedures, none found', path: '/procedures?q=xyzwxyz' },
      { name: 'procedures, nothing published', path: '/procedures', at: 'bare' },
    ],
    '/desks': [
      { name: 'desks', path: '/desks' },
      { name: 'desks, none found', path: '/desks?q=xyzwxyz' },
    ],
    '/procedures/:code': [
      { name: 'procedure', path: '/procedures/1.001193' },
      { name: 'procedure with a long name', path: '/procedures/1.013831' },
      { name: 'procedure of the national list', path: '/procedures/1.000828' },
    ],
    '/procedures/:code/fees': [
      { name: 'what one pays', path: '/procedures/3.000333/fees?channel=online&fact.fee_group=half' },
      { name: 'what one pays, not asked yet', path: '/procedures/2.000815/fees' },
      {
        ...{ name: 'what one pays, errors', status: 422 },
        path: '/procedures/2.000815/fees?channel=direct',
      },
    ],
    '/procedures/:code/papers': [{ name: 'papers to print', path: '/procedures/1.013831/papers' }],
    '/rate/:code': [
      { name: 'rating', path: `/rate/${ended.code}?secret=${ended.secret}` },
      { name: 'rating of the reception', path: `/rate/${open.code}?secret=${open.secret}` },
    ],
    '/setup': [
      { name: 'set-up', path: '/setup', at: 'empty' },
      { name: 'set-up, errors', path: '/setup', at: 'empty', send: 'form[action="/setup"]' },
    ],
    '/sign-in': [
      { name: 'sign-in', path: '/sign-in' },
      { name: 'sign-in, errors', path: '/sign-in', send: 'form[action="/sign-in"]' },
      { name: 'sign-in of a real Centre', path: '/sign-in', at: 'bare' },
    ],
    '/verify': [
      { name: 'signatures', path: '/verify' },
      { name: 'signatures, no file', path: '/verify', send: 'form[action="/verify"]' },
      { name: 'signatures read', path: '/verify', send: 'form[action="/verify"]', attach: signedResult },
    ],
    '/track': [
      { name: 'look-up form', path: '/track' },
      { name: 'look-up form, errors', path: '/track', send: 'form[action="/track"]' },
    ],
    '/track/:code': [
      { name: 'tracked, in process', path: track(open) },
      { name: 'tracked, late', path: track(late) },
      { name: 'tracked, supplement asked', path: track(asked) },
      { name: 'tracked, result ready', path: track(ready) },
      { name: 'tracked, withdrawn', path: track(ended) },
      { name: 'tracked, wrong secret', path: `/track/${open.code}?secret=ABCDEF`, status: 404 },
    ],
  }
}

function deskStops({ full: { things, applied, papers, desk } }: Tour): Record<string, readonly Stop[]> {
  const { open, late, asked, ready, filed, holder } = things
  const dossier = (name: string, as: string, { id }: { id: string }) => ({
    ...{ name: `dossier ${name}`, as, path: `/work/dossiers/${id}` },
  })
  return {
    '/work': [
      { name: 'inbox', as: holder, path: '/work' },
      { name: 'inbox, overdue', as: holder, path: '/work?urgency=overdue' },
      { name: 'inbox of the desk', as: DESK, path: '/work' },
      { name: 'inbox, empty', as: FIRST, path: '/work?kind=all', at: 'bare' },
    ],
    '/work/search': [
      { name: 'search', as: holder, path: '/work/search?q=cong' },
      { name: 'search, none found', as: holder, path: '/work/search?q=khongcogi' },
    ],
    '/work/dossiers/:id': [
      dossier('in process', holder, open),
      dossier('late', holder, late),
      dossier('waiting for a supplement', DESK, asked),
      dossier('at the desk', DESK, filed),
      // What the applicant filed, and what the post fetches of it.
      dossier('filed online', DESK, { id: applied.filed }),
      dossier('with its result', 'traketqua.viettri', ready),
    ],
    '/work/dossiers/:id/files/:sha256/view': [
      { name: 'file', as: holder, path: `/work/dossiers/${open.id}/files/${things.file}/view` },
    ],
    '/work/dossiers/:id/population': [
      { name: 'population check', as: DESK, path: `/work/dossiers/${asked.id}/population` },
      {
        ...{ name: 'population check, no purpose', as: DESK },
        ...{ path: `/work/dossiers/${asked.id}/population`, send: 'form[action$="/population"]' },
      },
      { name: 'population check, no number', as: DESK, path: `/work/dossiers/${filed.id}/population` },
    ],
    '/work/dossiers/:id/post': [
      { name: 'post: papers to be collected', as: DESK, path: `/work/dossiers/${asked.id}/post` },
      { name: 'post: a result', as: 'traketqua.viettri', path: `/work/dossiers/${ready.id}/post` },
      { name: 'post: nothing to order', as: holder, path: `/work/dossiers/${open.id}/post` },
    ],
    '/work/dossiers/:id/notices': [
      { name: 'what the applicant was told', as: holder, path: `/work/dossiers/${open.id}/notices` },
      { name: 'told nothing yet', as: DESK, path: `/work/dossiers/${filed.id}/notices` },
    ],
    '/work/receive': [
      { name: 'receive: choice', as: DESK, path: '/work/receive' },
      { name: 'receive: begun', as: DESK, path: `/work/receive?draft=${desk.begun}` },
      { name: 'receive: declared', as: DESK, path: `/work/receive?draft=${desk.declared}` },
      { name: 'receive: found', as: DESK, path: '/work/receive?q=ban%20sao' },
      { name: 'receive: none found', as: DESK, path: '/work/receive?q=xyzwxyz' },
      { name: 'receive: form', as: DESK, path: '/work/receive?procedure=1.013831' },
      {
        name: 'receive: errors',
        ...{ as: DESK, path: '/work/receive?procedure=2.000815', send: 'form.receive' },
      },
    ],
    '/work/dossiers/:id/declaration': [
      { name: 'no form at the counter', as: holder, path: `/work/dossiers/${open.id}/declaration` },
    ],
    '/work/receive/several': [
      { name: 'several of a kind', as: DESK, path: '/work/receive/several?procedure=2.000815' },
      {
        ...{ name: 'several, errors', as: DESK, path: '/work/receive/several?procedure=2.000815' },
        send: 'form.several',
      },
    ],
    '/work/receive/several/:key': [
      { name: 'received together', as: DESK, path: `/work/receive/several/${desk.together}` },
    ],
    '/work/receive/:draft/form': [
      { name: 'form at the counter', as: DESK, path: `/work/receive/${desk.declared}/form` },
      { name: 'form at the counter, checked', as: DESK, path: `/work/receive/${desk.declared}/form?check` },
    ],
    '/work/received/:id': [{ name: 'received', as: DESK, path: `/work/received/${open.id}` }],
    '/work/bulk': [
      { name: 'act on many', as: holder, path: '/work/bulk' },
      { name: 'act on many, nothing', as: 'giamdoc.sxd', path: '/work/bulk' },
      {
        name: 'results at once',
        as: 'traketqua.viettri',
        path: `/work/bulk?step=hand_over&with=${ready.id}`,
      },
    ],
    '/work/bulk/:id': [{ name: 'act on many, done', as: DESK, path: `/work/bulk/${things.bulk}` }],
    '/work/papers': [
      { name: 'papers that wait', as: CENTRE_DESK, path: '/work/papers' },
      { name: 'papers given', as: CENTRE_DESK, path: '/work/papers?tab=given' },
      { name: 'papers on the way', as: 'vanthu.snnmt', path: '/work/papers?tab=coming' },
      { name: 'no papers', as: 'vanthu.sxd', path: '/work/papers' },
    ],
    '/work/papers/:id': [
      { name: 'list that was given', as: CENTRE_DESK, path: `/work/papers/${papers.list}` },
      { name: 'list to be signed for', as: 'vanthu.snnmt', path: `/work/papers/${papers.list}` },
      { name: 'list that was signed for', as: 'vanthu.snnmt', path: `/work/papers/${papers.taken}` },
    ],
    '/work/dossiers/:id/draft': [
      { name: 'draft, no template', as: DESK, path: `/work/dossiers/${open.id}/draft` },
      { name: 'draft, read only', as: 'vanthu.snnmt', path: `/work/dossiers/${papers.dossier}/draft` },
    ],
    '/work/result-templates': [
      { name: 'templates of results', as: 'vanthu.snnmt', path: '/work/result-templates' },
      { name: 'templates of results, none', as: 'vanthu.sxd', path: '/work/result-templates' },
    ],
    '/work/result-templates/edit': [
      { name: 'new template', as: 'vanthu.snnmt', path: '/work/result-templates/edit' },
      {
        ...{ name: 'template with errors', as: 'vanthu.snnmt', path: '/work/result-templates/edit' },
        send: 'form[action="/work/result-templates/edit"]',
      },
      {
        ...{ name: 'template anew', as: 'vanthu.snnmt' },
        path: `/work/result-templates/edit?template=${papers.template}`,
      },
    ],
    '/work/dossiers/:id/process': [
      { name: 'process sheet', as: 'vanthu.snnmt', path: `/work/dossiers/${papers.dossier}/process` },
      {
        name: 'process sheet, not gone yet',
        as: CENTRE_DESK,
        path: `/work/dossiers/${papers.waiting}/process`,
      },
    ],
    '/work/return': [
      { name: 'results to hand over', as: 'traketqua.viettri', path: '/work/return' },
      { name: 'no result to hand over', as: 'traketqua.ttpvhcc', path: '/work/return' },
      { name: 'no original on loan', as: 'traketqua.viettri', path: '/work/return?tab=originals' },
    ],
    '/work/return/find': [
      { name: 'results found by a name', as: 'traketqua.viettri', path: '/work/return/find?q=nguyen' },
      { name: 'no result found', as: 'traketqua.viettri', path: '/work/return/find?q=xyzxyz' },
    ],
    '/work/return/unclaimed': [
      { name: 'results not collected', as: 'traketqua.viettri', path: '/work/return/unclaimed' },
      { name: 'results not collected, for the manager', as: MANAGER, path: '/work/return/unclaimed' },
    ],
    '/work/return/:id': [
      { name: 'one result handed over', as: 'traketqua.viettri', path: `/work/return/${ready.id}` },
      {
        name: 'one result handed over, without proof',
        as: 'traketqua.viettri',
        path: `/work/return/${ready.id}`,
        send: `form[action="/work/return/${ready.id}"]`,
        status: 422,
      },
    ],
  }
}

function houseStops({ full: { things, petitions, news } }: Tour): Record<string, readonly Stop[]> {
  const { holder, worker, delegation, ownRequest, toConfirm, draft, wrongDraft, packaged, move } = things
  const month = 'from=2026-11-01&to=2026-11-30'
  return {
    '/password': [
      { name: 'password', as: DESK, path: '/password' },
      { name: 'password, errors', as: DESK, path: '/password', send: 'form[action="/password"]' },
    ],
    '/work/assigning': [{ name: 'giving out work', as: 'chutich.viettri', path: '/work/assigning' }],
    '/work/delegations': [{ name: 'delegations', as: MANAGER, path: '/work/delegations' }],
    '/work/delegations/end': [
      {
        name: 'ending a delegation',
        as: holder,
        path: `/work/delegations/end?delegation=${delegation}`,
      },
    ],
    '/work/notices': [
      { name: 'notices', as: MANAGER, path: '/work/notices' },
      { name: 'notices, none', as: MANAGER, path: '/work/notices?state=overtaken' },
    ],
    '/work/supervision': [
      { name: 'to be looked at', as: MANAGER, path: '/work/supervision' },
      { name: 'to be looked at, one kind', as: MANAGER, path: '/work/supervision?kind=one_hand&open=yes' },
      { name: 'to be looked at, none', as: MANAGER, path: '/work/supervision?from=2019-01-01&to=2019-01-31' },
      {
        ...{ name: 'to be looked at, answer without a word', as: MANAGER, path: '/work/supervision' },
        send: 'form[action="/work/supervision"][method="post"]:has([value="one_hand"])',
      },
    ],
    '/work/data-quality': [
      { name: 'data to be mended', as: MANAGER, path: '/work/data-quality' },
      { name: 'data to be mended, at a desk', as: DESK, path: '/work/data-quality?open=yes' },
      {
        name: 'data to be mended, none',
        as: MANAGER,
        path: '/work/data-quality?from=2019-01-01&to=2019-01-31',
      },
    ],
    '/work/evaluation': [
      { name: 'evaluation', as: MANAGER, path: '/work/evaluation?from=2026-11-01&to=2026-11-30' },
      {
        name: 'evaluation, none',
        as: MANAGER,
        path: '/work/evaluation?from=2019-01-01&to=2019-01-31',
      },
      { name: 'evaluation, errors', as: MANAGER, path: '/work/evaluation?from=x', status: 422 },
    ],
    '/work/evaluation/agency': [
      {
        name: 'evaluation of an agency',
        as: MANAGER,
        path: `/work/evaluation/agency?agency=${COMMUNE}&${month}`,
      },
      {
        ...{ name: 'evaluation, a statement without its ground', as: MANAGER },
        path: `/work/evaluation/agency?agency=${COMMUNE}&${month}`,
        send: 'form[action="/work/evaluation/agency"][method="post"]',
      },
    ],
    '/work/evaluation/dossiers': [
      { name: 'scored dossiers', as: MANAGER, path: `/work/evaluation/dossiers?agency=${COMMUNE}&${month}` },
      {
        name: 'scored dossiers, none',
        as: MANAGER,
        path: '/work/evaluation/dossiers?from=2019-01-01&to=2019-01-31',
      },
    ],
    '/work/inspections': [
      { name: 'inspections', as: CONTROLLER, path: '/work/inspections' },
      {
        ...{ name: 'inspections, errors', as: CONTROLLER, path: '/work/inspections' },
        send: 'form[action="/work/inspections"]',
      },
    ],
    '/work/inspections/:id': [
      { name: 'an inspection', as: CONTROLLER, path: `/work/inspections/${INSPECTION}` },
      {
        ...{ name: 'an inspection sent too early', as: CONTROLLER, path: `/work/inspections/${INSPECTION}` },
        send: 'form[action$="/send"]',
      },
    ],
    '/work/inspections/:id/:dossier': [
      {
        name: 'an inspected dossier',
        as: CONTROLLER,
        path: `/work/inspections/${INSPECTION}/${things.ready.id}`,
      },
      {
        ...{ name: 'an inspected dossier, errors', as: CONTROLLER },
        path: `/work/inspections/${INSPECTION}/${things.ready.id}`,
        send: 'form[action$="/check"]',
      },
    ],
    '/work/my-evaluation': [
      { name: 'my evaluation', as: DESK, path: `/work/my-evaluation?${month}` },
      { name: 'my evaluation, none', as: MANAGER, path: '/work/my-evaluation' },
    ],
    '/work/news': [
      { name: 'news desk', as: MANAGER, path: '/work/news' },
      {
        ...{ name: 'news desk, outage without a word', as: MANAGER, path: '/work/news' },
        send: 'form[action$="/outages"]',
      },
      { name: 'news desk, none', as: FIRST, path: '/work/news', at: 'bare' },
    ],
    '/work/news/:id': [
      { name: 'a new article', as: MANAGER, path: '/work/news/new' },
      { name: 'a draft of an article', as: MANAGER, path: `/work/news/${news.draft}` },
      {
        ...{ name: 'an article without a word', as: MANAGER, path: '/work/news/new' },
        send: 'form[action^="/work/news/new"]',
      },
    ],
    '/work/petitions': [
      { name: 'petitions to answer', as: MANAGER, path: '/work/petitions' },
      { name: 'petitions that are late', as: MANAGER, path: '/work/petitions?filter=late' },
      { name: 'petitions, none', as: 'giamdoc.sxd', path: '/work/petitions' },
    ],
    '/work/petitions/:id': [
      { name: 'petition that came in', as: MANAGER, path: `/work/petitions/${petitions.fresh}` },
      { name: 'petition whose sender is asked', as: MANAGER, path: `/work/petitions/${petitions.asked}` },
      { name: 'petition to publish', as: MANAGER, path: `/work/petitions/${petitions.answered}`, asks: 7 },
      { name: 'petition that is published', as: MANAGER, path: `/work/petitions/${petitions.published}` },
      {
        ...{
          name: 'petition answered without a word',
          as: MANAGER,
          path: `/work/petitions/${petitions.fresh}`,
        },
        send: 'form[action*="/answer"]',
      },
    ],
    '/work/payments': [
      { name: 'online payments', as: DESK, path: '/work/payments' },
      {
        name: 'online payments, refund without a word',
        as: DESK,
        path: '/work/payments',
        send: 'form[action="/work/payments"]',
      },
      { name: 'online payments, none', as: DESK, path: '/work/payments?filter=refunded' },
    ],
    '/work/links': [
      { name: 'connections', as: ADMINISTRATOR, path: '/work/links', asks: 8 },
      { name: 'connections, none', as: FIRST, path: '/work/links', at: 'bare' },
    ],
    '/work/links/messages': [
      { name: 'messages to look at', as: ADMINISTRATOR, path: '/work/links/messages' },
      { name: 'messages that were closed', as: ADMINISTRATOR, path: '/work/links/messages?state=closed' },
      { name: 'messages to look at, none', as: FIRST, path: '/work/links/messages', at: 'bare' },
    ],
    '/work/links/messages/:id': [
      { name: 'a message that came in', as: ADMINISTRATOR, path: `/work/links/messages/${MESSAGE}` },
      {
        ...{
          name: 'a message closed without a reason',
          as: ADMINISTRATOR,
          path: `/work/links/messages/${MESSAGE}`,
        },
        send: `form[action="/work/links/messages/${MESSAGE}/close"]`,
      },
    ],
    '/work/links/conversation': [
      {
        name: 'conversation',
        as: ADMINISTRATOR,
        path: `/work/links/conversation?code=${things.open.code}`,
        asks: 7,
      },
      { name: 'conversation of nothing', as: ADMINISTRATOR, path: '/work/links/conversation?code=H44.1' },
    ],
    '/work/links/reconciliation': [
      { name: 'reconciliation', as: ADMINISTRATOR, path: '/work/links/reconciliation' },
      { name: 'reconciliation, never', as: FIRST, path: '/work/links/reconciliation', at: 'bare' },
    ],
    '/work/links/population': [
      { name: 'population look-ups', as: ADMINISTRATOR, path: '/work/links/population' },
      { name: 'population look-ups, none', as: FIRST, path: '/work/links/population', at: 'bare' },
    ],
    '/work/links/webhooks': [
      { name: 'webhooks', as: ADMINISTRATOR, path: '/work/links/webhooks', asks: 7 },
      { name: 'webhooks, none', as: FIRST, path: '/work/links/webhooks', at: 'bare', asks: 7 },
      {
        ...{ name: 'webhook without anything', as: ADMINISTRATOR, path: '/work/links/webhooks' },
        send: 'form[action="/work/links/webhooks"]',
      },
    ],
    '/work/links/deliveries': [
      { name: 'messages going out', as: ADMINISTRATOR, path: '/work/links/deliveries' },
      { name: 'messages going out, parked', as: ADMINISTRATOR, path: '/work/links/deliveries?state=parked' },
      { name: 'messages going out, none', as: FIRST, path: '/work/links/deliveries', at: 'bare' },
    ],
    '/work/links/deliveries/:id': [
      { name: 'a message going out', as: ADMINISTRATOR, path: `/work/links/deliveries/${DELIVERY}` },
    ],
    '/work/links/fields': [
      { name: 'fields of messages', as: ADMINISTRATOR, path: '/work/links/fields?procedure=1.013831' },
      { name: 'fields of nothing', as: ADMINISTRATOR, path: '/work/links/fields?procedure=9.9' },
    ],
    '/work/links/systems': [
      { name: 'configured systems', as: ADMINISTRATOR, path: '/work/links/systems' },
      { name: 'configured systems, none', as: FIRST, path: '/work/links/systems', at: 'bare' },
    ],
    '/work/links/systems/:id': [
      { name: 'a configured system', as: ADMINISTRATOR, path: `/work/links/systems/${CONFIGURED}` },
      { name: 'a system to be configured', as: ADMINISTRATOR, path: '/work/links/systems/new' },
      {
        ...{ name: 'a system without anything', as: ADMINISTRATOR, path: '/work/links/systems/new' },
        send: 'form[action="/work/links/systems"]',
      },
    ],
    '/work/notices/templates': [
      { name: 'texts of notices', as: MANAGER, path: '/work/notices/templates?kind=apology' },
    ],
    '/work/board': [
      { name: 'board', as: MANAGER, path: '/work/board' },
      { name: 'board of a ward, nothing late', as: 'chutich.viettri', path: '/work/board' },
    ],
    '/work/board/list': [
      { name: 'list of the board', as: MANAGER, path: '/work/board/list?figure=inProcess' },
      {
        name: 'empty list of the board',
        as: MANAGER,
        path: '/work/board/list?figure=waitingLong&agency=H44.99',
      },
    ],
    '/work/board/people': [
      { name: 'who has the work of a ward', as: MANAGER, path: '/work/board/people?agency=H44.100' },
      { name: 'who has the work of the committee', as: MANAGER, path: '/work/board/people?agency=H44' },
    ],
    '/work/board/urge': [
      { name: 'urging', as: MANAGER, path: `/work/board/urge?pick=${things.late.id}&pick=${things.open.id}` },
      { name: 'urging nothing', as: MANAGER, path: '/work/board/urge' },
    ],
    '/work/procedures': [
      { name: 'desk of procedures', as: CONTROLLER, path: '/work/procedures' },
      { name: 'desk of procedures, none found', as: CONTROLLER, path: '/work/procedures?q=xyzwxyz' },
    ],
    '/work/procedures/:code': [
      { name: 'versions of a procedure', as: CONTROLLER, path: '/work/procedures/1.013831' },
      {
        name: 'versions of a procedure, abolished without a decision',
        as: CONTROLLER,
        path: '/work/procedures/1.013831',
        send: 'form[action$="/abolish"]',
      },
    ],
    '/work/calendars': [
      { name: 'working calendars', as: ADMINISTRATOR, path: '/work/calendars' },
      { name: 'calendar of an agency', as: ADMINISTRATOR, path: '/work/calendars?of=H44.100' },
    ],
    '/work/calendars/days': [
      { name: 'days off to announce', as: ADMINISTRATOR, path: '/work/calendars/days' },
      {
        ...{ name: 'days off that move dossiers', as: ADMINISTRATOR, asks: 20 },
        path: '/work/calendars/days?of=all&off=1/12/2026&name=ngh%E1%BB%89&basis=TB+1&preview=1',
      },
      {
        ...{ name: 'days off without a day', as: ADMINISTRATOR },
        path: '/work/calendars/days?of=all&off=hai&preview=1',
      },
    ],
    '/work/calendars/place': [
      { name: 'where people are received', as: ADMINISTRATOR, path: '/work/calendars/place?of=H44.100' },
    ],
    '/work/calendars/hours': [
      { name: 'hours to change', as: ADMINISTRATOR, path: '/work/calendars/hours?of=H44.100' },
      {
        ...{ name: 'hours that are none', as: ADMINISTRATOR },
        path: '/work/calendars/hours?of=H44.100&day-0=9h-8h&preview=1',
      },
    ],
    '/work/flow-blocks': [{ name: 'building blocks', as: CONTROLLER, path: '/work/flow-blocks' }],
    '/work/flow-blocks/:code': [{ name: 'a block', as: CONTROLLER, path: '/work/flow-blocks/lay-y-kien' }],
    '/work/flow-blocks/:code/draft': [
      { name: 'a block being written', as: CONTROLLER, path: '/work/flow-blocks/lay-y-kien/draft' },
    ],
    '/work/procedure-merging': [
      { name: 'what is filed together', as: CONTROLLER, path: '/work/procedure-merging' },
      {
        ...{ name: 'two procedures as one filing', as: CONTROLLER },
        path: '/work/procedure-merging?procedure=1.001193&procedure=2.000815&within=366',
      },
      {
        ...{ name: 'one procedure is not enough', as: CONTROLLER, status: 422 },
        path: '/work/procedure-merging?procedure=1.001193&within=30',
      },
    ],
    '/work/life-events': [
      { name: 'occasions in life', as: CONTROLLER, path: '/work/life-events' },
      { name: 'an occasion without a name', as: CONTROLLER, path: '/work/life-events', send: '#add' },
    ],
    '/work/life-events/:code': [
      {
        name: 'an occasion in life',
        as: CONTROLLER,
        path: '/work/life-events/birth?find=khai+sinh',
        asks: 7,
      },
    ],
    '/work/national-records': [
      { name: 'national list', as: CONTROLLER, path: '/work/national-records?show=all' },
      { name: 'national list, nothing like it', as: CONTROLLER, path: '/work/national-records?show=here' },
      {
        name: 'national list, no file',
        as: CONTROLLER,
        path: '/work/national-records',
        send: 'main form[method="post"]',
      },
    ],
    '/work/national-records/:code': [
      { name: 'a national record', as: CONTROLLER, path: '/work/national-records/1.000828' },
    ],
    '/work/search-words': [{ name: 'everyday words', as: CONTROLLER, path: '/work/search-words' }],
    '/work/decisions': [{ name: 'decisions', as: CONTROLLER, path: '/work/decisions' }],
    '/work/decisions/one': [
      {
        ...{ name: 'one decision', as: CONTROLLER },
        path: `/work/decisions/one?number=${encodeURIComponent(DECISION.number)}&date=${DECISION.date}`,
      },
    ],
    '/work/decisions/replacing': [
      { name: 'replace procedures', as: CONTROLLER, path: '/work/decisions/replacing?old=1.001193' },
      {
        ...{ name: 'replace procedures, nothing typed', as: CONTROLLER, path: '/work/decisions/replacing' },
        send: 'form[action="/work/decisions/replacing"]',
      },
    ],
    '/work/procedures-at-portal': [
      { name: 'procedures beside the portal’s', as: CONTROLLER, path: '/work/procedures-at-portal' },
    ],
    '/work/procedures-to-post': [
      { name: 'lists to post up', as: CONTROLLER, path: '/work/procedures-to-post' },
    ],
    '/work/procedure-packages': [
      { name: 'package from elsewhere', as: CONTROLLER, path: '/work/procedure-packages' },
    ],
    '/work/drafts/:id/package': [
      { name: 'package being set up', as: CONTROLLER, path: `/work/drafts/${packaged}/package`, asks: 8 },
    ],
    '/work/procedures/:code/map': [
      { name: 'map of what happened', as: CONTROLLER, path: '/work/procedures/2.000815/map' },
      { name: 'map, nothing happened', as: CONTROLLER, path: '/work/procedures/1.013831/map?outcome=late' },
      {
        name: 'map, a wrong day',
        as: CONTROLLER,
        path: '/work/procedures/2.000815/map?from=hom%20nao',
        status: 422,
      },
    ],
    '/work/procedures/:code/move': [
      { name: 'dossiers to another version', as: CONTROLLER, path: '/work/procedures/1.013831/move' },
      {
        name: 'dossiers to an older version',
        as: CONTROLLER,
        path: '/work/procedures/1.013831/move?to=1&deadline=kept',
      },
    ],
    '/work/procedures/:code/moves/:move': [
      { name: 'a move half way', as: CONTROLLER, path: `/work/procedures/1.013831/moves/${move}`, asks: 8 },
    ],
    '/work/drafts/:id': [
      { name: 'record of a draft', as: CONTROLLER, path: `/work/drafts/${draft}`, asks: 9 },
    ],
    '/work/drafts/:id/what-if': [
      { name: 'draft on past dossiers', as: CONTROLLER, path: `/work/drafts/${draft}/what-if`, asks: 8 },
      {
        name: 'draft on past dossiers, a wrong length',
        as: CONTROLLER,
        path: `/work/drafts/${draft}/what-if?days=vai`,
        status: 422,
        asks: 8,
      },
    ],
    '/work/drafts/:id/form': [
      { name: 'form of a draft', as: CONTROLLER, path: `/work/drafts/${draft}/form`, asks: 9 },
      { name: 'rules of a form', as: CONTROLLER, path: `/work/drafts/${draft}/form?page=rules`, asks: 9 },
      { name: 'no form yet', as: CONTROLLER, path: `/work/drafts/${wrongDraft}/form`, asks: 9 },
    ],
    '/work/drafts/:id/trial': [
      { name: 'test run', as: CONTROLLER, path: `/work/drafts/${draft}/trial` },
      { name: 'test run of what does not run', as: CONTROLLER, path: `/work/drafts/${wrongDraft}/trial` },
    ],
    '/work/drafts/:id/trial/apply': [
      { name: 'test run, the form', as: CONTROLLER, path: `/work/drafts/${draft}/trial/apply` },
    ],
    '/work/drafts/:id/trial/apply/:page': [
      { name: 'test run, the delivery', as: CONTROLLER, path: `/work/drafts/${draft}/trial/apply/delivery` },
    ],
    '/work/drafts/:id/model': [
      { name: 'flow as a drawing', as: CONTROLLER, path: `/work/drafts/${draft}/model`, asks: 8 },
      { name: 'drawing with errors', as: CONTROLLER, path: `/work/drafts/${wrongDraft}/model`, asks: 8 },
    ],
    '/work/drafts/:id/flow': [
      { name: 'flow of a draft', as: CONTROLLER, path: `/work/drafts/${draft}/flow`, asks: 8 },
      { name: 'flow with errors', as: CONTROLLER, path: `/work/drafts/${wrongDraft}/flow`, asks: 8 },
    ],
    '/work/register': [
      { name: 'register', as: MANAGER, path: `/work/register?${month}` },
      { name: 'register, empty', as: MANAGER, path: '/work/register?from=2019-01-01&to=2019-01-31' },
    ],
    '/work/register/slips': [
      { name: 'register of slips', as: MANAGER, path: `/work/register/slips?${month}` },
      {
        name: 'register of slips, empty',
        as: MANAGER,
        path: '/work/register/slips?from=2019-01-01&to=2019-01-31&form=03',
      },
    ],
    '/work/register/handed-over': [
      { name: 'book of results', as: MANAGER, path: `/work/register/handed-over?${month}` },
      {
        name: 'book of results, nothing',
        as: DESK,
        path: '/work/register/handed-over?from=2019-01-01&to=2019-01-31',
      },
    ],
    '/work/fees': [
      // Six of its own, and once in a minute how much work nobody holds.
      { name: 'book of fees', as: MANAGER, path: `/work/fees?${month}`, asks: 7 },
      { name: 'book of fees, nothing', as: DESK, path: '/work/fees?from=2019-01-01&to=2019-01-31' },
    ],
    '/work/report': [
      { name: 'report', as: MANAGER, path: `/work/report?${month}` },
      { name: 'report, empty', as: MANAGER, path: '/work/report?from=2019-01-01&to=2019-01-31' },
      { name: 'report, errors', as: MANAGER, path: '/work/report?from=32/1/2026&to=x', status: 422 },
    ],
    '/work/report/list': [
      { name: 'list behind a number', as: MANAGER, path: `/work/report/list?figure=received&${month}` },
      {
        name: 'empty list',
        as: MANAGER,
        path: `/work/report/list?figure=withdrawn&from=2019-01-01&to=2019-01-31`,
      },
    ],
    '/work/without-hands': [
      { name: 'work without hands', as: ADMINISTRATOR, path: '/work/without-hands' },
      { name: 'work without hands, of the Centre', as: MANAGER, path: '/work/without-hands' },
      { name: 'work without hands, none', as: FIRST, path: '/work/without-hands', at: 'bare' },
    ],
    '/work/staff': [
      { name: 'staff', as: ADMINISTRATOR, path: '/work/staff?agency=H44.100' },
      {
        name: 'staff, errors',
        as: ADMINISTRATOR,
        path: '/work/staff',
        send: 'form[method="post"][action="/work/staff"]',
      },
      { name: 'staff, not for this person', as: DESK, path: '/work/staff', status: 403 },
      { name: 'staff of a new Centre', as: FIRST, path: '/work/staff', at: 'bare' },
    ],
    '/work/staff/confirmations': [
      { name: 'what waits for a second person', as: ADMINISTRATOR, path: '/work/staff/confirmations' },
      { name: 'nothing waits', as: FIRST, path: '/work/staff/confirmations', at: 'bare' },
    ],
    '/work/staff/confirmations/:id': [
      { name: 'a right to confirm', as: ADMINISTRATOR, path: `/work/staff/confirmations/${toConfirm}` },
      {
        name: 'a right to confirm, errors',
        as: ADMINISTRATOR,
        path: `/work/staff/confirmations/${toConfirm}`,
        send: 'form[action$="/refuse"]',
      },
      { name: 'a right asked for', as: ADMINISTRATOR, path: `/work/staff/confirmations/${ownRequest}` },
    ],
    '/work/staff/:id': [{ name: 'one of the staff', as: ADMINISTRATOR, path: '/work/staff/:own' }],
    '/work/staff/:id/leave': [
      {
        name: 'closing an account',
        as: ADMINISTRATOR,
        path: `/work/staff/${worker}/leave?act=deactivate`,
        asks: 9,
      },
      { name: 'closing one without work', as: ADMINISTRATOR, path: '/work/staff/:own/leave?act=deactivate' },
    ],
  }
}

export function houseOf(tour: Tour, { at }: Stop): Visited {
  return at === undefined ? tour.full : tour[at]
}

/** Who is no staff: with which cookie they come. */
const PEOPLE: Readonly<Record<string, string>> = {
  applicant: 'account',
  local: 'account',
  asked: 'opening',
  proved: 'opening',
}

/** Applicants have a session of their own kind. */
export function sessionOf(username: string): string {
  return PEOPLE[username] ?? 'session'
}

export function isForCitizens({ as }: Stop): boolean {
  return as === undefined || PEOPLE[as] !== undefined
}

/** `:own` is the account of whoever looks. */
export async function urlOf({ house }: Visited, { path, as }: Stop): Promise<string> {
  if (!path.includes(':own') || as === undefined) return path
  const [who] = await house.office.database.query<{ id: string }>(
    'select id from staff where username = $1',
    [as],
  )
  return path.replace(':own', who?.id ?? '')
}
