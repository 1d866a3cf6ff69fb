/**
 * `npm run pictures -- http://localhost:3000`: takes the pictures of the README and the docs from a running demonstration, so that
 * they show what there is. Look at them before they are kept.
 */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { closeBrowser, withPage } from '../test/browser.ts'

const FOLDER = 'docs/pictures'
const PASSWORD = 'motcua-dat-to-2026'
const SIZES = {
  portal: { width: 1280, height: 840 },
  desk: { width: 1440, height: 920 },
} as const

interface Picture {
  name: string
  size: keyof typeof SIZES
  /** Of the demonstration; absent: anybody. */
  user?: string
  /** Where it begins, and what is clicked to get there. */
  path: string
  clicks?: readonly string[]
  /** What has to stand there first. */
  waits?: string
}

const FIRST_DOSSIER = 'main a[href^="/work/dossiers/"]'

const PICTURES: readonly Picture[] = [
  { name: 'home', size: 'portal', path: '/' },
  { name: 'figures', size: 'portal', path: '/figures' },
  { name: 'inbox', size: 'desk', user: 'chuyenvien.vpdkdd.snnmt', path: '/work' },
  {
    name: 'dossier',
    size: 'desk',
    user: 'chuyenvien.vpdkdd.snnmt',
    path: '/work?kind=step',
    clicks: [FIRST_DOSSIER],
  },
  { name: 'counter', size: 'desk', user: 'tiepnhan.viettri', path: '/work/receive?procedure=1.001193' },
  { name: 'board', size: 'desk', user: 'giamdoc.ttpvhcc', path: '/work/board' },
  {
    name: 'report',
    size: 'desk',
    user: 'giamdoc.ttpvhcc',
    path: '/work/report?from=2018-09-15&to=2018-12-15',
  },
  {
    name: 'flow',
    size: 'desk',
    user: 'kiemsoat2.vpubnd',
    path: '/work/procedures/1.013831',
    clicks: ['main form[action$="/draft"] button', 'main a[href$="/flow"]'],
  },
  {
    name: 'drawing',
    size: 'desk',
    user: 'kiemsoat2.vpubnd',
    path: '/work/procedures',
    clicks: ['main a[href^="/work/drafts/"]', 'main a[href$="/flow"]', 'main a[href$="/model"]'],
    waits: '[data-canvas][data-ready]',
  },
  {
    name: 'what-if',
    size: 'desk',
    user: 'kiemsoat2.vpubnd',
    path: '/work/procedures',
    clicks: ['main a[href^="/work/drafts/"]', 'main a[href$="/what-if"]'],
  },
  { name: 'links', size: 'desk', user: 'quantri.vpubnd', path: '/work/links' },
]

async function signIn(page: Page, base: string, user: string): Promise<void> {
  await page.goto(`${base}/sign-in`)
  await page.fill('input[name=username]', user)
  await page.fill('input[name=password]', PASSWORD)
  await Promise.all([page.waitForNavigation(), page.press('input[name=password]', 'Enter')])
}

async function take(base: string, { name, size, user, path, clicks = [], waits }: Picture): Promise<void> {
  const looks = {
    viewport: SIZES[size],
    locale: 'vi-VN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  } as const
  await withPage(async (page) => {
    if (user !== undefined) await signIn(page, base, user)
    await page.goto(`${base}${path}`)
    for (const click of clicks)
      await Promise.all([page.waitForNavigation(), page.locator(click).first().click()])
    if (waits !== undefined) await page.locator(waits).waitFor()
    await page.screenshot({ path: `${FOLDER}/${name}.png` })
    process.stdout.write(`${name}: ${page.url()}\n`)
  }, looks)
}

/** A dossier as its applicant sees it: the counter reads code and secret, the applicant types them. */
async function takeTracked(base: string): Promise<void> {
  const [code = '', secret = ''] = await withPage(async (page) => {
    await signIn(page, base, 'tiepnhan.viettri')
    await page.goto(`${base}/work/search?q=H44.100`)
    const dossier = await page.locator(FIRST_DOSSIER).first().getAttribute('href')
    await page.goto(`${base}${dossier?.replace('/dossiers/', '/received/')}`)
    return page.locator('.figure-code').allTextContents()
  })
  const looks = {
    viewport: SIZES.portal,
    locale: 'vi-VN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  } as const
  await withPage(async (page) => {
    await page.goto(`${base}/track`)
    await page.fill('main input[name=code]', code)
    await page.fill('main input[name=secret]', secret)
    await Promise.all([page.waitForNavigation(), page.press('main input[name=secret]', 'Enter')])
    await page.screenshot({ path: `${FOLDER}/track.png` })
    process.stdout.write(`track: ${page.url()}\n`)
  }, looks)
}

const [base] = process.argv.slice(2)
if (base === undefined || !URL.canParse(base)) {
  console.error('npm run pictures -- http://localhost:3000')
  process.exitCode = 64
} else {
  mkdirSync(FOLDER, { recursive: true })
  try {
    for (const picture of PICTURES) await take(new URL(base).origin, picture)
    await takeTracked(new URL(base).origin)
  } finally {
    await closeBrowser()
  }
}
