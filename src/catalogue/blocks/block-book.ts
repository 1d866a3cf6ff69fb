import type { FlowBlock } from '../../workflow/index.ts'

/** Every published version of every block, in memory, so that a flow is read and judged without waiting. */
export interface BlockBook {
  find(code: string, number: number): FlowBlock | undefined
  /** The newest version of a block. */
  latest(code: string): FlowBlock | undefined
  /** The newest version of each block, by name. */
  all(): readonly FlowBlock[]
}

/** The book of these versions. */
export function makeBlockBook(blocks: readonly FlowBlock[]): BlockBook {
  const byCode = Map.groupBy(
    blocks.toSorted((a, b) => a.number - b.number),
    ({ code }) => code,
  )
  const newest = [...byCode.values()]
    .flatMap((versions) => versions.at(-1) ?? [])
    .toSorted((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))
  return {
    find: (code, number) => byCode.get(code)?.find((block) => block.number === number),
    latest: (code) => byCode.get(code)?.at(-1),
    all: () => newest,
  }
}
