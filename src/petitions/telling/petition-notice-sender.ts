/** From what happened to a petition to a notice for its sender. */
import type { Directory } from '../../agencies/index.ts'
import { derivedId } from '../../dossiers/index.ts'
import { NOTICE_KINDS, type NoticeRules, tell } from '../../notices/index.ts'
import type { Answer, Delivery, Sender } from '../../outbox/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Signer } from '../../platform/index.ts'
import { findPetition } from '../store/petition-store.ts'
import { petitionLink } from './petition-link.ts'
import { PETITION_NOTICES } from './petition-notices.ts'

export interface PetitionNoticeOffice {
  database: Database
  directory: Directory
  signer: Signer
  rules: NoticeRules
  /** Where the public finds the Centre, without a slash at its end. */
  publicUrl: string
  now: () => number
}

/** Only the database is written to, idempotent by the delivery's id. */
export function petitionNoticeSender(office: PetitionNoticeOffice): Sender {
  return { destination: PETITION_NOTICES, afterParked: 'go_on', send: (delivery) => note(office, delivery) }
}

async function note(
  { database, directory, signer, rules, publicUrl, now }: PetitionNoticeOffice,
  { id, subject, kind: named, payload }: Delivery,
): Promise<Answer> {
  const kind = NOTICE_KINDS.find((one) => one === named)
  const petition = kind && (await findPetition(database, subject))
  if (kind === undefined || petition === undefined) return { refused: kind ? 'no_petition' : 'no_such_kind' }
  const { happenedAt, dueAt } = payload as { happenedAt: number; dueAt?: number }
  const { code, agency, sender } = petition
  const facts = {
    code,
    agency: { vi: directory.nameOf(agency, 'vi'), en: directory.nameOf(agency, 'en') },
    link: `${publicUrl}${petitionLink(signer, petition)}`,
    ...(dueAt === undefined ? {} : { dueAt }),
  }
  const notice = { id, dossier: subject, competentAgency: agency, kind, happenedAt, facts }
  const { name: _, account: __, ...person } = sender
  const idOf = (word: string) => derivedId('notice', id, word)
  await tell(database, notice, { person, rules, idOf, now: now() })
  return { sent: true }
}
