import { z } from 'zod'
import { definitionOf, FIGURE_KEYS, type FigureKey, RATED_FIGURES } from '../../statistics/index.ts'
import { localDate, textSchema } from '../schemas/common.ts'

const meaningOf = (key: FigureKey) => {
  const { name, meaning } = definitionOf(key)
  return `${name.vi}: ${meaning.vi} / ${name.en}: ${meaning.en}`
}

/** Every figure with its definition in words. */
export const figuresSchema = z
  .object(
    Object.fromEntries(
      FIGURE_KEYS.map((key) => [key, z.int().meta({ description: meaningOf(key) })]),
    ) as Record<FigureKey, z.ZodInt>,
  )
  .meta({ id: 'Figures' })

const percent = z.number().min(0).max(100)
const shares = <Key extends string>(...keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, percent])) as Record<Key, typeof percent>).nullable()

export const percentagesSchema = z
  .object({
    resolved: shares('early', 'onTime', 'overdue'),
    handled: shares('resolved', 'inProcess', 'endedOtherwise'),
    satisfaction: shares(...RATED_FIGURES),
  })
  .meta({ id: 'Percentages' })

export const periodSchema = z.object({ from: localDate, to: localDate })
export const notesSchema = z.array(textSchema)
export const differencesSchema = z
  .array(z.looseObject({}))
  .meta({ description: 'rỗng: mọi số đều khớp / empty: everything adds up' })
