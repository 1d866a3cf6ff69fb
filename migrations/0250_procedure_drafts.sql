-- What is kept of a version while it is being written: the rows of its flow as they were typed, the document it is written
-- after, who changed what. It goes with the draft; the version itself says what was published.

create table procedure_draft (
  id             uuid primary key references procedure_version (id) on delete cascade,
  -- raised by every change, so that nobody overwrites what they have not seen
  revision       integer not null check (revision > 0),
  state          text not null check (state in ('writing', 'submitted')),
  lines          jsonb,
  document_name  text,
  document       bytea,
  -- why it was given back
  note           text,
  submitted_by   uuid,
  check ((document is null) = (document_name is null)),
  check ((state = 'submitted') = (submitted_by is not null))
);

create table procedure_draft_change (
  draft       uuid not null references procedure_draft (id) on delete cascade,
  revision    integer not null,
  changed_by  uuid not null references staff (id),
  changed_at  timestamptz not null,
  -- places of the record that changed, as the comparison of versions names them
  places      text[] not null,
  primary key (draft, revision)
);
create index procedure_draft_change_by on procedure_draft_change (changed_by);
