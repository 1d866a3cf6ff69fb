/**
 * A path of this site with its query, to come back to; anything else (another site, a scheme, `//host`, control signs)
 * gives `fallback`, so that no link of ours leads astray.
 */
export function ownPath(given: unknown, fallback: string): string {
  if (typeof given !== 'string' || given.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(given))
    return fallback
  const url = URL.canParse(given, 'http://here.invalid') ? new URL(given, 'http://here.invalid') : undefined
  return url?.host === 'here.invalid' ? url.pathname + url.search : fallback
}
