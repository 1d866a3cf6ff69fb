/** Tries every route of drafts, dossiers of one's own, bills, ratings and petitions as somebody whose they are not. */
import { listRoutes } from '../../../src/platform/http/index.ts'
import { openVisitor } from '../../web.ts'
import { LATE_FORM } from '../furnish-applications.ts'
import type { Tour } from '../open-tour.ts'

/** Where a path names what is somebody's own. */
const OWN = /^\/(drafts|agree|follow|pay|rate|correct|track|petitions|account\/kept)\/.*:/
/** What everybody may read, and a form that is nobody's until it is sent. */
const NOBODYS = ['/petitions/answers/:code', '/petitions/new/:form']

/** What such an act would change. */
const STORED = [
  ...['dossier_event', 'application', 'petition_event', 'bill', 'payment_attempt', 'payment'],
  'satisfaction_answer',
] as const

/** The routes that were tried, and one line for each that answered somebody it should not have, or changed anything. */
export async function listLeaks({ full }: Tour): Promise<{ tried: string[]; leaks: string[] }> {
  const { app, house } = full
  const routes = listRoutes(app).filter(
    ({ method, url }) => method !== 'HEAD' && OWN.test(url) && !NOBODYS.includes(url),
  )
  const { database } = house.office
  const names = await database.query<{ name: string }>('select distinct owner_name as name from dossier')
  const before = await fingerprint(full)
  const leaks: string[] = []
  for (const [who, visitor] of await strangers(full)) {
    for (const { method, url } of routes) {
      const path = await pathOf(full, url)
      const answer =
        method === 'GET'
          ? await visitor.get(path)
          : await visitor.post(path, { level: 'satisfied', text: 'x' })
      const isAsked = answer.body.includes('name="secret"') || answer.body.includes('/account/sign-in')
      const named = names.find(({ name }) => answer.body.includes(name))
      if (answer.statusCode < 300 && !isAsked) leaks.push(`${who}: ${method} ${url} ${answer.statusCode}`)
      if (named !== undefined) leaks.push(`${who}: ${method} ${url} names ${named.name}`)
    }
  }
  const after = await fingerprint(full)
  for (const table of STORED) if (before[table] !== after[table]) leaks.push(`${table} has changed`)
  return { tried: routes.map(({ method, url }) => `${method} ${url}`).sort(), leaks }
}

type Full = Tour['full']
type Visitor = ReturnType<typeof openVisitor>

/** Somebody without anything, another citizen, whoever has another dossier open, made-up cookies, an officer of elsewhere. */
async function strangers(full: Full): Promise<[string, Visitor][]> {
  const { app, signIn, things } = full
  const withForm = async (page: string, cookies: Record<string, string> = {}) => {
    const visitor = openVisitor(app)
    for (const [name, value] of Object.entries(cookies)) visitor.cookies.set(name, value)
    await visitor.get(page)
    return visitor
  }
  const opened = await withForm(`/track/${things.asked.code}?secret=${things.asked.secret}`)
  await opened.get('/sign-in')
  const broken = (text: string) => `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`
  const own = await signIn('applicant')
  const forged = await withForm('/sign-in', {
    ...{ account: broken(own), session: own },
    opened: broken(opened.cookies.get('opened') ?? ''),
  })
  return [
    ['nobody', await withForm('/sign-in')],
    ['another citizen', await withForm('/account', { account: await signIn('local') })],
    ['who has another dossier open', opened],
    ['changed cookies', forged],
    ['an officer', await withForm('/work', { session: await signIn('chuyenvien.vpdkdd.snnmt') })],
  ]
}

/** The route with what is there and theirs not. */
async function pathOf({ applied, things, petitions, house }: Full, url: string): Promise<string> {
  const [bill] = await house.office.database.query<{ id: string }>('select id from bill where dossier = $1', [
    things.late.id,
  ])
  const { code } = url.startsWith('/petitions') ? petitions.codes.asked : things.late
  const draft = /filed|proof/.test(url) ? applied.filed : applied.complete
  const values: Readonly<Record<string, string>> = {
    ...{ code, draft: url.startsWith('/agree') ? applied.toAgree : draft, bill: bill?.id ?? '' },
    ...{ page: applied.page, question: 'paper', sha256: things.file, form: LATE_FORM },
  }
  return url.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${url}: what stands for ${name}?`)
    return value
  })
}

async function fingerprint({ house }: Full): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const table of STORED) {
    const [row] = await house.office.database.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) as sum from ${table} t`,
    )
    found[table] = row?.sum ?? ''
  }
  return found
}
