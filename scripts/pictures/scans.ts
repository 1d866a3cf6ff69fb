/** The counter with a pile that was scanned in one go: most pages lie with their papers, one is asked about. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { makePaper } from '../../test/precheck/papers.ts'
import { inWindow, shoot, signIn } from './take.ts'

/** Correcting civil status data: a form, and papers that prove it. */
const PROCEDURE = '1.004859'
const FORM = [
  'TỜ KHAI THAY ĐỔI, CẢI CHÍNH HỘ TỊCH',
  '',
  'Kính gửi: UBND phường Việt Trì',
  'Tôi là: Đinh Thị Hạnh',
]
const PROOF = ['GIẤY KHAI SINH', '', 'Họ và tên: Đinh Thị Hạnh', 'Ngày sinh: 02/09/1988']
const TYPED = {
  name: 'Đinh Thị Hạnh',
  idNumber: '025188004218',
  address: 'Khu 7, phường Việt Trì, tỉnh Phú Thọ',
  phone: '0912 000 218',
}

export function takeScans(base: string): Promise<void> {
  return inWindow('desk', async (page) => {
    await signIn(page, base, 'tiepnhan.viettri')
    await page.goto(`${base}/work/receive?procedure=${PROCEDURE}`)
    for (const [name, text] of Object.entries(TYPED)) await page.fill(`main [name="${name}"]`, text)
    await page.locator('details[data-pile]').evaluate((one) => one.setAttribute('open', ''))
    await page.setInputFiles('input[name="batch"]', {
      ...{ name: 'xap-ho-so.pdf', mimeType: 'application/pdf' },
      buffer: await pile(page, base),
    })
    await Promise.all([
      page.waitForNavigation(),
      page.locator('details[data-pile] button[name="recount"]').click(),
    ])
    await page.locator('details[data-pile] .notice').first().waitFor()
    await page
      .locator('details[data-pile] fieldset')
      .first()
      .evaluate((one) => one.scrollIntoView({ block: 'end' }))
    await shoot(page, 'scans')
  })
}

/** A page before any separator sheet, then the sheets that the counter prints, each with what belongs to it. */
async function pile(page: Page, base: string): Promise<Buffer> {
  const sheets = await page.request.get(`${base}/work/receive/separators.pdf?procedure=${PROCEDURE}`)
  const separators = await PDFDocument.load(await sheets.body())
  const scanned = await PDFDocument.load(
    (await makePaper({ pages: [PROOF, FORM, PROOF, PROOF], as: 'scan' }, 'xap')).content,
  )
  const pdf = await PDFDocument.create()
  const [stray, form, front, back] = await pdf.copyPages(scanned, [0, 1, 2, 3])
  const [ofForm, ofProof] = await pdf.copyPages(separators, [0, 1])
  for (const sheet of [stray, ofForm, form, ofProof, front, back]) if (sheet !== undefined) pdf.addPage(sheet)
  return Buffer.from(await pdf.save())
}
