import type { Instant } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import { listFiled, type Office } from '../../dossiers/index.ts'
import { type FiledPair, pairsFiled } from './group-filed.ts'
import { type Merging, studyMerging } from './study-merging.ts'

interface Looked {
  /** Accepted from this moment on, before that one; the latest `limit`. */
  from: Instant
  to: Instant
  limit: number
  /** Calendar days between the first filing and the last. */
  within: number
}

/** Real dossiers of these procedures, as one filing would have had them. Reads only. */
export async function readMerging(
  { database, calendars }: Pick<Office, 'database' | 'calendars'>,
  versions: readonly ProcedureVersion[],
  { within, ...looked }: Looked,
): Promise<Merging> {
  const procedures = versions.map(({ procedure }) => procedure)
  const filed = await listFiled(database, { ...looked, procedures })
  return studyMerging(filed, { versions, within, timeOf: (agency) => calendars.deadlineTime(agency) })
}

/** Which procedures the same people file, of whatever was accepted. Reads only. */
export async function readPairs(
  { database }: Pick<Office, 'database'>,
  { within, most, ...looked }: Looked & { most: number },
): Promise<FiledPair[]> {
  return pairsFiled(await listFiled(database, looked), within, most)
}
