/** Pictures of a page as it stands. */
import { follow, inWindow, type Size, shoot, signIn } from './take.ts'

interface Picture {
  name: string
  size: Size
  /** Of the demonstration's staff; absent: anybody. */
  user?: string
  /** Where it begins, and what is clicked to get there. */
  path: string
  clicks?: readonly string[]
  /** What has to stand there first. */
  waits?: string
}

const FIRST_DOSSIER = 'main a[href^="/work/dossiers/"]'
/** A draft that is going on, or the button that begins one. */
const DRAFT = 'main a[href^="/work/drafts/"], main form[action$="/draft"] button'
const DIRECTOR = 'giamdoc.ttpvhcc'
const OFFICER = 'chuyenvien.vpdkdd.snnmt'
const CONTROLLER = 'kiemsoat2.vpubnd'

const PICTURES: readonly Picture[] = [
  { name: 'home', size: 'portal', path: '/' },
  { name: 'figures', size: 'portal', path: '/figures' },
  { name: 'inbox', size: 'desk', user: OFFICER, path: '/work' },
  { name: 'dossier', size: 'desk', user: OFFICER, path: '/work?kind=step', clicks: [FIRST_DOSSIER] },
  { name: 'counter', size: 'desk', user: 'tiepnhan.viettri', path: '/work/receive?procedure=1.001193' },
  { name: 'papers', size: 'desk', user: 'tiepnhan.ttpvhcc', path: '/work/papers' },
  { name: 'board', size: 'desk', user: DIRECTOR, path: '/work/board' },
  {
    ...{ name: 'report', size: 'desk', user: DIRECTOR },
    path: '/work/report?from=2018-09-15&to=2018-12-15',
  },
  // Found in the background, a while after the first start.
  { name: 'supervision', size: 'desk', user: DIRECTOR, path: '/work/supervision', waits: 'main table' },
  { name: 'evaluation', size: 'desk', user: DIRECTOR, path: '/work/evaluation', waits: 'main table' },
  {
    ...{ name: 'bulk', size: 'desk', user: 'truongphong.vpdkdd.snnmt' },
    ...{ path: '/work/bulk', clicks: ['main a[href^="/work/bulk?step="]'] },
  },
  {
    ...{ name: 'draft', size: 'desk', user: 'chuyenvien.qlxd.sxd', path: '/work?procedure=1.013236' },
    clicks: [FIRST_DOSSIER, 'main a[href$="/draft"]', 'main a[href*="/draft?template="]'],
  },
  {
    ...{ name: 'template', size: 'desk', user: 'vanthu.sxd', path: '/work/result-templates' },
    clicks: ['main a[href*="/edit?template="]'],
  },
  { name: 'chairman', size: 'desk', user: 'chutich.ubndtinh', path: '/work' },
  { name: 'staff', size: 'desk', user: 'quantri.vpubnd', path: '/work/staff' },
  { name: 'links', size: 'desk', user: 'quantri.vpubnd', path: '/work/links' },
  {
    ...{ name: 'flow', size: 'desk', user: CONTROLLER, path: '/work/procedures/1.013831' },
    clicks: [DRAFT, 'main a[href$="/flow"]'],
  },
  {
    ...{ name: 'drawing', size: 'desk', user: CONTROLLER, path: '/work/procedures' },
    clicks: ['main a[href^="/work/drafts/"]', 'main a[href$="/flow"]', 'main a[href$="/model"]'],
    waits: '[data-canvas][data-ready]',
  },
  {
    ...{ name: 'what-if', size: 'desk', user: CONTROLLER, path: '/work/procedures' },
    clicks: ['main a[href^="/work/drafts/"]', 'main a[href$="/what-if"]'],
  },
]

export async function takePages(base: string): Promise<void> {
  for (const picture of PICTURES) await take(base, picture)
}

function take(base: string, { name, size, user, path, clicks = [], waits }: Picture): Promise<void> {
  return inWindow(size, async (page) => {
    if (user !== undefined) await signIn(page, base, user)
    await page.goto(`${base}${path}`)
    for (const click of clicks) await follow(page, click)
    if (waits !== undefined) await page.locator(waits).first().waitFor()
    await shoot(page, name)
  })
}
