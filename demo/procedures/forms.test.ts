import { describe, expect, it } from 'vitest'
import { factRulesOf, formOf } from '../../src/catalogue/index.ts'
import { checkForm, missingIn, visiblePages } from '../../src/forms/index.ts'
import { compileFlow } from '../../src/workflow/index.ts'
import { PROCEDURES_2026 } from './index.ts'

const AT = { today: '2026-11-23', lang: 'vi' } as const
const online = PROCEDURES_2026.filter(({ channels }) => channels.includes('online'))

describe('every procedure that is offered online', () => {
  it.each(online.map((version) => [version.procedure, version] as const))(
    '%s has a sound form',
    (_, version) => {
      const form = formOf({ version, flow: compileFlow(version.flow) })
      const facts = Object.fromEntries([...factRulesOf(version)].map(([name, { type }]) => [name, type]))
      const components = version.components.map(({ code }) => code)
      expect(checkForm(form, { facts, components })).toEqual([])
      expect(visiblePages(form, {}, AT).length).toBeGreaterThan(1)
      expect(missingIn(form, {}, AT)).toBeDefined()
    },
  )
})
