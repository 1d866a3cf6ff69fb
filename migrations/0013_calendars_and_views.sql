-- Versions of working time per agency, and the record of who of the staff looked at whose dossier and what for.
-- Both are only ever added to.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added, never changed', tg_table_name;
end $$;

create table agency_calendar (
  id          bigint generated always as identity primary key,
  -- null: the calendar of every agency that has none of its own
  agency      text references agency (code),
  purpose     text not null check (purpose in ('reception', 'deadline')),
  version     integer not null check (version > 0),
  definition  jsonb not null,
  created_at  timestamptz not null,
  created_by  uuid references staff (id),
  unique nulls not distinct (agency, purpose, version)
);

create trigger agency_calendar_append_only before update or delete or truncate on agency_calendar
  for each statement execute function refuse_change();

create function tell_calendar_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('calendar_changed', '');
  return null;
end $$;

create trigger calendar_changed after insert on agency_calendar
  for each statement execute function tell_calendar_changed();

create table personal_data_view (
  id          bigint generated always as identity primary key,
  staff_id    uuid not null references staff (id),
  dossier_id  uuid not null,
  at          timestamptz not null,
  purpose     text not null check (purpose <> '')
);
create index personal_data_view_dossier on personal_data_view (dossier_id, at);
create index personal_data_view_staff on personal_data_view (staff_id, at);

create trigger personal_data_view_append_only before update or delete or truncate on personal_data_view
  for each statement execute function refuse_change();
