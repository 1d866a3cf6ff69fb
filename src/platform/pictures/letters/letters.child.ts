/** The process that reads letters: it ends with whoever started it, or when it takes more memory than a photograph is worth. */
import type { LettersAnswer, LettersTask } from './letters.ts'
import { openRecogniser } from './recognise.ts'

const MOST_MEMORY = 450_000_000
const LOOKS_EVERY_MS = 250

const recogniser = openRecogniser()

process.on('disconnect', () => process.exit())
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY) process.exit(1)
}, LOOKS_EVERY_MS).unref()

process.on('message', async (task: LettersTask) => {
  const letters = await recogniser.read(Buffer.from(task.content), task.enough).catch(() => undefined)
  process.send?.({ id: task.id, letters } satisfies LettersAnswer)
})
