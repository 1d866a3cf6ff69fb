/** What is typed on the screen of intake, kept before anything else is done with it. */
import type { FastifyRequest } from 'fastify'
import {
  type DeskDraft,
  findDeskDraft,
  reopenDeskDraft,
  saveDeskAnswers,
  saveDeskScreen,
} from '../../../applications/index.ts'
import type { CompiledVersion } from '../../../catalogue/index.ts'
import { derivedId, findDossier } from '../../../dossiers/index.ts'
import { plainFields, type UploadForm } from '../../shell/forms/upload-form.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn } from '../shell/frame.tsx'

/** Of one press of a button, not of what is typed. */
const PRESSED = new Set(['_csrf', 'key', 'quiet', 'declare', 'recount', 'again', 'act', 'known', 'vault'])

/**
 * Keeps the screen under its key; under one made of it where a colleague's form was sent on after somebody else signed in. What has
 * become a dossier is left as it was filed. Idempotent; locks the row of the draft.
 */
export async function keepScreen(
  services: WebServices,
  request: FastifyRequest,
  version: CompiledVersion,
  form: UploadForm,
  key: string,
): Promise<DeskDraft> {
  const { database } = services.office
  const staff = signedIn(request).actor.id
  const now = services.clock.now()
  const { id: procedureVersion, procedure } = version.version
  const fields = plainFields(form).filter(
    ([name]) => !PRESSED.has(name) && !/^(remove|earlier|turn)-/.test(name),
  )
  const typed = { staff, procedure, procedureVersion, fields }
  const saved = await saveDeskScreen(database, { ...typed, id: key }, now)
  if (saved !== undefined) return saved
  const own = await findDeskDraft(database, { id: key, staff })
  const isFiled = (await findDossier(database, key)) !== undefined
  // Sent twice at the same moment: the other one has filed it and needs no draft any more.
  if (isFiled) return own ?? { ...typed, id: key, savedAt: now, expiresAt: now }
  if (own === undefined) return keepScreen(services, request, version, form, derivedId('desk', key, staff))
  // It was closed and nothing came of it: the server fell.
  await reopenDeskDraft(database, own)
  return (await saveDeskScreen(database, { ...typed, id: key }, now)) ?? own
}

/** The same screen and form under another key: another dossier of the same. */
export async function copyDraft(services: WebServices, draft: DeskDraft, id: string): Promise<DeskDraft> {
  const { database } = services.office
  const now = services.clock.now()
  const saved = await saveDeskScreen(database, { ...draft, id }, now)
  if (draft.answers === undefined) return saved ?? draft
  return (await saveDeskAnswers(database, { id, staff: draft.staff }, draft.answers, now)) ?? draft
}
