import { isAlive } from './embedded/process-alive.ts'

/** What became of a server that had died: its new process number, or why it did not start. */
export type Revival = { pid: number } | { error: unknown }

const EVERY_MS = 1000

/** Looks every second whether process `pid` runs and calls `revive` when it does not; answers how to end this. */
export function watchServer(
  pid: number,
  revive: () => Promise<number>,
  report: (outcome: Revival) => void,
): () => void {
  let current = pid
  let busy = false
  const look = async () => {
    if (busy || isAlive(current)) return
    busy = true
    try {
      current = await revive()
      report({ pid: current })
    } catch (error) {
      report({ error })
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => void look(), EVERY_MS).unref()
  return () => clearInterval(timer)
}
