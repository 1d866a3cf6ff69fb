/** Draws the screen of intake from what is typed into it so far. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere, scopeOf } from '../../../agencies/index.ts'
import type { DeskDraft } from '../../../applications/index.ts'
import { ruleSetAt, toLocalDate } from '../../../calendar/index.ts'
import { type CompiledVersion, isCompetent } from '../../../catalogue/index.ts'
import { type Dossier, type LikeDossier, promise } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { Option } from '../../fields/index.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { byText, type FormError } from '../../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { declaredOf, hasOwnForm } from './declaring/declared.ts'
import { keptResults } from './person/kept-results.ts'
import { isLookable } from './population/is-lookable.ts'
import type { ApplicantLooked } from './population/look-up.ts'
import { channelOf, type Fields, type Files, type Receive } from './receive-fields.ts'
import { receivePage } from './receive-page.tsx'
import type { Sorted } from './scanning/cut-scans.ts'

export interface Shown {
  version: CompiledVersion
  key: string
  fields?: Fields
  files?: Files
  errors?: readonly FormError[]
  /** As it was read, for what it would promise. */
  body?: Receive
  like?: LikeDossier
  isUnusual?: boolean
  population?: ApplicantLooked
  /** What this very form has made already. */
  made?: Dossier | undefined
  /** As it is kept. */
  draft?: DeskDraft | undefined
  /** That a card was read. */
  cardRead?: string
  scanned?: Pick<Sorted, 'offered' | 'told'>
}

const NOTHING_SCANNED = { offered: new Map<string, string>(), told: [] }

export async function showForm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    version,
    key,
    fields = {},
    files = new Map(),
    errors = [],
    body,
    like,
    isUnusual = false,
    made,
    draft,
    scanned = NOTHING_SCANNED,
    cardRead,
    population,
  }: Shown,
): Promise<FastifyReply> {
  const { lang, ...frame } = await workspaceFrame(request, services, {
    title: version.version.name[langOf(request)],
    reply,
    hasErrors: errors.length > 0,
    path: draft
      ? paths.receiveDraft(draft.id)
      : `${paths.receive}?procedure=${encodeURIComponent(version.version.procedure)}`,
  })
  const places = placesFor(services, request, version, lang)
  const known: Fields = { ...places.usual, ...fields }
  const { office, clock } = services
  const declared = declaredOf(version, draft, { now: clock.now(), lang })
  const competentAgency = known.competentAgency ?? places.competent[0]?.value ?? ''
  const caseCode = declared?.asksCase ? declared.case : known.case
  const application = {
    channel: channelOf(known, version.version),
    receivingAgency: known.receivingAgency ?? places.receiving[0]?.value ?? '',
    competentAgency,
    ...(caseCode ? { case: caseCode } : {}),
    facts: { ...body?.facts, ...declared?.facts },
  }
  const time = office.calendars.deadlineTime(competentAgency)
  const page = receivePage({
    frame: { ...frame, lang },
    procedure: version,
    formKey: key,
    ...places,
    fields: known,
    promised: promise(
      version,
      application,
      { deadlineTime: office.calendars.deadlineTime, ruleSetAt },
      clock.now(),
    ),
    time,
    population: maySeePopulation(services, request, { version, fields, declared })
      ? (population ?? {})
      : undefined,
    today: toLocalDate(clock.now()),
    like,
    isUnusual,
    files,
    maxBytes: services.files.maxBytes,
    isNew: fields.procedure === undefined,
    errors,
    savedAt: draft?.savedAt,
    declared,
    hasForm: hasOwnForm(version),
    scanned,
    cardRead,
    kept: await keptResults(services, request, version, fields),
    made: made && { id: made.id, code: made.code ?? made.reference },
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
}

function maySeePopulation(
  { connections }: WebServices,
  request: FastifyRequest,
  screen: Parameters<typeof isLookable>[0],
): boolean {
  const isOn = connections?.population !== undefined
  return isOn && canSomewhere(signedIn(request).actor, 'population.look_up') && isLookable(screen)
}

/** Where this person may receive, and who may decide; the own agency is chosen already where it is one of them. */
export function placesFor(
  { office, clock }: WebServices,
  request: FastifyRequest,
  version: CompiledVersion,
  lang: Lang,
) {
  const me = signedIn(request)
  const { directory } = office
  const now = clock.now()
  const valid = directory.agencies().filter(({ code }) => directory.isValidAt(code, toLocalDate(now)))
  const scope = scopeOf(me.actor, 'dossier.receive')
  const optionsOf = (agencies: typeof valid): Option[] =>
    agencies.map(({ code, name }) => ({ value: code, text: name[lang] })).sort(byText(lang))
  const receiving = optionsOf(valid.filter(({ code }) => scope.all || scope.agencies.includes(code)))
  const competent = optionsOf(valid.filter((agency) => isCompetent(version.version, agency)))
  const home = homeOf(me).agency
  const usual = {
    ...(receiving.some(({ value }) => value === home) ? { receivingAgency: home } : {}),
    ...(competent.some(({ value }) => value === home) ? { competentAgency: home } : {}),
  }
  return { receiving, competent, usual }
}
