/** Reading and saying what people type; nothing here loads a library, so the pages' scripts may use it. */
export { formatDate, formatNumber } from '../i18n.ts'
export type { Lang, Text } from '../text.ts'
export { cleanLine, cleanLines, isStorable, isStorableDeep } from './clean-text.ts'
export { longDate, parseDateInput } from './date-input.ts'
export { parseNumberInput } from './number-input.ts'
