import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { insertDraft, keepAccount, openAccountSession } from '../src/applications/index.ts'
import { formOf, openCatalogue } from '../src/catalogue/index.ts'
import { saveArticle } from '../src/news/index.ts'
import type { Database } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/index.ts'
import { findChromium } from '../test/browser.ts'
import { openDossiers, trackingPath, withDemoServer } from './harness/demo-server.ts'
import type { Figure } from './harness/figure.ts'

/** Fetched by npm when this bench runs, so that nobody else has to install its 114 packages. */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const BUDGET = 95

interface Visit {
  name: string
  path: string
  /** Of somebody who is signed in. */
  cookie?: string
  /** Audits that do not apply, with the reason. */
  skip?: { audit: string; because: string }
}

/**
 * The public pages of the budget, and a page of a form that is being filled in, as Lighthouse sees them on a slow telephone (its own mobile settings), against the
 * whole demonstration. The value is the lowest of the four categories.
 */
export async function benchLighthouse(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-lighthouse-'))
  try {
    return await withDemoServer(async ({ server, database }) => {
      const figures: Figure[] = []
      for (const visit of await visits(database)) figures.push(await measure(server.url, visit, folder))
      return figures
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function visits(database: Database): Promise<Visit[]> {
  const [open] = await openDossiers(database, 1)
  if (open === undefined) throw new Error('the demonstration has no dossier in process')
  const because = 'search engines are told not to index a dossier'
  return [
    { name: 'home', path: '/' },
    { name: 'procedure', path: '/procedures/1.001193' },
    { name: 'look-up form', path: '/track' },
    { name: 'tracked dossier', path: trackingPath(open), skip: { audit: 'is-crawlable', because } },
    { name: 'figures', path: '/figures' },
    { name: 'article', path: `/news/${await publishArticle(database)}` },
    await beginForm(database),
  ]
}

/** The demonstration has no news of its own. */
async function publishArticle(database: Database): Promise<number> {
  const [{ id: staff } = { id: '' }] = await database.query<{ id: string }>('select id from staff limit 1')
  const body =
    'Từ ngày **1/12/2026**, mười lăm quầy mở cửa.\n\n## Giờ làm việc\n\n- Thứ Bảy: 07:30 đến 11:30\n'
  const content = {
    title: { vi: 'Nhận hồ sơ thêm sáng thứ Bảy', en: 'Open on Saturday mornings' },
    summary: { vi: 'Mười lăm quầy mở cửa sáng thứ Bảy.' },
    body: { vi: body },
    pictures: [],
  }
  const saved = await saveArticle(database, { act: 'publish', content, staff, at: Date.now() })
  if (saved === undefined) throw new Error('the article was not kept')
  return saved.id
}

/** The first page of a birth registration, by somebody who has signed in. */
async function beginForm(database: Database): Promise<Visit> {
  const now = Date.now()
  const procedure = (await openCatalogue(database)).inForce('1.001193', now)
  const page = procedure && formOf(procedure).pages[0]?.key
  if (procedure === undefined || page === undefined) throw new Error('the procedure is not in force')
  const who = { issuer: 'bench', subject: '1', name: 'Nguyễn Thị Hoa', represents: [] }
  const account = await keepAccount(database, { ...who, identity: '025190000001' }, now)
  const draft = {
    ...{ id: newId(now), account: account.id, procedure: '1.001193', competentAgency: 'H44.100' },
    ...{ procedureVersion: procedure.version.id, forWhom: { kind: 'self' } as const },
  }
  await insertDraft(database, draft, now)
  const session = await openAccountSession(database, account.id, undefined, now)
  const because = 'what somebody fills in is not for search engines'
  return {
    ...{ name: 'form page', path: `/drafts/${draft.id}/page/${page}`, cookie: `account=${session}` },
    skip: { audit: 'is-crawlable', because },
  }
}

interface Report {
  finalDisplayedUrl: string
  categories: Record<string, { score: number | null }>
}

async function measure(origin: string, { name, path, cookie, skip }: Visit, folder: string): Promise<Figure> {
  const output = join(folder, 'report.json')
  const flags = ['--chrome-flags=--headless=new --no-sandbox --disable-gpu', '--output=json', '--quiet']
  const extra = cookie === undefined ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]
  const only = [`--only-categories=${CATEGORIES.join(',')}`, ...(skip ? [`--skip-audits=${skip.audit}`] : [])]
  const program = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', origin + path]
  const env = { ...process.env, CHROME_PATH: findChromium(), PUPPETEER_SKIP_DOWNLOAD: '1' }
  await promisify(execFile)('npm', [...program, ...flags, ...extra, ...only, `--output-path=${output}`], {
    env,
  })
  const { categories, finalDisplayedUrl } = JSON.parse(readFileSync(output, 'utf8')) as Report
  // Whoever is not let in sees the sign-in page, which is not what is measured.
  if (cookie !== undefined && finalDisplayedUrl !== origin + path)
    throw new Error(`led to ${finalDisplayedUrl}`)
  const scores = CATEGORIES.map(
    (category) => [category, Math.round((categories[category]?.score ?? 0) * 100)] as const,
  )
  const said = scores.map(([category, score]) => `${category} ${score}`).join(', ')
  return {
    name: `lighthouse: ${name}`,
    value: Math.min(...scores.map(([, score]) => score)),
    unit: 'points',
    budget: BUDGET,
    note: skip ? `${said}; without ${skip.audit}, since ${skip.because}` : said,
  }
}
