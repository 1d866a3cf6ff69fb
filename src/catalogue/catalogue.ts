/**
 * The catalogue in memory, so that deciding never waits. Every published version is here, packed (about a quarter of its
 * JSON); it is unpacked and compiled when it is first asked for and then kept, since it never changes.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Instant, type LocalDate, toLocalDate } from '../calendar/index.ts'
import { type Queryable, refreshInOrder } from '../platform/database/index.ts'
import { type BlockBook, makeBlockBook } from './blocks/block-book.ts'
import { listBlocks } from './blocks/block-store.ts'
import { type Finder, openFinder } from './finding/open-finder.ts'
import type { ProcedureVersion } from './model.ts'
import { listPeriods, readDefinitions, type VersionPeriod } from './store.ts'
import { type CompiledVersion, compileVersion } from './versions/compile.ts'

export interface Catalogue {
  /** The version of a procedure in force at an instant (by the civil date in Vietnam). */
  inForce(code: string, at: Instant): CompiledVersion | undefined
  /** A published version by id. */
  byId(id: string): CompiledVersion | undefined
  /** The search over every procedure in force. */
  finder: Pick<Finder, 'find' | 'suggest'>
  /** Of every procedure in force on a day: who decides it, and how far it can be done online. */
  serviceLevels(day: LocalDate): ServiceLevel[]
  /** Building blocks of flows. */
  blocks: BlockBook
  /** Reads what is new; to be called on NOTIFY `catalogue_changed` and after an own `publishVersion`. */
  refresh(): Promise<void>
  /** Reads what is new where one of these versions is not known yet: another server may have published it a moment ago. */
  learn(ids: readonly string[]): Promise<void>
  /** The same where no version of this procedure is known to be in force; one small query then. */
  learnCode(code: string, at: Instant): Promise<void>
}

export type ServiceLevel = Pick<ProcedureVersion, 'competent' | 'onlineService'>

/** Opens the catalogue and reads every published version. */
export async function openCatalogue(db: Queryable): Promise<Catalogue> {
  const packed = new Map<string, Buffer>()
  const compiled = new Map<string, CompiledVersion>()
  const levels = new Map<string, ServiceLevel>()
  let ends = new Map<string, LocalDate | undefined>()
  let byCode = new Map<string, VersionPeriod[]>()
  /** Asked for and not published: reading everything again for them, row by row and page by page, would find nothing new. */
  const unpublished = new Set<string>()

  let blocks = makeBlockBook([])

  const finder = openFinder(db)
  const read = refreshInOrder(async () => {
    finder.forget()
    const periods = await listPeriods(db)
    const missing = periods.filter(({ id }) => !packed.has(id)).map(({ id }) => id)
    for (let from = 0; from < missing.length; from += BATCH) {
      const definitions = await readDefinitions(db, missing.slice(from, from + BATCH))
      for (const definition of definitions) {
        const { id, competent, onlineService } = definition
        packed.set(id, pack(definition))
        levels.set(id, { competent, onlineService })
      }
    }
    const published = (await listBlocks(db)).filter(({ status }) => status === 'published')
    blocks = makeBlockBook(published.map(({ block }) => block))
    ends = new Map(periods.map(({ id, to }) => [id, to]))
    byCode = Map.groupBy(periods, ({ procedure }) => procedure)
    for (const [id, known] of compiled)
      if (known.version.validTo !== ends.get(id)) compiled.set(id, endingAt(known, ends.get(id)))
  })

  const byId = (id: string): CompiledVersion | undefined => {
    const known = compiled.get(id)
    if (known) return known
    const found = packed.get(id)
    if (!found || !ends.has(id)) return undefined
    const version = endingAt(compileVersion(unpack(found)), ends.get(id))
    compiled.set(id, version)
    return version
  }

  const refresh = (): Promise<void> => {
    unpublished.clear()
    return read()
  }
  await read()
  return {
    byId,
    inForce(code, at) {
      const period = findPeriod(byCode.get(code), toLocalDate(at))
      return period && byId(period.id)
    },
    serviceLevels: (day) =>
      [...byCode.values()].flatMap((periods) => {
        const level = levels.get(findPeriod(periods, day)?.id ?? '')
        return level === undefined ? [] : [level]
      }),
    finder,
    blocks: {
      find: (code, number) => blocks.find(code, number),
      latest: (code) => blocks.latest(code),
      all: () => blocks.all(),
    },
    refresh,
    learn: async (ids) => {
      const isNew = (id: string) => !ends.has(id) && !unpublished.has(id)
      if (!ids.some(isNew)) return
      await read()
      for (const id of ids) if (!ends.has(id)) unpublished.add(id)
    },
    learnCode: async (code, at) => {
      if (findPeriod(byCode.get(code), toLocalDate(at)) !== undefined) return
      if (!/^[\w.-]{1,40}$/.test(code)) return
      // Codes that there are none of are asked for, too: they cost a look at an index, not everything read again.
      const stored = await listPeriods(db, code)
      if (findPeriod(stored, toLocalDate(at)) !== undefined) await refresh()
    },
  }
}

const BATCH = 500

function pack(version: ProcedureVersion): Buffer {
  return deflateRawSync(JSON.stringify(version))
}

function unpack(packed: Buffer): ProcedureVersion {
  return JSON.parse(inflateRawSync(packed).toString()) as ProcedureVersion
}

function findPeriod(
  periods: readonly VersionPeriod[] | undefined,
  date: LocalDate,
): VersionPeriod | undefined {
  return periods?.find(({ from, to }) => from <= date && (to === undefined || date < to))
}

/** Only the end of validity can have moved since a version was published. */
function endingAt(compiled: CompiledVersion, to: LocalDate | undefined): CompiledVersion {
  if (compiled.version.validTo === to) return compiled
  const { validTo: _, ...rest } = compiled.version
  return { ...compiled, version: to === undefined ? rest : { ...rest, validTo: to } }
}
