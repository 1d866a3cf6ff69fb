-- What was found when both sides were compared: kept to be read and downloaded, without personal data.
set local lock_timeout = '5s';

create table reconciliation (
  id          uuid primary key,
  destination text not null,
  at          timestamptz not null,
  found       jsonb not null
);
create index reconciliation_latest on reconciliation (destination, at desc);

-- Deliveries of a destination, the newest first, as they are looked through.
create index delivery_newest on delivery (destination, position desc);
