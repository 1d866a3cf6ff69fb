/** What a worker does beside answering: counts the figures, passes time, sweeps what has expired. */
import { countCalendarVersions, sweepSessions, sweepSignInAttempts } from '../../agencies/index.ts'
import {
  holdDraftFiles,
  sweepAccountSessions,
  sweepCodes,
  sweepDeskDrafts,
  sweepDrafts,
  sweepLateForms,
  sweepPapersRead,
  warnExpiring,
} from '../../applications/index.ts'
import {
  assignByRule,
  BULK_JOB,
  CALENDAR_REASON,
  continueBulks,
  escalateOpinions,
  type FailedAct,
  passTime,
  recomputeDeadlines,
  releaseWork,
  remindUnclaimed,
  runBulk,
  runProjectors,
  sweepFiles,
  sweepGuesses,
  type WhichDeadlines,
} from '../../dossiers/index.ts'
import {
  isOver,
  leaveUnneeded,
  listPostalItems,
  type OpenedStandIns,
  polledSystems,
  READERS,
  runConfigured,
  runPolling,
  runUnderstanding,
  sweepExchanges,
  tellWaiting,
} from '../../integration/index.ts'
import { gatherNotices } from '../../notices/index.ts'
import { runSenders, sweepDeliveries } from '../../outbox/index.ts'
import { askPlatform, settleBills } from '../../payments/index.ts'
import { recomputePetitions } from '../../petitions/index.ts'
import { followChanges } from '../../platform/database/index.ts'
import { enqueue, startWorker } from '../../platform/jobs/index.ts'
import { countPaces, hasPaces, judgeOpen } from '../../statistics/index.ts'
import { hasIndications, hasScores, inspect, scoreEnded } from '../../supervision/index.ts'
import { markJournal, pauseFailing, runWebhooks } from '../../webhooks/index.ts'
import {
  connectionSenders,
  connectionsOf,
  connectorsOn,
  deskOf,
  settingsOf,
} from './connected/connections.ts'
import { outsideOf } from './connected/outside.ts'
import type { House } from './open-house.ts'
import { openPayments } from './payments.ts'
import { projectorsOf } from './projectors.ts'
import { noticeRulesOf, sendersOf } from './senders.ts'

/**
 * Every minute the system's own acts; every two what waits for the virus scanner; every ten the payments that nobody has told
 * of, and the score of what has its result; every hour the sweeping. Times in UTC.
 */
const CRONTAB = [
  '* * * * * pass_time',
  '* * * * * release_work',
  '* * * * * assign_by_rule',
  '* * * * * recompute_deadlines',
  '* * * * * gather_notices',
  '* * * * * continue_bulks',
  '* * * * * settle_bills',
  '* * * * * pause_webhooks',
  '* * * * * leave_unneeded',
  '* * * * * judge_risk',
  '*/5 * * * * escalate_opinions',
  '*/5 * * * * tell_waiting',
  '*/10 * * * * ask_payments',
  '*/10 * * * * score_ended',
  '*/2 * * * * scan_files',
  '40 * * * * remind_unclaimed',
  '17 * * * * sweep',
  '30 18 * * * inspect',
  // A quarter to one at night in Vietnam.
  '45 17 * * * count_paces',
  '15 * * * * count_first_paces',
  // Six in the morning in Vietnam.
  '0 23 * * * reconcile',
].join('\n')

/** Every night, and where nothing was found yet at the start, what was submitted in the last half year is looked through. */
const INSPECTED_MS = 183 * 86_400_000

/** What ended within an hour is scored every ten minutes: a run that was missed is made up for, the night does the rest. */
const SCORED_AGAIN_MS = 3_600_000

/** Starts the worker's part; answers how to stop it. */
export async function startBackground(house: House, standIns?: OpenedStandIns): Promise<() => Promise<void>> {
  const { office, files, clock, log, store } = house
  const payments = openPayments(house)
  const worker = await startWorker({
    url: store.url,
    log,
    crontab: CRONTAB,
    tasks: {
      pass_time: async () => sayFailed(house, (await passTime(office, clock.now())).failed),
      release_work: async () => void (await releaseWork(office, clock.now())),
      assign_by_rule: async () => void (await assignByRule(office, clock.now())),
      escalate_opinions: async () => void (await escalateOpinions(office, clock.now())),
      // Those that failed when a calendar had changed.
      recompute_deadlines: () => recompute(house, 'failed'),
      gather_notices: async () =>
        void (await gatherNotices(office.database, noticeRulesOf(house.config), clock.now())),
      [BULK_JOB]: (payload) => runBulk(office, String((payload as { bulk?: unknown }).bulk), clock),
      continue_bulks: () => continueBulks(office, clock),
      settle_bills: async () => void (await settleBills(office, clock.now())),
      pause_webhooks: () => pauseWebhooks(house),
      leave_unneeded: async () => void (await leaveUnneeded(office, clock.now())),
      judge_risk: async () => void (await judgeOpen(office, 'changed')),
      count_paces: () => recountPaces(house),
      count_first_paces: async () => {
        if (!(await hasPaces(office.database))) await recountPaces(house)
      },
      tell_waiting: async () => {
        await tellWaiting(office, connectorsOn(house.config), clock.now())
      },
      ask_payments: async () => {
        if (payments !== undefined) await askPlatform(office, payments, clock.now())
      },
      reconcile: async () => {
        const connections = connectionsOf(house, standIns)
        await connections?.reconcileNow?.()
        await connections?.compareCatalogueNow?.()
      },
      remind_unclaimed: async () => {
        await remindUnclaimed(office, clock.now(), (dossiers) => inThePost(house, dossiers))
      },
      scan_files: () => scanFiles(house),
      inspect: async () => {
        const now = clock.now()
        const { dossiers, found } = await inspect(office, { since: now - INSPECTED_MS, now })
        const scored = await scoreEnded(office, now - INSPECTED_MS)
        log.info({ dossiers, found, scored }, 'dossiers were inspected')
      },
      score_ended: async () => void (await scoreEnded(office, clock.now() - SCORED_AGAIN_MS)),
      sweep: async () => {
        await sweepSessions(office.database, clock.now())
        await sweepSignInAttempts(office.database, clock.now())
        await sweepGuesses(office.database, clock.now())
        await sweepAccountSessions(office.database, clock.now())
        await sweepLateForms(office.database, clock.now())
        await sweepCodes(office.database, clock.now())
        const told = { rules: noticeRulesOf(house.config), publicUrl: house.config.publicUrl }
        await warnExpiring(office, told, clock.now())
        await sweepDrafts(office.database, clock.now())
        await sweepPapersRead(office.database, clock.now())
        await sweepDeskDrafts(office.database, clock.now())
        await holdDraftFiles(office.database, clock.now())
        await sweepFiles(files, clock.now())
        await sweepDeliveries(office.database, clock.now())
        await sweepExchanges(office.database, clock.now())
        await markJournal(office.database, clock.now())
      },
    },
  })
  if (!((await hasIndications(office.database)) && (await hasScores(office.database))))
    await enqueue(office.database, 'inspect', {}, { key: 'inspect' })
  const calendars = await followCalendars(house)
  const stopProjectors = await runProjectors(office.database, projectorsOf(house), log)
  const senders = [...sendersOf(house), ...connectionSenders(house, standIns)]
  const stopSenders = await runSenders(office.database, senders, { clock: () => clock.now(), log })
  const stopUnderstanding = runUnderstanding(deskOf(house, standIns), READERS, log)
  await markJournal(office.database, clock.now())
  const telling = { database: office.database, signer: house.signer, outside: outsideOf(house.config) }
  const stopWebhooks = runWebhooks({ ...telling, now: () => clock.now() }, log)
  const polled = polledSystems(settingsOf(house.config, standIns))
  const stopPolling = runPolling(office.database, polled, { now: () => clock.now(), log })
  const stopConfigured = runConfigured({ ...telling, office, now: () => clock.now() }, log)
  return async () => {
    await stopPolling()
    await stopConfigured()
    await stopWebhooks()
    await stopUnderstanding()
    await stopSenders()
    await stopProjectors()
    await calendars.close()
    await worker.stop()
  }
}

/** One line for each: whoever looks after the Centre hears of it, too. */
async function pauseWebhooks({ office, config, clock, log }: House): Promise<void> {
  const rules = { hasEmail: config.smtpUrl !== undefined, publicUrl: config.publicUrl }
  for (const { id, client } of await pauseFailing(office.database, rules, clock.now())) {
    log.warn({ webhook: id, client }, 'a webhook took nothing for a day and is paused')
  }
}

/** How long steps really take, and who is at risk by it: once a day, and within an hour where nothing was counted yet. */
async function recountPaces({ office, clock }: House): Promise<void> {
  await countPaces(office.database, (agency) => office.calendars.deadlineTime(agency), clock.now())
  await judgeOpen(office, 'all')
}

/** Those whose result the post carries. */
async function inThePost({ office }: House, dossiers: readonly string[]): Promise<Set<string>> {
  const items = await listPostalItems(office.database, dossiers)
  return new Set(items.flatMap((item) => (item.kind === 'return' && !isOver(item) ? [item.dossier] : [])))
}

/** Scans what came in while the scanner did not answer. */
async function scanFiles({ files, log }: House): Promise<void> {
  const { released, infected, waiting } = await files.store.releaseQuarantine()
  if (infected.length > 0) log.warn({ infected }, 'the virus scanner refused files; they are locked away')
  if (waiting > 0) log.warn({ waiting }, 'files wait for the virus scanner, which does not answer')
  if (released.length > 0) log.info({ released: released.length }, 'scanned files are ready')
}

/** When a calendar has a new version, open dossiers get their due dates by it; one look at the number of versions otherwise. */
function followCalendars(house: House) {
  const { office, organisation, log } = house
  let seen: number | undefined
  const change = async () => {
    const versions = await countCalendarVersions(office.database)
    if (versions === seen) return
    await organisation.reload()
    await recompute(house, 'all')
    seen = versions
  }
  const error = (err: unknown) => log.warn({ err }, 'could not recompute due dates; trying again')
  return followChanges(office.database, ['calendar_changed'], { change, error })
}

async function recompute(house: House, which: WhichDeadlines): Promise<void> {
  const at = house.clock.now()
  const { changed, failed } = await recomputeDeadlines(house.office, { reason: CALENDAR_REASON, at, which })
  sayFailed(house, failed)
  if (changed > 0) house.log.info({ changed }, 'due dates were recomputed')
  if (which === 'failed') return
  const petitions = await recomputePetitions(house.office)
  if (petitions.changed > 0) house.log.info(petitions, 'times of petitions were recomputed')
}

/** One line for each dossier: who looks after the Centre finds it by its id. */
function sayFailed({ log }: House, failed: readonly FailedAct[]): void {
  for (const one of failed) log.warn(one, 'an act of the system failed on one dossier; trying it again')
}
