/** `motcua serve`: web, API and worker in one process, or only one of them (`MOTCUA_ROLE`). */
import type { FastifyInstance } from 'fastify'
import { hasAnyStaff } from '../../agencies/index.ts'
import { addApi, authorizeClient } from '../../api/index.ts'
import { databaseReadiness } from '../../platform/database/index.ts'
import { type Authorize, createHttp, surviveErrors } from '../../platform/http/index.ts'
import { operatorError } from '../../platform/index.ts'
import { createStop, type StopStep, stopOnSignals, sweepWhenAtRest } from '../../platform/process/index.ts'
import {
  addWeb,
  authorizeSession,
  type Connections,
  publicStylesheet,
  renderProblem,
  setUpCodeOf,
  type WebServices,
} from '../../web/index.ts'
import { MIGRATIONS } from '../open-store.ts'
import { startBackground } from './background.ts'
import { connectionsOf, openHouseStandIns } from './connected/connections.ts'
import { outsideOf } from './connected/outside.ts'
import { openSandbox } from './connected/sandbox.ts'
import { demoPeople, loadDemoBeside } from './demo-progress.ts'
import { refuseDemoAccounts } from './guard-demo.ts'
import { addIdentityStandInOf, localAccountsOf, openIdentity } from './identity.ts'
import { openKeys } from './keys.ts'
import { metricsOf } from './metrics.ts'
import type { House } from './open-house.ts'
import { addStandIns, openPayments } from './payments.ts'
import { SITE_NAME } from './site-name.ts'

/** Serves until it is told to stop; the address is printed when the first request can be answered. */
export async function serveCommand(house: House): Promise<void> {
  const { config, log } = house
  await refuseDemoAccounts(house)
  if (config.demo === 'on') await loadDemoBeside(house)
  const steps: StopStep[] = []
  const standIns = await openHouseStandIns(house)
  if (standIns) {
    steps.push({ name: 'stand-ins', stop: standIns.close })
    process.stdout.write(`Máy giả lập / stand-ins: ${standIns.url}\n`)
  }
  if (config.role !== 'worker') {
    const app = await createServer(house, connectionsOf(house, standIns), standIns?.timeStamp.address)
    // Nothing else is left listening when this port cannot be had.
    await listen(app, house).catch(async (error) => {
      await standIns?.close()
      throw error
    })
    steps.push({ name: 'http', stop: () => app.close() })
  }
  if (config.role === 'all' || config.role === 'worker') {
    steps.push({ name: 'background', stop: await startBackground(house, standIns) })
  }
  steps.push({ name: 'house', stop: () => house.close(), isLast: true })
  surviveErrors(log)
  stopOnSignals(createStop({ log, seconds: config.stopSeconds, steps }), log)
  process.stdout.write(`${runningAs(config)}\n`)
  sweepWhenAtRest()
  if (config.role === 'web' || config.role === 'all') await tellSetUpCode(house)
}

/** A worker has no address; that it works is said, too. */
function runningAs({ role, publicUrl }: House['config']): string {
  return role === 'worker'
    ? 'Motcua đang chạy việc nền / is running in the background'
    : `Motcua đang chạy tại / is running at ${publicUrl}`
}

/** Whoever started an empty Centre is the one to open it: the code stands where only they look. */
async function tellSetUpCode({ office, signer }: House): Promise<void> {
  if (await hasAnyStaff(office.database)) return
  const code = setUpCodeOf(signer)
  process.stdout.write(`Mã mở Trung tâm, hỏi ở trang đầu / the code that the first page asks for: ${code}\n`)
}

/** The HTTP server of the house with the routes of its role; also what the access matrix walks through. */
export async function createServer(
  house: House,
  connections?: Connections,
  timeStamps?: string,
): Promise<FastifyInstance> {
  const {
    config,
    log,
    secret,
    signer,
    office,
    files,
    reader,
    letters,
    organisation,
    clock,
    outages,
    lookupSecretOf,
  } = house
  const demo = config.demo === 'on' ? demoPeople : undefined
  const outside = outsideOf(config)
  const shared = { office, files, organisation, clock, signer, outside, lookupSecretOf }
  let served: FastifyInstance | undefined
  const payments = openPayments(house, () => served)
  const keys = openKeys(house, timeStamps)
  const identity = openIdentity(house, () => served)
  const services = {
    outages,
    ...shared,
    reader,
    letters,
    config,
    demo,
    payments,
    identity,
    localAccounts: localAccountsOf(config),
    keys,
    siteName: SITE_NAME,
    connections,
  }
  const app = await createHttp({
    config,
    log,
    metrics: metricsOf(house),
    secret,
    readiness: () => databaseReadiness(office.database, MIGRATIONS),
    authorize: authorizeWith(services),
    renderProblem: renderProblem(services),
  })
  served = app
  if (config.role !== 'web') {
    const sandboxToken = await openSandbox(house)
    await addApi(app, { ...shared, publicUrl: config.publicUrl, sandboxToken })
  }
  if (config.role !== 'api') {
    await addWeb(app, services)
    addStandIns(app, house, payments, publicStylesheet())
    addIdentityStandInOf(app, house, identity, publicStylesheet())
  }
  return app
}

/** Programs come with a bearer token, people with a session; a route says which it wants. */
function authorizeWith(services: WebServices): Authorize {
  const client = authorizeClient(services)
  const session = authorizeSession(services)
  return (request, access, reply) =>
    typeof access === 'object' && 'scope' in access
      ? client(request, access, reply)
      : session(request, access, reply)
}

async function listen(app: FastifyInstance, { config }: House): Promise<void> {
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    const text = listenProblems(config)[(error as NodeJS.ErrnoException).code ?? '']
    throw text === undefined ? error : operatorError(text, { cause: error })
  }
}

function listenProblems({
  host,
  port,
}: House['config']): Readonly<Record<string, { vi: string; en: string }>> {
  const noHost = {
    vi: `Máy này không có địa chỉ ${host}. Đặt HOST thành 127.0.0.1, 0.0.0.0 hoặc một địa chỉ của máy rồi chạy lại.`,
    en: `This machine has no address ${host}. Set HOST to 127.0.0.1, 0.0.0.0 or an address of the machine and start again.`,
  }
  return {
    EADDRINUSE: {
      vi: `Cổng ${port} đang được chương trình khác dùng. Đặt PORT thành một cổng khác rồi chạy lại.`,
      en: `Port ${port} is in use by another program. Set PORT to another one and start again.`,
    },
    EACCES: {
      vi: `Không được phép mở cổng ${port}. Đặt PORT từ 1024 trở lên, hoặc cấp quyền cho chương trình rồi chạy lại.`,
      en: `Port ${port} may not be opened. Set PORT to 1024 or more, or give the program the right and start again.`,
    },
    EADDRNOTAVAIL: noHost,
    ENOTFOUND: noHost,
    EAI_AGAIN: noHost,
  }
}
