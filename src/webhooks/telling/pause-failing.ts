/** A receiver that has taken nothing for about a day is left alone until somebody has looked, and whoever is named is told. */
import { derivedId } from '../../dossiers/index.ts'
import { enqueueMessages, listDestinations, searchDeliveries } from '../../outbox/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { destinationOf, MOST_DOWN_MS, type Webhook } from '../model.ts'
import { listWebhooks, writeState } from '../webhook-store.ts'

export interface PauseRules {
  /** Whether letters can be sent from here. */
  hasEmail: boolean
  publicUrl: string
}

/** Answers which were paused. Idempotent; the letter is enqueued in the transaction that pauses. Locks the rows of those. */
export async function pauseFailing(database: Database, rules: PauseRules, now: number): Promise<Webhook[]> {
  const hooks = (await listWebhooks(database)).filter(({ state }) => state === 'active')
  if (hooks.length === 0) return []
  const fares = new Map((await listDestinations(database, now)).map((one) => [one.destination, one]))
  const paused: Webhook[] = []
  for (const hook of hooks) {
    const fare = fares.get(destinationOf(hook.id))
    if (fare === undefined) continue
    const isDown = fare.downSince !== undefined && now - fare.downSince >= MOST_DOWN_MS
    if (fare.parked === 0 && !isDown) continue
    const reason = fare.parked > 0 ? await reasonOf(database, hook) : (fare.failure ?? 'silent')
    if (await pauseOne(database, { hook, reason, now }, rules)) paused.push(hook)
  }
  return paused
}

async function reasonOf(database: Database, { id }: Webhook): Promise<string> {
  const asked = { destinations: [destinationOf(id)], state: 'parked', limit: 1 } as const
  const [parked] = await searchDeliveries(database, asked)
  return parked?.failure ?? 'parked'
}

function pauseOne(
  database: Database,
  { hook, reason, now }: { hook: Webhook; reason: string; now: number },
  { hasEmail, publicUrl }: PauseRules,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await writeState(tx, hook.id, { state: 'paused', reason, pausedAt: now }))) return false
    if (hasEmail && hook.contact !== undefined) {
      const id = derivedId('webhook paused', hook.id, now)
      const payload = letterOf(hook, reason, publicUrl)
      await enqueueMessages(tx, [
        { id, destination: 'email', subject: hook.id, kind: 'webhook_paused', payload },
      ])
    }
    return true
  })
}

function letterOf({ id, url, contact }: Webhook, reason: string, publicUrl: string) {
  const host = new URL(url).host
  return {
    to: contact ?? '',
    subject: `Webhook tới ${host} đã tạm dừng / is paused`,
    text: [
      `Webhook ${id} tới ${host} không nhận được thư trong khoảng một ngày (${reason}) nên đã tạm dừng. Không thư nào mất: nhật ký giữ bảy ngày.`,
      `Sửa bên nhận, rồi bật lại: POST ${publicUrl}/api/v1/webhooks/${id}/resume, hoặc nhờ người trông coi kết nối của Trung tâm.`,
      '',
      `Webhook ${id} to ${host} took nothing for about a day (${reason}) and is paused. Nothing is lost: the journal keeps seven days.`,
      `Mend the receiver, then switch it on again: POST ${publicUrl}/api/v1/webhooks/${id}/resume, or ask whoever looks after the Centre's connections.`,
    ].join('\n'),
  }
}
