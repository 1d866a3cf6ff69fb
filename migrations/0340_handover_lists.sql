-- Lists by which paper dossiers go from one agency to another, signed by both sides, and where the papers are.
set local lock_timeout = '5s';
create table handover_list (
  id           uuid primary key,
  from_agency  text not null,
  to_agency    text not null,
  year         integer not null,
  -- Of the giving agency and year, from 1 without a gap.
  seq          integer not null,
  made_at      timestamptz not null,
  made_by      uuid not null,
  -- When the last line was answered.
  closed_at    timestamptz,
  unique (from_agency, year, seq)
);
create index handover_list_given on handover_list (from_agency, made_at desc, id desc);
create index handover_list_taken on handover_list (to_agency, made_at desc, id desc);
create index handover_list_open on handover_list (to_agency, made_at) where closed_at is null;

create table handover_line (
  list        uuid not null references handover_list on delete cascade,
  place       integer not null,
  dossier     uuid not null references dossier on delete cascade,
  kind        text not null check (kind in ('dossier', 'result')),
  originals   integer not null,
  copies      integer not null,
  -- Since when the papers had to go, and by when (NĐ 118/2025 art. 18: the same day, after 15:00 the next morning).
  since       timestamptz not null,
  move_by     timestamptz not null,
  outcome     text check (outcome in ('received', 'missing')),
  reason      text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (list, place),
  check ((outcome is null) = (answered_at is null) and (outcome is null) = (answered_by is null)),
  check (outcome is distinct from 'missing' or reason is not null)
);
-- A bundle of papers is under way once.
create unique index handover_line_open on handover_line (dossier) where outcome is null;
create index handover_line_dossier on handover_line (dossier);

-- Where papers are that are not at the desk which took them in.
create table paper_place (
  dossier uuid primary key references dossier on delete cascade,
  agency  text not null,
  since   timestamptz not null
);
create index paper_place_agency on paper_place (agency);

-- What is under way and was taken in here.
create index dossier_under_way on dossier (receiving_agency) where status in ('transferred', 'in_process');
-- Papers that went before lists were kept are where the work on them is.
insert into paper_place (dossier, agency, since)
select distinct on (d.id) d.id, t.agency, t.opened_at
  from dossier d join task t on t.dossier_id = d.id and t.kind in ('receipt', 'step')
 where d.status in ('transferred', 'in_process') and t.agency <> d.receiving_agency
   and jsonb_path_exists(d.state, '$.papers[*] ? (@.originals > 0 || @.copies > 0)')
 order by d.id, t.opened_at;
