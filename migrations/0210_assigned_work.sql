-- Work given to people by name: which posts such work stands in, and the work of one of them, without reading all tasks.
create index task_assigned on task (agency, role, unit, assignee, dossier_id, key) where assignee is not null;
