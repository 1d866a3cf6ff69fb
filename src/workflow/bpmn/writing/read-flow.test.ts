import { describe, expect, it } from 'vitest'
import { file, model, some, way, wayIf } from '../models.testing.ts'
import { readBpmnFlow } from './read-flow.ts'

const both = (text: string) => ({ vi: text, en: text })
const NOBODY = { agency: 'competent', role: '' }
const s = some('startEvent', 's')
const e = some('endEvent', 'e')
const read = async (...elements: string[]) => (await readBpmnFlow(model(...elements))).flow
const nodesOf = async (...elements: string[]) => (await read(...elements))?.nodes

describe('a model of another program is read as a flow', () => {
  it('its tasks are steps that nobody is named for', async () => {
    const named = '<userTask id="a" name="Thẩm định"/>'
    expect(await read(s, named, some('manualTask', 'b'), e, way('s>a>b>e'))).toEqual({
      ...{ id: 'p', name: both('–'), start: 'a', facts: {} },
      nodes: [
        { kind: 'step', id: 'a', name: both('Thẩm định'), performer: NOBODY, next: 'b' },
        { kind: 'step', id: 'b', name: both('–'), performer: NOBODY, next: 'e' },
        { kind: 'end', id: 'e' },
      ],
    })
  })

  it('ids that are none here are made so', async () => {
    const flow = await read(s, some('task', '_1.a'), some('task', 'b.2'), e, way('s>_1.a>b.2>e'))
    expect(flow?.nodes.map(({ id }) => id)).toEqual(['n_1_a', 'b_2', 'e'])
    const long = 'x'.repeat(80)
    expect((await read(s, some('task', long), e, way(`s>${long}>e`)))?.start).toBe('x'.repeat(63))
  })

  it('a choice has the way without a condition, or its last, as the other', async () => {
    const parts = [
      s,
      some('exclusiveGateway', 'g'),
      some('task', 'a b'),
      e,
      way('s>g'),
      way('a>e'),
      way('b>e'),
    ]
    expect((await nodesOf(...parts, wayIf('g', 'a', ' x '), way('g>b')))?.[0]).toEqual({
      ...{ kind: 'choice', id: 'g', branches: [{ when: 'x', next: 'a' }], otherwise: 'b' },
    })
    expect((await nodesOf(...parts, wayIf('g', 'a', 'x'), wayIf('g', 'b', 'y')))?.[0]).toMatchObject({
      ...{ branches: [{ when: 'x', next: 'a' }], otherwise: 'b' },
    })
    expect((await nodesOf(...parts, way('g>b'), wayIf('g', 'a', 'x')))?.[0]).toMatchObject({
      ...{ branches: [{ when: 'x', next: 'a' }], otherwise: 'b' },
    })
    const three = [wayIf('g', 'a', 'x'), wayIf('g', 'b', 'y'), wayIf('g', 'e', 'z')]
    expect((await nodesOf(...parts, ...three))?.[0]).toMatchObject({
      ...{ branches: [{ next: 'a' }, { next: 'b' }], otherwise: 'e' },
    })
    const named = '<exclusiveGateway id="g" name="Đủ?" default="g-a"/>'
    expect(
      (await nodesOf(s, named, ...parts.slice(2), wayIf('g', 'a', 'x'), wayIf('g', 'b', 'y')))?.[0],
    ).toEqual({
      ...{ kind: 'choice', id: 'g', name: both('Đủ?'), branches: [{ when: 'y', next: 'b' }], otherwise: 'a' },
    })
  })

  it('a parallel gateway splits where several ways leave it, and joins where one does', async () => {
    const gates = some('parallelGateway', 'g j')
    const nodes = await nodesOf(s, gates, some('task', 'a b'), e, way('s>g>a>j>e'), way('g>b>j'))
    expect(nodes?.slice(0, 2)).toEqual([
      { kind: 'fork', id: 'g', next: ['a', 'b'] },
      { kind: 'join', id: 'j', next: 'e' },
    ])
  })

  it('a milestone only leads on, as a choice without branches', async () => {
    expect((await nodesOf(s, some('intermediateThrowEvent', 'm'), e, way('s>m>e')))?.[0]).toEqual({
      ...{ kind: 'choice', id: 'm', branches: [], otherwise: 'e' },
    })
  })

  it('of what is not run here no flow is made, and it is told', async () => {
    const parts = [s, e, way('s>a>e')]
    const told = async (a: string) => {
      const { flow, unsupported } = await readBpmnFlow(model(...parts, a))
      expect(flow).toBe(undefined)
      return unsupported.map(({ type, name, message }) => `${type} ${name}: ${message.en.slice(0, 24)}`)
    }
    expect(await told('<serviceTask id="a" name="Gọi"/>')).toEqual([
      'ServiceTask Gọi: It opens and is checked,',
    ])
    expect(
      await told('<intermediateCatchEvent id="a"><signalEventDefinition/></intermediateCatchEvent>'),
    ).toEqual(['IntermediateCatchEvent:SignalEventDefinition undefined: An event of this kind is'])
    expect(await told('<task id="a"><standardLoopCharacteristics/></task>')).toEqual([
      'Task:loop undefined: A repeated or multiple a',
    ])
    expect(await told('<task id="a"/><dataObject id="o"/>')).toEqual([
      'DataObject undefined: Data drawn in the model ',
    ])
    expect(await told('<subProcess id="a"><task id="i"/><scriptTask id="j"/></subProcess>')).toEqual([
      'SubProcess undefined: It opens and is checked,',
      'ScriptTask undefined: It opens and is checked,',
    ])
  })

  it('of two processes none is taken for the other, and messages between them are told', async () => {
    const one = (id: string) =>
      `<process id="${id}">${some('startEvent', `${id}s`)}${some('endEvent', `${id}e`)}${way(`${id}s>${id}e`)}</process>`
    const talk =
      '<collaboration id="k"><participant id="x" processRef="p"/><participant id="y" processRef="q"/><messageFlow id="m" sourceRef="x" targetRef="y"/></collaboration>'
    const read = await readBpmnFlow(file(talk, one('p'), one('q')))
    expect(read.flow).toBe(undefined)
    expect((await readBpmnFlow(file(one('p'), one('q')))).flow).toBe(undefined)
    // A pool that only stands for somebody else is a process with nothing in it.
    expect((await readBpmnFlow(file('<process id="q"/>', one('p')))).flow).toMatchObject({
      id: 'p',
      start: 'pe',
    })
    expect(read.unsupported.map(({ place, type }) => `${type}@${place}`)).toEqual(['MessageFlow@m'])
  })

  it('without a process, or without a model, it says why', async () => {
    expect(await readBpmnFlow(file())).toMatchObject({ findings: [{ code: 'no_process' }], unsupported: [] })
    expect(await readBpmnFlow(new Uint8Array())).toMatchObject({
      findings: [{ code: 'empty_file' }],
      unsupported: [],
    })
  })

  it('what is kept of ours is told by the same words, however many spaces stand between them', async () => {
    const kept = '{"id":"b9","name":{"vi":"Ký duyệt","en":"Sign"}}'
    const named = (name: string) =>
      `<task id="a" name="${name}"><extensionElements><m:data xmlns:m="https://motcua.vn/schema/bpmn/1">${kept}</m:data></extensionElements></task>`
    const nameOf = async (name: string) => (await nodesOf(s, named(name), e, way('s>a>e')))?.[0]
    expect(await nameOf(' Ký&#10;  duyệt ')).toMatchObject({ name: { vi: 'Ký duyệt', en: 'Sign' } })
    expect(await nameOf('Kýduyệt')).toMatchObject({ name: { vi: 'Kýduyệt', en: 'Sign' } })
    expect(await nameOf('  ')).toMatchObject({ name: { vi: '–', en: 'Sign' } })
    expect((await nodesOf(s, '<task id="a" name="  "/>', e, way('s>a>e')))?.[0]).toMatchObject({
      name: both('–'),
    })
  })

  it('what is kept of ours but cannot be read is as if it were not there', async () => {
    const kept = (json: string) =>
      `<task id="a" name="Ký"><extensionElements><m:data xmlns:m="https://motcua.vn/schema/bpmn/1">${json}</m:data></extensionElements></task>`
    const step = { kind: 'step', id: 'a', name: both('Ký'), performer: NOBODY, next: 'e' }
    for (const json of ['{', 'null', '1', ''])
      expect((await nodesOf(s, kept(json), e, way('s>a>e')))?.[0]).toEqual(step)
    const ours = '{"id":"b9","name":{"vi":"Ký","en":"Sign"},"decides":true}'
    expect((await nodesOf(s, kept(ours), e, way('s>a>e')))?.[0]).toEqual({
      ...step,
      ...{ id: 'b9', name: { vi: 'Ký', en: 'Sign' }, decides: true },
    })
  })

  it('a step that was copied in an editor is another one, one that became of another kind keeps what that has', async () => {
    const kept = (id: string, more: string) =>
      `<extensionElements><m:data xmlns:m="https://motcua.vn/schema/bpmn/1">{"id":"${id}","kind":"step","name":{"vi":"Ký","en":"Sign"},${more}}</m:data></extensionElements>`
    const doer =
      '"performer":{"agency":"competent","role":"clerk"},"limit":{"quantity":1,"unit":"working_day"}'
    const step = (id: string) => `<task id="${id}" name="Ký">${kept('b9', doer)}</task>`
    const wait = `<receiveTask id="w" name="Ký">${kept('b8', doer)}</receiveTask>`
    const nodes = await nodesOf(s, step('a'), step('a_copy'), wait, e, way('s>a>a_copy>w>e'))
    expect(nodes?.map(({ id }) => id)).toEqual(['b9', 'a_copy', 'b8', 'e'])
    expect(nodes?.[2]).toEqual({
      ...{ kind: 'wait', id: 'b8', name: { vi: 'Ký', en: 'Sign' }, system: '', next: 'e' },
      limit: { quantity: 1, unit: 'working_day' },
    })
  })

  it('a step that was drawn into a lane of ours is its agency’s, and its words begin with the name that was drawn', async () => {
    const keeps = (json: string) =>
      `<extensionElements><m:data xmlns:m="https://motcua.vn/schema/bpmn/1">${json}</m:data></extensionElements>`
    const lane = (id: string, agency: string, node: string) =>
      `<lane id="${id}">${keeps(`{"agency":"${agency}"}`)}<flowNodeRef>${node}</flowNodeRef></lane>`
    const lanes = `<laneSet id="l">${lane('l1', 'H44.44', 'a')}${lane('l2', 'system:tax', 'b')}</laneSet>`
    const worded = (id: string, name: string, work: string) =>
      `<task id="${id}" name="${name}">${keeps(`{"id":"${id}","name":{"vi":"Ký","en":"Sign"},"performer":{"agency":"competent","role":"clerk"},"work":"${work}"}`)}</task>`
    const nodes = await nodesOf(
      ...[lanes, s, '<task id="a"/>', '<task id="b"/>'],
      ...[worded('c', 'Ký', 'Ký nháy\\nrồi trình'), worded('d', 'Ký số', 'Ký nháy\\nrồi trình')],
      ...[worded('f', 'Ký số', 'Trình'), e, way('s>a>b>c>d>f>e')],
    )
    expect(nodes?.flatMap((node) => (node.kind === 'step' ? [node.performer.agency] : []))).toEqual([
      'H44.44',
      ...Array.from({ length: 4 }, () => 'competent'),
    ])
    expect(nodes?.flatMap((node) => (node.kind === 'step' ? [node.work] : []))).toEqual([
      undefined,
      undefined,
      'Ký nháy\nrồi trình',
      'Ký số nháy\nrồi trình',
      'Ký số\nTrình',
    ])
  })

  it('a time that nobody has said is asked for by the checks', async () => {
    const timer = '<intermediateCatchEvent id="t"><timerEventDefinition id="td"/></intermediateCatchEvent>'
    const nodes = await nodesOf(s, timer, e, way('s>t>e'))
    expect(nodes?.[0]).toMatchObject({ kind: 'timer', after: { quantity: 0, unit: 'working_day' } })
  })
})
