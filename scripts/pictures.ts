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
  phone: { width: 390, height: 780 },
} as const

interface Picture {
  name: string
  size: keyof typeof SIZES
  /** Of the demonstration; absent: anybody. */
  user?: string
  /** Where it begins, and what is clicked to get there. */
  path: string
  clicks?: readonly string[]
}

const FIRST_DOSSIER = 'main a[href^="/work/dossiers/"]'

const PICTURES: readonly Picture[] = [
  { name: 'home', size: 'portal', path: '/' },
  { name: 'figures', size: 'portal', path: '/figures' },
  { name: 'procedure', size: 'phone', path: '/procedures/1.001193' },
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
  { name: 'supervision', size: 'desk', user: 'giamdoc.ttpvhcc', path: '/work/supervision' },
  {
    name: 'report',
    size: 'desk',
    user: 'giamdoc.ttpvhcc',
    path: '/work/report?from=2018-06-18&to=2018-09-17',
  },
  { name: 'links', size: 'desk', user: 'quantri.vpubnd', path: '/work/links' },
]

async function signIn(page: Page, base: string, user: string): Promise<void> {
  await page.goto(`${base}/sign-in`)
  await page.fill('input[name=username]', user)
  await page.fill('input[name=password]', PASSWORD)
  await Promise.all([page.waitForNavigation(), page.press('input[name=password]', 'Enter')])
}

async function take(base: string, { name, size, user, path, clicks = [] }: Picture): Promise<void> {
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
    await page.screenshot({ path: `${FOLDER}/${name}.png` })
    process.stdout.write(`${name}: ${page.url()}\n`)
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
  } finally {
    await closeBrowser()
  }
}
