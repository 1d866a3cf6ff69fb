/**
 * Makes of `refresh` one that never runs twice at once: whoever asks while it runs waits for one more run that begins
 * afterwards, all of them the same. So what is remembered last was read last, and includes what was written before asking.
 * A run that fails fails for those who asked for it.
 */
export function refreshInOrder(refresh: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    running = refresh().finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (running === undefined) return begin()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return begin()
      })
    return next
  }
}
