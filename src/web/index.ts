/** The pages: assets and preferences for all, sign-in, the portal of the public, the workspace of staff. */
import type { FastifyInstance } from 'fastify'
import { addPortal } from './portal/index.ts'
import { addAssets } from './shell/routes/assets.ts'
import { addPreferences, rememberLanguage } from './shell/routes/preferences.ts'
import { addSpeculationRules } from './shell/routes/speculation-rules.ts'
import type { WebServices } from './shell/services.ts'
import { addChangePassword } from './sign-in/change-password.tsx'
import { addSetUp, leadToSetUp, openInhabited } from './sign-in/set-up.ts'
import { addSignIn } from './sign-in/sign-in.ts'
import { addSignOut } from './sign-in/sign-out.ts'
import { getAssets } from './ui/index.ts'
import { addWorkspace } from './workspace/index.ts'

export { renderProblem } from './problem-page.tsx'
export type { Connections, Demo, LocalAccounts, WebServices } from './shell/services.ts'
export { authorizeSession } from './shell/session.ts'
export { setUpCodeOf } from './sign-in/set-up-code.ts'

/** The sheet of public pages, for what is not drawn here but must look like it. */
export function publicStylesheet(): string {
  return getAssets().publicSheet
}

/** Adds every page. Throws a sentence when `npm run build` has not run. */
export async function addWeb(app: FastifyInstance, services: WebServices): Promise<void> {
  getAssets()
  addAssets(app)
  await app.register(async (pages) => {
    const isInhabited = openInhabited(services)
    rememberLanguage(pages, services)
    leadToSetUp(pages, isInhabited)
    addPreferences(pages, services)
    addSpeculationRules(pages)
    addSetUp(pages, services, isInhabited)
    addSignIn(pages, services)
    addSignOut(pages, services)
    addChangePassword(pages, services)
    addPortal(pages, services)
    addWorkspace(pages, services)
  })
}
