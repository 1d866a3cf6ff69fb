/** A configured system as it is worked with: its lines read, for the procedures as they are in force. */
import type { CompiledVersion } from '../../catalogue/index.ts'
import type { Office } from '../../dossiers/index.ts'
import { type FeelNames, readTree } from '../../workflow/index.ts'
import { type AnswerLine, readAnswerLines } from './mapping/answer.ts'
import { areFaults, type LineFault, type MessageLine, readMessageLines } from './mapping/message.ts'
import { namesFor } from './mapping/names.ts'
import type { ConfiguredSystem } from './model.ts'

export interface ReadSystem {
  names: FeelNames
  message: MessageLine[]
  answers: AnswerLine[]
}

export interface SystemFaults {
  /** Codes that are not in force, or whose flow waits for no such system; each with what it waits for. */
  procedures: string[]
  condition: LineFault[]
  mapping: LineFault[]
  answers: LineFault[]
}

type Written = Pick<ConfiguredSystem, 'procedures' | 'waitsFor' | 'condition' | 'mapping' | 'answers'>

/** Pure but for the catalogue in memory. */
export function readSystem(
  { catalogue }: Pick<Office, 'catalogue'>,
  system: Written,
  now: number,
): ReadSystem | SystemFaults {
  const { procedures, waitsFor, condition, mapping, answers } = system
  const versions = procedures.map((code) => catalogue.inForce(code, now))
  const wrong = procedures.flatMap((code, i) => {
    const awaited = awaitedBy(versions[i])
    return awaited.includes(waitsFor) ? [] : [`${code.slice(0, 40)}: ${awaited.join(', ') || '–'}`]
  })
  const known = versions.filter((version) => version !== undefined)
  const names = namesFor(known, [condition, mapping])
  const asked = condition.trim() === '' ? undefined : readTree(condition, names)
  const conditionFaults: LineFault[] =
    asked === undefined
      ? []
      : !asked.ok
        ? [{ line: 1, code: asked.code, part: asked.part }]
        : asked.type === 'boolean'
          ? []
          : [{ line: 1, code: 'feel_types', part: condition }]
  const message = readMessageLines(mapping, names)
  const answered = readAnswerLines(answers, known)
  const faults = {
    procedures: procedures.length === 0 ? ['–'] : wrong,
    condition: conditionFaults,
    mapping: areFaults(message) ? message : [],
    answers: areFaults(answered) ? answered : [],
  }
  if (areFaults(message) || areFaults(answered)) return faults
  if (faults.procedures.length + faults.condition.length > 0) return faults
  return { names, message, answers: answered }
}

/** The systems that its flow waits for. */
function awaitedBy(version: CompiledVersion | undefined): string[] {
  if (version === undefined) return []
  const waits = [...version.flow.nodes.values()].flatMap((node) =>
    node.kind === 'wait' ? [node.system] : [],
  )
  return [...new Set(waits)]
}
