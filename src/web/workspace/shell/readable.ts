/** Which dossiers a member of staff may open. */
import type { Actor } from '../../../agencies/index.ts'
import { fold, type LoadedDossier, listEvents, maySee, readDossier } from '../../../dossiers/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { isUuid } from './uuid.ts'

type State = LoadedDossier['state']

/** A dossier at an agency where the person may read, or with work of theirs; to everybody else there is none. */
export async function findReadable(services: WebServices, actor: Actor, id: string): Promise<LoadedDossier> {
  const found = isUuid(id) ? await readDossier(services.office, id) : undefined
  if (found === undefined || !isReadable(actor, found.state)) throw problemError(platformProblem('not_found'))
  return found
}

export function isReadable(actor: Actor, dossier: State): boolean {
  return actor.kind === 'staff' && maySee(actor, dossier)
}

/** Whether the person could open it at an earlier version, when they drew the form that they now send. */
export async function wasReadable(
  services: WebServices,
  actor: Actor,
  { id }: State,
  version: number,
): Promise<boolean> {
  const events = (await listEvents(services.office.database, id)).filter((one) => one.version <= version)
  return events.length > 0 && isReadable(actor, fold(events))
}
