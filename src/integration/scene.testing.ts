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
  polledSystems,
  READERS,
} from './compose.ts'
import { pollOnce } from './connectors/kit/poll.ts'
import { SYSTEMS, type SystemName } from './connectors/kit/systems.ts'
import type { SystemSettings } from './connectors/kit/talker.ts'
import { systemOf } from './connectors/kit/wait-route.ts'
import { FILE_LINK_LIFE_MS, fileLink } from './links/file-link.ts'
import { CONNECTORS, type ConnectorName } from './model.ts'
import { type OpenedStandIns, openStandIns } from './stand-ins/open-stand-ins.ts'
import { fetchFrom } from './understanding/fetch-outside.ts'
import type { Desk } from './understanding/model.ts'
import { understandNext } from './understanding/understand-next.ts'

const NAMES = Object.keys(CONNECTORS) as ConnectorName[]

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
  /** The same at an agency, in this office or in one of another making. */
  actAt(dossier: string, agency: string, body: CommandBody, place?: Office): ReturnType<typeof actOnDossier>
  /** The same in an office of another making, e.g. one that tells nobody. */
  actIn(place: Office, dossier: string, body: CommandBody): ReturnType<typeof actOnDossier>
  close(): Promise<void>
}

export async function openScene(): Promise<Scene> {
  const api = await startApi()
  const given = await Promise.all(
    NAMES.map(async (name) => [name, await api.admit([`messages.${name}`])] as const),
  )
  const tokens = Object.fromEntries(given) as Record<ConnectorName, string>
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
    postal: { url: standIns.addresses.postal, token: undefined, customer: 'TTPVHCC', perSecond: 1000 },
    ...(Object.fromEntries(
      SYSTEMS.map(({ name }) => {
        const speaks = name === 'social_protection' ? 'xml' : 'json'
        return [name, { url: standIns.addresses[name], token: undefined, perSecond: 1000, speaks }]
      }),
    ) as Record<SystemName, SystemSettings>),
  }
  const office: Office = {
    ...api.office,
    routes: connectorRoutes(NAMES, systemOf(api.office.catalogue)),
    connected: answeringSystems(NAMES),
  }
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const linkOf = (file: { dossier: string; sha256: string; destination: string }) => {
    const until = now() + FILE_LINK_LIFE_MS
    return `${url}/api/v1${fileLink(openSigner(SECRET), { ...file, until })}`
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
      for (const polled of polledSystems(settings)) count += await pollOnce(office.database, polled, now())
      count += await understandNext(desk, READERS, onError)
      const waits =
        standIns.portal.waiting() +
        standIns.civil.waiting() +
        standIns.postal.waiting() +
        Object.values(standIns.systems).reduce((sum, one) => sum + one.waiting(), 0)
      if (waits > 0) await new Promise((resolve) => setTimeout(resolve, 10))
      quiet = count + waits > 0 ? 0 : quiet + 1
      api.clock.advance(1_000)
    }
  }
  const actAt = (dossier: string, agency: string, body: CommandBody, place: Office = office) => {
    const roles = [
      ...(['reception_officer', 'return_officer', 'case_officer', 'agency_head', 'clerk'] as const),
      'unit_head',
    ] as const
    const grants = roles.map((role) => ({ role, agency }))
    const actor = { kind: 'staff', id: newId(), grants } as const
    return actOnDossier(place, { id: newId(), dossier, actor, at: now(), body })
  }
  return {
    ...{ api, office, desk, standIns, tokens, settings, errors, settle, understand },
    act: async (dossier, body) => {
      const found = await findDossier(office.database, dossier)
      return actAt(dossier, found?.state.receivingAgency ?? '', body)
    },
    actAt,
    actIn: async (place, dossier, body) => {
      const found = await findDossier(office.database, dossier)
      return actAt(dossier, found?.state.receivingAgency ?? '', body, place)
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
