/** Reading what people type; nothing here loads a library, so the pages' scripts may use it. */
export { longDate, parseDateInput } from './date-input.ts'
