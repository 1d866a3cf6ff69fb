-- A batch of a scenario is stored by two statements at once; each keeps its own count of what it has stored.

alter table scenario_run alter batches drop default;
alter table scenario_run alter batches type integer[] using array[batches, batches];
alter table scenario_run alter batches set default '{0,0}';
