-- The inbox and its counts read the index alone: everything a row is chosen by stands in it.

drop index task_inbox;
create index task_inbox on task (agency, role, due_at, dossier_id, key) include (kind, unit, assignee);
