import type { BlockBook } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import {
  type FlowBlock,
  type FlowLine,
  pathSums,
  placesOfBlock,
  rolesOfBlock,
} from '../../../../workflow/index.ts'
import { Select, TextField } from '../../../fields/index.ts'
import { Button, type FormError } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { blockWords } from '../blocks/blocks-words.ts'
import { sayNumber } from '../say-changes.ts'
import type { BlockPlaces } from './block-places.ts'
import { sayRole, stepRoles } from './step-roles.ts'

/** What a row that is a block shows in the place of work, who, time and forms. */
export function BlockCells({
  line: { block, node = '' },
  at,
  lang,
  blocks,
  places,
}: {
  line: FlowLine
  at: number
  lang: Lang
  blocks: BlockBook
  places: BlockPlaces | undefined
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
      {known !== undefined && places !== undefined && (
        <Places lang={lang} at={at} block={known} use={block} places={places} />
      )}
      {latest !== undefined && latest.number > block.number && (
        <Button kind="secondary" name="do" value={`update-${at}`}>
          {t.take(latest.number)}
        </Button>
      )}
    </td>
  )
}

/** Whom the block names, and who does it here instead: agency or room, and role. */
function Places({
  lang,
  at,
  block,
  use,
  places,
}: {
  lang: Lang
  at: number
  block: FlowBlock
  use: NonNullable<FlowLine['block']>
  places: BlockPlaces
}) {
  const t = blockWords[lang]
  const named = placesOfBlock(block)
  const here = named.map(
    (from) => use.places?.find((one) => places.say(one.from) === places.say(from))?.to ?? from,
  )
  return (
    <details open={(use.places ?? []).length + (use.roles ?? []).length > 0}>
      <summary>{t.elsewhere}</summary>
      {named.map((from, place) => {
        const id = `row.${at}.place.${place}`
        return (
          <div class="field">
            <label class="label" for={id}>
              {t.inPlaceOf(places.say(from))}
            </label>
            <input
              class="input"
              id={id}
              name={id}
              value={places.say(here[place] ?? from)}
              list="block-agencies"
              autoComplete="off"
            />
          </div>
        )
      })}
      {rolesOfBlock(block).map((from, place) => (
        <Select
          {...{ lang, name: `row.${at}.role.${place}`, label: t.inPlaceOf(sayRole(from, lang)) }}
          value={use.roles?.find((one) => one.from === from)?.to ?? from}
          options={stepRoles(lang)}
        />
      ))}
    </details>
  )
}

/** The agencies that a block's places may be given to, once for the page. */
export function PlaceOptions({ places }: { places: BlockPlaces }) {
  return (
    <datalist id="block-agencies">
      {places.agencies.map((name) => (
        <option value={name} />
      ))}
    </datalist>
  )
}

/** Rows that become a block of their own, which other procedures may use. */
export function CutBlock({ lang, rows, form, errors }: CutProps) {
  const t = blockWords[lang]
  if (rows === 0) return null
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const options = Array.from({ length: rows }, (_, at) => ({ value: String(at + 1), text: t.row(at + 1) }))
  const field = (name: 'cutName' | 'cutCode') => ({
    ...{ lang, name, value: form[name] ?? '', error: errorOf(name), autoComplete: 'off' },
  })
  return (
    <details open={['cutFrom', 'cutName', 'cutCode'].some((id) => errorOf(id) !== undefined)}>
      <summary>{t.cut}</summary>
      <p>{t.cutLead}</p>
      <div class="row row-low">
        <Select
          {...{ lang, name: 'cutFrom', label: t.cutFrom, options, error: errorOf('cutFrom') }}
          value={form.cutFrom ?? '1'}
        />
        <Select {...{ lang, name: 'cutTo', label: t.cutTo, options, value: form.cutTo ?? '1' }} />
        <TextField {...field('cutName')} label={t.name} />
        <TextField {...field('cutCode')} label={t.code} hint={t.codeHint} />
        <Button kind="secondary" name="do" value="cut">
          {t.cut}
        </Button>
      </div>
    </details>
  )
}

interface CutProps {
  lang: Lang
  rows: number
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
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
