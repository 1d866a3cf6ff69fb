/** All pages of these PDFs as one, in their order. */
export async function joinPdfs(contents: readonly Buffer[]): Promise<Buffer> {
  // The library is large, and loaded by the first who prints several at once.
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const joined = await PDFDocument.create({ updateMetadata: false })
  for (const content of contents) {
    const one = await PDFDocument.load(content)
    for (const page of await joined.copyPages(one, one.getPageIndices())) joined.addPage(page)
  }
  return Buffer.from(await joined.save())
}
