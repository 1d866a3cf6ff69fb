import { tidy } from './fill-grid.ts'
import type { DocumentProblem } from './model.ts'
import { isProblem, openPackage } from './open-package.ts'
import { mainPart } from './read-docx.ts'
import { walkXml } from './walk-xml.ts'

/** What a Word document says, a paragraph a line, cells of a table row with a bar between them; pictures are left out. */
export function readDocxText(bytes: Uint8Array): { lines: string[] } | { problem: DocumentProblem } {
  const parts = openPackage(bytes)
  if (isProblem(parts)) return parts
  const main = mainPart(parts)
  if (!main) return { problem: parts.has('[Content_Types].xml') ? 'other_file' : 'broken_file' }
  try {
    return { lines: linesOf(main) }
  } catch {
    return { problem: 'broken_file' }
  }
}

function linesOf(main: Uint8Array): string[] {
  const lines: string[] = []
  /** Cells of the row that is being read, of the outer table; a paragraph of it goes on in its cell. */
  let row: string[] | undefined
  let depth = 0
  let text = ''
  walkXml(main, {
    open(name) {
      if (name === 'tbl') depth += 1
      if (name === 'tr' && depth === 1) row = []
      if (name === 'tc' && depth === 1) row?.push('')
      if (name === 'p') text = ''
      if (name === 'tab') text += ' '
      if (name === 'br' || name === 'cr') text += '\n'
    },
    close(name) {
      if (name === 'tbl') depth -= 1
      if (name === 'p') {
        const said = tidy(text)
        if (row === undefined) lines.push(said)
        else row[row.length - 1] = [row.at(-1), said].filter(Boolean).join(' ')
        text = ''
      }
      if (name === 'tr' && depth === 1 && row !== undefined) {
        lines.push(row.join(' | '))
        row = undefined
      }
    },
    text(part, path) {
      if (path.at(-1) === 't') text += part
    },
  })
  return lines
}
