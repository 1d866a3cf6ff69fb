-- Long commands go on where they stopped, and figures are built anew beside the old ones.
set local lock_timeout = '5s';

-- Where a long command has come to; gone when it has ended. One process at a time is at each.
create table long_run (
  name     text primary key,
  -- The process that is at it.
  runner   uuid not null,
  state    jsonb not null,
  begun_at timestamptz not null default now(),
  moved_at timestamptz not null default now()
);

-- How often the tables of a projector were built anew and exchanged: what was remembered of the old ones is old.
alter table checkpoint add column generation integer not null default 0;

-- The second set of the figures' tables, column for column and index for index as the first. A rebuild fills it and then
-- exchanges the two schemas' tables; whatever is added to one set must be added to the other.
create schema figures_beside;

create table figures_beside.figure_fact (like public.figure_fact including defaults including constraints)
  with (fillfactor = 80);
alter table figures_beside.figure_fact add primary key (dossier_id);
create index figure_fact_submitted on figures_beside.figure_fact (submitted_at, dossier_id);
create index figure_fact_accepted on figures_beside.figure_fact (accepted_at, dossier_id);
create index figure_fact_ended on figures_beside.figure_fact (ended_at, dossier_id);
create index figure_fact_late on figures_beside.figure_fact (late_from, dossier_id);
create index figure_fact_rated on figures_beside.figure_fact (rated_at, dossier_id) where rated_at is not null;
create index figure_fact_agency on figures_beside.figure_fact (agency, accepted_at, dossier_id);
create index figure_fact_otherwise on figures_beside.figure_fact (ended_at) where ending in ('stopped', 'withdrawn');
create index figure_fact_time on figures_beside.figure_fact (procedure_code, ended_at) where working_days is not null;

create table figures_beside.figure_sum (
  like public.figure_sum including defaults including constraints,
  primary key (mask, agency, grain, start, procedure_code, channel)
) partition by list (mask);
create table figures_beside.figure_sum_c partition of figures_beside.figure_sum for values in ('c') with (fillfactor = 80);
create table figures_beside.figure_sum_ac partition of figures_beside.figure_sum for values in ('ac') with (fillfactor = 80);
create table figures_beside.figure_sum_pc partition of figures_beside.figure_sum for values in ('pc') with (fillfactor = 80);
create table figures_beside.figure_sum_apc partition of figures_beside.figure_sum for values in ('apc') with (fillfactor = 80);
create index figure_sum_ac_start on figures_beside.figure_sum_ac (grain, start);
create index figure_sum_pc_procedure on figures_beside.figure_sum_pc (procedure_code, grain, start);
create index figure_sum_apc_procedure on figures_beside.figure_sum_apc (procedure_code, grain, start);
