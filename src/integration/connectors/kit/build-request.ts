/** What a ministry's system is sent, out of what was told once. */
import type { LoadedDossier } from '../../../dossiers/index.ts'
import { writeMoment } from '../national-portal/contract.ts'
import type { MappedField, Source } from './model.ts'

export interface Told extends LoadedDossier {
  form: Readonly<Record<string, unknown>>
}

type Plain = string | number | boolean

/** Fields without a value anywhere are left out. Pure. */
export function fillFields(fields: readonly MappedField[], told: Told): Record<string, Plain> {
  const filled = fields.flatMap(({ field, from }): [string, Plain][] => {
    const value = from.map((source) => valueFrom(source, told)).find((one) => one !== undefined)
    return value === undefined ? [] : [[field, value]]
  })
  return Object.fromEntries(filled)
}

function valueFrom(source: Source, { state, parties, form }: Told): Plain | undefined {
  if ('form' in source) return plain(at(form, source.form.split('.')))
  if ('fact' in source) return plain(state.facts[source.fact])
  if ('party' in source) {
    const [who, part] = source.party.split('.') as ['applicant' | 'owner', 'name']
    return plain((who === 'owner' ? (parties.owner ?? parties.applicant) : parties.applicant)[part])
  }
  if (source.dossier === 'acceptedAt') {
    return state.acceptedAt === undefined ? undefined : writeMoment(state.acceptedAt)
  }
  return plain(state[source.dossier])
}

/** A list of rows is told as the names in its first column, one after the other. */
function plain(value: unknown): Plain | undefined {
  if (Array.isArray(value)) {
    const names = value.map((row) => (typeof row === 'object' && row !== null ? Object.values(row)[0] : row))
    return names.length === 0 ? undefined : names.map(String).join('; ')
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function at(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined
  return at((value as Record<string, unknown>)[first], rest)
}
