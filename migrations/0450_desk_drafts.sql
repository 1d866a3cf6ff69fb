-- What is being typed at the counter, kept while it is typed: the screen, and the form of the procedure where it is filled in there.
set local lock_timeout = '5s';
create table desk_draft (
  -- Also the dossier's that comes of it.
  id                uuid primary key,
  -- Whose draft it is: nobody else sees it.
  staff             uuid not null references staff,
  procedure         text not null,
  procedure_version text not null,
  -- [[name, value], …]: the screen as it was typed.
  fields            jsonb not null default '[]',
  -- The form of the procedure, by key of the question; null: it is not filled in here.
  answers           jsonb,
  saved_at          timestamptz not null,
  -- What nobody touched until then is deleted.
  expires_at        timestamptz not null,
  -- From then on nobody changes it.
  filed_at          timestamptz,
  -- {sha256, name, type, size}: the form, printed from the answers when it was filed.
  printed           jsonb
);
create index desk_draft_open on desk_draft (staff, saved_at desc) where filed_at is null;
create index desk_draft_expires on desk_draft (expires_at) where filed_at is null;
