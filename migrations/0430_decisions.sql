set local lock_timeout = '10s';
-- Which decision a version stands in: lists of decisions read this alone and not the long record. A draft of long ago may name none.
alter table procedure_version add column decision jsonb generated always as (definition->'decision') stored;

-- It is computed only after this is asked, and cannot change unless the definition does.
create or replace function keep_published_version() returns trigger language plpgsql as $$
declare
  derived constant text[] := '{valid,name_folded,line,decision}';
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
