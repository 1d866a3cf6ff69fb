import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { FlowDefinition } from '../../model.ts'
import { parallelFlow, soundFlow } from '../../random-flows.testing.ts'
import { judgeBpmn } from '../judge-bpmn.ts'
import { readBpmnFlow } from './read-flow.ts'
import { writeBpmn } from './write-bpmn.ts'

const laneName = (key: string) => `Làn ${key}`

/** Written, read by the format's own reader without a word, judged as sound, and the same flow again. */
async function expectTheSame(def: FlowDefinition): Promise<void> {
  const xml = await writeBpmn(def, laneName)
  const { warnings } = await new BpmnModdle().fromXML(xml)
  expect(warnings).toEqual([])
  const read = await readBpmnFlow(Buffer.from(xml))
  expect(read.findings).toEqual([])
  expect(read.unsupported).toEqual([])
  expect(read.flow).toEqual(def)
}

describe('a flow written as BPMN', () => {
  it('comes back equal, whatever sound flow it is', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(soundFlow, parallelFlow), expectTheSame), { numRuns: 60 })
  }, 60_000)

  it('comes back equal and sound for every procedure of the demonstration', async () => {
    for (const { flow } of DEMO_PROCEDURES) {
      await expectTheSame(flow)
      const verdict = await judgeBpmn(Buffer.from(await writeBpmn(flow, laneName)))
      expect([flow.id, verdict.sound, verdict.unsupported]).toEqual([flow.id, true, []])
    }
  }, 60_000)

  it('keeps odd names and conditions to the letter', async () => {
    const odd = '“Điều 5” <&> \' "x"  hai\n dòng'
    const text = { vi: odd, en: odd }
    const base = soundStep('b1-a_b_c', text)
    await expectTheSame({
      ...{ id: 'ky_la-1', name: text, start: 'c', facts: { số_tiền: 'number', loại: 'string' } },
      factNames: { loại: text },
      desk: {
        intake: [{ id: 'i', name: text, limit: { quantity: 0.5, unit: 'working_day' } }],
        handover: [],
      },
      nodes: [
        {
          ...{ kind: 'choice', id: 'c', name: text },
          branches: [
            { when: 'loại = "A & <B>"', next: 'b1-a_b_c' },
            { when: 'số_tiền >= 10', next: 'b1-a_b_c' },
          ],
          otherwise: 'w',
        },
        base,
        {
          ...{ kind: 'wait', id: 'w', name: text, system: 'tax', next: 'b1-a_b_c' },
          timeout: { after: { quantity: 3, unit: 'working_hour' }, next: 't' },
        },
        {
          ...{ kind: 'timer', id: 't', name: text, next: 'b1-a_b_c' },
          after: { quantity: 1, unit: 'month' },
        },
        { kind: 'end', id: 'ket_thuc' },
      ],
    })
  })

  it('takes over what somebody drew anew in another program', async () => {
    const def = DEMO_PROCEDURES.find(({ flow }) => flow.nodes.some(({ kind }) => kind === 'choice'))!.flow
    const step = def.nodes.find(({ kind }) => kind === 'step')!
    const xml = (await writeBpmn(def, laneName)).replace(
      `name="${'name' in step && step.name?.vi}"`,
      'name="Bước đã đổi tên"',
    )
    const { flow } = await readBpmnFlow(Buffer.from(xml))
    const renamed = flow?.nodes.find(({ id }) => id === step.id)
    expect(renamed && 'name' in renamed && renamed.name?.vi).toBe('Bước đã đổi tên')
  })
})

function soundStep(id: string, name: { vi: string; en: string }) {
  return {
    ...({ kind: 'step', id, name, next: 'ket_thuc', decides: true, work: 'Làm <b>kỹ</b>\n lắm' } as const),
    performer: { agency: 'competent', role: 'case_officer' },
  }
}
