/**
 * `npm run pictures -- http://localhost:3000`: takes every picture of the README and the docs from a running demonstration, so that
 * they show what there is. Nothing is decided for anybody: it opens a draft of a procedure, attaches a photograph to the application
 * that lacks it, and leaves the rest as it is. Look at them before they are kept.
 */
import { mkdirSync } from 'node:fs'
import { closeBrowser } from '../test/browser.ts'
import { takeCitizens } from './pictures/citizens.ts'
import { takePages } from './pictures/pages.ts'
import { takeScans } from './pictures/scans.ts'

const [address] = process.argv.slice(2)
if (address === undefined || !URL.canParse(address)) {
  console.error('npm run pictures -- http://localhost:3000')
  process.exitCode = 64
} else {
  const base = new URL(address).origin
  mkdirSync('docs/pictures', { recursive: true })
  try {
    await takePages(base)
    await takeScans(base)
    await takeCitizens(base)
  } finally {
    await closeBrowser()
  }
}
