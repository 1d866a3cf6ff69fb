import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FlowDefinition } from '../../model.ts'
import { wayBetween } from './place-nodes.ts'
import { writeBpmn } from './write-bpmn.ts'

const both = (text: string) => ({ vi: text, en: text })
const day = { quantity: 1, unit: 'working_day' } as const
/** Every kind of node, two lanes of people and one of a system, a way back. */
const EVERY_KIND: FlowDefinition = {
  ...{ id: 'flow', name: both('Cấp phép'), start: 'b1', facts: { phuc_tap: 'boolean' } },
  nodes: [
    {
      ...{ kind: 'step', id: 'b1', name: both('Thẩm định'), limit: day, work: 'Đọc hồ sơ', next: 'r' },
      performer: { agency: 'competent', role: 'case_officer' },
    },
    { kind: 'choice', id: 'r', branches: [{ when: 'phuc_tap', next: 't' }], otherwise: 'w' },
    { kind: 'fork', id: 't', next: ['b2', 'b3'] },
    {
      ...{ kind: 'step', id: 'b2', name: both('Cho ý kiến'), next: 'n' },
      performer: { agency: 'H44.44', role: 'case_officer' },
    },
    {
      ...{ kind: 'step', id: 'b3', name: both('Kiểm tra'), next: 'n' },
      performer: { agency: 'competent', role: 'case_officer' },
    },
    { kind: 'join', id: 'n', next: 'b1' },
    {
      ...{ kind: 'wait', id: 'w', name: both('Thuế'), system: 'tax', next: 'end' },
      timeout: { after: { quantity: 4, unit: 'working_hour' }, next: 'h' },
    },
    { kind: 'timer', id: 'h', name: both('Chờ'), after: { quantity: 2, unit: 'month' }, next: 'end' },
    { kind: 'end', id: 'end' },
  ],
}

describe('a flow is drawn', () => {
  it('as the file that other programs open', async () => {
    const xml = await writeBpmn(EVERY_KIND, (key) => `Làn ${key}`)
    expect(xml).toBe(readFileSync(new URL('./every-kind.bpmn', import.meta.url), 'utf8'))
  })

  it('with its time as the standard writes it', async () => {
    const written = async (
      quantity: number,
      unit: 'working_day' | 'calendar_day' | 'month' | 'working_hour',
    ) => {
      const nodes = EVERY_KIND.nodes.map((node) =>
        node.kind === 'timer' ? { ...node, after: { quantity, unit } } : node,
      )
      const xml = await writeBpmn({ ...EVERY_KIND, nodes }, (key) => key)
      return [...xml.matchAll(/<bpmn:timeDuration[^>]*>([^<]*)/g)].map(([, body]) => body)[0]
    }
    expect(await written(3, 'working_day')).toBe('P3D')
    expect(await written(3, 'calendar_day')).toBe('P3D')
    expect(await written(2, 'month')).toBe('P2M')
    expect(await written(6, 'working_hour')).toBe('PT6H')
  })
})

describe('an arrow', () => {
  const box = (x: number, y: number) => ({ x, y, width: 100, height: 80 })

  it('goes straight where both stand on one line', () => {
    expect(wayBetween(box(0, 0), box(160, 0))).toEqual([
      { x: 100, y: 40 },
      { x: 160, y: 40 },
    ])
  })

  it('turns just before its end where they do not', () => {
    expect(wayBetween(box(0, 0), box(160, 110))).toEqual([
      { x: 100, y: 40 },
      { x: 140, y: 40 },
      { x: 140, y: 150 },
      { x: 160, y: 150 },
    ])
  })

  it('goes back below both', () => {
    expect(wayBetween(box(160, 110), box(0, 0))).toEqual([
      { x: 210, y: 190 },
      { x: 210, y: 202 },
      { x: 50, y: 202 },
      { x: 50, y: 80 },
    ])
  })
})
