import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Agency, Unit } from '../model.ts'

const selectAgencies = statement(
  'agencies.select',
  `select json_agg(json_strip_nulls(json_build_object(
     'code', a.code, 'name', json_build_object('vi', a.name_vi, 'en', a.name_en), 'kind', a.kind,
     'parent', a.parent, 'place', a.place, 'validFrom', a.valid_from, 'validTo', a.valid_to,
     'successors', case when a.successors <> '{}' then a.successors end,
     'aliases', (select array_agg(x.code order by x.code) from agency_alias x where x.agency = a.code))) order by a.code) as agencies
   from agency a`,
)

/** Every agency there is or was, by code. A province has a few hundred, so they are read whole. */
export async function readAgencies(db: Queryable): Promise<Agency[]> {
  const [row] = await db.query<{ agencies: Agency[] | null }>(selectAgencies)
  return row?.agencies ?? []
}

const selectUnits = statement(
  'units.select',
  `select agency, code, json_build_object('vi', name_vi, 'en', name_en) as name from unit order by agency, code`,
)

export function readUnits(db: Queryable): Promise<Unit[]> {
  return db.query<Unit>(selectUnits)
}

const upsertAgencies = statement(
  'agencies.upsert',
  `insert into agency (code, name_vi, name_en, kind, parent, valid_from, valid_to, successors, place)
   select a.code, a.name->>'vi', a.name->>'en', a.kind, a.parent, a."validFrom", a."validTo",
     coalesce(a.successors, '{}'), a.place
   from jsonb_to_recordset($1::jsonb) as a(code text, name jsonb, kind text, parent text, "validFrom" date,
     "validTo" date, successors text[], place jsonb)
   on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, kind = excluded.kind,
     parent = excluded.parent, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
     successors = excluded.successors, place = coalesce(excluded.place, agency.place)`,
)

const replaceAliases = statement(
  'agency_aliases.replace',
  `with given as (
     select alias as code, a.code as agency
     from jsonb_to_recordset($1::jsonb) as a(code text, aliases text[]), unnest(a.aliases) as alias
   ), gone as (
     delete from agency_alias x
     where x.agency in (select a.code from jsonb_to_recordset($1::jsonb) as a(code text))
       and not exists (select from given g where g.code = x.code)
   )
   insert into agency_alias (code, agency) select code, agency from given
   on conflict (code) do update set agency = excluded.agency`,
)

/** Writes agencies whole: what is given replaces what stood under the code, aliases included; where it is stays if nothing is given. */
export async function writeAgencies(db: Queryable, agencies: readonly Agency[]): Promise<void> {
  const json = JSON.stringify(agencies)
  await db.query(upsertAgencies, [json])
  await db.query(replaceAliases, [json])
}

const upsertUnits = statement(
  'units.upsert',
  `insert into unit (agency, code, name_vi, name_en)
   select u.agency, u.code, u.name->>'vi', u.name->>'en'
   from jsonb_to_recordset($1::jsonb) as u(agency text, code text, name jsonb)
   on conflict (agency, code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en`,
)

export async function writeUnits(db: Queryable, units: readonly Unit[]): Promise<void> {
  await db.query(upsertUnits, [JSON.stringify(units)])
}

const takenCodes = statement(
  'agencies.taken_codes',
  `select code from agency where code = any($2) and code <> $1
   union select code from agency_alias where (code = any($2) and agency <> $1) or code = $1`,
)

/** Codes that the agency wants as its own or as alias and that already mean another agency. */
export async function findTakenCodes(db: Queryable, agency: Agency): Promise<string[]> {
  const rows = await db.query<{ code: string }>(takenCodes, [agency.code, agency.aliases ?? []])
  return rows.map((row) => row.code)
}

/** Keeps others from changing agencies until the transaction ends; reading goes on. */
export async function lockAgencies(tx: Queryable): Promise<void> {
  await tx.query('lock table agency in share row exclusive mode')
}
