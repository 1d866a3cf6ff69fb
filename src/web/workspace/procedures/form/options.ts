/** Answers to choose from, one a line: `code = Vietnamese | English`. */
import { freeKey, type Option } from '../../../../forms/index.ts'
import { cleanLine } from '../../../../platform/index.ts'

const CODED = /^([^\s=|]{1,60})\s*=\s*(.+)$/

export function writeOptions(options: readonly Option[] = []): string {
  return options
    .map(({ code, label }) => `${code} = ${label.vi}${label.en === label.vi ? '' : ` | ${label.en}`}`)
    .join('\n')
}

/** A line without a code has that of the same words before, or one made of its words; hints stay with their codes. */
export function readOptions(text: string, before: readonly Option[] = []): Option[] {
  const options: Option[] = []
  for (const line of text
    .split('\n')
    .map(cleanLine)
    .filter((one) => one !== '')) {
    const [, code, rest = line] = CODED.exec(line) ?? []
    const [vi = '', en = ''] = rest.split('|').map((part) => part.trim())
    if (vi === '') continue
    const same = before.find((one) => (code === undefined ? one.label.vi === vi : one.code === code))
    const made =
      code ??
      same?.code ??
      freeKey(
        vi,
        options.map((one) => one.code),
      )
    const label = { vi, en: en === '' ? (same?.label.vi === vi ? same.label.en : vi) : en }
    options.push({ code: made, label, ...(same?.hint === undefined ? {} : { hint: same.hint }) })
  }
  return options
}
