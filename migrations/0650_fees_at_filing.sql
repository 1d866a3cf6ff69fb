-- What is paid when a dossier is filed, and what becomes of it where the dossier is not accepted.
set local lock_timeout = '5s';

-- True while the dossier may still end without being accepted, or come to another fee: then the money goes back.
alter table bill add column awaits_acceptance boolean not null default false;
create index bill_awaits_acceptance on bill (id) where awaits_acceptance and state = 'settled';

alter table payment drop constraint payment_refund_reason_check;
alter table payment add constraint payment_refund_reason_check
  check (refund_reason in ('twice', 'replaced', 'wrong_amount', 'unknown_reference', 'not_owed', 'not_accepted', 'fee_changed'));
