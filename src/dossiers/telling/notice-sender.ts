/** From what happened to a dossier to a notice for its applicant. */
import { channelsOf, NOTICE_KINDS, type NoticeRules, type Reachable, tell } from '../../notices/index.ts'
import type { Answer, Delivery, Sender } from '../../outbox/index.ts'
import type { Signer } from '../../platform/index.ts'
import { derivedId } from '../derived-id.ts'
import type { Party } from '../model.ts'
import type { Office } from '../office.ts'
import { readDossier } from '../reading/read-dossier.ts'
import { trackingLink } from '../tracking/tracking-key.ts'
import { NOTICES, type ToldFacts } from './notice-route.ts'

export interface NoticeOffice {
  office: Office
  signer: Signer
  rules: NoticeRules
  /** Where the public finds the Centre, without a slash at its end. */
  publicUrl: string
  now: () => number
}

/**
 * Notes the notices of an event. Only the database is written to, idempotent by the delivery's id. Address and language
 * are the applicant's as the dossier has them; the notice itself holds code, procedure, agency, dates, and what was asked for and why.
 */
export function noticeSender(desk: NoticeOffice): Sender {
  return { destination: NOTICES, afterParked: 'go_on', send: (delivery) => note(desk, delivery) }
}

async function note(desk: NoticeOffice, { id, subject, kind: named, payload }: Delivery): Promise<Answer> {
  const { office, signer, rules, publicUrl, now } = desk
  const kind = NOTICE_KINDS.find((one) => one === named)
  const found = kind && (await readDossier(office, subject))
  if (kind === undefined || found === undefined) return { refused: kind ? 'no_dossier' : 'no_such_kind' }
  const { happenedAt, code, ...told } = payload as unknown as ToldFacts & { happenedAt: number; code: string }
  const { state, parties } = found
  const procedure = office.catalogue.byId(state.procedureVersion)?.version.name
  const agency = {
    vi: office.directory.nameOf(state.competentAgency, 'vi'),
    en: office.directory.nameOf(state.competentAgency, 'en'),
  }
  const link = `${publicUrl}${trackingLink(signer, { id: subject, code })}`
  const name = procedure ?? { vi: state.procedure, en: state.procedure }
  const rate = kind === 'result_ready' ? { rate: link.replace('/track/', '/rate/') } : {}
  const facts = { ...told, ...rate, code, procedure: name, agency, link }
  const { competentAgency } = state
  const notice = { id, dossier: subject, competentAgency, kind, happenedAt, facts }
  const idOf = (word: string) => derivedId('notice', id, word)
  await tell(office.database, notice, { person: reachableAt(parties.applicant), rules, idOf, now: now() })
  return { sent: true }
}

function reachableAt({ email, phone, language, notifyBy }: Party): Reachable {
  return {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(language === undefined ? {} : { language }),
    ...(notifyBy === undefined ? {} : { channels: channelsOf(notifyBy) }),
  }
}
