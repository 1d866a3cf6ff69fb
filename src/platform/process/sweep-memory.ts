/** A server at rest gives back the memory that work has left behind: V8 alone does it only when more is asked for. */
const LOOK_MS = 10_000
/** Whoever worked less than this in a look is at rest: nobody waits for the tenth of a second that a sweep takes. */
const REST_CPU_MS = 300
/** Less work than this leaves nothing worth a sweep. */
const WORTH_CPU_MS = 1_500

/** Looks every ten seconds, and sweeps when the process rests after work. Only where `--expose-gc` lets it, as `npm start` does. */
export function sweepWhenAtRest(): void {
  const { gc } = globalThis
  if (gc === undefined) return
  let [before, swept] = [cpuMs(), 0]
  setInterval(() => {
    const now = cpuMs()
    if (now - before < REST_CPU_MS && now - swept > WORTH_CPU_MS) {
      // Another kind of sweep frees pages, but holds them for what may come.
      gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
      swept = cpuMs()
    }
    before = cpuMs()
  }, LOOK_MS).unref()
}

/** What the process has worked since its start. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
