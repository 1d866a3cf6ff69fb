/** What `/metrics` tells besides the process itself: how far everything derived is behind. */
import { listWaitingAccess } from '../../agencies/index.ts'
import { countFailedActs, listProjectorLag, type ProjectorLag } from '../../dossiers/index.ts'
import { listDestinations } from '../../outbox/index.ts'
import { countPetitions } from '../../petitions/index.ts'
import { addGauge, createMetrics, type Metrics } from '../../platform/process/index.ts'
import type { House } from './open-house.ts'
import { projectorsOf } from './projectors.ts'

export function metricsOf(house: Pick<House, 'office' | 'clock'>): Metrics {
  const metrics = createMetrics()
  addLag(metrics, house, { name: 'projector_lag_events', help: 'Events not read yet', of: 'events' })
  addLag(metrics, house, { name: 'projector_lag_seconds', help: 'Wait of the oldest of them', of: 'seconds' })
  addLag(metrics, house, { name: 'projector_failures', help: 'Failures in a row', of: 'failures' })
  addBacklog(metrics, house, { name: 'outbox_waiting', help: 'Deliveries that wait', of: 'waiting' })
  addBacklog(metrics, house, {
    name: 'outbox_lag_seconds',
    help: 'Wait of the oldest of them',
    of: 'seconds',
  })
  addBacklog(metrics, house, { name: 'outbox_parked', help: 'Deliveries that wait for people', of: 'parked' })
  addFailedActs(metrics, house)
  addPetitions(metrics, house)
  addWaitingAccess(metrics, house)
  return metrics
}

/** Petitions that wait: `open` for an answer, `asked` for their sender, `to_publish`, and `late` what is past its time. */
function addPetitions(metrics: Metrics, { office, clock }: Pick<House, 'office' | 'clock'>): void {
  const read = async () => {
    const counts = await countPetitions(office.database, { all: true }, clock.now())
    return Object.entries(counts).map(([state, value]) => ({ labels: { state }, value }))
  }
  addGauge(metrics, { name: 'petitions', help: 'Petitions that wait', labels: ['state'], read })
}

/** Dossiers on which an act of the system fails; each is tried again after a growing pause. */
function addFailedActs(metrics: Metrics, { office }: Pick<House, 'office'>): void {
  const read = (of: 'dossiers' | 'seconds') => async () => {
    const acts = await countFailedActs(office.database)
    return acts.map((one) => ({ labels: { act: one.act }, value: one[of] }))
  }
  const labels = ['act']
  const help = 'Dossiers on which an act of the system fails'
  addGauge(metrics, { name: 'system_act_failed_dossiers', help, labels, read: read('dossiers') })
  const since = 'How long the oldest of them has failed'
  addGauge(metrics, { name: 'system_act_failed_seconds', help: since, labels, read: read('seconds') })
}

/** Rights and passwords that were asked for and that no second person has confirmed yet. */
function addWaitingAccess(metrics: Metrics, { office, clock }: Pick<House, 'office' | 'clock'>): void {
  const waiting = () => listWaitingAccess(office.database, clock.now())
  addGauge(metrics, {
    ...{ name: 'access_requests_waiting', help: 'Rights asked for that nobody has confirmed', labels: [] },
    read: async () => [{ labels: {}, value: (await waiting()).length }],
  })
  addGauge(metrics, {
    ...{ name: 'access_requests_waiting_seconds', help: 'Wait of the oldest of them', labels: [] },
    read: async () => {
      const [oldest] = await waiting()
      return [{ labels: {}, value: oldest === undefined ? 0 : (clock.now() - oldest.askedAt) / 1000 }]
    },
  })
}

function addBacklog(
  metrics: Metrics,
  { office, clock }: Pick<House, 'office' | 'clock'>,
  { name, help, of }: { name: string; help: string; of: 'waiting' | 'seconds' | 'parked' },
): void {
  const read = async () => {
    const states = await listDestinations(office.database, clock.now())
    return states.map((state) => ({ labels: { destination: state.destination }, value: state[of] }))
  }
  addGauge(metrics, { name, help, labels: ['destination'], read })
}

function addLag(
  metrics: Metrics,
  house: Pick<House, 'office'>,
  { name, help, of }: { name: string; help: string; of: 'events' | 'seconds' | 'failures' },
): void {
  const read = async () => {
    const lags = await listProjectorLag(house.office.database, projectorsOf(house))
    return lags.map((lag: ProjectorLag) => ({ labels: { projector: lag.projector }, value: lag[of] }))
  }
  addGauge(metrics, { name, help, labels: ['projector'], read })
}
