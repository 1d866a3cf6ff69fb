/** Writes the reference pages that are generated from the code; tests compare them. */
import { writeFileSync } from 'node:fs'
import { renderConfigPage } from '../src/platform/process/config-page.ts'
import { renderFiguresPage } from '../src/statistics/index.ts'

writeFileSync('docs/configuration.md', renderConfigPage())
writeFileSync('docs/figures.md', renderFiguresPage())
