/** Which test is running, for those who have to know. */
let running: string | undefined

export function nameOfRunning(): string | undefined {
  return running
}

export function nowRuns(name: string | undefined): void {
  running = name
}
