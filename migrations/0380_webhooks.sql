-- Programs that are told of what happens: where they are reached, how far each has been told, and how far back they may ask.
set local lock_timeout = '5s';

create table webhook (
  id             uuid primary key,
  -- The program it belongs to: it is told of what that program may see.
  client         uuid not null references api_client,
  url            text not null,
  -- Types of events it wants; null: all.
  types          text[],
  -- Whom to write to when it is paused.
  contact        text,
  state          text not null default 'active' check (state in ('active', 'paused', 'removed')),
  -- Why and since when it is paused: a code without personal data.
  reason         text,
  paused_at      timestamptz,
  -- The secret is made of this, the id and the server's key; it is stored nowhere.
  generation     integer not null default 1,
  -- Key of the request that made the generation, and until when the one before still signs.
  rotated_by     uuid,
  previous_until timestamptz,
  -- Counts replays: what is told again is a delivery of its own.
  run            integer not null default 0,
  replayed_by    uuid,
  -- The last event that was told, in the order of the stream.
  txid           xid8 not null,
  position       bigint not null,
  created_at     timestamptz not null,
  created_by     uuid
) with (fillfactor = 70);
create index webhook_client on webhook (client, created_at);

-- Where the stream of events stood, every hour of the last eight days: from when on the journal can be asked.
create table journal_mark (
  at       timestamptz primary key,
  txid     xid8 not null,
  position bigint not null
);
