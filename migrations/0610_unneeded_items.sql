-- What the post carries and nobody needs any more: the result was fetched at the desk, or the dossier was withdrawn.
set local lock_timeout = '5s';

-- When that was noticed, and the post asked to leave it. Null: it is needed.
alter table postal_item add column unneeded_at timestamptz;
create index postal_item_unneeded on postal_item (agency, unneeded_at)
  where unneeded_at is not null and state not in ('refused', 'delivered', 'returned', 'cancelled');
