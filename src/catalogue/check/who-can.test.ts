import { describe, expect, it } from 'vitest'
import type { Agency, AgencyKind } from '../../agencies/index.ts'
import type { Performer } from '../../workflow/index.ts'
import type { ProcedureVersion } from '../model.ts'
import { testVersion } from '../versions/version.testing.ts'
import { checkVersionFlow } from './flow.ts'

function agency(code: string, kind: AgencyKind, more: Partial<Agency> = {}): Agency {
  return { code, name: { vi: code, en: code }, kind, validFrom: '2025-07-01', ...more }
}

const AGENCIES = [
  agency('province', 'committee'),
  agency('centre', 'centre'),
  agency('old centre', 'centre', { validTo: '2025-12-31' }),
  agency('department', 'department', { parent: 'province' }),
  agency('branch', 'commune', { parent: 'department' }),
  agency('stray', 'commune'),
]
type Competent = ProcedureVersion['competent']
const named = (...agencies: string[]): Competent => ({ kinds: [], agencies })
const ofKind = (...kinds: Competent['kinds'][number][]): Competent => ({ kinds, agencies: [] })

/** Whether a step is found that nobody can do, where these agencies have somebody with the role. */
function lacksHands(to: Performer['agency'], competent: Competent, having: readonly string[]): boolean {
  const version = testVersion({ competent })
  const nodes = version.flow.nodes.map((node) =>
    node.kind === 'step' ? { ...node, performer: { agency: to, role: 'case_officer' } } : node,
  )
  const directory = {
    agencies: AGENCIES,
    hasRole: (place: { agency: string }) => having.includes(place.agency),
  }
  const found = checkVersionFlow({ ...version, flow: { ...version.flow, nodes } }, directory)
  return found.some(({ message }) => message.en.includes('Nobody can do step'))
}

describe('a step can be done', () => {
  it.each([
    ['at the competent agency that has somebody', 'competent', named('department'), ['department']],
    ['at one of the agencies of a competent kind', 'competent', ofKind('commune'), ['stray']],
    ['at every competent agency named', 'competent', named('department', 'stray'), ['department', 'stray']],
    ['where the dossier was received, at the Centre', 'receiving', named('department'), ['centre']],
    [
      'where the dossier was received, at the agency itself',
      'receiving',
      named('department'),
      ['department'],
    ],
    ['at the agency above', 'parent', named('department'), ['province']],
    ['at the agency above one of several', 'parent', named('stray', 'department'), ['province']],
    ['at the committee above', 'committee', named('department'), ['province']],
    ['at the committee above the agency above', 'committee', named('branch'), ['province']],
    ['at an agency named in the step', 'stray', named('department'), ['stray']],
  ] as const)('%s', (_, to, competent, having) => {
    expect(lacksHands(to, competent, having)).toBe(false)
  })

  it('is told by the names of role and agency where it cannot be', () => {
    const version = testVersion({ competent: named('department') })
    const nodes = version.flow.nodes.map((node) =>
      node.kind === 'step' ? { ...node, performer: { agency: 'competent', role: 'unit_head' } } : node,
    )
    const directory = { agencies: AGENCIES, hasRole: () => false }
    const found = checkVersionFlow({ ...version, flow: { ...version.flow, nodes } }, directory)
    expect(found[0]?.message.vi).toContain('vai trò “Lãnh đạo phòng” tại cơ quan chủ trì')
  })

  it.each([
    ['at a competent agency without anybody', 'competent', named('department'), ['centre']],
    ['at only one of the competent agencies named', 'competent', named('department', 'stray'), ['stray']],
    ['at a kind without anybody', 'competent', ofKind('commune'), ['department']],
    ['by nobody where nobody is competent', 'competent', named(), AGENCIES.map(({ code }) => code)],
    ['at a Centre that is no more', 'receiving', named('department'), ['old centre']],
    ['at a desk without anybody', 'receiving', named('department'), ['stray', 'province']],
    ['at an agency above without anybody', 'parent', named('department'), ['department']],
    ['above an agency that has none above it', 'parent', named('stray'), ['stray', 'province']],
    ['at the committee above only one of several', 'committee', named('stray', 'department'), ['province']],
    ['at the committee above where nobody is', 'committee', named('department'), ['department']],
    ['at the committee above nobody competent', 'committee', named(), ['province']],
    ['at an agency named in the step without anybody', 'stray', named('department'), ['department']],
  ] as const)('but not %s', (_, to, competent, having) => {
    expect(lacksHands(to, competent, having)).toBe(true)
  })
})
