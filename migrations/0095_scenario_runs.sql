-- Scenarios of the demonstration that were played into this database: a run that was interrupted goes on where it stopped.

create table scenario_run (
  scenario   text primary key,
  -- The last simulated moment, as it was when the run began.
  until      timestamptz not null,
  batches    integer not null default 0,
  started_at timestamptz not null default now(),
  done_at    timestamptz
);
