import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { renderFiguresPage } from './figures-page.ts'

it('is what docs/figures.md says; `node scripts/docs.ts` writes it anew', () => {
  const page = readFileSync(new URL('../../../docs/figures.md', import.meta.url), 'utf8')
  expect(page).toBe(renderFiguresPage())
})
