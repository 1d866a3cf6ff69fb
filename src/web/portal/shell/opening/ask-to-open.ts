import type { FastifyReply, FastifyRequest } from 'fastify'
import { findVersionByCode } from '../../../../dossiers/index.ts'
import { findPetitionByCode } from '../../../../petitions/index.ts'
import { accountSignInPath, findLastAccount } from '../../../shell/account.ts'
import { holdForAccount, keepOwnForm } from '../../../shell/forms/kept-form.ts'
import { portalFrame } from '../../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { isKnownDevice } from '../opened.ts'
import { isPetitionCode } from '../petition-paths.ts'
import { trackFormPage } from './track-form-page.tsx'

/**
 * A form of a dossier or a petition came when its page was not open to this browser any more. Who had come with an account signs in
 * again; everybody else is asked for the two codes. Either way the form waits, and is sent with one press.
 */
export async function askToOpen(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
): Promise<FastifyReply> {
  const { database } = services.office
  const petition = isPetitionCode(code) ? await findPetitionByCode(database, code) : undefined
  const about = petition ?? (await findVersionByCode(database, code))
  const isKnown = about !== undefined && isKnownDevice(request, services)(about.id)
  const last = await findLastAccount(services, request)
  const isSender = petition !== undefined && petition.sender.account === last?.account.id
  // Files of a petition are its sender's, whoever has it open.
  const by = petition && (isKnown || isSender) ? senderOf(petition) : undefined
  const kept = await keepOwnForm(services, request, by)
  if (kept !== undefined && last?.hasEnded === true && !isKnown) {
    const back = await holdForAccount(services, kept, last.account.id)
    return reply.redirect(`${accountSignInPath}?back=${encodeURIComponent(back)}`, 303)
  }
  const frame = { ...portalFrame(request, services, 'track'), path: '/track' }
  return sendPrivatePage(reply.code(422), trackFormPage({ frame, code, problem: 'closed', kept }))
}

function senderOf({ id }: { id: string }) {
  return { kind: 'applicant', id, secretOf: id } as const
}
