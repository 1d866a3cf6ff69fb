-- What people are told of their dossiers: one row for each thing and channel; several of them may go out as one delivery.
set local lock_timeout = '5s';

create table notice (
  id         uuid primary key,
  dossier    uuid not null,
  kind       text not null,
  channel    text not null,
  -- Where it goes: an e-mail address or a telephone number. Personal data; empty in the application itself.
  address    text not null default '',
  lang       text not null,
  -- What it says, without personal data.
  facts      jsonb not null,
  -- waiting: not before due_at; gathered: in a delivery; shown: in the application; overtaken: a newer one says more.
  state      text not null default 'waiting' check (state in ('waiting', 'gathered', 'shown', 'overtaken')),
  happened_at timestamptz not null,
  due_at     timestamptz not null,
  delivery   uuid,
  gathered_at timestamptz
);
create index notice_due on notice (due_at) where state = 'waiting';
create index notice_person on notice (channel, address, gathered_at) where state = 'gathered';
create index notice_dossier on notice (dossier, happened_at);
create index notice_recent on notice (happened_at desc, id desc);
create index notice_delivery on notice (delivery) where delivery is not null;
