-- Which agencies have been asked for an opinion and have not answered in time, without reading all open tasks.
set local lock_timeout = '5s';
create index task_opinions on task (due_at) where kind = 'opinion';
