-- Agencies, their units and their other codes. An agency is never deleted: it ends on a date and names its successors.

create extension if not exists btree_gist;

create table agency (
  code        text primary key check (code ~ '^[0-9A-Za-z._-]{1,35}$'),
  name_vi     text not null check (name_vi <> ''),
  name_en     text not null check (name_en <> ''),
  kind        text not null check (kind in
    ('committee', 'committee_office', 'centre', 'department', 'commune', 'district', 'vertical')),
  parent      text references agency (code) deferrable initially immediate,
  valid_from  date not null,
  -- the last day the code is used
  valid_to    date,
  successors  text[] not null default '{}',
  check (valid_to >= valid_from),
  check (parent <> code)
);
create index agency_parent on agency (parent);

-- The same agency under the codes of other systems (QĐ 20/2020 beside QCVN 102, codes of the national portal).
create table agency_alias (
  code    text primary key check (code ~ '^[0-9A-Za-z._-]{1,35}$'),
  agency  text not null references agency (code)
);

create table unit (
  agency   text not null references agency (code),
  code     text not null check (code ~ '^[0-9A-Za-z._-]{1,35}$'),
  name_vi  text not null check (name_vi <> ''),
  name_en  text not null check (name_en <> ''),
  primary key (agency, code)
);

-- Every server keeps the agencies in memory; the trigger tells them of a change however it was made.
create function tell_agency_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('agency_changed', '');
  return null;
end $$;

create trigger agency_changed after insert or update or delete on agency
  for each statement execute function tell_agency_changed();
create trigger agency_alias_changed after insert or update or delete on agency_alias
  for each statement execute function tell_agency_changed();
create trigger unit_changed after insert or update or delete on unit
  for each statement execute function tell_agency_changed();
