/** Notices of the furnished dossiers in every state: sent, refused by the mailbox, failing, waiting, on the portal. */
import type { House } from '../../src/cli/serve/open-house.ts'
import { noticeRulesOf } from '../../src/cli/serve/senders.ts'
import { noticeSender } from '../../src/dossiers/index.ts'
import { gatherNotices } from '../../src/notices/index.ts'
import type { Answer, Sender } from '../../src/outbox/index.ts'
import type { FixedClock } from '../../src/platform/index.ts'
import { sendAll } from '../outbox/send-all.ts'

const ANSWERS: readonly Answer[] = [{ sent: true }, { refused: 'smtp_550' }, { failed: 'smtp_451' }]

export async function furnishNotices({ office, signer, config }: House, clock: FixedClock): Promise<void> {
  const { database } = office
  const now = () => clock.now()
  const rules = { ...noticeRulesOf(config), channels: ['email' as const, 'sms' as const], waitMs: 0 }
  // Their applicants were written down without an address.
  await database.query(
    `update dossier set parties = jsonb_set(parties, '{applicant,email}', to_jsonb(left(id::text, 8) || '@example.vn'))`,
  )
  await sendAll(database, noticeSender({ office, signer, rules, publicUrl: config.publicUrl, now }), now)
  await database.query(
    `update notice set due_at = $1::timestamptz + interval '1 hour' where id in (
       select id from notice where state = 'waiting' order by id limit 1)`,
    [new Date(now())],
  )
  await gatherNotices(database, rules, now())
  for (const destination of ['email', 'sms']) {
    let nth = 0
    const send: Sender['send'] = async () => ANSWERS[nth++ % ANSWERS.length] as Answer
    await sendAll(database, { destination, send, afterParked: 'go_on' }, now)
  }
}
