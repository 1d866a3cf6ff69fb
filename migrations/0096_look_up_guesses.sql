-- Wrong guesses at the code and secret of a dossier, counted by all servers together; swept when no limit looks at them.

create table look_up_guess (
  -- SHA-256 of the address it came from, or of the code that was tried
  key  bytea not null,
  at   timestamptz not null
);
create index look_up_guess_at on look_up_guess (at, key);
