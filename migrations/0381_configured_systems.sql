-- Systems that an administrator has joined without a programmer: where they are, what they are sent, what their answers mean.
set local lock_timeout = '5s';

create table configured_system (
  id            uuid primary key,
  name          text not null,
  url           text not null,
  -- The header that carries the secret; null: none is asked for.
  auth_header   text,
  -- Sealed with the server's key.
  secret        text,
  -- What the flows call the system whose answer they wait for, and of which procedures.
  waits_for     text not null,
  procedures    text[] not null,
  -- As they were typed: a line each.
  condition     text not null default '',
  mapping       text not null,
  answers       text not null,
  state         text not null default 'off' check (state in ('on', 'off')),
  -- Counts changes; it can be switched on only when this very version was tried.
  version       integer not null default 1,
  tried_version integer,
  -- How the last trial went: {at, code, message, answer, facts}.
  trial         jsonb,
  txid          xid8 not null default '0',
  position      bigint not null default 0,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  changed_by    uuid not null
) with (fillfactor = 70);
