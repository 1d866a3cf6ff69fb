-- The way in: what other systems sent, as it came; and the conversation of each dossier with the outside.
set local lock_timeout = '5s';

create table inbound_message (
  position    bigint generated always as identity primary key,
  -- Made of source, their id and the content: the same message is the same row.
  id          uuid not null unique,
  -- The connector whose door it came through, and what they call the message.
  source      text not null,
  message_id  text not null,
  kind        text not null default '',
  -- Their name of the dossier: what the order is kept for.
  subject     text not null default '',
  -- When it happened over there, as they say.
  happened_at timestamptz,
  -- As received, byte by byte.
  body        bytea not null,
  digest      bytea not null,
  client      uuid not null,
  -- Agencies the program may act for; null: all.
  agencies    text[],
  state       text not null default 'waiting' check (state in ('waiting', 'applied', 'overtaken', 'parked')),
  tries       integer not null default 0,
  next_at     timestamptz not null,
  claim       uuid,
  received_at timestamptz not null,
  settled_at  timestamptz,
  -- Why it waits or is parked: a code without personal data, and what else there is to say.
  failure     text,
  detail      jsonb,
  dossier     uuid
) with (fillfactor = 80);
create unique index inbound_message_content on inbound_message (source, message_id, digest);
create index inbound_message_due on inbound_message (next_at, position) where state = 'waiting';
create index inbound_message_line on inbound_message (source, subject, happened_at, position) where state = 'waiting';
create index inbound_message_parked on inbound_message (position) where state = 'parked';
create index inbound_message_dossier on inbound_message (dossier, position) where dossier is not null;

-- Which dossier over there is which one here.
create table outside_dossier (
  connector text not null,
  code      text not null,
  dossier   uuid not null,
  -- The message that filed it here; absent where it was filed here and is known over there since.
  filed_by  uuid,
  primary key (connector, code)
);
create index outside_dossier_ours on outside_dossier (dossier, connector);

-- Each try of sending with its answer: the proof of who said what when, and how a destination fares.
create table exchange (
  position    bigint generated always as identity primary key,
  delivery    uuid not null,
  destination text not null,
  subject     text not null,
  kind        text not null,
  try         integer not null,
  at          timestamptz not null,
  ms          integer not null,
  outcome     text not null check (outcome in ('sent', 'refused', 'failed', 'unreachable')),
  code        text,
  -- What they answered, shortened; without personal data.
  answer      jsonb
);
create index exchange_destination on exchange (destination, at);
create index exchange_subject on exchange (subject, position);

-- Who fetched a file by a signed link that a message carried.
create table file_link_use (
  position    bigint generated always as identity primary key,
  destination text not null,
  dossier     uuid not null,
  sha256      text not null,
  at          timestamptz not null,
  -- The network address it was fetched from.
  origin      text not null
);
create index file_link_use_dossier on file_link_use (dossier, at);
