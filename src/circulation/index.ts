/** Circulation: papers on their way between agencies, by lists that both sides sign. */
export { confirmList } from './lists/confirm-list.ts'
export {
  findList,
  type LineAnswer,
  type ListedList,
  type ListPlace,
  listLists,
  listMoves,
  type PaperMove,
  type WholeList,
} from './lists/list-store.ts'
export { type ListMade, makeList } from './lists/make-list.ts'
export type { Bundle, HandoverLine, HandoverList } from './model.ts'
export { type ControlRow, controlRows } from './sheet/control-rows.ts'
export { beginLists } from './waiting/begin-lists.ts'
export { countComing, listWaiting } from './waiting/list-waiting.ts'
