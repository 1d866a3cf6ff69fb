/** How a stand-in sends to us: at least once, in its order, until it is answered; or wrongly, where it is asked to. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Mood } from './misbehaviour.ts'

export interface Letter {
  id: string
  body: unknown
}

export interface Messenger {
  send(letter: Letter): void
  /** Letters that were not answered yet. */
  waiting(): number
  close(): void
}

const RETRY_MS = 500

/** `url` and `token` of our door; nothing is sent where they are missing. */
export function openMessenger(door: { url: string; token: string } | undefined, mood: Mood): Messenger {
  const line: Letter[] = []
  const stop = new AbortController()
  let isRunning = false

  const post = async ({ id, body }: Letter): Promise<boolean> => {
    if (door === undefined) return true
    const spoiled = mood.takes('broken_message')
    const text = spoiled ? '{"service": "DongBoHoSoMC", "data": [' : JSON.stringify(body)
    try {
      const answer = await fetch(door.url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${door.token}`,
          'content-type': 'application/json',
          // What is broken goes out under another id, or the right one would be taken for a second content.
          'message-id': spoiled ? `${id}-hong` : id,
        },
        body: text,
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)]),
      })
      await answer.body?.cancel()
      return !spoiled && answer.status < 500 && answer.status !== 429 && answer.status !== 401
    } catch {
      return false
    }
  }

  const run = async () => {
    isRunning = true
    while (line.length > 0 && !stop.signal.aborted) {
      if (line.length > 1 && mood.takes('out_of_order'))
        line.splice(0, 2, line[1] as Letter, line[0] as Letter)
      const letter = line[0] as Letter
      const isTaken = await post(letter)
      if (isTaken && mood.takes('duplicate')) await post(letter)
      if (isTaken) line.splice(line.indexOf(letter), 1)
      else await pause(RETRY_MS, undefined, { signal: stop.signal }).catch(() => {})
    }
    isRunning = false
  }
  return {
    send: (letter) => {
      line.push(letter)
      if (!isRunning) void run()
    },
    waiting: () => line.length,
    close: () => stop.abort(),
  }
}
