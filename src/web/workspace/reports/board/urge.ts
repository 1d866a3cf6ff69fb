/** Urging one or many: what is picked, what to say, and one urge for each. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actOnMany, derivedId, findDossiers, isRefusal } from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLines, formatNumber, newId } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'
import { ownPath } from '../../../shell/forms/own-path.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isReadable } from '../../shell/readable.ts'
import { isUuid } from '../../shell/uuid.ts'
import { boardWords } from './board-words.ts'
import { urgePage } from './urge-page.tsx'

const ACCESS = { access: { permission: 'dossier.urge' } } as const
/** As many as a page of a list has. */
const MOST = 50
const LONGEST = 2000

interface Asked {
  ids: readonly string[]
  back: string
  key: string
  text: string
}

/**
 * `GET /work/board/urge?pick=…`: the dossiers with the field for what to say; `POST`: picked rows of a list lead there, and what
 * was said there urges each of them once, however often it is sent.
 */
export function addUrge(app: FastifyInstance, services: WebServices): void {
  app.get(`${paths.board}/urge`, { config: ACCESS }, (request, reply) =>
    ask(services, request, reply, { asked: askedOf(services, request.query), errors: [] }),
  )
  app.post(`${paths.board}/urge`, { config: ACCESS }, async (request, reply) => {
    const asked = askedOf(services, request.body)
    const lang = langOf(request)
    const isSaid = (request.body as Record<string, unknown>)?.act === 'urge'
    if (!isSaid) return reply.redirect(askHref(asked), 303)
    const label = boardWords[lang].text
    const { required, tooLong } = textErrors[lang]
    const wrong =
      asked.text === '' ? required(label) : asked.text.length > LONGEST ? tooLong(label, LONGEST) : undefined
    if (wrong !== undefined) {
      return ask(services, request, reply.code(422), { asked, errors: [{ id: 'text', message: wrong }] })
    }
    const { done, left } = await urgeAll(services, request, asked)
    return reply.redirect(toldHref(asked.back, done, left), 303)
  })
}

function askedOf(services: WebServices, given: unknown): Asked {
  const { pick = [], back, key, text } = (given ?? {}) as Record<string, unknown>
  const ids = [pick].flat().map(String).filter(isUuid)
  return {
    ids: [...new Set(ids)].slice(0, MOST),
    back: ownPath(back, paths.board),
    key: typeof key === 'string' && isUuid(key) ? key : newId(services.clock.now()),
    text: typeof text === 'string' ? cleanLines(text) : '',
  }
}

function askHref({ ids, back, key }: Asked): string {
  const query = new URLSearchParams([...ids.map((id) => ['pick', id]), ['back', back], ['key', key]])
  return `${paths.board}/urge?${query}`
}

async function ask(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, errors }: { asked: Asked; errors: readonly FormError[] },
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { actor } = signedIn(request)
  const found = asked.ids.length === 0 ? new Map() : await findDossiers(services.office.database, asked.ids)
  const dossiers = [...found].flatMap(([id, { state }]) =>
    isReadable(actor, state) ? [{ id: String(id), code: state.code ?? state.reference }] : [],
  )
  const title = boardWords[lang].urgeTitle(formatNumber(dossiers.length, lang))
  const frame = await workspaceFrame(request, services, {
    ...{ title, reply, hasErrors: errors.length > 0, path: askHref(asked) },
  })
  return sendPrivatePage(reply, urgePage({ frame, title, dossiers, ...asked, errors }))
}

/** One act for each, with a key of its own derived from the page's. */
async function urgeAll(
  { office, clock }: WebServices,
  request: FastifyRequest,
  { ids, key, text }: Asked,
): Promise<{ done: number; left: number }> {
  const at = clock.now()
  const { actor } = signedIn(request)
  const body = { type: 'urge', text } as const
  const commands = ids.map((dossier) => ({
    ...{ id: derivedId(key, dossier), correlation: key, dossier, actor, at, body },
  }))
  const answers = commands.length === 0 ? [] : await actOnMany(office, commands)
  const done = answers.filter((answer) => !isRefusal(answer)).length
  return { done, left: answers.length - done }
}

function toldHref(back: string, done: number, left: number): string {
  const url = new URL(back, 'http://here.invalid')
  url.searchParams.set('urged', String(done))
  url.searchParams.set('left', String(left))
  return url.pathname + url.search
}
