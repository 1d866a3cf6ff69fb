-- The book of results that were handed over reads them by day; what nobody has come for is found without reading all open tasks.
set local lock_timeout = '5s';
create index dossier_event_handed_over on dossier_event (at, dossier_id, version) where type = 'result_handed_over';
create index task_hand_over on task (opened_at, dossier_id) where kind = 'hand_over';

-- How often whoever has not come for their result was reminded, and when last.
create table result_reminder (
  dossier_id uuid primary key references dossier on delete cascade,
  times      int not null check (times > 0),
  last_at    timestamptz not null
);
