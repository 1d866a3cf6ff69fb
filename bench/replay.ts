import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { replayCommand } from '../src/cli/replay/replay.ts'
import type { Figure } from './harness/figure.ts'

/** The 8,868 dossiers of 2018 through decide, stored in a scratch database. */
export async function benchReplay(): Promise<Figure[]> {
  const output = new PassThrough()
  const status = await replayCommand(['phutho-2018', '--scratch', '--json'], {
    output,
    errors: process.stderr,
  })
  output.end()
  const result = JSON.parse(await text(output)) as { seconds: number; events: number }
  if (status !== 0) throw new Error('the replay does not balance')
  const note = `${result.events} events`
  return [{ name: 'replay: phutho-2018', value: result.seconds, unit: 's', budget: 10, note }]
}
