/** Units of Vietnam since 1/7/2025 by code and by the ways people write them, and what the old communes became. */
import { foldWord } from '../fold.ts'

export interface Commune {
  code: string
  /** "Phường Việt Trì" */
  name: string
  province: Province
}

export interface Province {
  code: string
  /** "Tỉnh Phú Thọ" */
  name: string
}

/** A commune of before, with all that lies on its ground today. */
export interface OldCommune {
  name: string
  /** "Tỉnh Vĩnh Phúc" */
  province: string
  became: readonly Commune[]
}

export interface Units {
  provinces: readonly Province[]
  communes: ReadonlyMap<string, Commune>
  /** By folded name, with and without the word for its rank. */
  byName: ReadonlyMap<string, readonly Commune[]>
  oldByName: ReadonlyMap<string, readonly OldCommune[]>
  /** Folded names of provinces, old and new, to the codes of the provinces there today. */
  provinceCodes: ReadonlyMap<string, ReadonlySet<string>>
}

/** "xã Hy Cương" and "Hy Cương", as a key. */
const RANK = /^(xa|phuong|thi tran|dac khu|tinh|thanh pho|tp|thi xa|tt|p|x) /

export function bareName(folded: string): string {
  return folded.replace(RANK, '')
}

/** Reads `units.txt`. */
export function parseUnits(text: string): Units {
  const units = {
    provinces: [] as Province[],
    communes: new Map<string, Commune>(),
    byName: new Map<string, Commune[]>(),
    oldByName: new Map<string, OldCommune[]>(),
    provinceCodes: new Map<string, Set<string>>(),
  }
  let province: Province = { code: '', name: '' }
  let old = ''
  for (const line of text.split('\n')) {
    const [code = '', name = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
    if (line.startsWith('=')) {
      province = { code: code.slice(1), name }
      units.provinces.push(province)
      for (const key of keysOf(name)) addTo(units.provinceCodes, key, province.code)
    } else if (line.startsWith('~')) old = line.slice(1)
    else if (/^\d/.test(line)) {
      const commune = { code, name, province }
      units.communes.set(code, commune)
      for (const key of keysOf(name)) pushTo(units.byName, key, commune)
    } else if (line.includes('>')) addOld(units, line, old)
  }
  return units
}

interface Filling {
  communes: ReadonlyMap<string, Commune>
  oldByName: Map<string, OldCommune[]>
  provinceCodes: Map<string, Set<string>>
}

function addOld({ communes, oldByName, provinceCodes }: Filling, line: string, province: string): void {
  const [name = '', codes = ''] = line.split('>')
  const became = codes.split(',').flatMap((code) => communes.get(code) ?? [])
  const commune = { name, province, became }
  for (const key of keysOf(name)) pushTo(oldByName, key, commune)
  for (const key of keysOf(province)) for (const now of became) addTo(provinceCodes, key, now.province.code)
}

function keysOf(name: string): string[] {
  const folded = foldWord(name)
  return [...new Set([folded, bareName(folded)])]
}

function pushTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

let loaded: Units | undefined

/** Once, when the process starts. */
export function useUnits(units: Units): void {
  loaded = units
}

/** Undefined in a browser, which has none and leaves communes to the server. */
export function findUnits(): Units | undefined {
  return loaded
}

/** Throws where nobody has loaded them: then a commune cannot be told from a wrong one. */
export function getUnits(): Units {
  if (loaded === undefined) throw new Error('the administrative units are not loaded')
  return loaded
}
