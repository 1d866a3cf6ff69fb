-- The register of slips lists what forms 01 to 03 were made of, by day.
set local lock_timeout = '5s';
create index dossier_event_slip on dossier_event (at, dossier_id, version)
  where type in ('dossier_accepted', 'intake_supplement_requested', 'supplement_requested', 'intake_refused');
