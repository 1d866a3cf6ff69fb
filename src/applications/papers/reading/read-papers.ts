import { toLocalDate } from '../../../calendar/index.ts'
import type { Answers, FileAnswer } from '../../../forms/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { type LetterReader, PHOTOGRAPHS } from '../../../platform/pictures/index.ts'
import { readWhole } from '../../../results/index.ts'
import { LIKE_CARD_CODE } from './card-code.ts'
import { findInLetters } from './find-in-letters.ts'
import type { PaperFound } from './found.ts'
import { findFound, keepFound } from './found-store.ts'

export interface ReadingRoom {
  database: Database
  store: FileStore
  letters: LetterReader
}

/** Larger ones are not opened: nobody waits so long. */
const LARGEST = 30_000_000

/** Photographs among the answers, each once. */
export function photographsIn(answers: Answers): FileAnswer[] {
  const files = Object.values(answers)
    .filter((answer): answer is readonly FileAnswer[] => Array.isArray(answer))
    .flat()
    .filter((one) => PHOTOGRAPHS.has((one as FileAnswer)?.type) && one.size <= LARGEST)
  return [...new Map(files.map((file) => [file.sha256, file])).values()]
}

/** What was read of these files so far; those of which nothing is known yet are read in the background, for the next time somebody asks. */
export async function findRead(
  room: ReadingRoom,
  files: readonly FileAnswer[],
  now: number,
): Promise<Map<string, PaperFound>> {
  const found = await findFound(
    room.database,
    files.map(({ sha256 }) => sha256),
  )
  for (const { sha256 } of files)
    if (!found.has(sha256) && !broken.has(sha256)) void readOnce(room, sha256, now)
  return found
}

const underWay = new Map<string, Promise<void>>()
/** Files that broke the reader, or took too long: not tried again by this process. */
const broken = new Set<string>()
const MOST_BROKEN = 1_000

/** Reads a file once, however many ask; one that could not be had its turn is read when somebody asks again. Never throws. */
function readOnce(room: ReadingRoom, sha256: string, now: number): Promise<void> {
  const known = underWay.get(sha256)
  if (known !== undefined) return known
  const reading = readAndKeep(room, sha256, now)
    .catch(() => undefined)
    .finally(() => underWay.delete(sha256))
  underWay.set(sha256, reading)
  return reading
}

async function readAndKeep(
  { database, store, letters }: ReadingRoom,
  sha256: string,
  now: number,
): Promise<void> {
  const read = await letters.read(() => readWhole(store, sha256), { enough: LIKE_CARD_CODE })
  if (read === 'busy') return
  if (read === 'broken') {
    if (broken.size < MOST_BROKEN) broken.add(sha256)
    return
  }
  const found = read === undefined ? NOTHING : findInLetters(read, toLocalDate(now))
  await keepFound(database, sha256, found, now)
}

const NOTHING: PaperFound = { by: 'letters', values: [] }
