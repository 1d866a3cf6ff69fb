import type { Instant } from '../../calendar/index.ts'
import { toLocalDate } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { makeBlockBook } from '../blocks/block-book.ts'
import { listBlocks } from '../blocks/block-store.ts'
import { checkCarried } from '../blocks/check-blocks.ts'
import type { CatalogueDirectory } from '../check/agencies.ts'
import { checkVersion } from '../check/check-version.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import {
  closeVersion,
  findVersionRow,
  listPeriods,
  lockProcedureRow,
  publishDraft,
  type VersionPeriod,
} from '../store.ts'

export interface PublishRequest {
  id: string
  directory: CatalogueDirectory
  /** Who publishes, as shown in the record. */
  by: string
  at: Instant
}

/**
 * Publishes a draft: from `validFrom` on it is the law of the procedure, and its open-ended predecessor ends the day
 * before. Refused when a check fails or another version is in force in the period (closing the predecessor aside).
 * Idempotent by id; locks the procedure; notifies `catalogue_changed`.
 */
export async function publishVersion(
  db: Database,
  request: PublishRequest,
): Promise<{ version: ProcedureVersion } | { refusals: Refusal[] }> {
  return db.transaction(async (tx) => {
    const draft = await findVersionRow(tx, request.id)
    if (!draft) return { refusals: [refuse('not_found', 'id', { value: request.id })] }
    const abolished = await lockProcedureRow(tx, draft.version.procedure)
    const known = (await findVersionRow(tx, request.id)) ?? draft
    if (known.status === 'published') return { version: known.version }
    const { version } = known
    const refusals = [
      ...checkVersion(version, { directory: request.directory, today: toLocalDate(request.at) }),
      ...checkAbolished(version, abolished),
      ...(await checkOwnBlocks(tx, version)),
    ]
    if (refusals.length > 0) return { refusals }
    return putInForce(tx, version, request)
  })
}

async function checkOwnBlocks(tx: Queryable, version: ProcedureVersion): Promise<Refusal[]> {
  if (version.flow.blocks === undefined) return []
  const known = (await listBlocks(tx)).filter(({ status }) => status === 'published')
  return checkCarried(version, makeBlockBook(known.map(({ block }) => block)).find)
}

function checkAbolished(
  version: ProcedureVersion,
  abolished: { abolishedFrom: string; basis: string } | undefined,
): Refusal[] {
  if (!abolished || (version.validTo !== undefined && version.validTo <= abolished.abolishedFrom)) return []
  return [refuse('abolished', 'validFrom', { from: abolished.abolishedFrom, basis: abolished.basis })]
}

async function putInForce(
  tx: Queryable,
  version: ProcedureVersion,
  request: PublishRequest,
): Promise<{ version: ProcedureVersion } | { refusals: Refusal[] }> {
  const periods = await listPeriods(tx, version.procedure)
  const predecessor = findPredecessor(periods, version)
  const overlapping = periods.filter((period) => period !== predecessor && overlaps(period, version))
  if (overlapping.length > 0)
    return {
      refusals: overlapping.map(({ number, from, to }) =>
        refuse('overlap', 'validFrom', { number, from, to: to ?? '…' }),
      ),
    }
  if (predecessor) await closeVersion(tx, predecessor.id, version.validFrom)
  await publishDraft(tx, version.id, request)
  return { version: { ...version, publishedAt: request.at, publishedBy: request.by } }
}

/** The version without an end that begins earlier: the one a new version takes over from. */
function findPredecessor(
  periods: readonly VersionPeriod[],
  version: ProcedureVersion,
): VersionPeriod | undefined {
  return periods.find((period) => period.to === undefined && period.from < version.validFrom)
}

function overlaps(period: VersionPeriod, version: ProcedureVersion): boolean {
  const startsBefore = version.validTo === undefined || period.from < version.validTo
  const endsAfter = period.to === undefined || period.to > version.validFrom
  return startsBefore && endsAfter
}
