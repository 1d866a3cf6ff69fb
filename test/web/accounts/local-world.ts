/** A Centre that lets people open accounts, with a real mail server beside it. */
import type { IdentityProvider } from '../../../src/applications/index.ts'
import { accountLetterSender } from '../../../src/applications/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { type Mail, type MailServer, startMailServer } from '../../../src/notices/channels/smtp.testing.ts'
import { emailSender } from '../../../src/notices/index.ts'
import { type FixedClock, fixedClock } from '../../../src/platform/index.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { sendAll } from '../../outbox/send-all.ts'
import { openTestWeb, type openVisitor, type TestWeb } from '../../web.ts'

export interface LocalWorld {
  db: TestDatabase
  web: TestWeb
  clock: FixedClock
  mail: MailServer
  /** Sends what waits; the last letter to this address. */
  letterTo(address: string): Promise<Mail | undefined>
  codeTo(address: string): Promise<string>
  close(): Promise<void>
}

export type Visitor = ReturnType<typeof openVisitor>

export const PASSWORD = 'đường về quê mưa bay'

/** `identity`: the provider beside it. */
export async function openLocalWorld(identity?: IdentityProvider): Promise<LocalWorld> {
  await ensureAssets()
  // A Monday at eleven in the evening: nothing else goes out now.
  const clock = fixedClock(fromLocal('2026-11-23', 23 * 60))
  const db = await demoDatabase('centre')
  const mail = await startMailServer()
  const web = await openTestWeb(db.database, {
    ...{ clock, demo: false, identity },
    localAccounts: { channels: ['email'], letters: 'sent' },
  })
  const email = emailSender({ url: mail.url, from: 'Một Cửa <motcua@example.vn>', perSecond: 100 })
  const { signer, siteName, config } = web.services
  const room = { database: db.database, signer, site: siteName, publicUrl: config.publicUrl }
  const sender = accountLetterSender({ ...room, now: () => clock.now() }, [email])
  const letterTo = async (address: string) => {
    await sendAll(db.database, sender, () => clock.now())
    return mail.mails.findLast(({ to }) => to === address)
  }
  return {
    ...{ db, web, clock, mail, letterTo },
    codeTo: async (address) => /\b\d{8}\b/.exec((await letterTo(address))?.text ?? '')?.[0] ?? '',
    close: async () => {
      await web.close()
      await mail.stop()
      await db.close()
    },
  }
}

/** From nothing to signed in; answers what the last page answered. */
export async function openAccount(
  world: LocalWorld,
  visitor: Visitor,
  {
    address,
    name = 'Đinh Thị Mận',
    password = PASSWORD,
  }: { address: string; name?: string; password?: string },
) {
  await askFor(visitor, address)
  await visitor.get('/account/open/code')
  const proved = await visitor.post('/account/open/code', { code: await world.codeTo(address) })
  if (proved.statusCode !== 303) throw new Error(proved.body.slice(0, 300))
  await visitor.get('/account/open/password')
  return visitor.post('/account/open/password', { name, password, again: password })
}

export async function askFor(visitor: Visitor, address: string) {
  await visitor.get('/account/open')
  return visitor.post('/account/open', { address })
}

export async function signInWith(visitor: Visitor, address: string, password: string) {
  await visitor.get('/account/sign-in')
  return visitor.post('/account/sign-in', { address, password })
}
