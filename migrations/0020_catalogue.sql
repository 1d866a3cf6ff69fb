-- Procedures and their versions. A published version is for ever; only the end of its validity may be brought forward,
-- which is what a successor or an abolition does. No two published versions of a procedure are in force on one day.

create table procedure (
  code             text primary key check (code ~ '^[0-9]\.[0-9]{6}$'),
  abolished_from   date,
  abolished_basis  text,
  check ((abolished_from is null) = (abolished_basis is null))
);

create table procedure_version (
  id               uuid primary key,
  procedure_code   text not null references procedure (code),
  number           integer not null check (number > 0),
  status           text not null check (status in ('draft', 'published')),
  -- a draft's period is a wish, a published one's is the law: [from, to)
  valid            daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- the whole record as it was published; only `validTo` is read from `valid`
  definition       jsonb not null,
  -- what lists filter and sort by, taken out of the record when it is written
  field_code       text not null,
  levels           text[] not null,
  agency_kinds     text[] not null,
  agencies         text[] not null,
  life_events      text[] not null,
  name_folded      text not null,
  -- '|' between the words, so that a whole keyword can be told from a part of one
  keywords_folded  text not null,
  search           text not null,
  saved_at         timestamptz not null,
  published_at     timestamptz,
  published_by     text,
  unique (procedure_code, number),
  check ((status = 'published') = (published_at is not null)),
  constraint procedure_version_one_in_force exclude using gist (procedure_code with =, valid with &&)
    where (status = 'published')
);
create index procedure_version_list on procedure_version (name_folded, procedure_code) where status = 'published';
create index procedure_version_search on procedure_version using gin (search gin_trgm_ops) where status = 'published';

create function keep_published_version() returns trigger language plpgsql as $$
begin
  if old.status <> 'published' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'version % of procedure % is published and stays', old.number, old.procedure_code;
  end if;
  if to_jsonb(new) - 'valid' <> to_jsonb(old) - 'valid'
     or lower(new.valid) <> lower(old.valid)
     or not new.valid <@ old.valid then
    raise exception 'version % of procedure % is published and does not change', old.number, old.procedure_code;
  end if;
  return new;
end $$;

create trigger procedure_version_immutable before update or delete on procedure_version
  for each row execute function keep_published_version();

-- Every server keeps compiled versions in memory and hears of a change however it was made.
create function tell_catalogue_changed() returns trigger language plpgsql as $$
begin
  if new.status = 'published' then
    perform pg_notify('catalogue_changed', '');
  end if;
  return null;
end $$;

create trigger catalogue_changed after insert or update on procedure_version
  for each row execute function tell_catalogue_changed();

-- Occasions in life that people think in ("sinh con", "mua nhà"), in the order in which they are shown.
create table life_event (
  code      text primary key,
  position  integer not null,
  name_vi   text not null check (name_vi <> ''),
  name_en   text not null check (name_en <> '')
);
