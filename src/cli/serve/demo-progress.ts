/** Loading the demonstration at the first start, with a bar a person can watch. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Presets, SingleBar } from 'cli-progress'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../../demo/index.ts'
import { isDemoLoaded, loadDemo } from '../../../demo/scenarios/index.ts'
import { operatorError } from '../../platform/index.ts'
import type { House } from './open-house.ts'

/** Loads what is missing of the demonstration; nothing when it is all there. */
export async function loadDemoWithBar({ office, clock, files }: House): Promise<void> {
  if (await isDemoLoaded(office.database)) return
  process.stderr.write(
    'Lần chạy đầu: nạp dữ liệu trình diễn, khoảng nửa phút / First start: loading the demonstration, about half a minute\n',
  )
  const bar = new SingleBar(
    { format: '  {bar} {percentage} %', hideCursor: true, fps: 4 },
    Presets.shades_classic,
  )
  bar.start(100, 0)
  try {
    await loadDemo(office.database, {
      files,
      now: clock.now(),
      onProgress: (share) => bar.update(Math.round(share * 100)),
    })
  } finally {
    bar.stop()
  }
}

/**
 * Loads the demonstration where it is missing, in a process of its own: what that takes of memory is given back before the
 * server begins to serve. Throws when it could not be loaded; the next start goes on where it stopped.
 */
export async function loadDemoBeside({ office, organisation, store }: House): Promise<void> {
  if (await isDemoLoaded(office.database)) return
  const program = process.argv[1] as string
  // Room for short-lived objects: loading makes many, and the memory is given back with the process.
  const flags = [...process.execArgv, '--max-semi-space-size=64']
  const child = spawn(process.execPath, [...flags, program, 'load-demo'], {
    env: { ...process.env, DATABASE_URL: store.url },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const forward = () => child.kill('SIGTERM')
  process.once('SIGTERM', forward).once('SIGINT', forward)
  const [status] = await once(child, 'exit')
  process.off('SIGTERM', forward).off('SIGINT', forward)
  if (status !== 0) {
    throw operatorError({
      vi: 'Chưa nạp xong dữ liệu trình diễn. Chạy lại để nạp tiếp, hoặc đặt DEMO=off để bắt đầu với Trung tâm trống.',
      en: 'The demonstration was not loaded to its end. Start again to go on, or set DEMO=off for an empty Centre.',
    })
  }
  await organisation.reload()
  await office.catalogue.refresh()
}

/** The people the sign-in page of a demonstration shows. */
export const demoPeople = { people: DEMO_PEOPLE, password: DEMO_PASSWORD }
