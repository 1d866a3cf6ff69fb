import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import * as civil from './connectors/civil-status/contract.ts'
import * as kit from './connectors/kit/contract.ts'
import { SYSTEMS } from './connectors/kit/systems.ts'
import { catalogueSchema } from './connectors/national-portal/catalogue.ts'
import * as portal from './connectors/national-portal/contract.ts'
import { identitySchema } from './connectors/national-portal/owner-identity.ts'
import * as population from './connectors/population/contract.ts'
import * as postal from './connectors/postal/contract.ts'
import { messageErrors } from './door/faults.ts'
import { CONNECTORS } from './model.ts'
import { MISBEHAVIOURS } from './stand-ins/misbehaviour.ts'

const text = ['connections', 'integration', 'operations']
  .map((name) => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8'))
  .join('\n')
const names = new Set(text.match(/[\p{L}_][\p{L}\d_]*/gu))

/** Every name that a message may have, nested ones too, and every code that a field may take. */
function wordsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const json = schema as Record<string, unknown>
  const own = Object.keys((json.properties ?? {}) as object)
  const codes = [...((json.enum ?? []) as unknown[]), json.const].filter((one) => typeof one === 'string')
  return [...own, ...codes, ...Object.values(json).flatMap(wordsOf)].filter((one) => /^\p{L}/u.test(one))
}

const SCHEMAS = Object.entries({
  ...{ ...portal, ...civil, ...kit, ...population, ...postal },
  ...{ catalogueSchema, identitySchema },
}).flatMap(([name, value]) => (value instanceof z.ZodType ? [[name, value] as const] : []))

it.each(SCHEMAS)('%s: every field and every code of the message stands in the documentation', (_, schema) => {
  const words = wordsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  expect([...new Set(words)].filter((word) => !names.has(word))).toEqual([])
})

it('every connector, every state of a ministry’s system, and every reason for which a message waits or is parked stands there', () => {
  const states = SYSTEMS.flatMap(({ states: known, asks, tells, fields }) => [
    ...[...Object.keys(known), asks, tells],
    ...fields.map(({ field }) => field),
  ])
  const all = [...Object.keys(CONNECTORS), ...states, ...Object.keys(messageErrors)]
  expect(all.filter((word) => !names.has(word))).toEqual([])
})

it('every misbehaviour of a stand-in stands there', () => {
  expect(Object.keys(MISBEHAVIOURS).filter((word) => !names.has(word))).toEqual([])
})
