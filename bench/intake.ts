import { actOnDossier, type CommandOf, isRefusal } from '../src/dossiers/index.ts'
import { newId } from '../src/platform/index.ts'
import type { Figure } from './figure.ts'
import { applicationsOf } from './intake/applications.ts'
import { hasPgbench, runPgbench, scriptsFromStore } from './intake/pgbench.ts'
import { type Province, withProvince } from './province.ts'

const CLIENTS = 64
const SECONDS = 6
const ROUNDS = 2
const ACTOR = { kind: 'client', id: newId(), scopes: ['dossiers.intake'], agencies: 'all' } as const

/** Intakes a second by CLIENTS callers, each waiting for its answer before the next. */
async function intake(
  { office }: Province,
  bodies: readonly CommandOf<'receive'>[],
  seconds: number,
): Promise<number> {
  const start = performance.now()
  let done = 0
  const caller = async () => {
    while (performance.now() - start < seconds * 1000) {
      const body = bodies[done++ % bodies.length] as CommandOf<'receive'>
      const command = { id: newId(), dossier: newId(), actor: ACTOR, at: Date.now(), body }
      const acted = await actOnDossier(office, command)
      if (isRefusal(acted)) throw new Error(JSON.stringify(acted))
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, caller))
  return (done * 1000) / (performance.now() - start)
}

/**
 * Intake with all rules, durable before the answer, against pgbench writing the same rows: one database with fsync on, as many
 * clients, in turns.
 */
export async function benchIntake(): Promise<Figure[]> {
  if (!(await hasPgbench()))
    throw new Error('pgbench is not on this machine; it comes with postgresql-contrib')
  return withProvince({ isDurable: true }, async (province) => {
    const bodies = applicationsOf(province, Date.now())
    await intake(province, bodies, 2)
    const scripts = await scriptsFromStore(province.database)
    const bare = (seconds: number) => runPgbench(province.url, scripts, { clients: CLIENTS, seconds })
    await bare(2)
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await intake(province, bodies, SECONDS))
      theirs.push(await bare(SECONDS))
    }
    return figuresOf(mean(ours), mean(theirs))
  })
}

function figuresOf(ours: number, theirs: number): Figure[] {
  const note = `${CLIENTS} callers in the process, without HTTP`
  return [
    { name: 'intake: dossiers accepted', value: Math.round(ours), unit: 'dossiers/s', note },
    { name: 'intake: pgbench, the same rows', value: Math.round(theirs), unit: 'dossiers/s' },
    {
      name: 'intake: share of pgbench',
      value: Math.round((100 * ours) / theirs) / 100,
      unit: '×',
      budget: 0.3,
    },
  ]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
