-- Which file was made of which by signing, so that a result that is sent twice is signed once.
set local lock_timeout = '5s';
create table signed_result (
  -- SHA-256 of the file before and after.
  source    text not null,
  agency    text not null,
  sha256    text not null,
  name      text not null,
  type      text not null,
  size      bigint not null,
  staff     text not null,
  signed_at timestamptz not null,
  primary key (source, agency, staff, name)
);
