/** Taking a picture: signing in, the size of the window, the file. */
import { writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import { withPage } from '../../test/browser.ts'

const FOLDER = 'docs/pictures'
/** Of 100: letters stay sharp. */
const QUALITY = 88

export const SIZES = {
  portal: { width: 1280, height: 840 },
  desk: { width: 1440, height: 920 },
  phone: { width: 390, height: 844 },
} as const

export type Size = keyof typeof SIZES

/** A fresh window of this size, in Vietnamese, in daylight. */
export function inWindow<T>(size: Size, use: (page: Page) => Promise<T>): Promise<T> {
  const isPhone = size === 'phone'
  const looks: BrowserContextOptions = {
    viewport: SIZES[size],
    locale: 'vi-VN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...(isPhone ? { deviceScaleFactor: 2, hasTouch: true } : {}),
  }
  return withPage(use, looks)
}

/** As somebody of the staff. */
export async function signIn(page: Page, base: string, user: string): Promise<void> {
  await page.goto(`${base}/sign-in`)
  await page.fill('input[name=username]', user)
  await page.fill('input[name=password]', DEMO_PASSWORD)
  await Promise.all([page.waitForNavigation(), page.press('input[name=password]', 'Enter')])
}

/** As one of the people of the stand-in, by `sub`; ends on the page of their dossiers. */
export async function signInToApply(page: Page, base: string, person: string): Promise<void> {
  await page.goto(`${base}/account`)
  await page.locator('main a[href^="/account/sign-in/go"]').first().click()
  await page.locator(`a[href$="/${person}"]`).click()
  await page.waitForURL((url) => url.pathname === '/account')
}

/** Clicks what leads to another page, the first of what the selector finds. */
export async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()])
}

/** What the window shows, as PNG; nothing is ringed by the focus. */
export async function look(page: Page): Promise<Buffer> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.screenshot()
}

/** Takes what the window shows. */
export async function shoot(page: Page, name: string): Promise<void> {
  await keep(name, await look(page))
  process.stdout.write(`${name}: ${page.url()}\n`)
}

async function keep(name: string, png: Buffer): Promise<void> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  writeFileSync(`${FOLDER}/${name}.webp`, await canvas.encode('webp', QUALITY))
}

const [BESIDE, ROUND] = [36, 22]

/** Screens of a telephone beside each other, as large as a page of the portal. */
export async function keepBeside(name: string, screens: readonly Buffer[]): Promise<void> {
  const { width, height } = SIZES.portal
  const canvas = createCanvas(width, height)
  const draw = canvas.getContext('2d')
  draw.fillStyle = '#ece5d6'
  draw.fillRect(0, 0, width, height)
  const tall = height - 2 * BESIDE
  const wide = (tall * SIZES.phone.width) / SIZES.phone.height
  const gap = (width - screens.length * wide) / (screens.length + 1)
  for (const [at, screen] of screens.entries()) {
    const x = gap + at * (wide + gap)
    draw.save()
    draw.shadowColor = 'rgba(20, 30, 50, 0.28)'
    draw.shadowBlur = 26
    draw.shadowOffsetY = 8
    draw.fillStyle = '#fff'
    draw.beginPath()
    draw.roundRect(x, BESIDE, wide, tall, ROUND)
    draw.fill()
    draw.restore()
    draw.save()
    draw.beginPath()
    draw.roundRect(x, BESIDE, wide, tall, ROUND)
    draw.clip()
    draw.drawImage(await loadImage(screen), x, BESIDE, wide, tall)
    draw.restore()
  }
  writeFileSync(`${FOLDER}/${name}.webp`, await canvas.encode('webp', QUALITY))
  process.stdout.write(`${name}: ${screens.length} screens\n`)
}
