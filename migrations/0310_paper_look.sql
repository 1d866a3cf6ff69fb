-- What was seen of a file that somebody attached, so that it is looked at once. It goes with the file.
set local lock_timeout = '5s';
create table paper_look (
  sha256     text primary key references stored_file on delete cascade,
  -- {fault?, isPhotograph, pageCount, pages: [{ink, sharpness, text …}]}
  look       jsonb not null,
  -- [{signer, issuer, fault? …}]: as they stood when it came in.
  signatures jsonb not null,
  at         timestamptz not null
);
