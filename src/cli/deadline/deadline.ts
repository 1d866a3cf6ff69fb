import { answerDeadlineRequest, type CalendarFault, type WorkingTime } from '../../calendar/index.ts'

/**
 * `motcua deadline`: reads one JSON object a line (`start`, `limit`, optional `counting`, `pauses`, `extension`,
 * `agency`, `id`) and writes one JSON object a line: `dueAt` with its explanation, or `error` with the number of the line.
 * Empty lines are passed over. `input` may be cut into chunks anywhere. Returns the exit code: 1 when any line was refused.
 */
export async function deadlineCommand(
  input: AsyncIterable<string> | NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  calendarOf: (agency?: string) => WorkingTime | undefined,
): Promise<number> {
  let exitCode = 0
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const answer = answerLine(line, calendarOf)
    if ('error' in answer) exitCode = 1
    const text = JSON.stringify('error' in answer ? { line: number, ...answer } : answer)
    if (!output.write(`${text}\n`)) await new Promise((resolve) => output.once('drain', resolve))
  }
  return exitCode
}

const notJson: CalendarFault['message'] = {
  vi: 'Dòng này không phải JSON; mỗi dòng là một đối tượng JSON.',
  en: 'This line is not JSON; write one JSON object a line.',
}

function answerLine(
  line: string,
  calendarOf: (agency?: string) => WorkingTime | undefined,
): ReturnType<typeof answerDeadlineRequest> {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { error: { code: 'invalid_json', message: notJson, path: '' } }
  }
  return answerDeadlineRequest(json, calendarOf)
}

async function* linesOf(input: AsyncIterable<string> | NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
