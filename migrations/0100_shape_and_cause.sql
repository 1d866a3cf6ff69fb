-- Which shape an event was written in, so that one door can read old ones for ever, and what led to it: the act or message that
-- caused it and the conversation it belongs to. Events of before are of the first shape; a cause that is not told is the act itself.
set local lock_timeout = '10s';
alter table dossier_event
  add column shape smallint not null default 1,
  add column cause uuid,
  add column correlation uuid;
