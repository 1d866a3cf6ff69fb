import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { competentFor, receivingFor } from '../../../../applications/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { type CompiledVersion, compileVersion, formOfDraft } from '../../../../catalogue/index.ts'
import { commandSchema, type OpenTask } from '../../../../dossiers/index.ts'
import { printApplication } from '../../../../forms/index.ts'
import { contentDisposition } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { fileTrial, readTrial, runTrial, type Trial, trialActor } from '../../../../reform/index.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { readAct } from '../../acts/act-fields.ts'
import type { Returned } from '../../acts/act-form.tsx'
import { STAFF_ACTS } from '../../acts/act-words.ts'
import { actOf, listActs } from '../../acts/acts.ts'
import type { ActsInput } from '../../acts/acts-input.ts'
import { workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { type ById, getDraft } from '../draft/show-draft.ts'
import { laneName } from '../flow/lane-name.ts'
import { type ByPage, goOnApplying, showApply } from './apply.ts'
import { flowOf } from './draft-flow.ts'
import { carriedAnswers, readTrialForm, type TrialForm } from './read-trial-form.ts'
import { trialPage } from './trial-page.tsx'
import type { TrialTask } from './trial-view.ts'
import { trialWords } from './trial-words.ts'

const EDIT = { access: { permission: 'catalogue.edit' } } as const

/** What an act may be about, as hidden fields of its form. */
const ABOUT = ['node', 'task', 'opinion'] as const
/** Acts beside the flow say nothing of it. */
const BESIDE: readonly string[] = [
  'add_note',
  'urge',
  'answer_urge',
  'assign',
  'stop',
  'withdraw',
  'correct_result',
  'answer_correction',
]

/**
 * `GET /work/drafts/:id/trial`: where a test run begins. `…/trial/apply` is its form as people see it, `POST …/trial` files it and then does
 * one act of an officer after another. Everything so far goes along in the page; nothing is stored and nobody is told.
 * `GET …/form.pdf` is the application as it will be printed.
 */
export function addTrial(app: FastifyInstance, services: WebServices): void {
  const path = `${paths.drafts}/:id`
  app.get<ById>(`${path}/trial`, { config: EDIT }, (request, reply) =>
    show(services, request, reply, undefined),
  )
  app.post<ById>(`${path}/trial`, { config: EDIT }, (request, reply) => goOn(services, request, reply))
  for (const page of ['apply', 'apply/:page'])
    app.get<ByPage>(`${path}/trial/${page}`, { config: EDIT }, (request, reply) =>
      showApply(services, request, reply),
    )
  app.post<ByPage>(`${path}/trial/apply/:page`, { config: EDIT }, (request, reply) =>
    goOnApplying(services, request, reply),
  )
  app.get<ById>(`${path}/form.pdf`, { config: EDIT }, (request, reply) => print(services, request, reply))
}

async function goOn(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const sent = await readTrialForm(request)
  const field = (name: string) => sent.fields[name]?.at(-1)
  if (field('act') === 'file') return begin(services, request, reply, sent)
  const carried = readTrial(field('trial') ?? '')
  if (carried === undefined) return show(services, request, reply.code(422), undefined, true)
  if (field('act') === 'undo')
    return show(services, request, reply, { ...carried, acts: carried.acts.slice(0, -1) })
  return act(services, request, reply, carried, sent)
}

async function begin(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  sent: TrialForm,
) {
  const { office, clock } = services
  const now = clock.now()
  const today = toLocalDate(now)
  const { version } = await flowOf(services, await getDraft(services, request))
  const competent = competentFor(office.directory, { version }, today)
  const agency = competent.find(({ code }) => code === sent.fields.agency?.at(-1)) ?? competent[0]
  if (agency === undefined) return show(services, request, reply.code(409), undefined)
  const receivingAgency = receivingFor(office.directory, agency.code, today)
  const places = { receivingAgency, competentAgency: agency.code }
  const at = { today, lang: langOf(request) }
  const trial = fileTrial(version, formOfDraft(version), carriedAnswers(sent), places, { at, now })
  return show(services, request, reply, trial)
}

/** One act of whoever holds the task: read as a real one, added to the trial where it is taken. */
async function act(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  trial: Trial,
  { fields, files }: TrialForm,
) {
  const { version, runs } = await flowOf(services, await getDraft(services, request))
  if (!runs) return show(services, request, reply, trial)
  const procedure = compileVersion(version)
  const { dossier } = runTrial(procedure, services.office, trial)
  const key = fields.trial_task?.at(-1)
  const task = dossier?.tasks.find((one) => one.key === key)
  const name = fields.act?.at(-1)
  if (task === undefined || dossier === undefined) return show(services, request, reply.code(409), trial)
  if (name === 'fire_timer' || name === 'time_out_wait') {
    const body = commandSchema.parse({ type: name, node: task.node })
    return show(services, request, reply, { ...trial, acts: [...trial.acts, { task: task.key, body }] })
  }
  const type = STAFF_ACTS.find((one) => one === name)
  if (type === undefined) return show(services, request, reply.code(409), trial)
  const about = ABOUT.flatMap((one) => {
    const value = fields[`about.${one}`]?.at(-1)
    return value === undefined ? [] : [[one, value] as const]
  })
  const input = inputFor(services, request, procedure, dossier, task)
  const drawn = actOf(type, Object.fromEntries(about), input)
  const read = readAct(drawn, fields, { lang: input.lang, now: dossier.lastActAt, files })
  const returned = { act: drawn, typed: fields }
  if ('errors' in read)
    return show(services, request, reply.code(422), trial, false, {
      task: task.key,
      ...returned,
      errors: read.errors,
    })
  const further = { ...trial, acts: [...trial.acts, { task: task.key, body: read.body }] }
  const { refusal } = runTrial(procedure, services.office, further)
  if (refusal === undefined) return show(services, request, reply, further)
  return show(services, request, reply.code(409), trial, false, {
    task: task.key,
    ...returned,
    errors: [],
    refusal,
  })
}

function inputFor(
  { office }: WebServices,
  request: FastifyRequest,
  procedure: CompiledVersion,
  dossier: ActsInput['dossier'],
  task: OpenTask,
): ActsInput {
  const actor = trialActor(task, { type: 'complete_step' })
  // Nobody has a result to upload yet: it passes as a draft does.
  const nobody = { candidates: new Map(), hasDraft: true }
  return { dossier, procedure, actor, lang: langOf(request), directory: office.directory, ...nobody }
}

async function show(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  trial: Trial | undefined,
  isLost = false,
  returned?: Returned & { task: string },
) {
  const { office, clock } = services
  const lang = langOf(request)
  const draft = await getDraft(services, request)
  const { version, runs, errors } = await flowOf(services, draft)
  const procedure = runs ? compileVersion(version) : undefined
  const run = procedure && trial && runTrial(procedure, office, trial)
  const { dossier } = run ?? {}
  const tasks = (dossier?.tasks ?? []).map((task): TrialTask => {
    const { offered } = listActs(
      inputFor(services, request, procedure as CompiledVersion, dossier as ActsInput['dossier'], task),
    )
    return { task, acts: offered.filter((one) => !BESIDE.includes(one.type) && isAbout(one.base, task)) }
  })
  const frame = await workspaceFrame(request, services, {
    title: `${trialWords[lang].tab} · ${version.name[lang]}`,
    reply,
    hasErrors: (returned?.errors ?? []).length > 0,
    path: `${paths.draft(draft.version.id)}/trial`,
  })
  const page = trialPage({
    ...{ frame, draft, version, errors, runs, trial, run, tasks, returned, isLost },
    now: clock.now(),
    maxBytes: services.files.maxBytes,
    directory: office.directory,
    laneName: (lane) => laneName(services, lane, lang),
  })
  return sendPrivatePage(reply, page)
}

/** Of several open steps each card has its own. */
function isAbout(base: Readonly<Record<string, unknown>>, task: OpenTask): boolean {
  return base.node === undefined || base.node === task.node
}

async function print(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const { office, clock } = services
  const { version } = await getDraft(services, request)
  const today = toLocalDate(clock.now())
  const [agency] = competentFor(office.directory, { version }, today)
  const head = { title: version.name.vi, agency: agency?.name.vi ?? '…', place: '…', signer: '' }
  const pdf = await printApplication(formOfDraft(version), {}, { today, lang: 'vi' }, head)
  return reply
    .type('application/pdf')
    .header('content-disposition', contentDisposition('inline', `${version.procedure}.pdf`))
    .header('cache-control', 'private, no-store')
    .send(pdf)
}
