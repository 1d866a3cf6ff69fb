/** Whether every file that a dossier names lies in the store. */
import { statement } from '../../platform/database/index.ts'
import { type LongRun, type PartState, runAtOnce, takeSteps } from '../../platform/jobs/index.ts'
import type { FileRoom } from './file-room.ts'

export interface VerifiedFiles {
  files: number
  differences: number
  /** SHA-256 of the first that are missing. */
  examples: readonly string[]
}

interface Looking extends PartState {
  after: string
  differences: number
  examples: readonly string[]
}

const NEXT = statement(
  'files.next_named',
  `select s.sha256 from stored_file s
    where s.sha256 > $1 and exists (
      select from dossier_file f join dossier_event e on e.dossier_id = f.dossier_id
       where f.sha256 = s.sha256 and strpos(e.data::text, f.sha256) > 0)
    order by s.sha256 limit 200`,
)
const EXAMPLES = 20

/** Asks the store for each content once; what waits for the scanner or was refused by it lies there, too. */
export async function verifyFiles(
  { database, store }: Pick<FileRoom, 'database' | 'store'>,
  run: LongRun = runAtOnce(database),
): Promise<VerifiedFiles> {
  const step = async (at: Looking): Promise<Looking> => {
    const named = (await database.query<{ sha256: string }>(NEXT, [at.after])).map(({ sha256 }) => sha256)
    const states = await Promise.all(named.map((sha256) => store.stateOf(sha256)))
    const missing = named.filter((_, i) => states[i] === 'missing')
    return {
      after: named.at(-1) ?? at.after,
      count: at.count + named.length,
      differences: at.differences + missing.length,
      examples: [...at.examples, ...missing].slice(0, EXAMPLES),
      isDone: named.length === 0,
    }
  }
  const begin = { after: '', count: 0, differences: 0, examples: [], isDone: false }
  const { count, differences, examples } = await takeSteps<Looking>(run, 'files', { begin, step })
  return { files: count, differences, examples }
}
