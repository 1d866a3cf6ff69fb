/** `motcua flow FILE`: whether a flow, drawn as BPMN or written as ours, can get stuck; without a database. */
import { readFile } from 'node:fs/promises'
import { operatorError } from '../../platform/index.ts'
import {
  type BpmnVerdict,
  checkForPublishing,
  flowDefinitionSchema,
  judgeBpmn,
} from '../../workflow/index.ts'

/** Prints one JSON object: `sound`, `findings`, `unsupported`, `states`; ends with 1 where the flow is not sound. */
export async function flowCommand(file: string, output: NodeJS.WritableStream): Promise<number> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined || !/\.(bpmn|json)$/i.test(file)) throw notAFlow(file)
  const verdict = /\.json$/i.test(file) ? judgeOurs(bytes.toString('utf8')) : await judgeBpmn(bytes)
  output.write(`${JSON.stringify(verdict)}\n`)
  return verdict.sound === true ? 0 : 1
}

type Verdict = Pick<BpmnVerdict, 'sound' | 'unsupported'> & { findings: unknown[]; states?: number }

function judgeOurs(text: string): Verdict {
  const parsed = flowDefinitionSchema.safeParse(readJson(text))
  if (!parsed.success) {
    const findings = parsed.error.issues.map(({ path, message }) => ({
      code: 'not_a_flow',
      place: path.join('.'),
      message: { vi: `Chưa đúng dạng: ${message}`, en: `Not of the shape: ${message}` },
    }))
    return { sound: false, findings, unsupported: [] }
  }
  const findings = checkForPublishing(parsed.data).map(({ code, node, message }) => ({
    code,
    place: node,
    message,
  }))
  return { sound: findings.length === 0, findings, unsupported: [] }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const notAFlow = (file: string) =>
  operatorError({
    vi: `Không đọc được quy trình “${file}”. Cần một tệp .bpmn hoặc .json; hãy kiểm tra đường dẫn.`,
    en: `The flow “${file}” cannot be read. A file .bpmn or .json is wanted; check its path.`,
  })
