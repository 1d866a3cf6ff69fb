-- The way out: what another system or a person must be told, written by the statement that makes it true and sent by a worker.
set local lock_timeout = '5s';

create table delivery (
  -- The order in which things were enqueued; kept for each subject and destination.
  position    bigint generated always as identity primary key,
  -- The message's name for ever: the receiver sees the same one however often it is sent.
  id          uuid not null unique,
  destination text not null,
  -- What the order is kept for: the dossier, or the person's address.
  subject     text not null,
  kind        text not null,
  -- As it is sent; frozen.
  payload     jsonb not null,
  state       text not null default 'waiting' check (state in ('waiting', 'sent', 'parked')),
  tries       integer not null default 0,
  -- Not before this; while somebody sends it, when it may be taken for lost.
  next_at     timestamptz not null default now(),
  claim       uuid,
  created_at  timestamptz not null default now(),
  sent_at     timestamptz,
  -- Why the last try failed: a code of the sender's, without personal data.
  failure     text
) with (fillfactor = 80);
create index delivery_due on delivery (destination, next_at, position) where state = 'waiting';
create index delivery_line on delivery (destination, subject, position) where state <> 'sent';
create index delivery_sent on delivery (sent_at) where state = 'sent';

-- How each destination fares. A row is locked for the moment in which a worker takes deliveries for it.
create table destination (
  name         text primary key,
  down_since   timestamptz,
  -- Probes in a row that found it down.
  probes       integer not null default 0,
  probe_at     timestamptz,
  -- When the next delivery may go out at the set rate.
  free_at      timestamptz not null default '-infinity',
  last_success timestamptz,
  failure      text
) with (fillfactor = 50);
