/**
 * Writes src/forms/kinds/place/units.txt from the tables of thanglequoc/vietnamese-provinces-database (units) and dvhcvn (old to
 * new), both MIT: `node scripts/make-units.ts FOLDER`, where FOLDER holds provinces_34.csv, wards_3321.csv and old_to_new_wards.csv.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

type Row = Readonly<Record<string, string>>

const [folder = '.'] = process.argv.slice(2)
const rowsOf = (file: string): Row[] =>
  parse(readFileSync(join(folder, file), 'utf8').normalize('NFC'), { columns: true, skip_empty_lines: true })

const wards = rowsOf('wards_3321.csv')
const lines = [
  '# Units of Vietnam since 1/7/2025, and the old communes with the codes of what they became. MIT: see NOTICE.',
  '# "=code province", "code commune", then "~old province", "old commune>code,code".',
  ...rowsOf('provinces_34.csv').flatMap((province) => [
    `=${province.code} ${province.full_name}`,
    ...wards
      .filter((ward) => ward.province_code === province.code)
      .map((ward) => `${ward.code} ${capital(ward.full_name ?? '')}`),
  ]),
  ...oldLines(),
]
writeFileSync(new URL('../src/forms/kinds/place/units.txt', import.meta.url), `${lines.join('\n')}\n`)

function oldLines(): string[] {
  const old = new Map<string, Map<string, { name: string; became: Set<string> }>>()
  for (const row of rowsOf('old_to_new_wards.csv')) {
    const province = old.get(row.old_province ?? '') ?? new Map()
    const unit = province.get(row.old_ward_code) ?? { name: capital(row.old_ward ?? ''), became: new Set() }
    unit.became.add(row.new_ward_code)
    old.set(row.old_province ?? '', province.set(row.old_ward_code, unit))
  }
  return [...old].flatMap(([province, units]) => [
    `~${province}`,
    ...[...units.values()].map(({ name, became }) => `${name}>${[...became].join(',')}`),
  ])
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
