/** Trying a configured system with invented values before it is switched on. */
import type { Office } from '../../../dossiers/index.ts'
import { newId, type Signer, unhide } from '../../../platform/index.ts'
import type { OutsideHttp } from '../../../platform/outside/index.ts'
import { readAnswer } from '../mapping/answer.ts'
import { buildMessage } from '../mapping/message.ts'
import { sampleValues } from '../mapping/names.ts'
import { type ConfiguredSystem, SECRET_PURPOSE, type Trial } from '../model.ts'
import { readSystem } from '../read-system.ts'
import { noteTrial } from '../system-store.ts'

export interface ConfiguredDesk {
  office: Office
  signer: Signer
  outside: OutsideHttp
  now: () => number
}

const WAIT_MS = 20_000
const MOST_ANSWER_BYTES = 1_000_000

export type Asked = { json: unknown } | { failed: string; status?: number }

/** POSTs JSON under the message's id, with the secret where there is one; no transaction is open. */
export async function askSystem(
  { signer, outside }: ConfiguredDesk,
  system: ConfiguredSystem,
  { id, message, isTrial }: { id: string; message: unknown; isTrial?: true },
): Promise<Asked> {
  const { url, authHeader, secret } = system
  const plain = secret === undefined ? undefined : unhide(signer, SECRET_PURPOSE, secret)
  if (authHeader !== undefined && plain === undefined) return { failed: 'secret_lost' }
  const answer = await outside.ask(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      accept: 'application/json',
      'message-id': id,
      ...(isTrial ? { 'x-trial': '1' } : {}),
      ...(authHeader === undefined || plain === undefined ? {} : { [authHeader]: plain }),
    },
    body: JSON.stringify(message),
    waitMs: WAIT_MS,
    mostBytes: MOST_ANSWER_BYTES,
  })
  if ('failed' in answer) return { failed: answer.failed }
  const { status, text } = answer
  if (status < 200 || status >= 300) return { failed: `http_${status}`, status }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { failed: 'not_json', status }
  }
}

/** Sends the sample and writes down how it went. Each trial is a message of its own (`X-Trial: 1`). */
export async function trySystem(desk: ConfiguredDesk, system: ConfiguredSystem): Promise<Trial> {
  const { office, now } = desk
  const read = readSystem(office, system, now())
  if (!('names' in read)) return { at: now(), code: 'mapping_wrong', message: null }
  const message = buildMessage(read.message, sampleValues(read.names))
  const asked = await askSystem(desk, system, { id: newId(now()), message, isTrial: true })
  const trial = trialOf(asked, read, { at: now(), message })
  await noteTrial(office.database, system, trial)
  return trial
}

function trialOf(
  asked: Asked,
  { answers }: { answers: Parameters<typeof readAnswer>[0] },
  begun: Pick<Trial, 'at' | 'message'>,
): Trial {
  if ('failed' in asked) return { ...begun, code: asked.failed }
  const told = readAnswer(answers, asked.json)
  if ('lacks' in told) return { ...begun, code: `lacks_${told.lacks}`, answer: asked.json }
  return { ...begun, code: 'ok', answer: asked.json, told }
}
