-- The folded name of a procedure is computed from the published record and is none of it: it may be computed anew when the way
-- of folding changes, which the next step does in databases that hold published versions.
set local lock_timeout = '10s';
create or replace function keep_published_version() returns trigger language plpgsql as $$
begin
  if old.status <> 'published' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'version % of procedure % is published and stays', old.number, old.procedure_code;
  end if;
  if to_jsonb(new) - '{valid,name_folded}'::text[] <> to_jsonb(old) - '{valid,name_folded}'::text[]
     or (new.name_folded <> old.name_folded and new.name_folded <> fold_vi(new.definition #>> '{name,vi}'))
     or lower(new.valid) <> lower(old.valid)
     or not new.valid <@ old.valid then
    raise exception 'version % of procedure % is published and does not change', old.number, old.procedure_code;
  end if;
  return new;
end $$;
