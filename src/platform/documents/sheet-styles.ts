import { walkXml } from './walk-xml.ts'

/** Formats of numbers that Excel itself has for dates and times (ECMA-376 part 1, 18.8.30). */
const DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

/** Which cell styles show a number as a date, by index of the style. */
export function readDateStyles(part: Uint8Array | undefined): ReadonlySet<number> {
  const dates = new Set<number>()
  const own = new Set<number>()
  let style = 0
  if (part)
    walkXml(part, {
      open(name, { numFmtId, formatCode = '' }, path) {
        if (name === 'numFmt' && isDate(formatCode)) own.add(Number(numFmtId))
        if (name !== 'xf' || path.at(-2) !== 'cellXfs') return
        const format = Number(numFmtId ?? 0)
        if (DATES.has(format) || own.has(format)) dates.add(style)
        style += 1
      },
      close() {},
      text() {},
    })
  return dates
}

/** A day, a year or an hour outside of quoted text; `m` alone may be minutes or months, both are dates here. */
function isDate(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[dy]|h+|m{1,5}/i.test(code) && !/general/i.test(code)
}
