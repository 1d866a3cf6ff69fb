import { PassThrough, type Readable } from 'node:stream'

type Chunk = readonly (readonly string[])[]

export interface Sheet {
  name: string
  /** Above the head, each a row of its own. */
  titles: readonly string[]
  columns: readonly { head: string; width: number }[]
  /** Rows in chunks, as they become known; of what is known one chunk. */
  rows: AsyncIterable<Chunk> | Iterable<Chunk>
}

/**
 * A workbook of one sheet as it is written: no more than a chunk of rows is in memory, whatever their number. Text stays text,
 * also where it looks like a formula. A fault while rows are read breaks the stream.
 */
export function writeSheet(sheet: Sheet): Readable {
  const stream = new PassThrough()
  fill(stream, sheet).catch((error: Error) => stream.destroy(error))
  return stream
}

async function fill(stream: PassThrough, { name, titles, columns, rows }: Sheet): Promise<void> {
  // Large, and rarely asked for.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const head = titles.length + 1
  const page = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: head }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  page.columns = columns.map(({ width }) => ({ width }))
  for (const title of titles) page.addRow([title]).commit()
  const heads = page.addRow(columns.map((column) => column.head))
  heads.font = { bold: true }
  heads.alignment = { wrapText: true, vertical: 'top' }
  heads.commit()
  for await (const chunk of rows) {
    for (const row of chunk) page.addRow([...row]).commit()
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve))
  }
  page.commit()
  await workbook.commit()
}
