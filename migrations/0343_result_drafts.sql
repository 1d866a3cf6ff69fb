-- Templates of results, each version kept, and the draft of a dossier's result.
set local lock_timeout = '5s';
create table result_template (
  id       uuid primary key,
  agency   text not null,
  name     text not null,
  version  integer not null,
  -- Which results it is for.
  decision text not null check (decision in ('granted', 'refused')),
  -- The parts of the document, with fields in double braces.
  parts    jsonb not null,
  made_at  timestamptz not null,
  made_by  uuid not null,
  unique (agency, name, version)
);
create table result_draft (
  dossier  uuid primary key references dossier on delete cascade,
  template uuid not null references result_template,
  -- Filled in, and changed by whoever drafts.
  parts    jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  -- What it became under which key of an act: number and file.
  issued   jsonb
);
