-- How work that comes to a post is given out: chosen by whoever leads there. No row: whoever has the role takes what comes.
set local lock_timeout = '5s';
create table assignment_rule (
  agency text not null,
  role   text not null,
  -- '' where work comes to no unit of the agency.
  unit   text not null,
  way    text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (agency, role, unit)
);
