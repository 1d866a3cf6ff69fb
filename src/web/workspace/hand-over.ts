import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actOnDossier, isRefusal, listInbox } from '../../dossiers/index.ts'
import { langOf } from '../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../platform/index.ts'
import { formOf } from '../form.ts'
import { sendPrivatePage } from '../send-page.ts'
import type { WebServices } from '../services.ts'
import type { NoticeProps } from '../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from './frame.tsx'
import { handOverPage, handOverWords } from './hand-over-page.tsx'
import { KINDS, paths } from './rail.ts'
import { urgencyEnds } from './urgency.ts'
import { isUuid } from './uuid.ts'

const ACCESS = { access: { permission: 'dossier.hand_over' } } as const
const ON_A_PAGE = 100

/** `GET /work/return`: results waiting at the desk; `POST` hands one over. Each button carries its own key: twice is once. */
export function addHandOver(app: FastifyInstance, services: WebServices): void {
  app.get(paths.return, { config: ACCESS }, async (request, reply) => show(services, request, reply))
  app.post(paths.return, { config: ACCESS }, async (request, reply) => {
    const { key = '', dossier = '', receiver = '', method } = formOf(request)
    if (!isUuid(key) || !isUuid(dossier)) throw problemError(platformProblem('bad_request'))
    const lang = langOf(request)
    const acted = await actOnDossier(services.office, {
      id: key,
      dossier,
      actor: signedIn(request).actor,
      at: services.clock.now(),
      body: {
        type: 'hand_over',
        method: method === 'post' || method === 'online' ? method : 'counter',
        ...(receiver.trim() === '' ? {} : { receiver: receiver.trim().slice(0, 200) }),
      },
    })
    if (isRefusal(acted)) {
      const toast = { tone: 'late', title: acted.message[lang], children: acted.next[lang] } as const
      return show(services, request, reply.code(409), toast)
    }
    return show(services, request, reply, { tone: 'ok', title: handOverWords[lang].done(acted.code ?? '') })
  })
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  toast?: NoticeProps,
): Promise<FastifyReply> {
  const { office, clock } = services
  const me = signedIn(request)
  const ends = urgencyEnds(services, homeOf(me).agency)
  const rows = await listInbox(office.database, me.actor, { kinds: KINDS.return, limit: ON_A_PAGE }, ends)
  const { title } = handOverWords[langOf(request)]
  const frame = await workspaceFrame(request, services, { title, reply, toast, path: paths.return })
  const waiting = rows.map(({ dossier, code, reference, owner, procedureVersion, openedAt }) => ({
    dossier,
    code: code ?? reference,
    owner,
    procedure: office.catalogue.byId(procedureVersion)?.version.name[frame.lang] ?? '',
    readySince: openedAt,
    key: newId(clock.now()),
  }))
  return sendPrivatePage(reply, handOverPage(frame, waiting))
}
