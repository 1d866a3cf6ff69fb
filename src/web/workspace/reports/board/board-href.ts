import type { WatchedKey } from '../../../../statistics/index.ts'
import { paths } from '../../shell/rail.ts'

/** The address of the list behind a number. */
export function boardHref(
  figure: WatchedKey,
  more: { agency?: string | undefined; after?: string | undefined } = {},
): string {
  const given = Object.entries({ figure, ...more }).filter(([, value]) => value !== undefined)
  return `${paths.board}/list?${new URLSearchParams(given as [string, string][])}`
}
