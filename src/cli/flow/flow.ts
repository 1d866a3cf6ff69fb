/** `motcua flow FILE`: whether a flow, drawn as BPMN, written as a table or as ours, can get stuck; without a database. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocx, readXlsx } from '../../platform/documents/index.ts'
import { operatorError } from '../../platform/index.ts'
import {
  type BpmnVerdict,
  checkForPublishing,
  countSituations,
  flowDefinitionSchema,
  judgeBpmn,
  judgeTables,
} from '../../workflow/index.ts'

/** How each kind of file is read, by the ending of its name. */
const READERS: Readonly<Record<string, (bytes: Buffer, name: string) => Verdict | Promise<Verdict>>> = {
  bpmn: (bytes) => judgeBpmn(bytes),
  json: (bytes) => judgeOurs(bytes.toString('utf8')),
  docx: (bytes, name) => judgeTables(readDocx(bytes), { vi: name, en: name }),
  xlsx: (bytes, name) => judgeTables(readXlsx(bytes), { vi: name, en: name }),
}

/** Other endings of the same kinds: with macros, of before 2007, and what tools call a BPMN file. */
const SAME_AS: Readonly<Record<string, string>> = {
  docm: 'docx',
  doc: 'docx',
  xlsm: 'xlsx',
  xls: 'xlsx',
  xml: 'bpmn',
}

/** Prints one JSON object: `sound`, `findings`, `unsupported`, `states`; ends with 1 where the flow is not sound. */
export async function flowCommand(file: string, output: NodeJS.WritableStream): Promise<number> {
  const [, name = '', ending = ''] = /^(.*)\.([^.]+)$/.exec(basename(file)) ?? []
  const kind = ending.toLowerCase()
  const read = READERS[SAME_AS[kind] ?? kind]
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined || read === undefined) throw notAFlow(file)
  const verdict = await read(bytes, name)
  output.write(`${JSON.stringify(verdict)}\n`)
  return verdict.sound === true ? 0 : 1
}

interface Verdict extends Pick<BpmnVerdict, 'sound' | 'states'> {
  unsupported: readonly unknown[]
  findings: readonly unknown[]
}

function judgeOurs(text: string): Verdict {
  const json = readJson(text)
  if (json === undefined) return { sound: false, findings: [NOT_JSON], unsupported: [], states: 0 }
  const parsed = flowDefinitionSchema.safeParse(json)
  if (!parsed.success) {
    const findings = parsed.error.issues.map(({ path, message }) => {
      const place = path.join('.')
      return {
        code: 'not_a_flow',
        severity: 'error',
        place,
        message: {
          vi: `Thiếu hoặc sai kiểu${place === '' ? '' : ` ở “${place}”`}: đây chưa phải quy trình của hệ thống. Hãy xuất lại từ bàn thủ tục.`,
          en: `Not of the shape${place === '' ? '' : ` at “${place}”`}: ${message}`,
        },
      }
    })
    return { sound: false, findings, unsupported: [], states: 0 }
  }
  const findings = checkForPublishing(parsed.data).map(({ code, node, message }) => ({
    code,
    severity: 'error',
    place: node,
    message,
  }))
  return {
    sound: findings.length === 0,
    findings,
    unsupported: [],
    states: countSituations(parsed.data),
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

const NOT_JSON = {
  code: 'not_json',
  severity: 'error',
  place: '',
  message: {
    vi: 'Tệp rỗng hoặc không phải JSON. Hãy xuất lại quy trình từ bàn thủ tục.',
    en: 'The file is empty or no JSON. Export the flow from the desk of procedures again.',
  },
}

const notAFlow = (file: string) =>
  operatorError({
    vi: `Không đọc được quy trình “${file}”. Cần một tệp .docx, .xlsx, .bpmn hoặc .json; hãy kiểm tra đường dẫn.`,
    en: `The flow “${file}” cannot be read. A file .docx, .xlsx, .bpmn or .json is wanted; check its path.`,
  })
