-- Files that were sent in. The content lies in the file store under its SHA-256; what a dossier holds stands in its events.

-- One row for each content in the store, written before the content takes its place.
create table stored_file (
  sha256   text primary key,
  type     text not null,
  size     bigint not null,
  -- When it last came in or was named in a command.
  used_at  timestamptz not null,
  -- An event names it: it stays for ever.
  referred boolean not null default false
);
create index stored_file_open on stored_file (used_at) where not referred;

-- Who sent it and what it was called: only they may name it in a command, and only for a while.
create table file_upload (
  sha256        text not null references stored_file on delete cascade,
  uploader_kind text not null,
  uploader_id   text not null,
  name          text not null,
  at            timestamptz not null,
  primary key (sha256, uploader_kind, uploader_id, name)
);
create index file_upload_at on file_upload (at);

-- In which dossiers to look for an event that names it. Written before the event, so the row alone proves nothing.
create table dossier_file (
  sha256     text not null references stored_file on delete cascade,
  dossier_id uuid not null,
  primary key (sha256, dossier_id)
);
