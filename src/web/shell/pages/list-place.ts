/** Where a page of a list goes on, as it stands in an address: the moment of its last row, and which of that moment it is. */

/** `<milliseconds>_<uuid>`; anything else is the beginning. */
export function readPlace(text = ''): { at: number; id: string } | undefined {
  const [, at, id] = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  return at === undefined || id === undefined ? undefined : { at: Number(at), id }
}

/** The same where rows have numbers: `<milliseconds>_<number>`. */
export function readNumberedPlace(text = ''): { at: number; id: number } | undefined {
  const [, at, id] = /^(\d{1,14})_(\d{1,15})$/.exec(text) ?? []
  return at === undefined || id === undefined ? undefined : { at: Number(at), id: Number(id) }
}
