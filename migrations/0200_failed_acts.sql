-- Acts of the system that failed on one dossier: tried again after growing pauses, which a restart does not forget.
create table failed_act (
  -- Which of the system's own acts: pass_time, release_work, recompute_deadlines.
  act           text not null,
  dossier_id    uuid not null references dossier (id) on delete cascade,
  -- Tries in a row.
  failures      integer not null check (failures > 0),
  failing_since timestamptz not null,
  next_try      timestamptz not null,
  -- The kind of error: an SQL state, a class or a refusal's code, never its text, which may quote personal data.
  failure       text not null,
  primary key (act, dossier_id)
);
create index failed_act_next_try on failed_act (act, next_try);
