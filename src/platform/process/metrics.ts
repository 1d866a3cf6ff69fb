import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  registry: Registry
  observeRequest(labels: { method: string; route: string; status: number }, seconds: number): void
}

/** Figures of this process in the text format of Prometheus; routes are templates, so no person's data is a label. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  return { registry, observeRequest: (labels, seconds) => requests.observe(labels, seconds) }
}

/** One value of a gauge, with its labels. */
export interface Reading {
  labels: Readonly<Record<string, string>>
  value: number
}

/** A gauge that is read when somebody asks for the metrics. Labels never hold personal data. */
export function addGauge(
  { registry }: Metrics,
  gauge: { name: string; help: string; labels: readonly string[]; read: () => Promise<readonly Reading[]> },
): void {
  new Gauge({
    name: gauge.name,
    help: gauge.help,
    labelNames: [...gauge.labels],
    registers: [registry],
    async collect() {
      const readings = await gauge.read()
      this.reset()
      for (const { labels, value } of readings) this.set(labels, value)
    },
  })
}
