-- How long the steps of a procedure really take, counted once a day, and from when on an open dossier is at risk by it.
set local lock_timeout = '5s';
create table step_pace (
  procedure_code text not null,
  node           text not null,
  -- Median of the working time of recent stays, in milliseconds.
  working_ms     float8 not null,
  -- How many stays it is drawn from.
  cases          int not null,
  primary key (procedure_code, node)
);
create table dossier_risk (
  dossier_id uuid primary key,
  -- Of the dossier when it was judged.
  version    int not null,
  -- Null: no step is open, or the clock stands.
  risk_from  timestamptz
);
