/** Fetching a file from the system that named it, and from nowhere else. */
import type { ConnectorName } from '../model.ts'

const WAIT_MS = 30_000

/** Only addresses of the system's own origin, as it is configured, are fetched: a message cannot make us ask anybody else. */
export function fetchFrom(
  origins: Partial<Record<ConnectorName, string>>,
): (source: ConnectorName, url: string) => Promise<AsyncIterable<Uint8Array> | undefined> {
  return async (source, url) => {
    const home = origins[source]
    if (home === undefined || !URL.canParse(url) || new URL(url).origin !== new URL(home).origin)
      return undefined
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS), redirect: 'error' })
      if (answer.ok && answer.body !== null) return answer.body
      await answer.body?.cancel()
    } catch {
      // Away at the moment: it is tried again.
    }
    return undefined
  }
}
