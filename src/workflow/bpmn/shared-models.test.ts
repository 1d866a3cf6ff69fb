/** Models that others publish to try programs with; skipped where they are not beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeBpmn } from './judge-bpmn.ts'
import type { BpmnFindingCode } from './model.ts'
import { readBpmnFlow } from './writing/read-flow.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/bpmn')
const present = existsSync(folder)
if (!present) process.stderr.write(`skipped: the models are not at ${folder}\n`)

const namesOf = (kind: string) => (present ? readdirSync(join(folder, kind)) : [])
const bytesOf = (kind: string, name: string) => readFileSync(join(folder, kind, name))

/** What the name of a model says of it: one of these defects, or none of them. */
const VERDICTS: Readonly<Record<string, { has: boolean; of: readonly BpmnFindingCode[] }>> = {
  'dead-activities.bpmn': { has: true, of: ['dead_activity'] },
  'no-dead-activities.bpmn': { has: false, of: ['dead_activity'] },
  'no-option-to-complete-2.bpmn': { has: true, of: ['stuck', 'no_way_to_end'] },
  'no-proper-completion-1.bpmn': { has: true, of: ['end_reached_twice'] },
  'no-proper-completion-3-unsafe.bpmn': { has: true, of: ['two_tokens'] },
  'proper-completion-1.bpmn': { has: false, of: ['end_reached_twice'] },
  'unsafe.bpmn': { has: true, of: ['two_tokens'] },
}

describe.skipIf(!present)('models of others', () => {
  it('each gets the verdict that its name says', async () => {
    expect(namesOf('soundness').toSorted()).toEqual(Object.keys(VERDICTS))
    for (const [name, { has, of }] of Object.entries(VERDICTS)) {
      const { findings, sound } = await judgeBpmn(bytesOf('soundness', name))
      expect([name, findings.some(({ code }) => of.includes(code))]).toEqual([name, has])
      if (has) expect([name, sound]).toEqual([name, false])
    }
  })

  it('of the reference each opens with a report, and what has nothing foreign in it runs', async () => {
    const names = namesOf('reference')
    expect(names.length).toBeGreaterThan(5)
    let runs = 0
    for (const name of names) {
      const bytes = bytesOf('reference', name)
      const { findings, unsupported } = await judgeBpmn(bytes)
      expect([name, findings.filter(({ code }) => code === 'not_readable' || code === 'no_process')]).toEqual(
        [name, []],
      )
      for (const { message } of [...findings, ...unsupported]) {
        expect(message.vi.length, name).toBeGreaterThan(10)
        expect(message.en.length, name).toBeGreaterThan(10)
      }
      if (unsupported.length > 0) continue
      runs += 1
      expect(await readBpmnFlow(bytes), name).toHaveProperty('flow')
    }
    expect(runs).toBeGreaterThan(0)
  })

  it('of the broken ones each gets a sentence, in two languages', async () => {
    for (const name of namesOf('broken')) {
      const { findings } = await judgeBpmn(bytesOf('broken', name))
      expect([name, findings.length > 0]).toEqual([name, true])
      for (const { message } of findings) expect([message.vi, message.en].every(Boolean), name).toBe(true)
    }
  })
})
