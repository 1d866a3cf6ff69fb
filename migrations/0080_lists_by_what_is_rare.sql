-- Lists that programs filter: by procedure, and by the endings that few dossiers have. Neither index is of a column that changes,
-- so acts on a dossier stay cheap updates; which dossiers are open is known from the tasks.
create index dossier_of_procedure on dossier (procedure_code, id);
create index dossier_event_ending on dossier_event (type, dossier_id)
  where type in ('intake_refused', 'dossier_stopped', 'dossier_withdrawn');
