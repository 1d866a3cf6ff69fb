/** Rows of a flow made into a building block of their own. */
import { addBlock, type Draft } from '../../../../catalogue/index.ts'
import { cleanLine, type Text } from '../../../../platform/index.ts'
import { cutBlock, type FlowLine } from '../../../../workflow/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { blockWords } from '../blocks/blocks-words.ts'
import { readLines } from './judge-draft.ts'
import { blockLine, freeId, numbered } from './read-rows.ts'

type Form = Readonly<Record<string, string>>

interface By {
  by: string
  byName: string
  at: number
}

/** Rows `cutFrom` to `cutTo` of what was typed. */
function chosenRows(form: Form, count: number): { from: number; to: number } | undefined {
  const [from, to] = [Number(form.cutFrom), Number(form.cutTo)]
  const isRow = (row: number) => Number.isInteger(row) && row >= 1 && row <= count
  return isRow(from) && isRow(to) && from <= to ? { from: from - 1, to } : undefined
}

/**
 * Puts the block of the chosen rows into use and answers the rows with it in their place. The flow stays what it was; where no block can be
 * made of them nothing is written, and why is told at its field.
 */
export async function cutRows(
  services: WebServices,
  { form, draft, lines }: { form: Form; draft: Draft; lines: readonly FlowLine[] },
  by: By,
): Promise<{ lines: FlowLine[] } | { errors: { id: string; message: Text }[] }> {
  const rows = chosenRows(form, lines.length)
  const name = cleanLine(form.cutName ?? '').slice(0, 500)
  const say = (id: string, key: 'cutRows' | 'nameNeeded' | 'cutNot') => ({
    id,
    message: { vi: blockWords.vi[key], en: blockWords.en[key] },
  })
  const errors = [
    ...(rows === undefined ? [say('cutFrom', 'cutRows')] : []),
    ...(name === '' ? [say('cutName', 'nameNeeded')] : []),
  ]
  if (rows === undefined || errors.length > 0) return { errors }
  const read = readLines(draft.version, lines, services)
  const ids = new Set(read.lines.slice(rows.from, rows.to).flatMap(({ nodes }) => nodes))
  const use = { id: freeId(lines), block: cleanLine(form.cutCode ?? ''), number: 1 }
  const cut = read.flow && cutBlock(read.flow, ids, { use, name: { vi: name, en: name } })
  if (cut === undefined) return { errors: [say('cutFrom', 'cutNot')] }
  const added = await addBlock(services.office.database, { block: cut.block, ...by })
  if ('refusals' in added)
    return {
      errors: added.refusals.map(({ place, message }) => ({
        id: place === 'code' ? 'cutCode' : 'cutFrom',
        message,
      })),
    }
  await services.office.catalogue.refresh()
  const [first, last] = [lines[rows.from], lines[rows.to - 1]]
  const cells = { label: first?.cells.label ?? '', next: last?.cells.next ?? '' }
  return { lines: numbered([...lines.slice(0, rows.from), blockLine(use, cells), ...lines.slice(rows.to)]) }
}
