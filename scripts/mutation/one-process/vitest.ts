/**
 * What a test of a pure room asks of vitest, in a plain process: `describe` and `it` only write down what there is to run, and
 * `expect` is vitest's own. What else a test may ask (snapshots, `beforeAll`, stand-ins) is not here, so that it fails in the first run.
 */
import { format } from 'node:util'

export { expect } from 'vitest'

type Body = (...args: never[]) => unknown

export interface WrittenTest {
  /** Its file and names, unlike those of any other. */
  id: string
  name: string
  file: string
  run: () => unknown
}

export const writtenTests: WrittenTest[] = []
let file = ''
let path: readonly string[] = []

/** Reads a test file: what it says is in `writtenTests`. */
export async function writeDown(testFile: string): Promise<void> {
  file = testFile
  path = []
  await import(testFile)
}

function write(name: string, body: Body, args: readonly unknown[] = []): void {
  const full = [...path, name].join(' ')
  const same = writtenTests.filter((test) => test.file === file && test.name === full).length
  const id = `${file}#${full}${same === 0 ? '' : ` (${same})`}`
  writtenTests.push({ id, name: full, file, run: () => body(...(args as never[])) })
}

function group(name: string, body: Body, args: readonly unknown[] = []): void {
  const outer = path
  path = [...outer, name]
  body(...(args as never[]))
  path = outer
}

/** `it.each(rows)(name, body)`: a row that is a list gives the arguments, any other is the only one. */
function each(one: typeof write) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rows) {
      const args = Array.isArray(row) ? row : [row]
      one(name.includes('%') ? format(name, ...args) : name, body, args)
    }
  }
}

/** `it(name, body)`, `it(name, body, timeout)` and `it(name, options, body)`. */
function writeOne(name: string, first: Body | object, second?: Body | number): void {
  write(name, typeof second === 'function' ? second : (first as Body))
}

const skipIf = (isSkipped: unknown) => (isSkipped ? () => {} : writeOne)

const openGroup = (name: string, body: Body) => group(name, body)
const skipGroupIf = (isSkipped: unknown) => (isSkipped ? () => {} : openGroup)

export const it = Object.assign(writeOne, { each: each(write), skipIf })
export const describe = Object.assign(openGroup, { each: each(group), skipIf: skipGroupIf })
