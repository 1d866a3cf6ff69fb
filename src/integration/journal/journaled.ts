/** A sender whose every try is written down with the answer. */
import type { Answer, Delivery, Sender } from '../../outbox/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { noteExchange, type Outcome } from './exchange-store.ts'

/** What a system answered, as far as it may be kept: codes, numbers and sentences, no personal data. */
export interface Said {
  answer: Answer
  said?: unknown
}

export interface Talker extends Omit<Sender, 'send'> {
  talk(delivery: Delivery): Promise<Said>
}

/** A try that could not be written down counts as it went: the delivery's own state is the truth, this is its story. */
export function journaled(
  database: Database,
  { talk, ...sender }: Talker,
  { now, onError }: { now: () => number; onError: (error: unknown) => void },
): Sender {
  const send = async (delivery: Delivery): Promise<Answer> => {
    const at = now()
    const begun = performance.now()
    const { answer, said } = await talk(delivery)
    const [outcome, code] = partsOf(answer)
    const { id, destination, subject, kind, tries } = delivery
    const ms = performance.now() - begun
    const one = { delivery: id, destination, subject, kind, try: tries, at, ms, outcome, code, answer: said }
    await noteExchange(database, one).catch(onError)
    return answer
  }
  return { ...sender, send }
}

function partsOf(answer: Answer): [Outcome, string | null] {
  if ('sent' in answer) return ['sent', null]
  if ('refused' in answer) return ['refused', answer.refused]
  if ('failed' in answer) return ['failed', answer.failed]
  return ['unreachable', answer.unreachable]
}
