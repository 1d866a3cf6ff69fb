import { describe, expect, it } from 'vitest'
import type { FlowDefinition, FlowNode, StepNode, WaitNode } from '../../model.ts'
import { DAY, lineOf, OFFICER, read, step } from './rows.testing.ts'

const NAMES = { agency: (code: string) => `Sở ${code}`, unit: (unit: string) => `Phòng ${unit}` }
const CHECKED: StepNode = {
  ...{ kind: 'step', id: 'xem', name: { vi: 'Thẩm định', en: 'Appraise' }, next: 'cho' },
  performer: { agency: 'competent', role: 'case_officer', unit: 'P9' },
  actions: ['request_payment'],
}
const WAITED: WaitNode = {
  ...{ kind: 'wait', id: 'cho', name: { vi: 'Tính thuế', en: 'Assess the tax' }, system: 'tax', next: 'ky' },
  decides: true,
  timeout: { after: { quantity: 3, unit: 'working_day' }, next: 'ky' },
}
const SIGNED: StepNode = {
  ...{ kind: 'step', id: 'ky', name: { vi: 'Ký', en: 'Sign' }, next: 'end' },
  performer: { agency: 'competent', role: 'agency_head' },
  decides: true,
  signs: false,
}
const ROWS: Record<string, string[]> = {
  xem: ['1', 'Thẩm định', 'Phòng P9\nChuyên viên', DAY],
  cho: ['2', 'Tính thuế', 'Cơ quan thuế', '2 ngày làm việc'],
  ky: ['3', 'Ký', 'Lãnh đạo cơ quan', DAY],
}

function again(
  rows: Record<string, string[]>,
  nodes: FlowNode[] = [CHECKED, WAITED, SIGNED],
  names: typeof NAMES | undefined = NAMES,
) {
  const before: FlowDefinition = {
    ...{ id: 'f', name: { vi: 'Quy trình', en: 'Process' }, start: 'xem', facts: { x: 'boolean' as const } },
    factNames: { x: { vi: 'Khó', en: 'Hard' } },
    nodes: [...nodes, { kind: 'end', id: 'end' }],
  }
  const lines = Object.entries(rows).map(([id, row], at) => ({ ...lineOf(row, at), node: id }))
  const { flow } = read(lines, { before, ...(names ? { names } : {}) }).table
  return { flow, of: (id: string) => flow?.nodes.find((node) => node.id === id) }
}

describe('what a table does not show stays as it was', () => {
  it('of a step: its room, its name in English, what its holder may do', () => {
    expect(again(ROWS).of('xem')).toEqual({ ...CHECKED, limit: { quantity: 1, unit: 'working_day' } })
  })

  it('of what is waited for: how long at most, and that it decides', () => {
    expect(again(ROWS).of('cho')).toEqual({ ...WAITED, limit: { quantity: 2, unit: 'working_day' } })
    const old = { ...WAITED, limit: { quantity: 9, unit: 'month' as const } }
    const free = { ...ROWS, cho: ['2', 'Tính thuế', 'Cơ quan thuế', 'không tính'] }
    expect(again(free, [CHECKED, old, SIGNED]).of('cho')).toEqual(WAITED)
  })

  it('but no way to a row that is gone', () => {
    const gone = { ...WAITED, timeout: { ...WAITED.timeout, next: 'mat' } } as WaitNode
    expect(again(ROWS, [CHECKED, gone, SIGNED]).of('cho')).not.toHaveProperty('timeout')
    expect(again({ cho: ROWS.cho ?? [], ky: ROWS.ky ?? [] }).of('cho')).toHaveProperty('timeout')
  })

  it('who decides and whether it is signed, whatever the words would say', () => {
    expect(again(ROWS).of('ky')).toMatchObject({ decides: true, signs: false })
    const { decides: _, signs: __, ...bare } = SIGNED
    expect(again(ROWS, [CHECKED, { ...WAITED, decides: false }, bare]).of('ky')).toMatchObject({
      decides: true,
      signs: true,
    })
  })

  it('the facts of the flow and what they are called', () => {
    expect(again(ROWS).flow).toMatchObject({
      facts: { x: 'boolean' },
      factNames: { x: { vi: 'Khó', en: 'Hard' } },
    })
  })
})

describe('what a row says anew is taken from it', () => {
  it('another name is the same in both languages', () => {
    const renamed = again({ ...ROWS, xem: ['1', 'Soát xét', 'Phòng P9\nChuyên viên', DAY] }).of('xem')
    expect(renamed).toMatchObject({ name: { vi: 'Soát xét', en: 'Soát xét' }, performer: CHECKED.performer })
  })

  it('somebody else, with what the step allowed', () => {
    const given = again({ ...ROWS, xem: ['1', 'Thẩm định', 'Văn thư', DAY] }).of('xem')
    expect(given).toMatchObject({
      ...{
        name: CHECKED.name,
        performer: { agency: 'competent', role: 'clerk' },
        actions: ['request_payment'],
      },
    })
    expect(again(ROWS, [CHECKED, WAITED, SIGNED], undefined).of('xem')).toMatchObject({
      performer: { agency: 'competent', role: 'case_officer' },
    })
  })

  it('an answer from elsewhere, of which nothing of the old one holds', () => {
    const police = again({ ...ROWS, cho: ['2', 'Tính thuế', 'Công an tỉnh', DAY] }).of('cho')
    expect(police).toEqual({
      ...{ kind: 'wait', id: 'cho', name: WAITED.name, system: 'police', next: 'ky' },
      limit: { quantity: 1, unit: 'working_day' },
    })
  })

  it('a step in the place of an answer, and an answer in that of a step', () => {
    expect(again({ ...ROWS, cho: ['2', 'Tính thuế', OFFICER, DAY] }).of('cho')).toMatchObject({
      ...{ kind: 'step', name: WAITED.name, performer: { agency: 'competent', role: 'case_officer' } },
    })
    const waited = again({ ...ROWS, xem: ['1', 'Thẩm định', 'Công an tỉnh', DAY] }).of('xem')
    expect(waited).toMatchObject({ kind: 'wait', system: 'police', name: CHECKED.name })
    expect(waited).not.toHaveProperty('actions')
  })

  it('a step in the place of something that is no work', () => {
    const timer: FlowNode = {
      ...{ kind: 'timer', id: 'xem', name: CHECKED.name, next: 'cho' },
      after: { quantity: 1, unit: 'month' },
    }
    expect(again(ROWS, [timer, WAITED, SIGNED]).of('xem')).toMatchObject({
      ...{ kind: 'step', name: { vi: 'Thẩm định', en: 'Thẩm định' } },
    })
  })

  it('a new row is as it is read', () => {
    const { flow } = read([step('1')], {
      before: { id: 'f', name: NAME, start: 'end', facts: {}, nodes: [{ kind: 'end', id: 'end' }] },
    }).table
    expect(flow?.nodes[0]).toMatchObject({
      id: 'b1',
      actions: ['request_opinion', 'request_supplement', 'propose_extension', 'propose_refusal'],
    })
  })
})

const NAME = { vi: 'Quy trình', en: 'Process' }

describe('sending back is what the table says of it', () => {
  const BACK = 'Ký.\nNếu không đồng ý: quay lại bước 1'
  const acts = (work: string, actions?: StepNode['actions']) => {
    const old: StepNode = { ...SIGNED, ...(actions ? { actions } : {}) }
    const node = again({ ...ROWS, ky: ['3', work, 'Lãnh đạo cơ quan', DAY] }, [CHECKED, WAITED, old]).of('ky')
    return node?.kind === 'step' ? node.actions : 'no step'
  }

  it.each<[string, StepNode['actions'], StepNode['actions']]>([
    [BACK, undefined, ['send_back']],
    [BACK, ['request_payment'], ['send_back', 'request_payment']],
    [BACK, ['request_payment', 'send_back'], ['request_payment', 'send_back']],
    ['Ký', ['request_payment', 'send_back'], ['request_payment']],
    ['Ký', ['send_back'], undefined],
    ['Ký', undefined, undefined],
  ])('“%s” where the step allowed %j', (work, before, after) => {
    expect(acts(work, before)).toEqual(after)
  })
})
