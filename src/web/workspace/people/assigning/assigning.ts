import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, can, listRoleHolders, type Role, type RoleHolder } from '../../../../agencies/index.ts'
import {
  countWaitingWork,
  isAssignmentWay,
  listAssignmentRules,
  setAssignmentRules,
  type WorkPost,
} from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { assigningPage, type RuledPost, wayField } from './assigning-page.tsx'
import { assigningWords } from './assigning-words.ts'

const ACCESS = { access: { permission: 'dossier.reassign' } } as const
/** Who works on dossiers and does not lead. */
const RULED = ['reception_officer', 'case_officer', 'clerk'] as const satisfies readonly Role[]

/**
 * `GET /work/assigning`: how work comes to the people where the person leads; `POST` sets it. What is sent is what is so afterwards,
 * so sending twice does it once.
 */
export function addAssigning(app: FastifyInstance, services: WebServices): void {
  app.get(paths.assigning, { config: ACCESS }, (request, reply) => show(services, request, reply))
  app.post(paths.assigning, { config: ACCESS }, (request, reply) => set(services, request, reply))
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const t = assigningWords[langOf(request)]
  const toast = queryOf(request).done === 'saved' ? ({ tone: 'ok', title: t.saved } as const) : undefined
  const frame = await workspaceFrame(request, services, { title: t.title, reply, toast })
  const posts = await postsOf(services, frame.me.actor)
  return sendPrivatePage(reply, assigningPage({ frame, directory: services.office.directory, posts }))
}

async function set(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor, staff } = signedIn(request)
  const form = formOf(request)
  const chosen = (await postsOf(services, actor)).flatMap((post) => {
    const way = form[wayField(post)]
    return way === '' || isAssignmentWay(way) ? [{ ...post, way: way === '' ? null : way }] : []
  })
  const by = { staff: staff.id, now: clock.now() }
  for (const [agency, posts] of Map.groupBy(chosen, (post) => post.agency)) {
    await setAssignmentRules(office.database, agency, posts, by)
  }
  return reply.redirect(`${paths.assigning}?done=saved`, 303)
}

/** Posts where somebody is or work waits, at the agencies where the person has a role and gives out work. */
async function postsOf({ office, clock }: WebServices, actor: Actor): Promise<RuledPost[]> {
  if (actor.kind !== 'staff') return []
  const mayGive = ({ agency, unit }: WorkPost) =>
    can(actor, 'dossier.reassign', { agency, ...(unit === null ? {} : { unit }) })
  const agencies = [...new Set(actor.grants.map(({ agency }) => agency))]
  const posts: RuledPost[] = []
  const waiting = await countWaitingWork(office.database, agencies)
  const rules = await listAssignmentRules(office.database, agencies)
  for (const agency of agencies) {
    const holders = await listRoleHolders(office.database, { agency, roles: RULED }, clock.now())
    const found = [
      ...holders.map(({ role, unit }) => ({ agency, role, unit: unit ?? null })),
      ...waiting.filter((one) => one.agency === agency && isRuled(one.role)),
    ].filter(mayGive)
    const distinct = [...new Map(found.map((post) => [wayField(post), post])).values()]
    for (const post of distinct.toSorted((a, b) => (wayField(a) < wayField(b) ? -1 : 1))) {
      const isSame = (one: WorkPost) => wayField(one) === wayField(post)
      posts.push({
        ...{ agency: post.agency, role: post.role, unit: post.unit },
        way: rules.find(isSame)?.way,
        people: peopleAt(holders, post),
        waiting: waiting.find(isSame)?.waiting ?? 0,
      })
    }
  }
  return posts
}

function isRuled(role: string): boolean {
  return (RULED as readonly string[]).includes(role)
}

/** Somebody of the whole agency works for its units, too. */
function peopleAt(holders: readonly RoleHolder[], { role, unit }: WorkPost): number {
  const able = holders.filter(
    (one) => one.role === role && (unit === null || one.unit === undefined || one.unit === unit),
  )
  return new Set(able.map(({ id }) => id)).size
}
