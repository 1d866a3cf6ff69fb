set local lock_timeout = '10s';
-- The official paper form of a procedure as it was published with the decision, beside which officers make the form people fill in.
create table official_form (
  version uuid primary key references procedure_version (id) on delete cascade,
  name    text not null check (name <> '' and length(name) <= 255),
  type    text not null,
  bytes   bytea not null check (octet_length(bytes) between 1 and 20000000)
);
