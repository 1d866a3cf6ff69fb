/** Documents on paper: data set into a Typst template and printed as PDF. */
export { listUnprintable, renderPdf } from './render-pdf.ts'
