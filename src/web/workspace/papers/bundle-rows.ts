/** What a line of papers shows of its dossier. */
import { findDossiers, ownerOf } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'

export interface DossierNames {
  code: string
  owner: string
  procedure: string
}

/** Code, owner and procedure of each; one query. What was deleted is absent. */
export async function namesOfDossiers(
  { office }: WebServices,
  ids: readonly string[],
  lang: Lang,
): Promise<Map<string, DossierNames>> {
  if (ids.length === 0) return new Map()
  const found = await findDossiers(office.database, ids)
  await office.catalogue.learn([...found.values()].map(({ state }) => state.procedureVersion))
  return new Map(
    [...found].map(([id, { state, parties }]) => [
      id,
      {
        code: state.code ?? state.reference,
        owner: ownerOf(parties).name,
        procedure: office.catalogue.byId(state.procedureVersion)?.version.name[lang] ?? state.procedure,
      },
    ]),
  )
}

export function nameIn(names: ReadonlyMap<string, DossierNames>, dossier: string): DossierNames {
  return names.get(dossier) ?? { code: '', owner: '', procedure: '' }
}
