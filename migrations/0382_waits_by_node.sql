-- Which dossiers wait for another system at a node of their flow, without reading all open tasks.
set local lock_timeout = '5s';

create index task_wait on task (node, opened_at) where kind = 'wait';
