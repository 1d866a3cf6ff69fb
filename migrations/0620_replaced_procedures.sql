set local lock_timeout = '10s';
-- Which procedures took the place of one that has ended (thay thế). Day and decision stand with its end.
create table procedure_replacement (
  old_code text not null references procedure (code),
  new_code text not null references procedure (code),
  primary key (old_code, new_code),
  check (old_code <> new_code)
);
create index procedure_replacement_new on procedure_replacement (new_code);
