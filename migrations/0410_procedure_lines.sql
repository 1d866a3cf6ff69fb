set local lock_timeout = '10s';
-- A definition is long and kept packed; what a list shows of it is taken out once, when it is written.
create function procedure_line(definition jsonb) returns jsonb language sql immutable parallel safe
  return jsonb_build_object('name', definition->'name', 'field', definition->'field', 'level', definition->'level',
    'onlineService', definition->'onlineService', 'timeLimits', definition->'timeLimits');

alter table procedure_version add column line jsonb not null generated always as (procedure_line(definition)) stored;

-- It is computed only after this is asked, and cannot change unless the definition does.
create or replace function keep_published_version() returns trigger language plpgsql as $$
begin
  if old.status <> 'published' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'version % of procedure % is published and stays', old.number, old.procedure_code;
  end if;
  if to_jsonb(new) - '{valid,name_folded,line}'::text[] <> to_jsonb(old) - '{valid,name_folded,line}'::text[]
     or (new.name_folded <> old.name_folded and new.name_folded <> fold_vi(new.definition #>> '{name,vi}'))
     or lower(new.valid) <> lower(old.valid)
     or not new.valid <@ old.valid then
    raise exception 'version % of procedure % is published and does not change', old.number, old.procedure_code;
  end if;
  return new;
end $$;
