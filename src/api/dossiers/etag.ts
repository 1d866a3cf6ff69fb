/** The version of a dossier as an ETag: what `If-Match` and `If-None-Match` compare. */

export function etagOf(version: number): string {
  return `"${version}"`
}

/** Whether the reader already has this version; ETags in a list, weak ones too (RFC 9110 section 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, version: number): boolean {
  if (ifNoneMatch === undefined) return false
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etagOf(version))
}
