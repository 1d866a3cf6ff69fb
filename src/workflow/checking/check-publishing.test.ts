import { describe, expect, it } from 'vitest'
import type { FlowDefinition, FlowNode, StepNode } from '../model.ts'
import { communeFlow } from '../patterns/commune.ts'
import { checkForPublishing, checkPerformers } from './check-publishing.ts'
import { checkSoundness } from './check-soundness.ts'
import { checkLimits, longestPath } from './times/check-limits.ts'

const NAME = { vi: 'Thẩm định', en: 'Appraise' }
const END: FlowNode = { kind: 'end', id: 'end' }

function step(id: string, days: number, next: string): StepNode {
  const limit = { quantity: days, unit: 'working_day' } as const
  return {
    kind: 'step',
    id,
    name: { vi: `Bước ${id}`, en: `Step ${id}` },
    performer: { agency: 'competent', role: 'clerk' },
    limit,
    next,
  }
}

function flow(...nodes: FlowNode[]): FlowDefinition {
  return { id: 'f', name: NAME, start: nodes[0]?.id ?? '', facts: { n: 'number' }, nodes }
}

const choice = (id: string, next: string, otherwise: string): FlowNode => ({
  kind: 'choice',
  id,
  branches: [{ when: 'n > 0', next }],
  otherwise,
})
const codes = (def: FlowDefinition) => checkSoundness(def).map(({ code, node }) => `${code}@${node}`)

describe('soundness', () => {
  it('allows a loop with a way out', () => {
    expect(checkSoundness(flow(step('a', 1, 'c'), choice('c', 'a', 'end'), END))).toEqual([])
  })

  it('refuses a loop without one, and the end it never comes to', () => {
    const def = flow(choice('c', 'a', 'end'), step('a', 1, 'b'), step('b', 1, 'a'), END)
    expect(codes(def)).toEqual(['no_way_to_end@a'])
  })

  it('refuses a join that waits for a branch that is never taken together with the other', () => {
    const def = flow(
      choice('c', 'a', 'b'),
      step('a', 1, 'j'),
      step('b', 1, 'j'),
      { kind: 'join', id: 'j', next: 'z' },
      step('z', 1, 'end'),
      END,
    )
    expect(codes(def)).toEqual(['join_never_complete@j', 'dead_node@z', 'dead_node@end'])
  })

  it('refuses tokens left behind at the end', () => {
    const def = flow({ kind: 'fork', id: 'f', next: ['a', 'end'] }, step('a', 1, 'end'), END)
    expect(codes(def)).toEqual(['tokens_left@end'])
  })

  it('refuses two tokens in one step', () => {
    const def = flow(
      { kind: 'fork', id: 'f', next: ['a', 'b'] },
      step('a', 1, 'z'),
      step('b', 1, 'z'),
      step('z', 1, 'end'),
      END,
    )
    expect(codes(def)).toContain('two_tokens@z')
  })

  it('refuses a send-back out of a parallel branch', () => {
    const def = flow(
      step('s', 1, 'f'),
      { kind: 'fork', id: 'f', next: ['a', 'b'] },
      { ...step('a', 1, 'j'), returnTo: ['s'] },
      step('b', 1, 'j'),
      { kind: 'join', id: 'j', next: 'end' },
      END,
    )
    expect(codes(def)).toContain('two_tokens@b')
  })

  const wide = (last: string) => {
    const branches = Array.from({ length: 4 }, (_, branch) =>
      Array.from({ length: 12 }, (__, place) =>
        step(`s${branch}_${place}`, 1, place === 11 ? 'j' : `s${branch}_${place + 1}`),
      ),
    )
    const fork: FlowNode = { kind: 'fork', id: 'f', next: branches.map((branch) => branch[0]?.id ?? '') }
    const twin: FlowNode = {
      kind: 'choice',
      id: 'c',
      branches: [{ when: 'n > 0', next: 'k' }],
      otherwise: last,
    }
    return flow(
      fork,
      ...branches.flat(),
      { kind: 'join', id: 'j', next: 'c' },
      twin,
      step('k', 1, 'end'),
      END,
    )
  }

  it('looks at parallel branches one by one, however long they are', () => {
    expect(codes(wide('end'))).toEqual([])
  })

  it('says so when a flow not written in blocks has too many situations to check', () => {
    const def = wide('s0_3')
    expect(checkSoundness(def).map(({ code }) => code)).toEqual(['too_many_markings'])
    expect(checkSoundness(def)[0]?.message.vi).toContain('20000')
  })
})

describe('the longest way through a flow', () => {
  it('takes the longer of two choices and the longest of parallel branches', () => {
    const def = flow(
      choice('c', 'a', 'f'),
      step('a', 3, 'z'),
      { kind: 'fork', id: 'f', next: ['x', 'y'] },
      step('x', 4, 'j'),
      step('y', 2, 'j'),
      { kind: 'join', id: 'j', next: 'z' },
      step('z', 1, 'end'),
      END,
    )
    expect(longestPath(def)).toEqual({
      workingDays: 5,
      steps: [
        { node: 'x', upTo: 4 },
        { node: 'z', upTo: 5 },
      ],
    })
  })

  it('counts a loop once, whether it is left at its head or at its foot', () => {
    expect(
      longestPath(flow(step('a', 2, 'c'), choice('c', 'a', 'z'), step('z', 1, 'end'), END)).workingDays,
    ).toBe(3)
    expect(
      longestPath(flow(choice('c', 'body', 'z'), step('body', 2, 'c'), step('z', 1, 'end'), END)).workingDays,
    ).toBe(3)
  })

  it('goes out of an inner loop into the outer one', () => {
    const def = flow(
      choice('outer', 'a', 'z'),
      step('a', 1, 'inner'),
      choice('inner', 'b', 'c'),
      step('b', 2, 'inner'),
      step('c', 4, 'outer'),
      step('z', 8, 'end'),
      END,
    )
    expect(longestPath(def).workingDays).toBe(15)
  })

  it('counts the time until a timeout', () => {
    const def = flow(
      {
        kind: 'wait',
        id: 'w',
        name: NAME,
        system: 'tax',
        limit: { quantity: 2, unit: 'working_day' },
        timeout: { after: { quantity: 16, unit: 'working_hour' }, next: 'late' },
        next: 'end',
      },
      step('late', 1, 'end'),
      END,
    )
    expect(longestPath(def).workingDays).toBe(3)
  })
})

describe('the legal limit', () => {
  const def = flow(step('a', 3, 'b'), step('b', 2, 'end'), END)

  it.each([
    { quantity: 5, unit: 'working_day' } as const,
    { quantity: 40, unit: 'working_hour' } as const,
    { quantity: 7, unit: 'calendar_day' } as const,
    { quantity: 1, unit: 'month' } as const,
    {
      unit: 'phases',
      parts: [
        { quantity: 3, unit: 'working_day' },
        { quantity: 2, unit: 'working_day' },
      ],
    } as const,
    { unit: 'none' } as const,
    undefined,
    5,
  ])('is kept by five working days: %o', (limit) => {
    expect(checkLimits(def, limit)).toEqual([])
  })

  it('is exceeded: the refusal names the place and the way', () => {
    const [refusal, ...more] = checkLimits(def, { quantity: 4, unit: 'working_day' })
    expect(more).toEqual([])
    expect(refusal).toMatchObject({ code: 'limit_exceeded', node: 'b' })
    expect(refusal?.message.vi).toContain('“Bước a” → “Bước b” cộng lại 5 ngày làm việc')
    expect(checkLimits(def, { unit: 'same_day' })).toHaveLength(1)
  })
})

describe('before publishing', () => {
  const def = communeFlow({ id: 'b', name: NAME, limit: 3 })

  it('a step that nobody can do is refused with role and agency', () => {
    const refusals = checkPerformers(def, ({ role }) => role !== 'clerk')
    expect(refusals).toMatchObject([{ code: 'no_performer', node: 'issue' }])
    expect(refusals[0]?.message.en).toContain('“clerk” at “competent”')
  })

  it('all checks stand in one list', () => {
    const hasPerformer = () => false
    const all = checkForPublishing(def, { limit: 2, hasPerformer }).map(({ code }) => code)
    expect(all).toEqual(['limit_exceeded', 'no_performer', 'no_performer', 'no_performer'])
    const malformed = checkForPublishing({ ...def, start: 'x' }, { hasPerformer }).map(({ code }) => code)
    expect(malformed).toEqual(['unknown_start', 'no_performer', 'no_performer', 'no_performer'])
    expect(checkForPublishing(def)).toEqual([])
  })
})
