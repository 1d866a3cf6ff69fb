/** The nine indices in the law's order, and how they are counted. */
import type { DossierIndex, UnitIndex } from '../model.ts'
import { agencyTime } from './agency-time.ts'
import { attitude } from './attitude.ts'
import { contacts } from './contacts.ts'
import { oneStop } from './one-stop.ts'
import { onlineService } from './online-service.ts'
import { petitionsHandled } from './petitions-handled.ts'
import { places } from './places.ts'
import { publication } from './publication.ts'
import { totalTime } from './total-time.ts'

export const DOSSIER_INDICES = {
  total_time: totalTime,
  agency_time: agencyTime,
  contacts,
  places,
  attitude,
} as const satisfies Record<string, DossierIndex>

export const UNIT_INDICES = {
  one_stop: oneStop,
  publication,
  petitions: petitionsHandled,
  online: onlineService,
} as const satisfies Record<string, UnitIndex>

export type DossierKey = keyof typeof DOSSIER_INDICES
export type UnitKey = keyof typeof UNIT_INDICES
export type IndexKey = DossierKey | UnitKey
export const DOSSIER_KEYS = Object.keys(DOSSIER_INDICES) as DossierKey[]
export const UNIT_KEYS = Object.keys(UNIT_INDICES) as UnitKey[]

/** Number and order of the law. */
export const INDEX_KEYS = [
  'total_time',
  'agency_time',
  'contacts',
  'places',
  'one_stop',
  'publication',
  'attitude',
  'petitions',
  'online',
] as const satisfies readonly IndexKey[]

export function indexOf(key: IndexKey): DossierIndex | UnitIndex {
  return { ...DOSSIER_INDICES, ...UNIT_INDICES }[key]
}

export function isDossierKey(key: string | undefined): key is DossierKey {
  return key !== undefined && Object.hasOwn(DOSSIER_INDICES, key)
}
