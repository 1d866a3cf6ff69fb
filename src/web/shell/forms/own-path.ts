/**
 * A path of this site with its query, to come back to; anything else (another site, a scheme, `//host`, control signs)
 * gives `fallback`, so that no link of ours leads astray.
 */
export function ownPath(given: unknown, fallback: string): string {
  if (typeof given !== 'string' || given.length > 2000 || !OWN.test(given)) return fallback
  const url = URL.canParse(given, 'http://here.invalid') ? new URL(given, 'http://here.invalid') : undefined
  if (url?.host !== 'here.invalid') return fallback
  const path = url.pathname + url.search
  // Dot segments go when the address is read: `/.//host` has become `//host`, which is another site.
  return OWN.test(path) ? path : fallback
}

const OWN = /^\/(?![/\\])[\x21-\x7e]*$/
