/** Finding the result that somebody at the desk has come for: the code of their receipt or card is read, or something of it typed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, can } from '../../../../agencies/index.ts'
import { readCardCode } from '../../../../applications/index.ts'
import {
  findDossiers,
  findVersionByCode,
  isTrackingKey,
  type LoadedDossier,
  searchDossiers,
  tidyCode,
} from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { foundPage, foundWords } from './found-page.tsx'

const ACCESS = { access: { permission: 'dossier.hand_over' } } as const
const MOST_FOUND = 30

/** What stands in the field: the link of a receipt's QR code, the number on a card, or words. */
type Asked = { receipt: { code: string; key: string } } | { text: string }

/** The link of a receipt carries code and key; a reader types it whole. Pure. */
function readAsked(typed: string): Asked {
  const text = cleanLine(typed)
  const [, code, key] =
    /\/(?:track|rate)\/([^/?#\s]+)\?(?:[^#\s]*&)?key=([\w-]{16})(?![\w-])/.exec(text) ?? []
  if (code !== undefined && key !== undefined) return { receipt: { code: decoded(code), key } }
  return { text: readCardCode(text)?.idNumber ?? text }
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}

/**
 * `GET /work/return/find?q=`: leads to the one result that is meant, with the key of the receipt where that was read; else what was found,
 * with how each dossier stands, so that whoever came too early hears why.
 */
export function addFindReady(app: FastifyInstance, services: WebServices): void {
  app.get(paths.findReady, { config: ACCESS }, (request, reply) => find(services, request, reply))
}

async function find(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { q = '' } = queryOf(request)
  if (cleanLine(q) === '') return reply.redirect(paths.return, 303)
  const { actor } = signedIn(request)
  const asked = readAsked(q)
  if ('receipt' in asked) {
    const { code, key } = asked.receipt
    const known = await findVersionByCode(services.office.database, tidyCode(code))
    if (known !== undefined && isTrackingKey(services.signer, known.id, key)) {
      return reply.redirect(`${paths.give(known.id)}?${new URLSearchParams({ key })}`, 303)
    }
  }
  const found = await search(services, actor, 'receipt' in asked ? asked.receipt.code : asked.text)
  const ready = found.filter((one) => isForHand(actor, one))
  if (ready.length === 1 && ready[0]) return reply.redirect(paths.give(ready[0].state.id), 303)
  await services.office.catalogue.learn(found.map(({ state }) => state.procedureVersion))
  const { title } = foundWords[langOf(request)]
  const frame = await workspaceFrame(request, services, { title, reply, path: paths.return })
  return sendPrivatePage(reply, foundPage({ frame, services, typed: q, found, ready: new Set(ready) }))
}

async function search({ office }: WebServices, actor: Actor, text: string): Promise<LoadedDossier[]> {
  const { dossiers } = await searchDossiers(office.database, actor, text, MOST_FOUND)
  const loaded = await findDossiers(
    office.database,
    dossiers.map(({ id }) => id),
  )
  return dossiers.flatMap(({ id }) => loaded.get(id) ?? [])
}

/** Whether it waits at a desk at which the person hands results over. */
export function isForHand(actor: Actor, { state }: LoadedDossier): boolean {
  return state.status === 'result_ready' && can(actor, 'dossier.hand_over', { agency: state.receivingAgency })
}
