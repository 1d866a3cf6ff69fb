-- What each dossier with a result gives its agency and its officers under NĐ 61/2018 art. 31; made again from the events.
set local lock_timeout = '5s';
create index dossier_ended on dossier (ended_at, id) where outcome is not null;
create index petition_about on petition ((state_data #>> '{about,dossier}')) where state = 'answered';

create table dossier_score (
  dossier     uuid primary key,
  -- That decides it; the score is its.
  agency      text not null,
  code        text not null,
  procedure   text not null,
  ended_at    timestamptz not null,
  -- Points 0, 1 or 2 of the indices that the law counts per dossier.
  total_time  smallint not null check (total_time between 0 and 2),
  agency_time smallint not null check (agency_time between 0 and 2),
  contacts    smallint not null check (contacts between 0 and 2),
  places      smallint not null check (places between 0 and 2),
  attitude    smallint not null check (attitude between 0 and 2),
  -- What the points were given for.
  evidence    jsonb not null
);
create index dossier_score_place on dossier_score (ended_at desc, dossier desc);
create index dossier_score_agency on dossier_score (agency, ended_at desc, dossier desc);

-- Whoever did steps of a dossier, with the points of their own steps' time; the other points are the dossier's.
create table officer_score (
  dossier  uuid not null references dossier_score on delete cascade,
  staff    uuid not null,
  -- For which the steps were done.
  agency   text not null,
  own_time smallint not null check (own_time between 0 and 2),
  primary key (staff, dossier, agency)
);
create index officer_score_dossier on officer_score (dossier);

-- Indices of an agency that no dossier shows: stated by whoever inspects, each with its ground; the latest of a year counts.
create table evaluation_statement (
  agency      text not null,
  year        integer not null check (year between 2018 and 2200),
  index       text not null check (index in ('one_stop', 'publication')),
  points      smallint not null check (points between 0 and 2),
  ground      text not null check (ground <> ''),
  stated_at   timestamptz not null,
  stated_by   uuid not null,
  primary key (agency, year, index, stated_at)
);
