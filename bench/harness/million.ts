/** Dossiers by the million, for reports, lists and searches: rows and open tasks without streams. */
import { setTimeout as delay } from 'node:timers/promises'
import { compileCalendar, defaultCalendar } from '../../src/calendar/index.ts'
import { rebuild } from '../../src/dossiers/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { figuresProjector } from '../../src/statistics/index.ts'

const YEARS = 5
/** The end of the five years. */
export const NOW = Date.UTC(2026, 10, 23, 3)

/** As states have moments. */
const ms = (moment: string) => `(extract(epoch from ${moment}) * 1000)::bigint`

/**
 * Dossiers of 15 departments (130 procedures each) and 148 communes (300 procedures) over five years that end with NOW. A few
 * procedures make most of them; most are resolved within days, 3 % never, 1 % stopped; nearly all come online. They share one version that is published.
 * What is open has a step that is to be done within four days. The same every time.
 */
const GENERATE = `insert into dossier (id, version, status, reference, code, procedure_code, procedure_version,
    receiving_agency, competent_agency, channel, submitted_at, accepted_at, due_at, ended_at, end_kind, outcome,
    owner_name, parties, state)
  select id, 9, case when ended_at is null then 'in_process' else 'handed_over' end, n::text, n::text, procedure,
         coalesce($4::uuid, id),
         agency, agency, channel, accepted_at, accepted_at, due_at, ended_at,
         case when ended_at is null then null when h % 100 = 1 then 'stopped' else 'result' end,
         case when ended_at is null or h % 100 = 1 then null
              when ended_at > due_at then 'late'
              when vn_day(ended_at) < vn_day(due_at) then 'early' else 'on_time' end,
         (array['Nguyễn Thị Bình', 'Trần Văn Nam', 'Lê Thị Hoa', 'Phạm Đức Anh', 'Hoàng Minh Châu'])[1 + h % 5], '{}',
         jsonb_build_object('status', case when ended_at is null then 'in_process' else 'handed_over' end,
           'procedureVersion', $4::uuid::text, 'clock', jsonb_build_object('ruleSet', 'nd-309-2026', 'agency', agency),
           'acceptedAt', ${ms('accepted_at')}, 'dueAt', ${ms('due_at')}, 'supplements', '[]'::jsonb,
           'tasks', case when ended_at is null then jsonb_build_array(jsonb_build_object(
             'key', 'step:one:2', 'kind', 'step', 'agency', agency, 'role', 'case_officer',
             'openedAt', ${ms('accepted_at')}, 'dueAt', ${ms('step_due_at')})) else '[]'::jsonb end)
    from (select n, h, md5(n::text)::uuid as id, 'H44.' || lpad((h % 163)::text, 3, '0') as agency,
                 '1.' || lpad(case when h % 163 < 15 then (h % 163) * 130 + floor(130 * share ^ 3)
                                   else 2000 + floor(300 * share ^ 4) end::text, 6, '0') as procedure,
                 case when h % 50 = 0 then 'direct' else 'online' end as channel,
                 accepted_at, accepted_at + interval '7 days' as due_at, accepted_at + interval '4 days' as step_due_at,
                 case when h % 33 <> 2 and accepted_at + took < $1::timestamptz then accepted_at + took end as ended_at
            from (select n, h, ((h / 163) % 10007) / 10007.0 as share,
                         $1::timestamptz - (h % ${YEARS * 365 * 86_400}) * interval '1 second' as accepted_at,
                         ((h / 7) % 720000) * interval '1 second' as took
                    from (select n, abs(hashint8(n))::bigint as h from generate_series($2::bigint, $3::bigint) n) numbers) times
         ) dossiers`

/** The work that is open on them, as their states say. */
const GENERATE_TASKS = `insert into task (dossier_id, key, kind, agency, role, opened_at, due_at)
  select d.id, t ->> 'key', t ->> 'kind', t ->> 'agency', t ->> 'role',
         to_timestamp((t ->> 'openedAt')::float8 / 1000), to_timestamp((t ->> 'dueAt')::float8 / 1000)
    from dossier d, jsonb_array_elements(d.state -> 'tasks') t
   where d.ended_at is null and d.version = 9 and t ->> 'key' = 'step:one:2'
  on conflict do nothing`

/** Adds so many dossiers, and counts all there are. */
export async function fillWithDossiers(database: Database, count: number): Promise<void> {
  const step = 250_000
  const [version] = await database.query<{ id: string }>(
    `select id from procedure_version where status = 'published' order by id limit 1`,
  )
  for (let from = 1; from <= count; from += step) {
    await database.query(GENERATE, [new Date(NOW), from, Math.min(from + step - 1, count), version?.id])
  }
  await database.query(GENERATE_TASKS)
  await database.query('vacuum analyze dossier')
  await database.query('vacuum analyze task')
  const time = compileCalendar(defaultCalendar)
  await rebuild(
    database,
    figuresProjector(() => time),
  )
  await database.query('vacuum analyze figure_fact')
  await database.query('vacuum analyze figure_sum')
  await settle(database)
}

/** A Centre did not get a million dossiers a moment ago: what they leave to be written and swept is done before anything is timed. */
async function settle(database: Database): Promise<void> {
  await database.query('checkpoint')
  const isSweeping = () =>
    database.query("select from pg_stat_activity where backend_type = 'autovacuum worker'")
  while ((await isSweeping()).length > 0) await delay(500)
}
