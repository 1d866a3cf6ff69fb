/** Pictures of what a citizen does: applies with a telephone, looks it over, follows it. */
import type { Page } from 'playwright-core'
import { makePaper } from '../../test/precheck/papers.ts'
import { goOn } from '../../test/web/citizen/applicant.ts'
import { inWindow, keepBeside, look, shoot, signIn, signInToApply } from './take.ts'

/** What the photograph of the paper shows. */
const DIPLOMA = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập – Tự do – Hạnh phúc',
  '',
  'TRƯỜNG CAO ĐẲNG CÔNG NGHIỆP VIỆT TRÌ',
  '',
  'BẰNG TỐT NGHIỆP TRUNG CẤP NGHỀ',
  '',
  'Cấp cho: Hoàng Văn Dũng',
  'Ngày sinh: 14/03/1992',
  'Nghề: Hàn',
  'Xếp loại tốt nghiệp: Khá',
  '',
  'Việt Trì, ngày 20 tháng 6 năm 2012',
]

export async function takeCitizens(base: string): Promise<void> {
  await keepBeside('apply', await applyByTelephone(base))
  await inWindow('portal', async (page) => {
    await signInToApply(page, base, 'hoang-van-dung')
    await page.goto(`${base}${await draftNamed(page, /Chứng thực bản sao/)}/review`)
    await shoot(page, 'review')
  })
  await inWindow('portal', async (page) => {
    await signInToApply(page, base, 'tran-minh-duc')
    await shoot(page, 'account')
  })
  await takeTracked(base)
}

/** Three screens: a page of questions, a photographed paper, the review. */
function applyByTelephone(base: string): Promise<Buffer[]> {
  return inWindow('phone', async (page) => {
    await signInToApply(page, base, 'hoang-van-dung')
    const [birth, copies] = [
      await draftNamed(page, /Đăng ký khai sinh/),
      await draftNamed(page, /Chứng thực bản sao/),
    ]
    await page.goto(`${base}${birth}/page/child`)
    const question = await look(page)
    await page.goto(`${base}${copies}/page/paper`)
    if ((await page.locator('[name="kept-scan"]').count()) === 0) await photograph(page)
    await page.goto(`${base}${copies}/page/paper`)
    await page.locator('[name="kept-scan"]').first().waitFor({ state: 'attached' })
    await page.locator('.field:has([name="scan"])').evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const paper = await look(page)
    await page.goto(`${base}${copies}/review`)
    return [question, paper, await look(page)]
  })
}

async function photograph(page: Page): Promise<void> {
  const { name, type, content } = await makePaper(
    { pages: [DIPLOMA], as: 'photo', shadow: 0.2, width: 1200 },
    'bang-tot-nghiep',
  )
  await page.setInputFiles('input[name="scan"]', { name, mimeType: type, buffer: content })
  await goOn(page)
}

/** On the page of one's dossiers: the address of the draft of this procedure. */
async function draftNamed(page: Page, name: RegExp): Promise<string> {
  const href = await page
    .getByRole('link', { name })
    .and(page.locator('[href^="/drafts/"]'))
    .first()
    .getAttribute('href')
  if (href === null) throw new Error(`there is no draft of ${name}`)
  return href
}

/** A dossier as its applicant sees it: the counter reads code and secret, the applicant types them. */
async function takeTracked(base: string): Promise<void> {
  const [code = '', secret = ''] = await inWindow('desk', async (page) => {
    await signIn(page, base, 'tiepnhan.viettri')
    await page.goto(`${base}/work/search?q=H44.100`)
    const dossier = await page.locator('main a[href^="/work/dossiers/"]').first().getAttribute('href')
    await page.goto(`${base}${dossier?.replace('/dossiers/', '/received/')}`)
    return page.locator('.figure-code').allTextContents()
  })
  await inWindow('portal', async (page) => {
    await page.goto(`${base}/track`)
    await page.fill('main input[name=code]', code)
    await page.fill('main input[name=secret]', secret)
    await Promise.all([page.waitForNavigation(), page.press('main input[name=secret]', 'Enter')])
    await shoot(page, 'track')
  })
}
