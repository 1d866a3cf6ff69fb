-- Procedures as the national database publishes them, before the province confirms its own version; the raw packet is kept.
create table national_record (
  code         text primary key,
  -- SHA-256 of the packet as it came: the same again changes nothing
  hash         text not null,
  packet       jsonb not null,
  record       jsonb not null,
  findings     jsonb not null,
  imported_at  timestamptz not null,
  changed_at   timestamptz not null
);

create function tell_national_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('catalogue_changed', '');
  return null;
end $$;
create trigger national_changed after insert or update or delete on national_record
  for each statement execute function tell_national_changed();

-- What people say and what the list calls it, as the procedure controllers keep it beside the words that come with Motcua.
create table search_word (
  said        text primary key check (said <> ''),
  -- the likeliest first; none: the word that comes with Motcua is taken out
  meant       text[] not null,
  changed_at  timestamptz not null,
  changed_by  text not null
);
create trigger search_word_changed after insert or update or delete on search_word
  for each statement execute function tell_national_changed();
