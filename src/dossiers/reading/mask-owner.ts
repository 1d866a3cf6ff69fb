import type { Party } from '../model.ts'

/**
 * What a stranger with the receipt may read of the owner: "Thử A" is "T*** A***". The stars tell no length, so a short name does not
 * show whole; the name of a firm or an organisation is public and stays.
 */
export function maskOwner({ kind, name }: Pick<Party, 'kind' | 'name'>): string {
  if (kind !== 'citizen') return name
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0]}***`)
    .join(' ')
}
