/** Documents on paper: data set into a Typst template and printed as PDF. */
export { joinPdfs } from './join-pdfs.ts'
export { listUnprintable, renderPdf } from './render-pdf.ts'
