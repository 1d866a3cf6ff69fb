-- What the national portal knows beyond dossiers: its list of procedures beside ours, and who an owner is there.
set local lock_timeout = '5s';

-- Its list compared with ours, as it was found.
create table portal_catalogue (
  at    timestamptz primary key,
  found jsonb not null
);

-- TechID of a dossier's owner; null: the portal knows none for that number.
create table portal_identity (
  dossier   uuid primary key,
  tech_id   text,
  asked_at  timestamptz not null
);
