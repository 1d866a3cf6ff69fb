-- Moving open dossiers to another version of their procedure: what was planned, dossier by dossier, and how far it has come.
create table version_move (
  id             uuid primary key,
  procedure_code text not null,
  to_version     uuid not null,
  steps          jsonb not null,
  deadline       text not null check (deadline in ('new', 'kept')),
  reason         text not null,
  moved_by       text not null,
  moved_at       timestamptz not null,
  state          text not null check (state in ('moving', 'moved', 'undoing', 'undone'))
);
create index version_move_procedure on version_move (procedure_code, moved_at);

create table version_move_dossier (
  move     uuid not null references version_move (id) on delete cascade,
  dossier  uuid not null,
  -- As it was planned.
  version  integer not null,
  code     text not null,
  due_was  timestamptz,
  due_is   timestamptz,
  -- 'moved', 'left' (refused, with why), 'undone', 'stays' (work has gone on, so it could not be taken back); null: not yet.
  outcome  text check (outcome in ('moved', 'left', 'undone', 'stays')),
  why      text,
  primary key (move, dossier)
);
create index version_move_dossier_next on version_move_dossier (move, dossier) where outcome is null;
