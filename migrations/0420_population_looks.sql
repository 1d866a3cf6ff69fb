-- Who asked the population database, about which dossier, what for and with what outcome. The person's data is not kept here.
set local lock_timeout = '5s';

create table population_look (
  -- The id that the other side was given, too.
  id        uuid primary key,
  at        timestamptz not null,
  staff     uuid not null,
  agency    text not null,
  -- The dossier that the form at the counter makes, before there is one.
  dossier   uuid not null,
  party     text not null,
  procedure text not null,
  purpose   text not null,
  -- Null: asked, and the server stopped before the answer.
  result    text check (result in ('matched', 'mismatched', 'not_found', 'failed')),
  -- Fields that differ; why it failed, as a code.
  differs   text[],
  failure   text,
  ms        integer
);
create index population_look_at on population_look (at desc, id);
create index population_look_dossier on population_look (dossier, at);
