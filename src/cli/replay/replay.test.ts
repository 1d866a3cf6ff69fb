import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { replayCommand } from './replay.ts'

async function run(args: string[]): Promise<{ status: number; output: string; errors: string }> {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const status = await replayCommand(args, { output, errors })
  const read = (stream: PassThrough) => String(stream.read() ?? '')
  return { status, output: read(output), errors: read(errors) }
}

describe('motcua replay', () => {
  it('prints the published figures, read from a temporary database, with no difference', {
    timeout: 300_000,
  }, async () => {
    const { status, output } = await run(['phutho-2018', '--scratch', '--json', '--verify'])
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(output)).toMatchObject({
      received: 8868,
      resolved: 6824,
      early: 4718,
      onTime: 2093,
      overdue: 13,
      inProcess: 2018,
      endedOtherwise: 26,
      percentages: { resolved: 76.9, early: 69.1, onTime: 30.7, overdue: 0.2, inProcess: 22.8 },
      satisfaction: { verySatisfied: 96.8, satisfied: 3.2, neutral: 0, dissatisfied: 0, veryDissatisfied: 0 },
      balance: [],
      deviations: [],
      differences: 0,
      dossiers: 8868,
    })
    expect(status).toBe(0)
  })

  it.each([[[]], [['phu-tho']], [['phutho-2018', '--fast']], [['phutho-2018']]])(
    'explains itself when the arguments are %j',
    async (args) => {
      const { status, output, errors } = await run(args)
      expect([status, output]).toEqual([2, ''])
      expect(errors).toContain('motcua replay phutho-2018')
    },
  )
})
