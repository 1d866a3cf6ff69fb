import type { BlockBook } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { type FlowLine, pathSums } from '../../../../workflow/index.ts'
import { Select } from '../../../fields/index.ts'
import { Button } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { blockWords } from '../blocks/blocks-words.ts'
import { sayNumber } from '../say-changes.ts'

/** What a row that is a block shows in the place of work, who, time and forms. */
export function BlockCells({
  line: { block, node = '' },
  at,
  lang,
  blocks,
}: {
  line: FlowLine
  at: number
  lang: Lang
  blocks: BlockBook
}) {
  const t = blockWords[lang]
  if (block === undefined) return null
  const known = blocks.find(block.block, block.number)
  const latest = blocks.latest(block.block)
  const days = known && Math.max(0, ...pathSums(known.flow).map(({ workingDays }) => workingDays))
  return (
    <td colSpan={4} data-label={t.block}>
      <input type="hidden" name={`row.${at}.work`} value="" />
      <input type="hidden" name={`row.${at}.block`} value={JSON.stringify({ id: node, ...block })} />
      <p>
        {t.block}{' '}
        <a href={paths.block(block.block)}>
          <strong>{known?.name[lang] ?? block.block}</strong>
        </a>
        {`, ${t.version(block.number)}`}
        {days !== undefined && `, ${t.days(sayNumber(days, lang))}`}
      </p>
      {latest !== undefined && latest.number > block.number && (
        <Button kind="secondary" name="do" value={`update-${at}`}>
          {t.take(latest.number)}
        </Button>
      )}
    </td>
  )
}

/** Where a block is put among the rows. */
export function InsertBlock({ lang, blocks, rows }: { lang: Lang; blocks: BlockBook; rows: number }) {
  const t = blockWords[lang]
  const all = blocks.all()
  if (all.length === 0) return null
  const places = Array.from({ length: rows }, (_, at) => ({
    value: String(at + 1),
    text: t.afterRow(at + 1),
  }))
  return (
    <details>
      <summary>{t.insert}</summary>
      <div class="row row-low">
        <Select
          lang={lang}
          name="block"
          label={t.block}
          options={all.map(({ code, name, number }) => ({
            value: code,
            text: `${name[lang]} (${t.version(number)})`,
          }))}
        />
        <Select lang={lang} name="after" label={t.where} options={places} value={String(rows)} />
        <Button kind="secondary" name="do" value="block">
          {t.insert}
        </Button>
      </div>
    </details>
  )
}
