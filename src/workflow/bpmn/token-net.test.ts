import { describe, expect, it } from 'vitest'
import { judgeBpmn } from './judge-bpmn.ts'
import { file, model, some, way, wayIf } from './models.testing.ts'

const s = some('startEvent', 's')
const e = some('endEvent', 'e')
/** What is wrong, where, and how many situations were looked at. */
async function judge(...elements: string[]) {
  const { findings, states, sound } = await judgeBpmn(model(...elements))
  const wrong = findings.filter(({ severity }) => severity === 'error')
  expect(sound).toBe(wrong.length === 0)
  return [...wrong.map(({ code, place }) => `${code}@${place}`), states]
}
const event = (type: string, id: string, kind: string, more = '') =>
  `<${type} id="${id}" ${more}><${kind}EventDefinition/></${type}>`
const attached = (id: string, to: string, kind: string, more = '') =>
  event('boundaryEvent', id, kind, `attachedToRef="${to}" ${more}`)
const sub = (id: string, ...elements: string[]) => `<subProcess id="${id}">${elements.join('')}</subProcess>`

describe('a process begins', () => {
  it('at its start', async () => {
    expect(await judge(s, some('task', 'a'), e, way('s>a>e'))).toEqual([4])
  })

  it('at one of its starts, never at two of them', async () => {
    const starts = some('startEvent', 's t')
    expect(await judge(starts, some('task', 'a'), e, way('s>a>e'), way('t>a'))).toEqual([5])
  })

  it('without a start, at everything that nothing leads to, at once', async () => {
    expect(await judge(some('task', 'a b'), some('endEvent', 'e f'), way('a>e'), way('b>f'))).toEqual([16])
    expect(await judge(some('task', 'a b'), e, way('a>e'), way('b>e'))).toEqual(['end_reached_twice@e', 16])
  })

  it('without a start, neither at an attached event nor where a link is caught', async () => {
    const throws = '<intermediateThrowEvent id="t"><linkEventDefinition name="1"/></intermediateThrowEvent>'
    const catches = '<intermediateCatchEvent id="c"><linkEventDefinition name="1"/></intermediateCatchEvent>'
    const late = attached('l', 'a', 'timer')
    expect(
      await judge(some('task', 'a b'), e, late, throws, catches, way('a>t'), way('l>b>e'), way('c>e')),
    ).toEqual([8])
  })
})

it('a process without a start, or without an end, is told so', async () => {
  const codes = async (...parts: string[]) =>
    (await judgeBpmn(model(...parts))).findings.map(({ code }) => code)
  expect(await codes(some('task', 'a'), e, way('a>e'))).toEqual(['no_start'])
  expect(await codes(s, some('task', 'a'), way('s>a'))).toEqual(['no_end'])
})

describe('gateways', () => {
  it('an exclusive one, and one that waits for the first event, take one way', async () => {
    for (const type of ['exclusiveGateway', 'eventBasedGateway'])
      expect(await judge(s, some(type, 'g'), some('task', 'a b'), e, way('s>g>a>e'), way('g>b>e'))).toEqual([
        8,
      ])
  })

  it('one without a way out ends there', async () => {
    expect(await judge(s, some('exclusiveGateway', 'g'), way('s>g'))).toEqual([2])
    expect(await judge(s, some('parallelGateway', 'g'), way('s>g'))).toEqual([2])
  })

  it('a parallel one that nothing leads to never opens, and what follows is dead', async () => {
    const parts = [s, some('task', 'a b'), e, some('parallelGateway', 'g')]
    expect(await judge(...parts, way('s>a>e'), way('g>b>e'))).toEqual(['dead_activity@b', 4])
  })

  it('an inclusive one takes any of its ways and merges what has come', async () => {
    for (const type of ['inclusiveGateway', 'complexGateway']) {
      const gates = some(type, 'g m')
      const ways = [way('s>g>a>m>e'), way('g>b>m'), way('g>c>m')]
      expect(await judge(s, gates, some('task', 'a b c'), e, ...ways)).toEqual([66])
    }
  })

  it('an inclusive one merges without waiting for what cannot come any more', async () => {
    const parts = [s, some('inclusiveGateway', 'g m'), some('exclusiveGateway', 'x'), some('task', 'a b')]
    const ends = some('endEvent', 'e f')
    expect(await judge(...parts, ends, way('s>g>a>m>e'), way('g>b>x>m'), way('x>f'))).toEqual([34])
  })

  it('of more than eight ways out of an inclusive one, each alone and all together are tried', async () => {
    const tasks = Array.from({ length: 9 }, (_, at) => `t${at}`)
    const join = some('parallelGateway', 'j')
    const parts = [s, some('inclusiveGateway', 'g'), join, e, way('s>g'), way('j>e')]
    const ways = tasks.flatMap((task) => [some('exclusiveGateway', task), way(`g>${task}>j`)])
    expect((await judge(...parts, ...ways)).filter((found) => found !== 'stuck@j')).toEqual([533])
  })

  it('conditions on what leaves a step choose one or several', async () => {
    const parts = [s, some('task', 'a b c'), some('endEvent', 'e f'), way('s>a'), way('b>e'), way('c>f')]
    expect(await judge(...parts, wayIf('a', 'b', 'x'), way('a>c'))).toEqual([26])
    expect(await judge(...parts, way('a>b'), way('a>c'))).toEqual([18])
    expect(
      await judge(
        s,
        some('task', 'a b c'),
        e,
        way('s>a'),
        wayIf('a', 'b', 'x'),
        way('a>c'),
        way('b>e'),
        way('c>e'),
      ),
    ).toEqual(['end_reached_twice@e', 24])
  })
})

describe('events', () => {
  it('one that interrupts takes the step’s place', async () => {
    const parts = [s, some('task', 'a b'), some('endEvent', 'e f'), attached('l', 'a', 'timer')]
    expect(await judge(...parts, way('s>a>e'), way('l>b>f'))).toEqual([8])
    expect(await judge(...parts, way('s>a>e'), way('l>b>e'))).toEqual([7])
  })

  it('one that does not interrupt happens beside the step, at most once', async () => {
    const late = attached('l', 'a', 'timer', 'cancelActivity="false"')
    const parts = [s, some('task', 'a b'), some('endEvent', 'e f'), late]
    expect(await judge(...parts, way('s>a>e'), way('l>b>f'))).toEqual([16])
    expect(await judge(...parts, way('s>a>e'), way('l>b>e'))).toEqual(['end_reached_twice@e', 15])
  })

  it('a link goes on where the link of its name is caught', async () => {
    const throws = (name: string, id: string) =>
      `<intermediateThrowEvent id="${id}"><linkEventDefinition name="${name}"/></intermediateThrowEvent>`
    const catches = (name: string, id: string) =>
      `<intermediateCatchEvent id="${id}"><linkEventDefinition name="${name}"/></intermediateCatchEvent>`
    const parts = [s, some('task', 'a b'), e, catches('2', 'd'), throws('1', 't'), catches('1', 'c')]
    expect(await judge(...parts, way('s>t'), way('c>a>e'), way('d>b>e'))).toEqual(['dead_activity@b', 5])
  })

  it('a link that is caught nowhere ends there; a milestone only leads on', async () => {
    const link = '<intermediateThrowEvent id="t"><linkEventDefinition name="1"/></intermediateThrowEvent>'
    expect(await judge(s, link, way('s>t'))).toEqual([2])
    expect(await judge(s, some('intermediateThrowEvent', 't'), some('task', 'a'), e, way('s>t>a>e'))).toEqual(
      [5],
    )
  })

  it('an end that terminates ends everything beside it', async () => {
    const parts = [s, some('parallelGateway', 'g'), some('task', 'a b'), way('s>g>a'), way('g>b')]
    const stops = event('endEvent', 'e', 'terminate')
    expect(await judge(...parts, stops, way('a>e'), way('b>e'))).toEqual([11])
  })
})

describe('a subprocess', () => {
  const inner = [some('startEvent', 'is'), some('task', 'b'), some('endEvent', 'ie')]

  it('is done when nothing is left in it', async () => {
    expect(await judge(s, sub('a', ...inner, way('is>b>ie')), e, way('s>a>e'))).toEqual([7])
    const both = [...inner, some('parallelGateway', 'g'), some('task', 'c'), some('endEvent', 'if')]
    expect(await judge(s, sub('a', ...both, way('is>g>b>ie'), way('g>c>if')), e, way('s>a>e'))).toEqual([20])
  })

  it('that cannot come to its end holds up the process', async () => {
    const stuck = [...inner, some('parallelGateway', 'g'), some('exclusiveGateway', 'x'), some('task', 'c')]
    const ways = [way('is>x>b>g>ie'), way('x>c>g')]
    expect(await judge(s, sub('a', ...stuck, ...ways), e, way('s>a>e'))).toEqual(['stuck@a', 'stuck@g', 8])
  })

  it('without anything in it, or whose order is free, is a step', async () => {
    expect(await judge(s, sub('a'), e, way('s>a>e'))).toEqual([4])
    const free = `<adHocSubProcess id="a">${some('task', 'b c')}</adHocSubProcess>`
    expect(await judge(s, free, e, way('s>a>e'))).toEqual([4])
  })

  it('an end that terminates in it ends only what is in it', async () => {
    const stops = event('endEvent', 'if', 'terminate')
    const parts = [some('startEvent', 'is'), some('parallelGateway', 'ig'), some('task', 'b c'), stops]
    const a = sub('a', ...parts, way('is>ig>b>if'), way('ig>c>if'))
    const beside = [some('parallelGateway', 'g j'), some('task', 'd'), way('s>g>a>j>e'), way('g>d>j')]
    expect(await judge(s, a, e, ...beside)).toEqual([42])
  })

  it('an error in it goes on at the event for errors', async () => {
    const fails = event('endEvent', 'ie', 'error')
    const a = sub('a', some('startEvent', 'is'), some('task', 'b'), fails, way('is>b>ie'))
    const parts = [s, some('task', 'c'), some('endEvent', 'f'), attached('x', 'a', 'error'), way('x>c>f')]
    expect(await judge(...parts, a, way('s>a'))).toEqual([8])
    expect(await judge(s, a, e, way('s>a>e'))).toEqual([7])
  })

  it('an event that interrupts it clears it', async () => {
    const late = attached('l', 'a', 'timer')
    const parts = [s, sub('a', ...inner, way('is>b>ie')), late, some('task', 'c'), some('endEvent', 'e f')]
    expect(await judge(...parts, way('s>a>e'), way('l>c>f'))).toEqual([11])
  })

  it('what is in it and never done is dead', async () => {
    const a = sub('a', ...inner, some('task', 'c'), way('is>b>ie'), way('c>ie'))
    expect(await judge(s, a, e, way('s>a>e'))).toEqual(['dead_activity@c', 7])
  })
})

describe('what stands beside the flow', () => {
  it('handlers that an event or a compensation starts are no part of it', async () => {
    const handler = `<subProcess id="h" triggeredByEvent="true">${some('task', 'x')}</subProcess>`
    const undo = '<task id="u" isForCompensation="true"/>'
    const undone = attached('c', 'a', 'compensate')
    expect(await judge(s, some('task', 'a'), e, handler, undo, undone, way('s>a>e'))).toEqual([4])
  })

  it('the pool of an outside party may be empty', async () => {
    const full = `<process id="p">${[s, some('task', 'a'), e, way('s>a>e')].join('')}</process>`
    expect(await judgeBpmn(file('<process id="q"/>', full))).toMatchObject({ sound: true, states: 4 })
    expect(
      await judgeBpmn(
        file(
          full,
          full
            .replaceAll(/id="(\w)/g, 'id="q$1')
            .replaceAll(/Ref="(\w)/g, 'Ref="q$1')
            .replaceAll('>a', '>qa'),
        ),
      ),
    ).toMatchObject({ states: 8 })
  })
})

describe('what is wrong is said of the element', () => {
  const said = async (bytes: Uint8Array) => {
    const { sound, findings } = await judgeBpmn(bytes)
    return {
      sound,
      said: findings.map(({ code, severity, message }) => `${severity} ${code}: ${message.en}`),
    }
  }

  it('by its name', async () => {
    const named = '<task id="b" name="Thẩm định"/>'
    const { findings } = await judgeBpmn(model(s, some('task', 'a'), named, e, way('s>a>e'), way('b>e')))
    expect(findings[0]?.message.vi).toContain('Bước “Thẩm định” không bao giờ được thực hiện')
  })

  it('a loop without a way out, at the step it is in', async () => {
    expect(await judge(s, some('task', 'a b'), way('s>a>b>a'))).toEqual(['no_way_to_end@a', 5])
  })

  it('after two tokens at one place nothing is called dead', async () => {
    const parts = [
      s,
      some('parallelGateway', 'g j k'),
      some('exclusiveGateway', 'x'),
      some('task', 'a b c d'),
      e,
    ]
    const ways = [way('s>g>a>x>c>e'), way('g>b>x')]
    expect(await judge(...parts, ...ways, way('j>d>k'))).toEqual([
      'two_tokens@x-c',
      'two_tokens@c',
      'two_tokens@c-e',
      'end_reached_twice@e',
      41,
    ])
  })

  it('a process of too many situations is not judged', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `a${at}`)
    const parts = [some('inclusiveGateway', 'g m'), some('task', ids.join(' ')), way('s>g'), way('m>e')]
    const { sound, findings } = await judgeBpmn(model(s, e, ...parts, ...ids.map((id) => way(`g>${id}>m`))))
    expect(sound).toBe(null)
    expect(findings.map(({ code }) => code)).toEqual(['too_many_states'])
    expect(findings[0]?.message.vi).toContain('hơn 50000 tình huống')
  })

  it('forty steps at once are judged, as nothing but their join depends on their order', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `a${at}`)
    const parts = [s, e, some('parallelGateway', 'g'), some('task', ids.join(' ')), way('s>g'), way('m>e')]
    const joined = (type: string) =>
      judgeBpmn(model(...parts, some(type, 'm'), ...ids.map((id) => way(`g>${id}>m`))))
    expect(await joined('parallelGateway')).toMatchObject({ sound: true, findings: [] })
    expect((await joined('exclusiveGateway')).findings).toContainEqual(
      expect.objectContaining({ code: 'two_tokens', place: 'm-e' }),
    )
    const dead = model(
      ...parts,
      some('parallelGateway', 'm'),
      some('task', 'x'),
      ...ids.map((id) => way(`g>${id}>m`)),
    )
    expect((await judgeBpmn(dead)).findings).toMatchObject([{ code: 'dead_activity', place: 'x' }])
  })

  it('ids used twice, arrows to nothing, and oddities that harm nothing', async () => {
    expect((await said(model(s, s, some('task', 'a'), e, way('s>a>e')))).said).toContainEqual(
      expect.stringMatching(/^error duplicate_id: The id “s”/),
    )
    expect((await said(model(s, some('task', 'a'), e, way('s>a>e'), way('a>nowhere')))).said[0]).toMatch(
      /^error unresolved_reference: “a-nowhere” .*\(unresolved reference <nowhere>\)/,
    )
    const odd = await said(model(s, some('task', 'a'), e, way('s>a>e'), '<odd/>'))
    expect(odd).toMatchObject({ sound: true, said: [expect.stringMatching(/^warning odd_xml: .*<odd\/>/)] })
  })

  it('what other tools save is told by its name', async () => {
    const dmn = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="x"/>'
    for (const [text, what] of [
      [dmn, 'DMN'],
      ['<?xml version="1.0"?><mxfile host="app.diagrams.net"/>', 'draw.io'],
      ['{"nodes":[]}', 'JSON'],
    ] as const)
      expect((await said(new TextEncoder().encode(text))).said).toEqual([
        `error other_notation: The file is ${what}, no process model in BPMN 2.0. Export the process as BPMN 2.0 XML.`,
      ])
    const choreography = file('<process id="p"><startEvent id="s"/></process>', '<choreography id="c"/>')
    expect((await judgeBpmn(choreography)).unsupported).toMatchObject([{ place: 'c', type: 'Choreography' }])
  })

  it('a file that is no model', async () => {
    expect((await said(new TextEncoder().encode('<x/>'))).said[0]).toMatch(/^error not_readable/)
    expect((await said(new Uint8Array(4_000_001))).said[0]).toContain('(> 4 MB)')
    expect((await said(new Uint8Array(4_000_000))).said[0]).not.toContain('(> 4 MB)')
    const told = (await judgeBpmn(new TextEncoder().encode('<x/>'))).findings[0]
    expect(told).toMatchObject({ code: 'not_readable', place: '' })
    expect(told?.message.en).not.toContain('()')
    expect((await said(new Uint8Array([0xff, 0xff]))).said[0]).toContain('(encoding)')
    expect((await said(file())).said[0]).toMatch(/^error no_process/)
    expect((await said(file('<process id="p" name="Cấp phép"/>'))).said).toEqual([
      'error empty_process: The process “Cấp phép” has no step. Draw it from a start to an end.',
    ])
  })
})

describe('the text of a file is read by its mark or its declaration', () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p" name="Cấp phép"/></definitions>`
  const nameOf = async (bytes: Uint8Array) =>
    (await judgeBpmn(bytes)).findings.map(({ message }) => message.en)
  const expected = ['The process “Cấp phép” has no step. Draw it from a start to an end.']

  it('UTF-8', async () => {
    expect(await nameOf(new TextEncoder().encode(text('UTF-8')))).toEqual(expected)
  })

  it('UTF-16, of both orders', async () => {
    const little = Buffer.from(`\uFEFF${text('UTF-16')}`, 'utf16le')
    expect(await nameOf(little)).toEqual(expected)
    expect(await nameOf(Buffer.from(little).swap16())).toEqual(expected)
  })

  it('a mark is of two bytes', async () => {
    for (const [first, second] of [
      [0x3c, 0xfe],
      [0xfe, 0x3c],
    ])
      expect((await judgeBpmn(new Uint8Array([first ?? 0, second ?? 0]))).findings[0]?.message.en).toContain(
        '(encoding)',
      )
  })

  it('what it declares, with spaces as they may be', async () => {
    const spaced = text('windows-1252').replace('encoding=', '  encoding = ').replace('Cấp phép', 'Décision')
    expect(await nameOf(Buffer.from(spaced, 'latin1'))).toEqual([
      'The process “Décision” has no step. Draw it from a start to an end.',
    ])
  })

  it('what it declares', async () => {
    const bytes = Buffer.from(text('windows-1252').replace('Cấp phép', 'Décision'), 'latin1')
    expect(await nameOf(bytes)).toEqual([
      'The process “Décision” has no step. Draw it from a start to an end.',
    ])
  })
})
