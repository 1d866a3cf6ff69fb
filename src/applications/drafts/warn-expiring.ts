import type { Office } from '../../dossiers/index.ts'
import { derivedId } from '../../dossiers/index.ts'
import { channelsOf, type NoticeRules, tell } from '../../notices/index.ts'
import { statement } from '../../platform/database/index.ts'
import type { Account } from '../accounts/account.ts'

/** So long before a draft is deleted its owner is told. */
export const WARNED_BEFORE_MS = 7 * 86_400_000
const MOST_AT_ONCE = 500

const list = statement(
  'applications.list_expiring',
  `select a.id, a.procedure_version as "procedureVersion", a.procedure, a.competent_agency as "competentAgency", a.saved_at as "savedAt",
          a.expires_at as "expiresAt", o.email, o.phone, o.language, o.notify_by as "notifyBy"
     from application a join account o on o.id = a.account
    where a.filed_at is null and a.warned_at is null and a.expires_at > $1 and a.expires_at <= $2
    order by a.expires_at limit $3`,
)
const note = statement(
  'applications.note_warned',
  'update application set warned_at = $2 where id = $1 and filed_at is null and saved_at = $3',
)

interface Expiring extends Pick<Account, 'language'> {
  id: string
  procedure: string
  procedureVersion: string
  competentAgency: string
  savedAt: number
  expiresAt: number
  email: string | null
  phone: string | null
  notifyBy: Account['notifyBy'] | null
}

/**
 * Tells whoever has left a draft that it will be deleted in a week, once for each time it was left. Idempotent by draft and by when it
 * was last saved; emits notices, which no agency sees: a draft is its owner's.
 */
export async function warnExpiring(
  { database, catalogue, directory }: Office,
  { rules, publicUrl }: { rules: NoticeRules; publicUrl: string },
  now: number,
): Promise<number> {
  const drafts = await database.query<Expiring>(list, [
    new Date(now),
    new Date(now + WARNED_BEFORE_MS),
    MOST_AT_ONCE,
  ])
  await catalogue.learn(drafts.map(({ procedureVersion }) => procedureVersion))
  for (const draft of drafts) {
    const { id, savedAt, expiresAt, competentAgency, email, phone, language, notifyBy } = draft
    const name = catalogue.byId(draft.procedureVersion)?.version.name
    const told = derivedId('draft expiring', id, String(savedAt))
    const facts = {
      code: '',
      procedure: name ?? { vi: draft.procedure, en: draft.procedure },
      agency: { vi: directory.nameOf(competentAgency, 'vi'), en: directory.nameOf(competentAgency, 'en') },
      link: `${publicUrl}/drafts/${id}`,
      until: expiresAt,
    }
    const notice = {
      id: told,
      dossier: id,
      competentAgency: '',
      kind: 'draft_expiring',
      happenedAt: now,
      facts,
    } as const
    const person = {
      ...(email === null ? {} : { email }),
      ...(phone === null ? {} : { phone }),
      ...(notifyBy === null || notifyBy === undefined ? {} : { channels: channelsOf(notifyBy) }),
      language,
    }
    await tell(database, notice, { person, rules, idOf: (word) => derivedId('notice', told, word), now })
    await database.query(note, [id, new Date(now), new Date(savedAt)])
  }
  return drafts.length
}
