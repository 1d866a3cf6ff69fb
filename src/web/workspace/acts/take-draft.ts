/** An act that issues takes the dossier's draft as its file where the person asked for it. */
import { type Actor, findStaff } from '../../../agencies/index.ts'
import { type CommandBody, type LoadedDossier, listEvents } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { issueDraft } from '../../../results/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { headOf, sayPlaceAndDate } from '../shell/printing/paper-head.ts'
import { fieldLabels } from './act-words.ts'

/** The command with the draft as its file and its number, or the sentence why not. The same for the same key. */
export async function takeDraft(
  services: WebServices,
  { actor, key, lang }: { actor: Actor; key: string; lang: Lang },
  found: LoadedDossier,
  body: CommandBody,
): Promise<{ body: CommandBody } | { error: string }> {
  if (body.type !== 'complete_step') return { body }
  const { office, clock } = services
  const agency = found.state.competentAgency
  const now = clock.now()
  const paper = {
    head: headOf(office, agency),
    place: sayPlaceAndDate(office, agency, now),
    signedBy: await signerOf(services, found),
  }
  const issued = await issueDraft(services, found, {
    key,
    by: actor,
    typedNumber: body.resultNumber,
    paper,
    now,
  })
  if (typeof issued === 'string') return { error: fieldLabels[lang].draftFailed }
  const { number, file } = issued
  return { body: { ...body, resultNumber: number, files: [file, ...(body.files ?? [])] } }
}

/** Who decided; empty where a program did, or nobody has. */
async function signerOf({ office }: WebServices, { state }: LoadedDossier): Promise<string> {
  const events = await listEvents(office.database, state.id)
  const decided = events.findLast(({ body }) => body.type === 'step_completed' && body.decision !== undefined)
  if (decided?.actor.kind !== 'staff') return ''
  return (await findStaff(office.database, decided.actor.id))?.fullName ?? ''
}
