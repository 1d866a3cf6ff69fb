-- News and announcements of the Centre, how readers rated them, and planned outages that every page announces.
set local lock_timeout = '5s';

create table news_article (
  id           bigint generated always as identity primary key,
  version      integer not null,
  state        text not null check (state in ('draft', 'published', 'withdrawn')),
  -- {title, summary, body: {vi, en?}, pictures: [{file, alt}]}
  content      jsonb not null,
  published_at timestamptz,
  changed_at   timestamptz not null,
  check (state = 'draft' or published_at is not null)
);
create index news_article_published on news_article (published_at desc, id desc) where state = 'published';

-- What was saved each time, and by whom.
create table news_version (
  article bigint not null references news_article,
  version integer not null,
  act     text not null check (act in ('save', 'publish', 'withdraw')),
  at      timestamptz not null,
  staff   uuid not null,
  content jsonb not null,
  primary key (article, version)
);
create function refuse_news_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'news_version is append-only';
end $$;
create trigger news_version_append_only before update or delete on news_version
  for each row execute function refuse_news_version_change();

-- How often each number of stars was given; nothing of who gave it.
create table news_rating (
  article bigint not null references news_article,
  stars   integer not null check (stars between 0 and 5),
  count   integer not null,
  primary key (article, stars)
);

create table outage (
  id           uuid primary key,
  -- {vi, en?}
  what         jsonb not null,
  from_at      timestamptz not null,
  to_at        timestamptz not null,
  created_at   timestamptz not null,
  created_by   uuid not null,
  cancelled_at timestamptz,
  cancelled_by uuid,
  check (to_at > from_at)
);
create index outage_to on outage (to_at) where cancelled_at is null;
create function tell_outage_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('outage_changed', '');
  return null;
end $$;
create trigger outage_changed after insert or update on outage
  for each statement execute function tell_outage_changed();
