/** Texts that people type, as schemas: cleaned, measured after cleaning, and refused where the database could not keep them. */
import { z } from 'zod'
import { cleanLine, cleanLines, isStorable } from '../platform/texts/index.ts'

/** Issues that the schemas of this room raise carry such a message; whoever tells people finds its sentence by it. */
const UNSTORABLE = 'unstorable_text'

const storable = () => z.string().refine(isStorable, { error: UNSTORABLE, abort: true })

/** A text that names something stored before, so it is taken as it comes. */
export function storedText(most: number): z.ZodString {
  return storable().min(1).max(most)
}

/** One line of at most `most` signs; not empty. */
export function lineSchema(most: number): z.ZodString {
  return storable().overwrite(cleanLine).min(1).max(most)
}

/** One line that may be empty. */
export function optionalLineSchema(most: number): z.ZodString {
  return storable().overwrite(cleanLine).max(most)
}

/** A text of several lines, not empty. */
export function linesSchema(most: number): z.ZodString {
  return storable().overwrite(cleanLines).min(1).max(most)
}
