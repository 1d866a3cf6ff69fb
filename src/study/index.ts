export { type Columns, type LogRow, ROLES, type Study } from './model.ts'
export { readLog } from './read-log.ts'
export { studyLog } from './study-log.ts'
export { writeXes } from './write-xes.ts'
