-- The heart: the stream of events, and beside it one row and the open tasks of each dossier, written by the same statement.

create table dossier_event (
  position   bigint generated always as identity,
  -- The transaction that wrote it: projectors read in (txid, position) order, and only up to the oldest running one.
  txid       xid8 not null default pg_current_xact_id(),
  dossier_id uuid not null,
  version    integer not null,
  type       text not null,
  at         timestamptz not null,
  actor_kind text not null,
  actor_id   text not null,
  -- Idempotency key of the act, on its first event only.
  command    uuid,
  data       jsonb not null,
  -- Personal data travels here and in dossier.parties, nowhere else.
  personal   jsonb,
  constraint dossier_event_version primary key (dossier_id, version)
);
create index dossier_event_stream on dossier_event (txid, position);
create unique index dossier_event_command on dossier_event (command) where command is not null;

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  raise exception 'dossier_event is append-only';
end $$;
create trigger dossier_event_append_only before update or delete on dossier_event
  for each row execute function refuse_event_change();

-- Mã số hồ sơ: the last number given for an agency and a day. Taken in the statement that accepts, so a number is never
-- given twice, on however many servers, and a refused acceptance leaves no gap.
create table dossier_number (
  agency text not null,
  day    date not null,
  last   integer not null,
  primary key (agency, day)
) with (fillfactor = 50);

create table dossier (
  id                    uuid primary key,
  version               integer not null,
  status                text not null,
  reference             text not null,
  code                  text,
  procedure_code        text not null,
  procedure_version     uuid not null,
  receiving_agency      text not null,
  competent_agency      text not null,
  channel               text not null,
  submitted_at          timestamptz not null,
  accepted_at           timestamptz,
  due_at                timestamptz,
  original_due_at       timestamptz,
  ended_at              timestamptz,
  end_kind              text,
  -- early, on_time or late, for dossiers that ended with a result; the rule set of its acceptance compares.
  outcome               text,
  handed_over_at        timestamptz,
  rating                text,
  -- The name shown in lists; with parties and dossier_event.personal all the personal data there is.
  owner_name            text not null,
  parties               jsonb not null,
  -- fold(events), without personal data.
  state                 jsonb not null
) with (fillfactor = 80);
create unique index dossier_code on dossier (code) where code is not null;
create unique index dossier_reference on dossier (reference);

-- Open work: the inboxes. One row each; gone when the work is done.
create table task (
  dossier_id uuid not null references dossier on delete cascade,
  key        text not null,
  kind       text not null,
  agency     text not null,
  role       text not null,
  unit       text,
  assignee   text,
  node       text,
  opened_at  timestamptz not null,
  -- 'infinity' where nothing is promised, so that ordering by it needs no special case.
  due_at     timestamptz not null default 'infinity',
  primary key (dossier_id, key)
) with (fillfactor = 80);
create index task_inbox on task (agency, role, due_at, dossier_id, key);
create index task_timers on task (due_at) where kind in ('timer', 'wait', 'supplement', 'intake_supplement');

-- How far each projector has read.
create table checkpoint (
  projector text primary key,
  txid      xid8 not null default '0',
  position  bigint not null default 0,
  updated_at timestamptz not null default now()
);
