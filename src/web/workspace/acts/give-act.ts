/** Giving a posted act to the office: the act as it was drawn, what was typed into it, and what came of it. */
import type { FastifyRequest } from 'fastify'
import type { Actor, RoleHolder } from '../../../agencies/index.ts'
import { workingDaysBetween } from '../../../calendar/index.ts'
import {
  actOnDossier,
  type Command,
  decide,
  foresee,
  isHolder,
  isRefusal,
  type LoadedDossier,
  listCandidates,
  type Refusal,
  worldFor,
} from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { newId, platformProblem, problemError, type Text } from '../../../platform/index.ts'
import { findResultDraft } from '../../../results/index.ts'
import { accountStays } from '../../../workflow/index.ts'
import { sayRefusedFile } from '../../shell/forms/say-files.ts'
import type { UploadForm } from '../../shell/forms/upload-form.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { sayWrongFacts } from '../../words/fact.ts'
import { isUuid } from '../shell/uuid.ts'
import { type Act, fieldId, readAct, type Typed } from './act-fields.ts'
import type { Returned } from './act-form.tsx'
import { STAFF_ACTS, type StaffAct } from './act-words.ts'
import { actOf, listAssignable } from './acts.ts'
import { type ActsInput, stepOf } from './acts-input.ts'
import { sayLastAct } from './last-acts.ts'
import { signFiles } from './sign-files.ts'
import { sealInOrder, signInOrder } from './sign-in-order.ts'
import { takeDraft } from './take-draft.ts'

/** What an act may be about, as hidden fields of its form. */
const ABOUT = ['node', 'task', 'opinion', 'of'] as const

/** The field a refusal is about, where the act has it. */
const FIELD_OF: Partial<Record<Refusal['refused'], string>> = {
  nothing_corrected: 'name',
  extension_not_later: 'until',
  extension_too_far: 'until',
  promise_not_ahead: 'until',
  result_not_corrected: 'outcome',
  reason_needed: 'reason',
  decision_needed: 'decision',
  unknown_agency: 'agency',
  cannot_do_task: 'to',
  unknown_component: 'papers',
  not_lent: 'returned',
  unknown_fee: 'code',
  unknown_file: 'files',
  result_file_missing: 'files',
  result_number_used: 'resultNumber',
  result_number_unclear: 'resultNumber',
}

/** The version of the dossier for which the form was drawn. */
export function versionOf(typed: Typed): number | undefined {
  const version = Number(typed.version?.at(-1))
  return Number.isSafeInteger(version) && version > 0 ? version : undefined
}

/** An act that was done; `after` is absent where it had been done before. */
interface Done {
  done: StaffAct
  after: LoadedDossier | undefined
}

/** Answers the act that was done, or why it was not. The office decides: a repetition is done already. */
export async function giveAct(
  services: WebServices,
  request: FastifyRequest,
  actor: Actor,
  found: LoadedDossier,
  form: UploadForm,
): Promise<Done | Returned> {
  const { fields: typed, files } = form
  const sent = (name: string) => typed[name]?.at(-1)
  const type = STAFF_ACTS.find((one) => one === sent('act'))
  if (type === undefined) throw problemError(platformProblem('bad_request'))
  const about = ABOUT.flatMap((name) => {
    const value = sent(`about.${name}`)
    return value === undefined ? [] : [[name, value] as const]
  })
  const { office, clock } = services
  const asked = Object.keys(typed).flatMap((name) => /^facts\.(.+)$/.exec(name)?.[1] ?? [])
  const drawn = await actsInput(services, request, actor, found)
  const hasDraft =
    drawn.hasDraft || (sent('draft') === 'yes' && (await wasIssued(services, found, sent('key'))))
  const input = { ...drawn, hasDraft, asked }
  const act = actOf(type, Object.fromEntries(about), input)
  const returned = { act, typed, files, errors: fileErrorsOf(form, act, services, input) }
  if (form.isRemoving) return returned
  const read = readAct(act, typed, { lang: input.lang, now: clock.now(), files })
  if ('errors' in read) return { ...returned, errors: [...read.errors, ...returned.errors] }
  if (returned.errors.length > 0) return returned
  const isAsked = (aside: string) => sent(aside) === 'yes' && act.fields.some(({ name }) => name === aside)
  const by = { actor, key: sent('key') ?? '', lang: input.lang }
  const prepared = await prepare(services, by, found, read.body, {
    isDrafted: isAsked('draft'),
    isSigned: isAsked('sign'),
    isSealed: await isSealed(services, found, { actor, procedure: input.procedure, key: by.key }),
  })
  if ('error' in prepared) {
    const [first] = act.fields
    const at = act.fields.some(({ name }) => name === 'files') ? 'files' : (first?.name ?? '')
    return { ...returned, errors: [{ id: fieldId(act, { name: at }), message: prepared.error }] }
  }
  const key = sent('key') ?? ''
  const version = versionOf(typed)
  const command: Command = {
    id: isUuid(key) ? key : newId(clock.now()),
    dossier: found.state.id,
    actor,
    at: clock.now(),
    ...(version === undefined ? {} : { expectedVersion: version }),
    body: prepared.body,
  }
  const last = sent('sure') === 'yes' ? undefined : sayLastAct(read.body, input.lang)
  if (last !== undefined && wouldBeDone(services, found, command)) return { ...returned, last }
  const answer = await actOnDossier(office, command, found)
  if (!isRefusal(answer)) return { done: type, after: answer.after }
  const errors = errorsOf(answer, act, input)
  return { ...returned, errors, refusal: errors.length > 0 ? undefined : answer }
}

/** The command with the files that come of signing, or the sentence why there are none. */
async function prepare(
  services: WebServices,
  by: { actor: Actor; key: string; lang: ActsInput['lang'] },
  found: LoadedDossier,
  body: Command['body'],
  how: { isDrafted: boolean; isSigned: boolean; isSealed: boolean },
): Promise<{ body: Command['body'] } | { error: string }> {
  if (body.type === 'initial_result' || body.type === 'sign_result') {
    return signInOrder(services, by, found, body)
  }
  if (how.isSealed) return sealInOrder(services, by, found, body)
  const drafted = how.isDrafted ? await takeDraft(services, by, found, body) : { body }
  return how.isSigned && 'body' in drafted
    ? signFiles(services, by.actor, found, drafted.body, by.lang)
    : drafted
}

/** Whether this act issues, or has issued, what the leader has signed. */
async function isSealed(
  services: WebServices,
  found: LoadedDossier,
  { actor, procedure, key }: Pick<ActsInput, 'actor' | 'procedure'> & { key: string },
): Promise<boolean> {
  if (procedure?.version.initials === undefined || found.state.signing?.signed === undefined) return false
  return isIssuing(found.state, actor, procedure) || wasIssued(services, found, key)
}

/** The same press again, after the dossier has gone on. */
async function wasIssued({ office }: WebServices, { state }: LoadedDossier, key = ''): Promise<boolean> {
  return (await findResultDraft(office.database, state.id))?.issued?.key === key
}

/** Nobody is asked whether they are sure of what would be refused. */
function wouldBeDone({ office }: WebServices, { state, parties }: LoadedDossier, command: Command): boolean {
  return !isRefusal(decide(state, command, worldFor(office, state, command.body, command.at, parties)))
}

/** A file that was not taken, at its field. */
function fileErrorsOf(
  { refused }: UploadForm,
  act: Act,
  { files }: WebServices,
  { lang }: ActsInput,
): FormError[] {
  return refused.map((file) => ({
    ...sayRefusedFile(file, lang, files.maxBytes),
    id: fieldId(act, { name: file.field }),
  }))
}

/** What a refusal says of data of a party. */
function wrongParties({ refused, detail }: Refusal): (Text & { field: string })[] {
  return refused === 'party_wrong' ? ((detail?.wrong ?? []) as (Text & { field: string })[]) : []
}

/** The refusal at the fields it is about; none where the act has no such field. */
function errorsOf(refusal: Refusal, act: Act, { lang }: ActsInput): FormError[] {
  const { refused, message, next } = refusal
  const said = new Map(sayWrongFacts(refusal, lang).map((one) => [`facts.${one.fact}`, one.message]))
  for (const { field, ...text } of wrongParties(refusal)) said.set(field, text[lang])
  const named = FIELD_OF[refused]
  if (named !== undefined) said.set(named, `${message[lang]} ${next[lang]}`)
  return act.fields.flatMap((field) => {
    const message = said.get(field.name)
    return message === undefined ? [] : [{ id: fieldId(act, field), message }]
  })
}

export async function actsInput(
  { office, clock, keys }: WebServices,
  request: FastifyRequest,
  actor: Actor,
  { state, parties }: LoadedDossier,
): Promise<ActsInput> {
  const procedure = office.catalogue.byId(state.procedureVersion)
  const now = clock.now()
  const candidates = new Map<string, readonly RoleHolder[]>()
  for (const task of listAssignable({ dossier: state, actor })) {
    candidates.set(task.key, await listCandidates(office.database, task, clock.now()))
  }
  return {
    dossier: state,
    procedure,
    actor,
    parties,
    lang: langOf(request),
    directory: office.directory,
    candidates,
    hasDraft:
      isIssuing(state, actor, procedure) && (await findResultDraft(office.database, state.id)) !== undefined,
    canSign: (await keys?.has(state.competentAgency)) ?? false,
    now,
    ahead: (asked) => foresee(office, state, { ...asked, at: now }),
    lateParts: latePartsOf(office, state, now),
  }
}

/** Less than a tenth of a day late is not told. */
function latePartsOf({ calendars }: WebServices['office'], state: LoadedDossier['state'], now: number) {
  const time = calendars.deadlineTime(state.clock?.agency ?? state.competentAgency)
  const measure = { workingDaysBetween: (from: number, to: number) => workingDaysBetween(time, from, to) }
  return accountStays(state.stays, measure, now).perAgency.filter(({ lateDays }) => lateDays >= 0.1)
}

/** Whether the actor holds a step after which the dossier may end. */
function isIssuing(state: LoadedDossier['state'], actor: Actor, procedure: ActsInput['procedure']): boolean {
  return state.tasks.some((task) => {
    const next = task.kind === 'step' ? stepOf(procedure, task.node)?.next : undefined
    const node = next === undefined ? undefined : procedure?.flow.nodes.get(next)
    return (node?.kind === 'end' || node?.kind === 'choice' || node?.kind === 'join') && isHolder(actor, task)
  })
}
