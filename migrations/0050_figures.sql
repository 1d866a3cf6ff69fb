-- The figures: what each dossier contributes now, and those contributions summed per day, month and year.
-- Both are derived by the projector `figures` and can be made again from the dossiers.

-- The date in Vietnam at an instant, and the instant at which a date begins there.
create function vn_day(timestamptz) returns date language sql immutable strict parallel safe
  return ($1 at time zone 'Asia/Ho_Chi_Minh')::date;
create function vn_midnight(date) returns timestamptz language sql immutable strict parallel safe
  return $1::timestamp at time zone 'Asia/Ho_Chi_Minh';

create table figure_fact (
  dossier_id     uuid primary key,
  agency         text not null,
  procedure_code text not null,
  channel        text not null,
  submitted_at   timestamptz not null,
  accepted_at    timestamptz,
  due_at         timestamptz,
  -- The first instant at which the dossier is late if it has not ended; by minute or by date, as its rule set says.
  late_from      timestamptz,
  ended_at       timestamptz,
  -- early, on_time, late, stopped, withdrawn or not_accepted
  ending         text,
  -- why it was stopped or withdrawn, in the words of the act
  reason         text,
  rated_at       timestamptz,
  rating         text,
  -- when it waited for a supplement or a payment
  pauses         tstzmultirange not null default '{}',
  -- from acceptance to result without the pauses, in working days of the agency
  working_days   real
) with (fillfactor = 80);
create index figure_fact_submitted on figure_fact (submitted_at, dossier_id);
create index figure_fact_accepted on figure_fact (accepted_at, dossier_id);
create index figure_fact_ended on figure_fact (ended_at, dossier_id);
create index figure_fact_late on figure_fact (late_from, dossier_id);
create index figure_fact_rated on figure_fact (rated_at, dossier_id) where rated_at is not null;
create index figure_fact_agency on figure_fact (agency, accepted_at, dossier_id);
create index figure_fact_otherwise on figure_fact (ended_at) where ending in ('stopped', 'withdrawn');
create index figure_fact_time on figure_fact (procedure_code, ended_at) where working_days is not null;

-- Sums of contributions. `mask` says which dimensions are kept besides the channel: c none, ac the agency, pc the procedure,
-- apc both; what is not kept is ''. `grain` is day, month or year, `start` its first day. A period is at most some sixty rows
-- for each group, however many dossiers there are.
create table figure_sum (
  mask           text not null,
  grain          text not null,
  start          date not null,
  agency         text not null,
  procedure_code text not null,
  channel        text not null,
  submitted      integer not null,
  -- change of the number that waits for acceptance
  waiting        integer not null,
  refused        integer not null,
  cancelled      integer not null,
  received       integer not null,
  -- change of the number in process
  open           integer not null,
  early          integer not null,
  on_time        integer not null,
  late           integer not null,
  stopped        integer not null,
  withdrawn      integer not null,
  -- dossiers that are overdue and in process at the end of their due day, and those of them that ended
  overdue_in     integer not null,
  overdue_out    integer not null,
  -- change of the number that waits for a supplement or a payment
  paused         integer not null,
  very_satisfied integer not null,
  satisfied      integer not null,
  neutral        integer not null,
  dissatisfied   integer not null,
  primary key (mask, agency, grain, start, procedure_code, channel)
) partition by list (mask);
create table figure_sum_c partition of figure_sum for values in ('c') with (fillfactor = 80);
create table figure_sum_ac partition of figure_sum for values in ('ac') with (fillfactor = 80);
create table figure_sum_pc partition of figure_sum for values in ('pc') with (fillfactor = 80);
create table figure_sum_apc partition of figure_sum for values in ('apc') with (fillfactor = 80);
-- The key serves one agency's rows, and where the agency is '' all of them; these serve the rest.
create index figure_sum_ac_start on figure_sum_ac (grain, start);
create index figure_sum_pc_procedure on figure_sum_pc (procedure_code, grain, start);
create index figure_sum_apc_procedure on figure_sum_apc (procedure_code, grain, start);
