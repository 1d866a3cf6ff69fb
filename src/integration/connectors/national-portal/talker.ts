/** The way out to the portal: log in, then one call a delivery, under the delivery's id. */
import { actOnDossier, derivedId, type Office, readDossier } from '../../../dossiers/index.ts'
import type { Delivery } from '../../../outbox/index.ts'
import type { Said, Talker } from '../../journal/journaled.ts'
import { postJson } from '../../journal/post-json.ts'
import { findTheirCode } from '../../links/outside-dossier.ts'
import { answerSchema, loginAnswerSchema } from './contract.ts'
import { identityOf } from './owner-identity.ts'
import { payloadOf, writeDossier, writeProgress } from './write-item.ts'

export interface PortalSettings {
  /** Where the province's adapter listens, without a slash at its end. */
  url: string
  user: string
  password: string
  /** Code under which the portal knows the province (madonvi). */
  unit: string
  /** Name of the provider on the exchange, sent as `dstcode`. */
  provider: string
  perSecond: number
}

export interface PortalDesk {
  office: Office
  /** Address from which the portal may fetch a result's file, for a while. */
  linkOf: (file: { dossier: string; sha256: string; destination: string }) => string
  now: () => number
}

const NAME = 'national_portal'
/** Answers of the portal that say: log in again. */
const SESSION_OVER = ['401', '-401', '99']
const OK = '0'
const RESULT_READY = 9

export function portalTalker(settings: PortalSettings, { office, linkOf, now }: PortalDesk): Talker {
  let session: string | undefined
  const headers = { dstcode: settings.provider, charset: 'utf-8' }

  const logIn = async (id: string): Promise<Said | undefined> => {
    const { user: username, password, url } = settings
    const posted = await postJson(`${url}/login`, { id, body: { username, password }, headers })
    if ('answer' in posted) return { answer: posted.answer }
    const read = loginAnswerSchema.safeParse(posted.json)
    if (!read.success || read.data.error_code !== OK) return { answer: { unreachable: 'login_refused' } }
    session = read.data.session
    return undefined
  }

  const call = async (id: string, body: Record<string, unknown>): Promise<Said | 'again'> => {
    const full = { session, madonvi: settings.unit, MaThongDiep: id, ...body }
    const posted = await postJson(`${settings.url}/integration`, { id, body: full, headers })
    if ('answer' in posted) return { answer: posted.answer }
    const read = answerSchema.safeParse(posted.json)
    if (!read.success) return { answer: { failed: 'wrong_answer' } }
    const { error_code: code, message } = read.data
    if (code === OK) return { answer: { sent: true }, said: { error_code: code } }
    if (SESSION_OVER.includes(code)) return 'again'
    // The text is the portal's only detail; it may name the owner, so it is kept short and only here.
    return {
      answer: { refused: `portal_${code}` },
      said: { error_code: code, message: message?.slice(0, 200) },
    }
  }

  /** A result asked for online is handed over when the portal has it; idempotent by the delivery's id. */
  const handOverOnline = async ({ id, subject, payload }: Delivery): Promise<void> => {
    if ((payload as { status?: number }).status !== RESULT_READY) return
    const found = await readDossier(office, subject)
    if (found?.state.status !== 'result_ready' || found.state.deliverBy !== 'online') return
    await actOnDossier(office, {
      id: derivedId('handed over online', id),
      dossier: subject,
      actor: { kind: 'system', id: NAME },
      at: now(),
      body: { type: 'hand_over', method: 'online' },
      cause: id,
      correlation: derivedId('conversation', subject),
    })
  }

  const talk = async (delivery: Delivery): Promise<Said> => {
    const body = await bodyOf({ office, linkOf, now }, settings, delivery)
    if (body === undefined) return { answer: { sent: true }, said: { told: false } }
    for (const attempt of ['first', 'second'] as const) {
      if (session === undefined || attempt === 'second') {
        const failed = await logIn(delivery.id)
        if (failed) return failed
      }
      const said = await call(delivery.id, body)
      if (said === 'again') continue
      if ('sent' in said.answer) await handOverOnline(delivery)
      return said
    }
    return { answer: { unreachable: 'session_refused' } }
  }
  return { destination: NAME, afterParked: 'wait', perSecond: settings.perSecond, talk }
}

/** Undefined for what the portal has no name for: filed here and never accepted. */
async function bodyOf(
  { office, linkOf, now }: PortalDesk,
  settings: PortalSettings,
  delivery: Delivery,
): Promise<Record<string, unknown> | undefined> {
  const found = await readDossier(office, delivery.subject)
  if (found === undefined) return undefined
  const payload = payloadOf(delivery)
  const link = await findTheirCode(office.database, NAME, delivery.subject)
  const code = link?.code ?? (payload.isCoded ? payload.code : undefined)
  if (code === undefined) return undefined
  await office.catalogue.learn([found.state.procedureVersion])
  const written = { office, found, payload, code, linkOf }
  if (delivery.kind === 'CapNhatTienDoHoSoMC') {
    return { service: 'CapNhatTienDoHoSoMC', data: [writeProgress(written)] }
  }
  const isUpdating = link !== undefined || payload.status !== 2 ? 'True' : 'False'
  const owner = found.parties.owner ?? found.parties.applicant
  const asked = { dossier: delivery.subject, owner, isTheirs: link !== undefined, now: now() }
  const identity = await identityOf(settings, office.database, asked)
  return { service: 'DongBoHoSoMC', isUpdating, data: [writeDossier({ ...written, identity })] }
}
