/** `motcua move-files`: from the folder of files to the object store. */
import { type Moved, moveFiles } from '../platform/files/index.ts'
import type { Config } from '../platform/process/index.ts'
import { openShelves } from './open-shelves.ts'

const SAID_EVERY_MS = 1000

/** Progress goes to `errors`, one JSON object to `output`; exit status 1 when a checksum differs, 2 without an object store. */
export async function moveFilesCommand(
  config: Config,
  source: 'keep' | 'remove',
  { output, errors }: { output: NodeJS.WritableStream; errors: NodeJS.WritableStream },
): Promise<number> {
  const { disk, objects, drafts } = openShelves(config)
  if (objects === undefined) {
    errors.write(
      'Chưa đặt FILES_S3_URL: không biết chuyển tệp đi đâu. / FILES_S3_URL is not set: nowhere to move to.\n',
    )
    return 2
  }
  const moved = await moveFiles({ from: disk, to: objects, drafts, source, progress: sayNowAndThen(errors) })
  output.write(`${JSON.stringify(moved)}\n`)
  return moved.differences.length === 0 ? 0 : 1
}

function sayNowAndThen(errors: NodeJS.WritableStream): (moved: Readonly<Moved>) => void {
  let said = Date.now()
  return ({ copied, verified }) => {
    if (Date.now() - said < SAID_EVERY_MS) return
    said = Date.now()
    errors.write(`đã chép ${copied}, đã so ${verified} / copied ${copied}, compared ${verified}\n`)
  }
}
