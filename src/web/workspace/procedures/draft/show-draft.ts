import type { FastifyReply, FastifyRequest } from 'fastify'
import { listStaffNames, readRolePlaces } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  type Draft,
  findDraft,
  findOfficialForm,
  findVersionInForce,
  getVersion,
  listFields,
  listPeriods,
} from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { writeBpmn } from '../../../../workflow/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { doersFor } from '../bpmn/doers.ts'
import type { DraftView, Part } from '../draft-view.ts'
import { blockPlaces } from '../flow/block-places.ts'
import { judgeDraft } from '../flow/judge-draft.ts'
import { laneName } from '../flow/lane-name.ts'
import { draftPage } from './draft-page.tsx'
import { toastOf } from './draft-toast.ts'

export interface ById {
  Params: { id: string }
}

/** What the page shows instead of what is stored: typed and not taken. */
interface Typed {
  draft?: Draft
  form?: Readonly<Record<string, string>>
  errors?: readonly FormError[]
  told?: string
  place?: string
}

export async function getDraft({ office }: WebServices, { params }: FastifyRequest<ById>): Promise<Draft> {
  const draft = isUuid(params.id) ? await findDraft(office.database, params.id) : undefined
  if (!draft) throw problemError(platformProblem('not_found'))
  return draft
}

export async function show(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  part: Part,
  typed: Typed = {},
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const draft = typed.draft ?? (await getDraft(services, request))
  const today = toLocalDate(clock.now())
  const judged = judgeDraft(draft, services, { hasRole: await readRolePlaces(office.database), today })
  const { procedure } = draft.version
  const periods = await listPeriods(office.database, procedure)
  const last = periods.at(-1)
  const before =
    (await findVersionInForce(office.database, procedure, today)) ??
    (last ? (await getVersion(office.database, last.id)).version : undefined)
  const people = [...draft.changes.map(({ by }) => by), ...(draft.submittedBy ? [draft.submittedBy] : [])]
  const frame = await workspaceFrame(request, services, {
    title: draft.version.name[lang],
    reply,
    toast: toastOf(request, lang),
    hasErrors: (typed.errors ?? []).length > 0,
    ...(request.method === 'POST'
      ? { path: `${paths.draft(draft.version.id)}${part === 'record' ? '' : `/${part}`}` }
      : {}),
  })
  const lane = (key: string) => laneName(services, key, lang)
  const view: DraftView = {
    frame,
    part,
    place: typed.place ?? queryOf(request).page ?? '',
    at: queryOf(request).at === undefined ? undefined : Number(queryOf(request).at),
    isWide: queryOf(request).size === 'desktop',
    draft,
    judged,
    before,
    names: await listStaffNames(office.database, [...new Set(people)]),
    me: signedIn(request).staff.id,
    today,
    form: typed.form ?? {},
    errors: typed.errors ?? [],
    told: typed.told,
    official: part === 'form' ? await findOfficialForm(office.database, draft.version.id) : undefined,
    blocks: office.catalogue.blocks,
    places: blockPlaces(draft.version, office.directory),
    model: part === 'model' ? (typed.form?.xml ?? (await writeBpmn(judged.version.flow, lane))) : '',
    doers: doersFor(draft.version, office.directory, lang),
    fields: part === 'record' ? await listFields(office.database, today) : [],
    agencyName: (code) => office.directory.nameOf(code, lang),
    laneName: lane,
  }
  return sendPrivatePage(reply, draftPage(view))
}
