set local lock_timeout = '10s';
-- Which procedures stand under an occasion in life, in the order in which people see them. Officers keep it; the record of a version
-- only says where a procedure stands when it is published for the first time.
create table life_event_procedure (
  event          text not null references life_event (code) on delete cascade,
  procedure_code text not null references procedure (code) on delete cascade,
  position       integer not null,
  primary key (event, procedure_code)
);
create index life_event_procedure_of on life_event_procedure (procedure_code);

insert into life_event_procedure (event, procedure_code, position)
select e.code, v.procedure_code, row_number() over (partition by e.code order by v.name_folded, v.procedure_code)
  from (select distinct on (procedure_code) procedure_code, life_events, name_folded
          from procedure_version where status = 'published' order by procedure_code, lower(valid) desc) v
  join life_event e on v.life_events @> array[e.code];

create function place_under_life_events() returns trigger language plpgsql as $$
begin
  if new.status = 'published' and new.life_events <> '{}'
     and not exists (select from procedure_version v
                      where v.procedure_code = new.procedure_code and v.status = 'published' and v.id <> new.id
                        and v.published_at < new.published_at) then
    insert into life_event_procedure (event, procedure_code, position)
    select e.code, new.procedure_code,
           coalesce((select max(l.position) from life_event_procedure l where l.event = e.code), 0) + 1
      from life_event e where e.code = any(new.life_events)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger place_under_life_events after insert or update of status on procedure_version
  for each row execute function place_under_life_events();
