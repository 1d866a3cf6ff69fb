export { type Columns, ROLES, type Study } from './model.ts'
export { readLog } from './read-log.ts'
export { studyLog } from './study-log.ts'
