/** Real server processes for tests: started with the program's own command, killed as crashes kill them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface RunningServer {
  url: string
  process: ChildProcess
  /** All it has printed. */
  said(): string
  /** As a power cut would: no time to finish anything. */
  kill(): Promise<void>
  /** Asks it to stop and waits for it. */
  stop(): Promise<number | null>
}

/** Starts `motcua serve` without the demonstration and waits until it says that it is running. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<RunningServer> {
  const port = await findFreePort()
  const child = spawn(
    process.execPath,
    ['--import', './src/platform/jsx-loader.ts', 'src/main.ts', 'serve'],
    {
      cwd: ROOT,
      env: { ...process.env, DEMO: 'off', RATE_LIMIT: '0', LOG_LEVEL: 'error', PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('is running') && resolve())
    void ended.then((status) => reject(new Error(`the server ended with ${status}: ${said}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Starts one command of the program. */
function startMotcua(args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawn(process.execPath, ['--import', './src/platform/jsx-loader.ts', 'src/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts a command and kills it with -9 when `isHalfWay`; answers the signal that ended it. */
export async function killMotcua(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  isHalfWay: () => Promise<boolean>,
): Promise<NodeJS.Signals | null> {
  const child = startMotcua(args, env)
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, by) => resolve(by)))
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  while (!isOver && !(await isHalfWay())) await new Promise((resolve) => setTimeout(resolve, 50))
  child.kill('SIGKILL')
  return ended
}

/** Runs one command of the program; answers its exit status and what it printed. */
export async function runMotcua(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ status: number | null; output: string; errors: string }> {
  const child = startMotcua(args, env)
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, output, errors }
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
