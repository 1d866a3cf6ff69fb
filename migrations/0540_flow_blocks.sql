set local lock_timeout = '10s';
-- Building blocks: parts of flows kept once, in versions of their own. A published version is what it is.
create table flow_block (
  code          text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  number        integer not null check (number > 0),
  status        text not null check (status in ('draft', 'published')),
  definition    jsonb not null,
  lines         jsonb,
  revision      integer not null check (revision > 0),
  -- fingerprint of the key of the installation that it came from in a package
  origin        text,
  changed_by    uuid not null references staff (id),
  changed_at    timestamptz not null,
  published_at  timestamptz,
  published_by  text,
  primary key (code, number),
  check ((status = 'published') = (published_at is not null))
);
create unique index flow_block_one_draft on flow_block (code) where status = 'draft';

create function keep_published_block() returns trigger language plpgsql as $$
begin
  if old.status = 'published' then
    raise exception 'version % of block % is published and stays', old.number, old.code;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger flow_block_immutable before update or delete on flow_block
  for each row execute function keep_published_block();
create trigger catalogue_changed after insert or update on flow_block
  for each row execute function tell_catalogue_changed();

-- Which blocks a version carries: where a block is used is asked of this alone and not of the long record.
alter table procedure_version add column blocks jsonb generated always as (definition #> '{flow,blocks}') stored;
create index procedure_version_blocks on procedure_version using gin (blocks jsonb_path_ops) where blocks is not null;

-- It is computed only after this is asked, and cannot change unless the definition does.
create or replace function keep_published_version() returns trigger language plpgsql as $$
declare
  derived constant text[] := '{valid,name_folded,line,decision,blocks}';
begin
  if old.status <> 'published' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'version % of procedure % is published and stays', old.number, old.procedure_code;
  end if;
  if to_jsonb(new) - derived <> to_jsonb(old) - derived
     or (new.name_folded <> old.name_folded and new.name_folded <> fold_vi(new.definition #>> '{name,vi}'))
     or lower(new.valid) <> lower(old.valid)
     or not new.valid <@ old.valid then
    raise exception 'version % of procedure % is published and does not change', old.number, old.procedure_code;
  end if;
  return new;
end $$;
