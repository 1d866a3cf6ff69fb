/** Which unit of the competent agency handles a field; agencies not listed leave it to whoever holds the role. */
import type { FieldKey } from './words.ts'

type UnitsOfFields = Partial<Record<FieldKey, string>>

const COMMUNE: UnitsOfFields = {
  civil: 'vp',
  certification: 'vp',
  adoption: 'vp',
  residence: 'ca',
  identity: 'ca',
  household: 'kt',
  land: 'kt',
  construction: 'kt',
  housing: 'kt',
  water: 'kt',
  environment: 'kt',
  trade: 'kt',
  social: 'vhxh',
  merit: 'vhxh',
}

const BY_AGENCY: Readonly<Record<string, UnitsOfFields>> = {
  'G01.44': { exit: 'qlhc', record: 'qlhc', order: 'qlhc', driving: 'csgt' },
  'H44.03': { investment: 'dautu' },
  'H44.07': { trade: 'qltm', promotion: 'qltm', industry: 'qlnl' },
  'H44.08': { diplomas: 'qlcl', schools: 'tccb' },
  'H44.13': { foreignAffairs: 'lsls' },
  'H44.19': { lawyers: 'bttp', notary: 'bttp', civil: 'hctp' },
  'H44.20': { tourism: 'qldl', advertising: 'qlvh' },
  'H44.22': { health: 'nvy', foodService: 'nvy', pharmacy: 'nvd', cosmetics: 'nvd' },
  'H44.23': { complaints: 'nv1' },
  'H44.41': { science: 'qlcn' },
  'H44.42': { associations: 'ldvl' },
  'H44.43': { enterprise: 'dkkd', investment: 'dtdn' },
  'H44.44': { construction: 'qlxd', road: 'qlvt' },
  'H44.45': {
    land: 'vpdkdd',
    security: 'vpdkdd',
    water: 'qlmt',
    environment: 'qlmt',
    foodFarm: 'cnty',
    veterinary: 'cnty',
    plants: 'cnty',
  },
  'H44.46': { religion: 'tg' },
  '000.00.44.G01': { order: 'qlhc' },
  '000.00.07.H44': { trade: 'qltm', promotion: 'qltm' },
  '000.00.08.H44': { diplomas: 'khaothi' },
  '000.00.09.H44': { driving: 'qlvt', road: 'qlvt' },
  '000.00.10.H44': { enterprise: 'dkkd', household: 'dkkd', investment: 'ktdn' },
  '000.00.11.H44': { science: 'qlcn' },
  '000.00.12.H44': { labour: 'vlatld', merit: 'ncc' },
  '000.00.14.H44': { religion: 'tg' },
  '000.00.15.H44': { foodFarm: 'qlcl', veterinary: 'cnty', plants: 'ttbvtv' },
  '000.00.16.H44': { investment: 'qlgcs' },
  '000.00.17.H44': { land: 'vpdkdd', water: 'nuoc', environment: 'qlmt' },
  '000.00.18.H44': { publishing: 'bcxb' },
  '000.00.19.H44': { record: 'hctp', lawyers: 'bttp' },
  '000.00.20.H44': { tourism: 'qldl', advertising: 'qlvh' },
  '000.00.21.H44': { construction: 'qlxd' },
  '000.00.22.H44': { health: 'nvy', pharmacy: 'nvd', cosmetics: 'nvd' },
}

/** The unit for a field; undefined where several agencies share the procedure. */
export function unitFor(by: 'commune' | readonly string[], field: FieldKey): string | undefined {
  if (by === 'commune') return COMMUNE[field]
  const [only, ...others] = by
  return only === undefined || others.length > 0 ? undefined : BY_AGENCY[only]?.[field]
}
