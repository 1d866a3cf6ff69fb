-- Signs that somebody should look at a dossier, found again by each inspection; what was answered stays.
set local lock_timeout = '5s';
create table indication (
  dossier     uuid not null,
  kind        text not null,
  -- Whose work it is.
  agency      text not null,
  code        text not null,
  procedure   text not null,
  at          timestamptz not null,
  found_at    timestamptz not null,
  answer      text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (dossier, kind),
  check ((answer is null) = (answered_at is null))
);
create index indication_place on indication (at desc, dossier desc, kind);
create index indication_of_kind on indication (kind, at desc, dossier desc);
create index indication_of_agency on indication (agency, kind, at desc);
