import type { FastifyInstance } from 'fastify'
import { listStaffNames } from '../../../agencies/index.ts'
import { listHandsTasks } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { withoutHands } from '../shell/staff/hands-memory.ts'
import { handsPage } from './hands-page.tsx'
import { handsWords } from './hands-words.ts'

/** Dossiers that are named of each post. */
const NAMED = 5

/** `GET /work/without-hands`: open work that stands in no working person's inbox, at the agencies one sees to. */
export function addHands(app: FastifyInstance, services: WebServices): void {
  const config = { access: { permission: 'post.read' } } as const
  app.get(paths.withoutHands, { config }, async (request, reply) => {
    const { database, directory } = services.office
    const { title } = handsWords[langOf(request)]
    const hands = await withoutHands(services, signedIn(request).actor)
    const frame = await workspaceFrame(request, services, { title, reply })
    const tasks = await listHandsTasks(database, hands, NAMED)
    const people = hands.flatMap(({ person }) => person ?? [])
    const names = people.length === 0 ? new Map<string, string>() : await listStaffNames(database, people)
    return sendPrivatePage(reply, handsPage({ frame, hands, tasks, names, directory }))
  })
}
