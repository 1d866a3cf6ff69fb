import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { openOrganisation } from '../../agencies/index.ts'
import { fromLocal } from '../../calendar/index.ts'
import { openCatalogue } from '../../catalogue/index.ts'
import type { Office } from '../../dossiers/index.ts'
import type { NoticeRules, NotifyBy } from '../../notices/index.ts'
import { newId } from '../../platform/index.ts'
import type { Account } from '../accounts/account.ts'
import { changeContact, keepAccount } from '../accounts/account-store.ts'
import { DRAFT_LIFE_MS } from './application.ts'
import { insertDraft, saveAnswers } from './draft-store.ts'
import { WARNED_BEFORE_MS, warnExpiring } from './warn-expiring.ts'

const NOW = fromLocal('2026-09-01', 9 * 60)
const DAY_MS = 86_400_000
const LATER = NOW + DRAFT_LIFE_MS - WARNED_BEFORE_MS
const RULES: NoticeRules = {
  lang: 'vi',
  channels: ['email', 'sms'],
  quiet: { from: 0, to: 0 },
  perDay: 10,
  waitMs: 0,
  sender: { vi: 'Một Cửa', en: 'Motcua' },
}
const TOLD = { rules: RULES, publicUrl: 'https://motcua.example.vn' }

let db: TestDatabase
let office: Office
let close: () => Promise<void>

beforeAll(async () => {
  db = await demoDatabase('centre')
  const organisation = await openOrganisation(db.database, () => undefined)
  close = () => organisation.close()
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
})
afterAll(async () => {
  await close()
  await db.close()
})

async function personWith(notifyBy?: NotifyBy): Promise<Account> {
  const who = { issuer: 'test', subject: newId(NOW), name: 'Phạm Thị Lan', represents: [] }
  const contact = { phone: '0912000102', email: 'lan@example.vn' }
  const account = await keepAccount(db.database, { ...who, ...contact }, NOW)
  const chosen = notifyBy === undefined ? {} : { notifyBy }
  await changeContact(db.database, account.id, { ...contact, language: 'vi', ...chosen })
  return account
}

async function draftOf(account: Account) {
  const version = office.catalogue.inForce('2.000815', NOW)?.version.id ?? ''
  const draft = {
    ...{ id: newId(NOW), account: account.id, procedure: '2.000815', procedureVersion: version },
    ...{ competentAgency: 'H44.100', forWhom: { kind: 'self' } as const },
  }
  await insertDraft(db.database, draft, NOW)
  return draft
}

const toldOf = (draft: string) =>
  db.database.query<{ channel: string; address: string; agency: string }>(
    'select channel, address, agency from notice where dossier = $1 order by channel',
    [draft],
  )

describe('a draft that nobody touches', () => {
  it('is told of once, a week before it is deleted, and to no agency', async () => {
    const { id } = await draftOf(await personWith())
    expect(await warnExpiring(office, TOLD, LATER - DAY_MS)).toBe(0)
    for (const _ of [1, 2]) await warnExpiring(office, TOLD, LATER)
    expect(await toldOf(id)).toEqual([
      { channel: 'email', address: 'lan@example.vn', agency: '' },
      { channel: 'in_app', address: '', agency: '' },
    ])
  })

  it('is told of again where it was touched and left once more', async () => {
    const draft = await draftOf(await personWith())
    await warnExpiring(office, TOLD, LATER)
    await saveAnswers(db.database, draft, {}, LATER)
    expect(await warnExpiring(office, TOLD, LATER + DAY_MS)).toBe(0)
    expect(await warnExpiring(office, TOLD, LATER + DRAFT_LIFE_MS - WARNED_BEFORE_MS)).toBe(1)
    expect(await toldOf(draft.id)).toHaveLength(4)
  })

  it.each([
    ['email', ['email', 'in_app']],
    ['phone', ['in_app', 'sms']],
    ['none', ['in_app']],
  ] as const)('is told of by the way that its owner has chosen: %s', async (by, channels) => {
    const { id } = await draftOf(await personWith(by))
    await warnExpiring(office, TOLD, LATER)
    expect((await toldOf(id)).map(({ channel }) => channel)).toEqual(channels)
  })
})
