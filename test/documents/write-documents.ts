/** Documents made for tests: the least that Word and Excel write, with merged cells, tracked changes and formulas. */
import { strToU8, zipSync } from 'fflate'

/** Cells by row; `^` goes on from above, `<` from the left; Excel: `=…` is a formula, `=…→value` one with a stored value. */
export type Rows = readonly (readonly string[])[]

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** One paragraph a line; `[+…]` is inserted and `[-…]` deleted with changes tracked. */
function paragraph(line: string): string {
  const runs = line.split(/(\[[+-][^\]]*\])/).map((part) => {
    const text = escapeXml(part.replace(/^\[[+-]|\]$/g, ''))
    if (part.startsWith('[+'))
      return `<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`
    if (part.startsWith('[-'))
      return `<w:del w:id="2" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    return `<w:r><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`
  })
  return `<w:p>${runs.join('')}</w:p>`
}

function wordRow(row: readonly string[], below: readonly string[] | undefined): string {
  const cells: string[] = []
  for (let at = 0; at < row.length; at += 1) {
    let span = 1
    while (row[at + span] === '<') span += 1
    const merge = row[at] === '^' ? '<w:vMerge/>' : below?.[at] === '^' ? '<w:vMerge w:val="restart"/>' : ''
    const text = row[at] === '^' ? '<w:p/>' : (row[at] ?? '').split('\n').map(paragraph).join('')
    const grid = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
    cells.push(`<w:tc><w:tcPr>${grid}${merge}</w:tcPr>${text}</w:tc>`)
    at += span - 1
  }
  return `<w:tr>${cells.join('')}</w:tr>`
}

/** A Word document of paragraphs and tables. */
export function writeDocx(...blocks: readonly (string | Rows)[]): Uint8Array {
  const body = blocks.map((block) =>
    typeof block === 'string'
      ? paragraph(block)
      : `<w:tbl>${block.map((row, at) => wordRow(row, block[at + 1])).join('')}</w:tbl>`,
  )
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    ),
  })
}

const letters = (column: number) => String.fromCharCode(65 + column)

/** A workbook with one sheet; numbers are stored as numbers, `date:` as a number shown as a date. */
export function writeXlsx(rows: Rows, sheet = 'Quy trình'): Uint8Array {
  const strings: string[] = []
  const merges: string[] = []
  const cellOf = (text: string, row: number, column: number): string => {
    const place = `${letters(column)}${row + 1}`
    if (text === '' || text === '^' || text === '<') return ''
    const formula = /^=([^→]*)(?:→(.*))?$/.exec(text)
    if (formula)
      return `<c r="${place}"><f>${escapeXml(formula[1] ?? '')}</f>${formula[2] === undefined ? '' : `<v>${formula[2]}</v>`}</c>`
    if (text.startsWith('date:')) return `<c r="${place}" s="1"><v>${text.slice(5)}</v></c>`
    if (/^\d+(\.\d+)?$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`
    strings.push(text)
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`
  }
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      if (text === '^' || text === '<') return
      let [down, right] = [0, 0]
      while (rows[at + down + 1]?.[column] === '^') down += 1
      while (row[column + right + 1] === '<') right += 1
      if (down + right > 0)
        merges.push(`${letters(column)}${at + 1}:${letters(column + right)}${at + down + 1}`)
    })
  })
  const data = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, column) => cellOf(text, at, column)).join('')}</row>`,
  )
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const merged =
    merges.length > 0
      ? `<mergeCells>${merges.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`
      : ''
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="x"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="16"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`,
    ),
  })
}
