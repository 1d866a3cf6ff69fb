/** What moves when an account, a role or a delegation ends, shown on a page of its own before it is done. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { listStaffNames, type Without } from '../../../../agencies/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { getManaged, type Managed, type PersonParams } from '../managed.ts'
import { readMoves } from './moves.ts'
import { type Ending, movesPage } from './moves-page.tsx'
import { movesWords } from './moves-words.ts'

const ENDINGS = ['revoke', 'deactivate', 'end-delegation'] as const satisfies readonly Ending[]

/** What a form asks of one member of staff. */
interface Asked extends Managed {
  form: Readonly<Record<string, string>>
}

/** The change of staff that an act is; undefined for acts that take nothing away and for forms that name nothing. */
export function withoutOf(
  act: string | undefined,
  { person, delegations, form }: Asked,
): Without | undefined {
  const ending = ENDINGS.find((one) => one === act)
  switch (ending) {
    case 'deactivate':
      return { staff: person.id }
    case 'revoke': {
      const grant = person.grants.find(({ id }) => id === form.grant)
      return grant && { grant: grant.id }
    }
    case 'end-delegation': {
      const delegation = delegations.find(({ id }) => id === form.delegation)
      return delegation && { delegation: delegation.id }
    }
    case undefined:
      return undefined
  }
}

/** The page below, for one change of staff. */
export function leaveHref(id: string, act: string, without: Without): string {
  return `${paths.staff}/${id}/leave?${new URLSearchParams({ act, ...fieldsOf(without) })}`
}

function fieldsOf({ grant, delegation }: Without): Readonly<Record<string, string>> {
  return { ...(grant && { grant }), ...(delegation && { delegation }) }
}

/** `GET /work/staff/:id/leave?act=&grant=&delegation=`: what moves, to whom, and the button that does both. */
export async function showLeave(
  services: WebServices,
  request: FastifyRequest<PersonParams>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { id } = request.params
  const managed = await getManaged(services, request, id)
  const form = queryOf(request)
  const ending = ENDINGS.find((one) => one === form.act)
  const without = withoutOf(ending, { ...managed, form })
  if (ending === undefined || without === undefined) throw problemError(platformProblem('not_found'))
  const whose = await personOf(services, managed, without)
  const moves = await readMoves(services, { person: whose, without })
  const name = whose.fullName
  const title = movesWords[langOf(request)][ending].title(name)
  const frame = await workspaceFrame(request, services, { title, reply })
  const where = { action: `${paths.staff}/${id}/${ending}`, back: `${paths.staff}/${id}` }
  const fields = fieldsOf(without)
  return sendPrivatePage(
    reply,
    movesPage({ frame, directory: services.office.directory, ending, name, moves, fields, ...where }),
  )
}

/** Who stands in, where a delegation ends; else the person whose account or role it is. */
async function personOf(
  { office }: WebServices,
  { person, delegations }: Managed,
  { delegation }: Without,
): Promise<{ id: string; fullName: string }> {
  const taker = delegations.find(({ id }) => id === delegation)?.to ?? person.id
  if (taker === person.id) return person
  const names = await listStaffNames(office.database, [taker])
  return { id: taker, fullName: names.get(taker) ?? '' }
}
