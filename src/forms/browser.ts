/** What of the forms runs inside a page: the verdict, the server's own lines. It loads no library and no list of communes. */
export type { Judging } from './drawing/draw-page.ts'
export { judgeDrawn } from './drawing/judge-drawn.ts'
export type { PageError } from './filling/sentences.ts'
