import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkForPublishing } from '../checking/check-publishing.ts'
import { countSituations } from '../checking/check-soundness.ts'
import { longestPath } from '../checking/times/check-limits.ts'
import type { BlockUse, FlowBlock, FlowDefinition, FlowNode } from '../model.ts'
import { anyFlow, soundFlow, stepNode, walk } from '../random-flows.testing.ts'
import { collapseBlock } from './collapse-block.ts'
import { cutBlock } from './cut-block.ts'
import { expandBlock } from './expand-block.ts'
import { holdsBlock, replaceBlock, withPlacesAsDone } from './replace-block.ts'

const NAME = { vi: 'Lấy ý kiến', en: 'Opinions' }
const asBlock = (flow: FlowDefinition, number = 1): FlowBlock => ({
  code: 'y-kien',
  number,
  name: NAME,
  flow,
})
const use = (id: string): BlockUse => ({ id, block: 'y-kien', number: 1 })

/** A flow in which some of the waits are places of a block. */
const hosts = soundFlow.map((flow) => {
  const names = new Map(
    flow.nodes
      .filter((node) => node.kind === 'wait' && node.timeout === undefined)
      .map(({ id }, at) => [id, `k${at + 1}`] as const),
  )
  const renamed = JSON.parse(JSON.stringify(flow), (_, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value,
  ) as FlowDefinition
  return { flow: renamed, places: [...names.values()] as string[] }
})
const hostsWithPlaces = hosts.filter(({ places }) => places.length > 0)

const expandAll = (flow: FlowDefinition, places: readonly string[], block: FlowBlock) =>
  places.reduce((so, id) => expandBlock(so, use(id), block), flow)

/** The same written out by hand: every arrow of both flows as text, the stand-in's renamed. */
function byHand(flow: FlowDefinition, place: string, block: FlowDefinition): FlowDefinition {
  const standIn = flow.nodes.find(({ id }) => id === place) as Extract<FlowNode, { kind: 'wait' }>
  const rename = (nodes: readonly FlowNode[], called: (id: string) => string): FlowNode[] =>
    JSON.parse(JSON.stringify(nodes), function (this: unknown, key, value: unknown) {
      const isId = ['id', 'next', 'otherwise'].includes(key) || Array.isArray(this)
      return isId && typeof value === 'string' ? called(value) : value
    }) as FlowNode[]
  // The end of the block is a place where ways only meet.
  const inner = block.nodes.map(
    (node): FlowNode =>
      node.kind === 'end' ? { kind: 'choice', id: 'end', branches: [], otherwise: 'AFTER' } : node,
  )
  const afterIt = (id: string) => (id === place ? `${place}-${block.start}` : id)
  const within = rename(inner, (id) => (id === 'AFTER' ? afterIt(standIn.next) : `${place}-${id}`))
  const outside = rename(
    flow.nodes.filter((node) => node !== standIn),
    afterIt,
  )
  return { ...flow, start: afterIt(flow.start), nodes: [...outside, ...within] }
}

describe('a block in a flow', () => {
  it('gives the flow that writing it out by hand gives: the same situations, the same verdict, the same time', () => {
    fc.assert(
      fc.property(hostsWithPlaces, soundFlow, ({ flow, places }, inner) => {
        const block = asBlock(inner)
        const expanded = expandAll(flow, places, block)
        const written = places.reduce((so, id) => byHand(so, id, inner), flow)
        expect(countSituations(expanded)).toBe(countSituations(written))
        expect(
          checkForPublishing(expanded)
            .map(({ code }) => code)
            .toSorted(),
        ).toEqual(
          checkForPublishing(written)
            .map(({ code }) => code)
            .toSorted(),
        )
        expect(longestPath(expanded).workingDays).toBe(longestPath(written).workingDays)
      }),
      { numRuns: 150 },
    )
  })

  it('is sound where the flow around it and the block are, and an unsound block makes the flow unsound', () => {
    const faults = (flow: FlowDefinition) =>
      checkForPublishing(flow).filter(({ code }) => code !== 'ends_undecided')
    fc.assert(
      fc.property(hostsWithPlaces, fc.oneof(soundFlow, anyFlow), ({ flow, places }, inner) => {
        // A block that nothing leads out of, or that is nothing but its end, is no part of a flow.
        const nodes = inner.nodes.some(({ kind }) => kind === 'end')
        fc.pre(nodes && inner.nodes.length > 1)
        const [place = ''] = places
        const isSound = faults(inner).length === 0
        expect(faults(expandBlock(flow, use(place), asBlock(inner))).length === 0).toBe(isSound)
      }),
      { numRuns: 150 },
    )
  })

  it('runs to the end, however people go through it', () => {
    fc.assert(
      fc.property(hostsWithPlaces, soundFlow, fc.integer(), ({ flow, places }, inner, seed) => {
        const marks = walk(expandAll(flow, places, asBlock(inner)), seed)
        expect(marks.at(-1)?.ended).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('folded up again is the place it stood in', () => {
    fc.assert(
      fc.property(hostsWithPlaces, soundFlow, ({ flow, places }, inner) => {
        const block = asBlock(inner)
        const expanded = expandAll(flow, places, block)
        const folded = places.reduce<FlowDefinition | undefined>(
          (so, id) => so && collapseBlock(so, use(id)),
          expanded,
        )
        const arrows = ({ start, nodes }: FlowDefinition) => ({
          start,
          nodes: nodes.map((node) => (places.includes(node.id) && 'next' in node ? node.next : node)),
        })
        expect(folded && arrows(folded)).toEqual(arrows(flow))
        expect(folded?.blocks).toBeUndefined()
        for (const id of places) expect(holdsBlock(expanded, use(id), block)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('cut out of a flow is a block, and the flow with it in its place is the same flow', () => {
    let count = 0
    fc.assert(
      fc.property(hostsWithPlaces, soundFlow, ({ flow, places }, inner) => {
        const { blocks: _, ...written } = expandAll(flow, places, asBlock(inner))
        const [place = ''] = places
        const ids = new Set(written.nodes.flatMap(({ id }) => (id.startsWith(`${place}-`) ? [id] : [])))
        const mine = { id: 'z1', block: 'moi', number: 1 }
        const cut = cutBlock(written, ids, { use: mine, name: NAME })
        const sendsBack = (nodes: readonly FlowNode[]) =>
          nodes.some((node) => node.kind === 'step' && node.returnTo !== undefined)
        if (cut === undefined) return expect(ids.size === 0 || sendsBack(written.nodes)).toBe(true)
        count += 1
        expect(holdsBlock(cut.flow, mine, cut.block)).toBe(true)
        expect(cut.flow.blocks).toEqual([mine])
        expect(countSituations(cut.flow)).toBe(countSituations(written))
        expect(longestPath(cut.flow).workingDays).toBe(longestPath(written).workingDays)
        const codes = (one: FlowDefinition) =>
          checkForPublishing(one)
            .map(({ code }) => code)
            .toSorted()
        expect(codes(cut.flow)).toEqual(codes(written))
      }),
      { numRuns: 150 },
    )
    expect(count).toBeGreaterThan(20)
  })

  it('is not cut out of half of what goes on at once, of two ways out, or of another block', () => {
    const parts = (ids: readonly string[], flow: FlowDefinition = opinions) =>
      cutBlock(flow, new Set(ids), { use: { id: 'z1', block: 'moi', number: 1 }, name: NAME })
    expect(parts(['all', 'a'])).toBeUndefined()
    expect(parts(['a', 'b'])).toBeUndefined()
    expect(parts([])).toBeUndefined()
    // What goes on at once goes with the place where it meets again.
    expect(parts(['all', 'a', 'b'])?.block.flow.nodes.map(({ id }) => id)).toEqual([
      'all',
      'a',
      'b',
      'met',
      'end',
    ])
    expect(parts(['k1-a'], expandBlock(host, use('k1'), asBlock(opinions)))).toBeUndefined()
  })

  it('stands in one flow as often as wanted without a name used twice', () => {
    fc.assert(
      fc.property(hosts, soundFlow, ({ flow, places }, inner) => {
        const ids = expandAll(flow, places, asBlock(inner)).nodes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 100 },
    )
  })

  it('taken to another version and back is as it was', () => {
    fc.assert(
      fc.property(hostsWithPlaces, soundFlow, soundFlow, ({ flow, places }, one, two) => {
        const [first, second] = [asBlock(one, 1), asBlock(two, 2)]
        const before = expandAll(flow, places, first)
        const taken = replaceBlock(before, second, () => first)
        expect(taken?.blocks?.map(({ number }) => number)).toEqual(places.map(() => 2))
        const back = taken && replaceBlock(taken, first, () => second)
        expect(back).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })
})

const opinions: FlowDefinition = {
  ...{ id: 'y-kien', name: NAME, start: 'all', facts: {} },
  nodes: [
    { kind: 'fork', id: 'all', next: ['a', 'b'] },
    { ...stepNode('a', 'met'), performer: { agency: 'STC', role: 'case_officer' } },
    { ...stepNode('b', 'met'), performer: { agency: 'SXD', role: 'case_officer', unit: 'QH' } },
    { kind: 'join', id: 'met', next: 'end' },
    { kind: 'end', id: 'end' },
  ],
}
const host: FlowDefinition = {
  ...{ id: 'h', name: NAME, start: 'x', facts: {} },
  nodes: [
    stepNode('x', 'k1'),
    { kind: 'wait', id: 'k1', name: NAME, system: 'block', next: 'y' },
    stepNode('y', 'end'),
    { kind: 'end', id: 'end' },
  ],
}

describe('who does a block in a procedure', () => {
  const block = asBlock(opinions)
  const stands = { ...use('k1'), places: [{ from: { agency: 'STC' }, to: { agency: 'SNNMT' } }] }

  it('is whom the procedure puts in the place of whom the block names', () => {
    const flow = expandBlock(host, stands, block)
    const doers = flow.nodes.flatMap((node) => (node.kind === 'step' ? [node.performer.agency] : []))
    expect(doers).toEqual(['competent', 'SNNMT', 'SXD', 'competent'])
    expect(holdsBlock(flow, stands, block)).toBe(true)
    expect(holdsBlock(flow, use('k1'), block)).toBe(false)
  })

  it('has the role that the procedure puts in the place of the one that the block names', () => {
    const roles = [{ from: 'case_officer', to: 'unit_head' }]
    const flow = expandBlock(host, { ...stands, roles }, block)
    const doers = flow.nodes.flatMap((node) =>
      node.kind === 'step' && node.id.startsWith('k1-') ? [node.performer] : [],
    )
    expect(doers).toEqual([
      { agency: 'SNNMT', role: 'unit_head' },
      { agency: 'SXD', role: 'unit_head', unit: 'QH' },
    ])
    expect(holdsBlock(flow, { ...stands, roles }, block)).toBe(true)
    expect(holdsBlock(flow, stands, block)).toBe(false)
    expect(withPlacesAsDone(flow, () => block).blocks).toEqual([
      { ...use('k1'), roles, places: stands.places },
    ])
  })

  it('is read off the steps after agencies were put in the place of others', () => {
    const flow = expandBlock(host, use('k1'), block)
    const moved = JSON.parse(JSON.stringify(flow).replaceAll('"STC"', '"SNNMT"')) as FlowDefinition
    expect(withPlacesAsDone(moved, () => block).blocks).toEqual([stands])
    expect(withPlacesAsDone(flow, () => block).blocks).toEqual([use('k1')])
  })

  it('a step changed by hand is seen', () => {
    const flow = expandBlock(host, use('k1'), block)
    const nodes = flow.nodes.map((node) =>
      node.id === 'k1-a' ? { ...node, name: { vi: 'Khác', en: 'Other' } } : node,
    )
    expect(holdsBlock({ ...flow, nodes }, use('k1'), block)).toBe(false)
  })
})
