/** The server as `npm start` runs it, in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { cpuSeconds } from './cpu.ts'

const ROOT = join(import.meta.dirname, '../..')
const START: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.start
const PATIENCE_MS = 120_000

export interface Server {
  url: string
  /** From the start of the process to its address being printed. */
  seconds: number
  /** Resident memory of the node process; the database is not in it. */
  residentMb(): number
  /** CPU time of the node process since its start. */
  cpuSeconds(): number
  stop(): Promise<void>
  /** As a power cut would: no time to finish anything. */
  kill(): Promise<void>
}

/** Starts the server with these settings on a free port of the loopback; resolves when it says that it runs. */
export async function startServer(settings: Record<string, string>): Promise<Server> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn('env', START.split(' '), {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      RATE_LIMIT: '0',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const isUp = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (data) => String(data).includes('is running') && resolve(true))
    exited.then(() => resolve(false))
    setTimeout(() => resolve(false), PATIENCE_MS).unref()
  })
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await exited
  }
  if (!(await isUp)) {
    await stop()
    throw new Error(`the server did not start: ${said.slice(-2_000)}`)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    seconds: (performance.now() - begun) / 1000,
    residentMb: () => residentMb(child.pid as number),
    cpuSeconds: () => cpuSeconds(child.pid as number),
    stop,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kb) / 1024)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
