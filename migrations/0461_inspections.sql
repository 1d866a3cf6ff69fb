-- Inspections (kiểm tra): a sample of an agency's dossiers drawn by a seed, checked by a list, answered by the agency, closed.
set local lock_timeout = '5s';
create table inspection (
  id          uuid primary key,
  agency      text not null,
  -- Days of the results that the sample was drawn from, both included.
  from_day    date not null,
  to_day      date not null,
  seed        text not null check (seed <> ''),
  -- How many dossiers there were to draw from.
  population  integer not null,
  -- The agency is to answer by the end of this day.
  answer_by   date not null,
  opened_at   timestamptz not null,
  opened_by   uuid not null,
  -- When the findings were sent to the agency.
  asked_at    timestamptz,
  asked_by    uuid,
  closed_at   timestamptz,
  closed_by   uuid,
  conclusion  text,
  check (from_day <= to_day),
  check ((asked_at is null) = (asked_by is null)),
  check ((closed_at is null) = (conclusion is null) and (closed_at is null) = (closed_by is null))
);
create index inspection_place on inspection (opened_at desc, id desc);
create index inspection_agency on inspection (agency, opened_at desc, id desc);

create table inspected_dossier (
  inspection  uuid not null references inspection on delete cascade,
  -- In the order in which it was drawn, from 1.
  place       integer not null,
  dossier     uuid not null,
  code        text not null,
  procedure   text not null,
  -- Question of the checklist: ok, fault or none (does not apply); null while it was not looked at.
  checks      jsonb,
  finding     text,
  checked_at  timestamptz,
  checked_by  uuid,
  answer      text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (inspection, dossier),
  unique (inspection, place),
  check ((checks is null) = (checked_at is null)),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
