import type { Parts } from './open-package.ts'
import { walkXml } from './walk-xml.ts'

/** Gives a paragraph of an automatically numbered list the number that Word shows. */
export type Numberer = (list: string, level: number) => string

interface Level {
  start: number
  format: string
  /** `Bước %1.` */
  text: string
}

/** Reads word/numbering.xml; lists that it does not describe, and bullets, show nothing. */
export function readNumbering(parts: Parts): Numberer {
  const { levels, abstractOf } = readLists(parts)
  const counted = new Map<string, number[]>()
  return (list, level) => {
    const abstract = abstractOf.get(list) ?? ''
    const own = levels.get(abstract)
    const here = own?.get(level)
    if (!here || here.format === 'bullet' || here.format === 'none') return ''
    const numbers = counted.get(abstract) ?? []
    counted.set(abstract, numbers)
    numbers.length = Math.min(numbers.length, level + 1)
    for (let upper = 0; upper <= level; upper += 1) {
      const first = own?.get(upper)?.start ?? 1
      numbers[upper] = upper === level ? (numbers[upper] ?? first - 1) + 1 : (numbers[upper] ?? first)
    }
    return here.text.replace(/%(\d)/g, (_, digit: string) =>
      show(numbers[Number(digit) - 1] ?? 1, own?.get(Number(digit) - 1)?.format ?? 'decimal'),
    )
  }
}

function readLists(parts: Parts) {
  const levels = new Map<string, Map<number, Level>>()
  const abstractOf = new Map<string, string>()
  const part = parts.get('word/numbering.xml')
  let [abstract, list, level] = ['', '', 0]
  if (part)
    walkXml(part, {
      open(name, { abstractNumId = '', numId = '', ilvl, val = '' }, path) {
        const current = levels.get(abstract)?.get(level)
        if (name === 'abstractNum') {
          abstract = abstractNumId
          levels.set(abstract, new Map())
        } else if (name === 'lvl' && path.includes('abstractNum')) {
          level = Number(ilvl ?? 0)
          levels.get(abstract)?.set(level, { start: 1, format: 'decimal', text: '' })
        } else if (name === 'num') list = numId
        else if (name === 'abstractNumId' && path.at(-2) === 'num') abstractOf.set(list, val)
        else if (current && path.at(-2) === 'lvl') {
          if (name === 'start') current.start = Number(val)
          if (name === 'numFmt') current.format = val
          if (name === 'lvlText') current.text = val
        }
      },
      close() {},
      text() {},
    })
  return { levels, abstractOf }
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function show(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return String.fromCharCode(96 + ((number - 1) % 26) + 1)
    case 'upperLetter':
      return String.fromCharCode(64 + ((number - 1) % 26) + 1)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

function roman(number: number): string {
  let [rest, text] = [number, '']
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign
  return text
}
