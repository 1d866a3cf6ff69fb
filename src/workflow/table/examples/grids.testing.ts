/** Tables as the platform reads them of documents, without a document. */
import type { Rows } from '../../../../test/documents/write-documents.ts'
import type { TableCell, TableGrid } from '../columns.ts'

/** As documents are read: `^` goes on from above, `<` from the left, `!` in front is a doubt about a formula. */
export function gridOf(rows: Rows, before: readonly string[] = [], name = 'T1'): TableGrid {
  const cells: TableCell[][] = []
  rows.forEach((row, at) => {
    cells.push([])
    row.forEach((text, column) => {
      const place = `${name}R${at + 1}C${column + 1}`
      const above = cells[at - 1]?.[column]
      const left = cells[at]?.[column - 1]
      if (text === '^') cells[at]?.push({ text: above?.text ?? '', place, covered: 'above' })
      else if (text === '<') cells[at]?.push({ text: left?.text ?? '', place, covered: 'left' })
      else if (text.startsWith('!')) cells[at]?.push({ text: text.slice(1), place, doubt: 'formula' })
      else cells[at]?.push({ text, place })
    })
  })
  return { name, before, rows: cells }
}
