/** What is sent: a line for each field, `path.to.field = expression in FEEL over the dossier`. */
import { type FeelNames, type FeelTree, holds, readTree, runTree } from '../../../workflow/index.ts'
import type { Values } from './names.ts'

export interface MessageLine {
  path: readonly string[]
  tree: FeelTree
  /** As it was written. */
  text: string
}

/** One line that cannot be read: its number from 1, why, and which part. */
export interface LineFault {
  line: number
  code: 'line_form' | 'path_twice' | `feel_${string}` | 'nothing' | 'too_many' | 'unknown_fact' | 'fact_type'
  part: string
}

export const MOST_LINES = 100
const PATH = /^[A-Za-z_][\w-]{0,59}(\.[A-Za-z_][\w-]{0,59}){0,5}$/

/** Lines without what is empty or a remark (`#`), each with its number. */
export function linesOf(text: string): { line: number; left: string; right: string; whole: string }[] {
  return text.split('\n').flatMap((one, i) => {
    const whole = one.trim()
    if (whole === '' || whole.startsWith('#')) return []
    const at = whole.indexOf('=')
    return [
      {
        line: i + 1,
        left: whole.slice(0, at).trim(),
        right: at < 0 ? '' : whole.slice(at + 1).trim(),
        whole,
      },
    ]
  })
}

export function readMessageLines(text: string, names: FeelNames): MessageLine[] | LineFault[] {
  const lines = linesOf(text)
  if (lines.length === 0) return [{ line: 1, code: 'nothing', part: '' }]
  if (lines.length > MOST_LINES) return [{ line: MOST_LINES + 1, code: 'too_many', part: '' }]
  const faults: LineFault[] = []
  const read: MessageLine[] = []
  for (const { line, left, right, whole } of lines) {
    const reading = readTree(right, names)
    const clash = read.find(({ path }) => isSamePlace(path.join('.'), left))
    if (!PATH.test(left) || right === '' || left.includes('__proto__'))
      faults.push({ line, code: 'line_form', part: whole })
    else if (clash !== undefined) faults.push({ line, code: 'path_twice', part: left })
    else if (!reading.ok) faults.push({ line, code: reading.code, part: reading.part })
    else read.push({ path: left.split('.'), tree: reading.tree, text: right })
  }
  return faults.length > 0 ? faults : read
}

export function areFaults(read: readonly object[]): read is LineFault[] {
  return read.some((one) => 'code' in one)
}

/** The same field, or one inside the other. */
function isSamePlace(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
}

/** A field whose expression comes to nothing is left out. Pure. */
export function buildMessage(lines: readonly MessageLine[], values: Values): Record<string, unknown> {
  const message: Record<string, unknown> = {}
  for (const { path, tree } of lines) {
    const value = runTree(tree, values)
    if (value === undefined) continue
    let at = message
    for (const part of path.slice(0, -1)) {
      at[part] ??= {}
      at = at[part] as Record<string, unknown>
    }
    at[path.at(-1) as string] = value
  }
  return message
}

/** Whether a dossier is sent at all; without a condition every one is. */
export function isMeant(condition: string, names: FeelNames, values: Values): boolean {
  if (condition.trim() === '') return true
  const reading = readTree(condition, names)
  return reading.ok && holds(reading.tree, values)
}
