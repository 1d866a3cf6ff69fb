-- One act on many dossiers, kept so that it goes on after a stop and tells what became of each.
set local lock_timeout = '5s';
create table bulk_act (
  id          uuid primary key,
  staff       uuid not null,
  asked_at    timestamptz not null,
  finished_at timestamptz,
  -- Which process is at it, and since when it has been quiet.
  runner      uuid,
  moved_at    timestamptz not null default now()
);
create index bulk_act_of_staff on bulk_act (staff, asked_at desc, id desc);
create index bulk_act_open on bulk_act (moved_at) where finished_at is null;

create table bulk_line (
  bulk     uuid not null references bulk_act on delete cascade,
  place    integer not null,
  dossier  uuid not null references dossier on delete cascade,
  -- The version the person saw.
  expected integer not null,
  -- The command, without who and when.
  body     jsonb not null,
  -- `done` or the code of a refusal; null while it is to be done.
  outcome  text,
  primary key (bulk, place),
  unique (bulk, dossier)
);
create index bulk_line_open on bulk_line (bulk, place) where outcome is null;
create index bulk_line_dossier on bulk_line (dossier);
