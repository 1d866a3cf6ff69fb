import { type Account, applicantOf } from '../../../applications/index.ts'
import { listConcerned } from '../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { statusNames } from '../../words/status.ts'
import { trackPath } from '../shell/find-opened.ts'

export interface MyDossier {
  id: string
  href: string
  name: string
  code: string
  status: string
  due?: string
  /** Whose it is, where not the account's own. */
  owner?: string
}

const MOST = 100

/** Dossiers of the person and of the firms they represent, the latest first. */
export async function listMine({ office }: WebServices, account: Account, lang: Lang): Promise<MyDossier[]> {
  const found = await listConcerned(office.database, applicantOf(account), MOST)
  await office.catalogue.learn(found.map(({ state }) => state.procedureVersion))
  return found.map(({ state, parties }) => {
    const code = state.code ?? state.reference
    const isOver = state.endedAt !== undefined
    return {
      id: state.id,
      href: trackPath(code),
      name: office.catalogue.byId(state.procedureVersion)?.version.name[lang] ?? state.procedure,
      code,
      status: statusNames[lang][state.status],
      ...(state.dueAt === undefined || isOver ? {} : { due: formatMoment(state.dueAt, lang) }),
      ...(parties.owner === undefined ? {} : { owner: parties.owner.name }),
    }
  })
}
