import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureAssets } from '../../../../test/build-assets.ts'
import { previewDocument, previews } from '../../dev/preview.tsx'
import { getAssets } from './assets.ts'
import { languageHref, midSentence } from './lang.ts'
import { readPreferences } from './preferences.ts'
import { speculationRules } from './render.ts'

beforeAll(ensureAssets)

describe('a rendered page', () => {
  it('has its language, its title and nothing that a strict content security policy forbids', () => {
    const html = previewDocument('page-home', 'en', 'dark') ?? ''
    expect(html).toMatch(/^<!doctype html><html lang="en" data-theme="dark">/)
    expect(html).toContain('<title>What do you need to get done? · Một Cửa Phú Thọ</title>')
    for (const { name } of previews) {
      const page = previewDocument(name, 'vi', 'auto') ?? ''
      expect(page).not.toMatch(/ style=| on[a-z]+="|<script(?![^>]* src=)/)
    }
  })

  it('keeps a public page with its style sheet within 15 kB, the sheet within 8 kB', () => {
    const sheet = brotliCompressSync(readFileSync(`dist/assets/${basename(getAssets().publicSheet)}`)).length
    expect(sheet).toBeLessThan(8_000)
    for (const name of ['page-home', 'page-track', 'page-error'])
      expect(sheet + brotliCompressSync(previewDocument(name, 'vi', 'auto') ?? '').length).toBeLessThan(
        15_000,
      )
  })

  it('is unknown under an unknown name', () => {
    expect(previewDocument('no-such-page', 'vi', 'auto')).toBeUndefined()
  })
})

it('the language switch stays on the page with its query', () => {
  expect(languageHref('/track?code=H44&lang=vi', 'en')).toBe('/track?code=H44&lang=en')
})

it('a label inside a sentence begins small, an abbreviation stays', () => {
  expect(midSentence('Điện thoại')).toBe('điện thoại')
  expect(midSentence('CCCD')).toBe('CCCD')
})

it('preferences that nobody offers are ignored', () => {
  expect(readPreferences({ text: 'huge', theme: 'dark' })).toEqual({ text: 'normal', theme: 'dark' })
  expect(readPreferences({ text: 'large' }, { text: 'small', theme: 'dark' })).toEqual({
    text: 'large',
    theme: 'dark',
  })
})

it('speculation rules are JSON and fetch no language switch', () => {
  expect(JSON.stringify(JSON.parse(speculationRules))).toContain('lang=*')
})
