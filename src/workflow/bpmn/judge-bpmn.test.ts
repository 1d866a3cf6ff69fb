import { expect, it } from 'vitest'
import { judgeBpmn } from './judge-bpmn.ts'

const model = (...elements: string[]) =>
  new TextEncoder().encode(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p">${elements.join('')}</process></definitions>`,
  )
const arrow = (from: string, to: string) =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`
const [start, end, a, b] = [
  '<startEvent id="s"/>',
  '<endEvent id="e"/>',
  '<task id="a"/>',
  '<userTask id="b"/>',
]
const fork = '<parallelGateway id="f"/>'
const branches = [arrow('s', 'f'), arrow('f', 'a'), arrow('f', 'b')]
const codesOf = async (bytes: Uint8Array) =>
  (await judgeBpmn(bytes)).findings.map(({ code, place }) => `${code}@${place}`)

it('a model whose parallel branches are joined is sound', async () => {
  const join = ['<parallelGateway id="j"/>', arrow('a', 'j'), arrow('b', 'j'), arrow('j', 'e')]
  expect(await judgeBpmn(model(start, end, a, b, fork, ...branches, ...join))).toMatchObject({
    sound: true,
    findings: [],
    unsupported: [],
  })
})

it('an inclusive choice is judged with its merge, and told as not run here', async () => {
  const merge = ['<inclusiveGateway id="m"/>', arrow('a', 'm'), arrow('b', 'm'), arrow('m', 'e')]
  const verdict = await judgeBpmn(
    model(start, end, a, b, '<inclusiveGateway id="f"/>', ...branches, ...merge),
  )
  expect(verdict).toMatchObject({ sound: true, findings: [] })
  expect(verdict.unsupported.map(({ place, type }) => `${type}@${place}`)).toEqual([
    'InclusiveGateway@f',
    'InclusiveGateway@m',
  ])
})

it('each defect has its own sentence and place', async () => {
  const merged = ['<exclusiveGateway id="j"/>', arrow('a', 'j'), arrow('b', 'j'), arrow('j', 'e')]
  expect(await codesOf(model(start, end, a, b, fork, ...branches, ...merged))).toContain('two_tokens@j-e')
  expect(await codesOf(model(start, end, a, b, fork, ...branches, arrow('a', 'e'), arrow('b', 'e')))).toEqual(
    ['end_reached_twice@e'],
  )
  const waits = [
    '<exclusiveGateway id="f"/>',
    '<parallelGateway id="j"/>',
    arrow('a', 'j'),
    arrow('b', 'j'),
    arrow('j', 'e'),
  ]
  expect(await codesOf(model(start, end, a, b, ...branches, ...waits))).toEqual(['stuck@j'])
  const round = [arrow('s', 'g'), '<exclusiveGateway id="g"/>', arrow('g', 'a'), arrow('a', 'g')]
  expect(await codesOf(model(start, end, a, b, ...round, arrow('b', 'e')))).toEqual([
    'no_way_to_end@g',
    'dead_activity@b',
  ])
})

it('whatever the bytes, a sentence', async () => {
  for (const bytes of [new Uint8Array([0xff, 0xff]), new TextEncoder().encode('x')]) {
    expect(await judgeBpmn(bytes)).toMatchObject({ sound: false, findings: [{ code: 'not_readable' }] })
  }
  expect(await codesOf(new Uint8Array())).toEqual(['empty_file@'])
  expect(await codesOf(model())).toEqual(['empty_process@p'])
})
