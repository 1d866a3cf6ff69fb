/** The program of the demonstration: whoever tries the API has a token at once, that everybody can read. */
import { admitKnownClient } from '../../../agencies/index.ts'
import type { House } from '../open-house.ts'

const SANDBOX = {
  id: '0199f0c4-7c1e-7a31-9b1d-5f0c2a8e4d00',
  name: 'Hộp cát của bản trình diễn',
  token: 'motcua_sandbox-cua-ban-trinh-dien-ai-cung-biet',
  scopes: [
    'procedures.read',
    'dossiers.read',
    'dossiers.intake',
    'dossiers.act',
    'figures.read',
    'webhooks.manage',
  ],
  agencies: 'all',
} as const

/** Undefined outside of the demonstration. Idempotent. */
export async function openSandbox({ config, office, clock }: House): Promise<string | undefined> {
  if (config.demo === 'off') return undefined
  await admitKnownClient(office.database, SANDBOX, clock.now())
  return SANDBOX.token
}
