-- Numbers of the slips that are printed of an event (forms 02 to 05): one series for each agency, year and symbol, without a gap.
set local lock_timeout = '5s';
create table slip_number (
  dossier_id uuid not null references dossier on delete cascade,
  -- Of the event.
  version    integer not null,
  agency     text not null,
  year       integer not null,
  symbol     text not null,
  seq        integer not null,
  given_at   timestamptz not null,
  primary key (dossier_id, version),
  unique (agency, year, symbol, seq)
);
