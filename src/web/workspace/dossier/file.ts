import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordView } from '../../../agencies/index.ts'
import { type HeldFile, heldFiles, type LoadedDossier, listEvents } from '../../../dossiers/index.ts'
import { contentDisposition, FILE_POLICY, type FileState } from '../../../platform/files/index.ts'
import { type Problem, platformProblem, problemError } from '../../../platform/index.ts'
import { NO_TRUST, type ReadSignature, readSignatures, readWhole } from '../../../results/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { findReadable } from '../shell/readable.ts'
import { filePage, isShown } from './file-page.tsx'

interface Params {
  Params: { id: string; sha256: string }
}

interface Found {
  dossier: LoadedDossier
  file: HeldFile
  /** Every file of the dossier. */
  all: readonly HeldFile[]
}

const config = { access: { permission: 'dossier.read' } } as const

const NOT_READY: Readonly<Record<Exclude<FileState, 'ready'>, Problem>> = {
  quarantined: platformProblem('file_quarantined'),
  infected: platformProblem('file_blocked'),
  missing: platformProblem('file_missing'),
}

/**
 * `GET /work/dossiers/:id/files/:sha256`: the content of a file that the dossier holds, `?save` to save it;
 * `…/view`: the page around it. For whoever may open the dossier; each look is recorded.
 */
export function addFiles(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(paths.file(':id', ':sha256'), { config }, (request, reply) =>
    send(services, request, reply),
  )
  app.get<Params>(`${paths.file(':id', ':sha256')}/view`, { config }, (request, reply) =>
    show(services, request, reply),
  )
}

async function send(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { store } = services.files
  const { file } = await findFile(services, request, (sha256) => `file:${sha256.slice(0, 16)}`)
  const content = await store.get(file.sha256)
  if (content === undefined) {
    const state = await store.stateOf(file.sha256)
    throw problemError(NOT_READY[state === 'ready' ? 'missing' : state])
  }
  const how = isShown(file) && queryOf(request).save === undefined ? 'inline' : 'attachment'
  reply.headers({
    'content-type': file.type,
    'content-length': file.size,
    'content-disposition': contentDisposition(how, file.name),
    'content-security-policy': FILE_POLICY,
    'cache-control': 'no-store',
  })
  return reply.send(content)
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const found = await findFile(services, request, () => 'file_page')
  const state = await services.files.store.stateOf(found.file.sha256)
  const frame = await workspaceFrame(request, services, { title: found.file.name, reply })
  const signatures = await signaturesOf(services, found.file)
  return sendPrivatePage(reply, filePage({ frame, services, state, signatures, ...found }))
}

/** Of a PDF that can be read now; undefined for everything else. */
async function signaturesOf(
  { files, keys, clock }: WebServices,
  { type, sha256 }: HeldFile,
): Promise<ReadSignature[] | undefined> {
  if (type !== 'application/pdf') return undefined
  const content = await readWhole(files.store, sha256)
  return content && readSignatures(content, (await keys?.trusted()) ?? NO_TRUST, clock.now())
}

/** A file of a dossier that this person may open; anything else is not there. Who looks, and at what, is recorded. */
async function findFile(
  services: WebServices,
  request: FastifyRequest<Params>,
  purposeOf: (sha256: string) => string,
): Promise<Found> {
  const { office, clock } = services
  const { actor } = signedIn(request)
  const { id, sha256 } = request.params
  const dossier = await findReadable(services, actor, id)
  const all = heldFiles(await listEvents(office.database, id))
  const file = all.find((one) => one.sha256 === sha256)
  if (file === undefined) throw problemError(platformProblem('not_found'))
  const view = { staff: actor.id, dossier: id, purpose: purposeOf(sha256) }
  await recordView(office.database, view, clock.now())
  return { dossier, file, all }
}
