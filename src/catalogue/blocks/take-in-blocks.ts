import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import type { FlowBlock } from '../../workflow/index.ts'
import { type BlockVersion, insertBlock, lockBlock } from './block-store.ts'

/**
 * Keeps blocks that came from another installation, as they are. One whose code means something else here gets the next free code; the
 * answer says what each is called here. Idempotent: what is there already is used. Locks the blocks.
 */
export async function takeInBlocks(
  db: Database,
  request: { blocks: readonly FlowBlock[]; origin: string; by: string; byName: string; at: Instant },
): Promise<Record<string, string>> {
  const { blocks, ...stamp } = request
  return db.transaction(async (tx) => {
    const called: Record<string, string> = {}
    for (const block of blocks) called[block.code] = await takeIn(tx, block, stamp)
    return called
  })
}

const MOST_CODE = 40

async function takeIn(
  tx: Queryable,
  block: FlowBlock,
  { origin, by, byName, at }: { origin: string; by: string; byName: string; at: Instant },
): Promise<string> {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : `-${count}`
    const here = { ...block, code: block.code.slice(0, MOST_CODE - ending.length) + ending }
    const known = await lockBlock(tx, here.code)
    if (known.some((one) => isSame(one, here))) return here.code
    const isOurs = known.every((one) => one.origin === origin && one.block.number !== here.number)
    if (!isOurs) continue
    await insertBlock(tx, { block: here, status: 'published', origin, by, at, publishedBy: byName })
    return here.code
  }
}

function isSame({ status, block }: BlockVersion, other: FlowBlock): boolean {
  return status === 'published' && isDeepStrictEqual(JSON.parse(JSON.stringify(other)), block)
}
