/** A house with its connectors against their stand-ins, moved by hand: nothing runs by itself. */
import type { AddressInfo } from 'node:net'
import { SECRET, startApi, type TestApi } from '../../test/api/api-server.ts'
import { sendAll } from '../../test/outbox/send-all.ts'
import { actOnDossier, type CommandBody, findDossier, isRefusal, type Office } from '../dossiers/index.ts'
import { newId, openSigner } from '../platform/index.ts'
import {
  answeringSystems,
  type ConnectorSettings,
  connectorRoutes,
  connectorSenders,
  READERS,
} from './compose.ts'
import { FILE_LINK_LIFE_MS, fileLink } from './links/file-link.ts'
import type { ConnectorName } from './model.ts'
import { type OpenedStandIns, openStandIns } from './stand-ins/open-stand-ins.ts'
import { fetchFrom } from './understanding/fetch-outside.ts'
import type { Desk } from './understanding/model.ts'
import { understandNext } from './understanding/understand-next.ts'

const BOTH = ['national_portal', 'civil_status'] as const satisfies readonly ConnectorName[]

export interface Scene {
  api: TestApi
  office: Office
  desk: Desk
  standIns: OpenedStandIns
  tokens: Record<ConnectorName, string>
  settings: Required<ConnectorSettings>
  errors: unknown[]
  /** Sends and understands until nothing moves any more. */
  settle(): Promise<void>
  /** What came in is understood, without sending. */
  understand(): Promise<void>
  /** An act of the reception officer or of whoever may. */
  act(dossier: string, body: CommandBody): ReturnType<typeof actOnDossier>
  close(): Promise<void>
}

export async function openScene(): Promise<Scene> {
  const api = await startApi()
  const tokens = {
    national_portal: await api.admit(['messages.national_portal']),
    civil_status: await api.admit(['messages.civil_status']),
  }
  await api.app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`
  const now = () => api.clock.now()
  const standIns = await openStandIns({ port: 0, folder: undefined, door: { url, tokens }, now })
  const settings: Required<ConnectorSettings> = {
    national_portal: {
      ...{ url: standIns.addresses.national_portal, user: 'tinh', password: 'mat-khau', unit: 'H44' },
      ...{ provider: 'VN:GOV:000.00.00.G22:vpcpdvcprovider', perSecond: 1000 },
    },
    civil_status: { url: standIns.addresses.civil_status, token: undefined, perSecond: 1000 },
  }
  const office: Office = {
    ...api.office,
    routes: connectorRoutes(BOTH),
    connected: answeringSystems(BOTH),
  }
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const linkOf = (file: { dossier: string; sha256: string }) => {
    const until = now() + FILE_LINK_LIFE_MS
    return `${url}/api/v1${fileLink(openSigner(SECRET), { ...file, destination: 'national_portal', until })}`
  }
  const senders = connectorSenders(settings, { office, linkOf, now, onError })
  const desk: Desk = { office, files: api.files, fetchFile: fetchFrom(standIns.addresses), now }
  const understand = async () => {
    while ((await understandNext(desk, READERS, onError)) > 0);
  }
  const settle = async () => {
    for (let quiet = 0; quiet < 2; ) {
      let count = 0
      for (const sender of senders) count += await sendAll(api.office.database, sender, now)
      count += await understandNext(desk, READERS, onError)
      const waits = standIns.portal.waiting() + standIns.civil.waiting()
      if (waits > 0) await new Promise((resolve) => setTimeout(resolve, 10))
      quiet = count + waits > 0 ? 0 : quiet + 1
      api.clock.advance(1_000)
    }
  }
  return {
    ...{ api, office, desk, standIns, tokens, settings, errors, settle, understand },
    act: async (dossier, body) => {
      const found = await findDossier(office.database, dossier)
      const place = found?.state.receivingAgency ?? ''
      const grants = (
        ['reception_officer', 'return_officer', 'case_officer', 'agency_head', 'clerk'] as const
      ).map((role) => ({ role, agency: place }))
      const actor = { kind: 'staff', id: newId(), grants } as const
      return actOnDossier(office, { id: newId(), dossier, actor, at: now(), body })
    },
    close: async () => {
      await standIns.close()
      await api.close()
    },
  }
}

export function succeeded<T extends object>(answer: T): Exclude<T, { refused: string }> {
  if (isRefusal(answer as never)) throw new Error(JSON.stringify(answer))
  return answer as Exclude<T, { refused: string }>
}
