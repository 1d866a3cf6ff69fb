/** Tables out of documents: Word, Excel, pasted text. */
export type { CellDoubt, DocumentNote, DocumentProblem, Grid, GridCell, ReadDocument } from './model.ts'
export { readDocx } from './read-docx.ts'
export { readDocxText } from './read-docx-text.ts'
export { readPasted } from './read-pasted.ts'
export { readXlsx } from './read-xlsx.ts'
