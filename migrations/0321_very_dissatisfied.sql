-- The scale of 2018 has a fourth answer; until now nobody could give it.
set local lock_timeout = '5s';
alter table figure_sum add column very_dissatisfied integer not null default 0;
alter table figures_beside.figure_sum add column very_dissatisfied integer not null default 0;
