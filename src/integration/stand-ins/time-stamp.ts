/** Plays a time stamp authority (RFC 3161): real tokens, by a key that nobody outside believes. */
import { answerTimeStampQuery, makeTrialStamper, type SigningKey } from '../../results/index.ts'
import { writeMoment } from '../connectors/national-portal/contract.ts'
import type { Mood } from './misbehaviour.ts'
import type { StandIn } from './serve.ts'

export type StampKey = () => Promise<SigningKey>

export interface TimeStampStandIn extends StandIn {
  /** Below its prefix, where queries go. */
  path: string
  /** How many it has stamped. */
  stamped(): number
}

const [PREFIX, PATH] = ['/time-stamp', '/tsa']
/** On its page; it keeps nothing else. */
const SHOWN = 50

export function timeStampStandIn({
  mood,
  now,
  key,
}: {
  mood: Mood
  now: () => number
  key: StampKey | undefined
}): TimeStampStandIn {
  let own: ReturnType<StampKey> | undefined
  const keyOf = key ?? (() => makeTrialStamper(now()))
  const times: number[] = []
  const stamp = async (body: unknown) => {
    own ??= keyOf()
    times.push(now())
    return {
      status: 200,
      body: await answerTimeStampQuery(Buffer.isBuffer(body) ? body : Buffer.alloc(0), await own, now()),
    }
  }
  return {
    connector: 'time_stamp',
    prefix: PREFIX,
    path: PATH,
    mood,
    calls: { [PATH]: stamp },
    page: () => ({
      name: { vi: 'Nơi cấp dấu thời gian', en: 'Time stamp authority' },
      heads: ['Đã trả lời lúc'],
      rows: times
        .slice(-SHOWN)
        .reverse()
        .map((at) => [writeMoment(at)]),
    }),
    stamped: () => times.length,
    close: () => undefined,
  }
}
