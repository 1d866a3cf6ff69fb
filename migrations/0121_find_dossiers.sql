-- One way of folding names, for storing and for looking up: small letters, no marks, one kind of apostrophe, quote, dash and
-- blank, no invisible sign, wide letters as usual ones ("Y Ƀlô" -> "y blo", "Weiß" -> "weiss", "K’Thử" -> "k'thu").
-- What is folded already is folded anew below.
drop index dossier_owner;

create or replace function fold_vi(value text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    lower(unaccent('unaccent'::regdictionary, regexp_replace(
      normalize(translate(value,
        U&'đĐðÐ\2018\2019\201B\02BC\02B9\02BB\2032\0060\00B4\201C\201D\201E\201F\2033\00AB\00BB\2010\2011\2012\2013\2014\2015\2212\FE58\FE63\FF0D',
        'dDdD' || repeat('''', 9) || repeat('"', 7) || repeat('-', 10)), NFKD),
      U&'[\0300-\036F\00AD\061C\115F\1160\17B4\17B5\180B-\180F\200B-\200F\202A-\202E\2060-\206F\3164\FE00-\FE0F\FEFF\FFA0]', '', 'g'))),
    '\s+', ' ', 'g'));

update procedure_version set name_folded = fold_vi(definition #>> '{name,vi}')
 where name_folded is distinct from fold_vi(definition #>> '{name,vi}');

-- Numbers of papers, telephones and codes without what people put between their signs.
create function compact_number(value text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(regexp_replace(fold_vi(value), '^\+ ?84', '0'), '[^0-9a-z]', '', 'g');

-- A pattern for "contains this": what LIKE would take for signs of its own are letters.
create function like_part(value text) returns text
  language sql immutable strict parallel safe
  return '%' || replace(replace(replace(value, '\', '\\'), '%', '\%'), '_', '\_') || '%';

-- Everything a dossier is looked for by, one thing a line.
create function dossier_search_text(owner_name text, parties jsonb, code text, reference text) returns text
  language sql stable
  return (
    select string_agg(distinct line, E'\n')
      from (select owner_name as name, null::text as number, null::text as phone
            union all
            select p ->> 'name', p ->> 'idNumber', p ->> 'phone'
              from (select parties -> 'applicant' as p union all select parties -> 'owner'
                    union all select jsonb_path_query(parties, '$.representatives[*]')) people) party,
           lateral (values (fold_vi(name)), (compact_number(number)), (compact_number(phone)), (lower(code)),
                    (compact_number(code)), (lower(reference))) lines(line)
     where line <> '');

-- In a table of its own, so that acts on a dossier, which change none of it, do not write its index.
create table dossier_search (
  dossier_id uuid primary key,
  text       text not null
);
insert into dossier_search
select id, dossier_search_text(owner_name, parties, code, reference) from dossier;
create index dossier_search_part on dossier_search using gin (text gin_trgm_ops);

create function note_dossier_search() returns trigger language plpgsql as $$
begin
  insert into dossier_search (dossier_id, text)
  select id, dossier_search_text(owner_name, parties, code, reference) from added
  on conflict (dossier_id) do update set text = excluded.text where dossier_search.text <> excluded.text;
  return null;
end $$;
create trigger dossier_search_added after insert on dossier referencing new table as added
  for each statement execute function note_dossier_search();

create function change_dossier_search() returns trigger language plpgsql as $$
begin
  update dossier_search set text = dossier_search_text(new.owner_name, new.parties, new.code, new.reference)
   where dossier_id = new.id;
  return null;
end $$;
create trigger dossier_search_changed after update on dossier for each row
  when (old.code is distinct from new.code or old.owner_name <> new.owner_name or old.parties <> new.parties
        or old.reference <> new.reference)
  execute function change_dossier_search();

create function forget_dossier_search() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then truncate dossier_search; else delete from dossier_search where dossier_id = old.id; end if;
  return null;
end $$;
create trigger dossier_search_gone after delete on dossier for each row execute function forget_dossier_search();
create trigger dossier_search_emptied after truncate on dossier execute function forget_dossier_search();
