import type { FastifyInstance } from 'fastify'
import { listStaffNames } from '../../../../agencies/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { boardWords } from './board-words.ts'
import { holderOf, readHeldBoard } from './holders.ts'
import { peoplePage } from './people-page.tsx'

const ACCESS = { access: { permission: 'dossier.urge' } } as const

/** `GET /work/board/people?agency=`: who has the open work of an agency, by unit and person; every number opens its list. */
export function addBoardPeople(app: FastifyInstance, services: WebServices): void {
  app.get(`${paths.board}/people`, { config: ACCESS }, async (request, reply) => {
    const lang = langOf(request)
    const { agency = '' } = queryOf(request)
    const { database, directory } = services.office
    if (directory.find(agency) === undefined) throw problemError(platformProblem('not_found'))
    const { held } = await readHeldBoard(services, holderOf(signedIn(request).actor, { agency }))
    const ids = held.people.map(({ person }) => person).filter(isUuid)
    const names = await listStaffNames(database, [...new Set(ids)])
    const frame = await workspaceFrame(request, services, { title: boardWords[lang].people, reply })
    return sendPrivatePage(reply, peoplePage({ frame, services, agency, held, names }))
  })
}
