/** Papers as the histories of the tests hand them in: mostly those that are required, some of them on loan. */
import type { CompiledVersion } from '../catalogue/index.ts'

export function papersOf({ version }: CompiledVersion, fill: number) {
  const components = version.components.filter((c, i) => c.required || (fill >> i) % 2 === 0)
  const codes = components.map((c) => c.code)
  if (fill % 23 === 0) codes.push('unheard-of')
  return codes.map((component, i) => ({
    ...{ component, name: 'Theo quy định', originals: 1, copies: 0 },
    ...((fill + i) % 4 === 0 ? { way: 'lent' as const } : {}),
  }))
}
