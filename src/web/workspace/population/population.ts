import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listStaffNames, recordView } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import type { LoadedDossier } from '../../../dossiers/index.ts'
import {
  type Looked,
  type LookedParty,
  type LookPurpose,
  listLooks,
  lookUpPopulation,
  OFFICIAL_PURPOSES,
} from '../../../integration/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import { choiceErrors } from '../../fields/index.ts'
import { formOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { findReadable } from '../shell/readable.ts'
import { addLooks } from './looks.ts'
import { citizensOf, populationPage } from './population-page.tsx'
import { lookWords } from './population-words.ts'

const ACCESS = { access: { permission: 'population.look_up' } } as const
const EARLIER = 20

interface Params {
  Params: { id: string }
}

interface Shown {
  fields?: Readonly<Record<string, string>>
  errors?: readonly FormError[]
  looked?: { about: LookedParty; answer: Looked }
}

/**
 * `GET /work/dossiers/:id/population`: the form and who looked before. `POST` looks one person of the dossier up; every press is a look-up
 * of its own, recorded with its purpose before it is made. The answer stands on that one page and is kept nowhere.
 */
export function addPopulation(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(paths.population(':id'), { config: ACCESS }, async (request, reply) => {
    const found = await findReadable(services, signedIn(request).actor, request.params.id)
    return show(services, request, reply, found, {})
  })
  app.post<Params>(paths.population(':id'), { config: ACCESS }, async (request, reply) => {
    const found = await findReadable(services, signedIn(request).actor, request.params.id)
    return lookUp(services, request, reply, found)
  })
  addLooks(app, services)
}

async function lookUp(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  found: LoadedDossier,
): Promise<FastifyReply> {
  const { office, clock, connections } = services
  const fields = formOf(request)
  const population = connections?.population
  const now = clock.now()
  const asked = readAsked(found, fields, { lang: langOf(request), today: toLocalDate(now) })
  if (population === undefined || 'errors' in asked) {
    const errors = 'errors' in asked ? asked.errors : []
    return show(services, request, reply.code(errors.length > 0 ? 422 : 409), found, { fields, errors })
  }
  const me = signedIn(request)
  const { party, purpose, citizen } = asked
  const { id: dossier, procedure } = found.state
  const look = { staff: me.actor.id, agency: homeOf(me).agency, dossier, party, procedure, purpose }
  const answer = await lookUpPopulation(office.database, population, { ...look, citizen }, now)
  return show(services, request, reply, found, { fields, looked: { about: party, answer } })
}

interface Asked {
  party: LookedParty
  purpose: LookPurpose
  citizen: { idNumber: string; name: string; birthDate: string }
}

function readAsked(
  found: LoadedDossier,
  fields: Readonly<Record<string, string>>,
  { lang, today }: { lang: Lang; today: string },
): Asked | { errors: FormError[] } {
  const t = lookWords[lang]
  const errors: FormError[] = []
  const [party, person] = citizensOf(found).find(([who]) => who === fields.party) ?? []
  if (person === undefined) errors.push({ id: 'party', message: choiceErrors[lang].required(t.party) })
  const purpose = OFFICIAL_PURPOSES.find((one) => one === fields.purpose)
  if (purpose === undefined) errors.push({ id: 'purpose', message: choiceErrors[lang].required(t.purpose) })
  let birthDate = person?.birthDate
  if (person !== undefined && birthDate === undefined) {
    const read = parseDateInput(fields.birthDate ?? '', { today, century: 'past' })
    if (read.ok) birthDate = read.date
    else errors.push({ id: 'birthDate', message: read.message[lang] })
  }
  const { name, idNumber } = person ?? {}
  if (!party || !purpose || !name || !idNumber || !birthDate) return { errors }
  return { party, purpose, citizen: { idNumber, name, birthDate } }
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  found: LoadedDossier,
  { fields = {}, errors = [], looked }: Shown,
): Promise<FastifyReply> {
  const { office, clock, connections } = services
  const { id: dossier } = found.state
  const now = clock.now()
  await recordView(
    office.database,
    { staff: signedIn(request).actor.id, dossier, purpose: 'population' },
    now,
  )
  const { title } = lookWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    ...{ title, heading: title, reply, path: paths.population(dossier), hasErrors: errors.length > 0 },
  })
  const looks = await listLooks(office.database, { dossier, limit: EARLIER })
  const staff = await listStaffNames(office.database, [...new Set(looks.flatMap(({ staff }) => staff ?? []))])
  const { nameOf } = office.directory
  const isOn = connections?.population !== undefined
  const view = { frame, found, isOn, fields, errors, looked, looks, staff, nameOf, today: toLocalDate(now) }
  return sendPrivatePage(reply, populationPage(view))
}
