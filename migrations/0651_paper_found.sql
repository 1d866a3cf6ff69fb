-- What was read of a photographed paper, so that it is read once: values to propose, never its text. It goes with the file.
set local lock_timeout = '5s';
create table paper_found (
  sha256 text primary key references stored_file on delete cascade,
  -- {by, values: [{of, value}]}
  found  jsonb not null,
  at     timestamptz not null
);
create index paper_found_at on paper_found (at);
