-- Online payment: what a dossier owes as a bill, each time its payer is sent to the platform, and each transaction that came in.
set local lock_timeout = '5s';

create table bill (
  id         uuid primary key,
  dossier    uuid not null,
  -- As it stood when the bill was made; what people call the dossier by.
  code       text not null,
  -- Whose cashier looks after it.
  agency     text not null,
  -- fees: of the procedure; obligation: asked for while the dossier was handled.
  purpose    text not null check (purpose in ('fees', 'obligation')),
  -- [{code, name, kind, amount}], in whole đồng.
  lines      jsonb not null,
  amount     bigint not null check (amount > 0),
  -- open: may be paid; paid: the money is there; settled: the dossier knows; void: another bill took its place.
  state      text not null default 'open' check (state in ('open', 'paid', 'settled', 'void')),
  created_at timestamptz not null,
  paid_at    timestamptz,
  settled_at timestamptz
);
create unique index bill_open on bill (dossier, purpose) where state = 'open';
create index bill_dossier on bill (dossier, created_at desc);
create index bill_unsettled on bill (paid_at) where state = 'paid';

create table payment_attempt (
  -- What the platform knows the attempt by; never used twice.
  reference text primary key,
  bill      uuid not null references bill,
  asked_at  timestamptz not null,
  -- Where the payer was sent; null while the platform has not answered.
  url       text,
  -- When the platform said how it ended, and how.
  told_at   timestamptz,
  outcome   text check (outcome in ('paid', 'failed'))
);
create index payment_attempt_bill on payment_attempt (bill, asked_at desc);
create index payment_attempt_untold on payment_attempt (asked_at) where told_at is null;

create table payment (
  -- The platform's name of the transaction: a call-back that comes twice is one payment.
  transaction   text primary key,
  reference     text not null,
  -- Null where no bill of ours has the reference.
  bill          uuid references bill,
  agency        text not null,
  amount        bigint not null,
  currency      text not null,
  paid_at       timestamptz not null,
  received_at   timestamptz not null,
  -- As it came, its signature checked.
  message       jsonb not null,
  -- Money that is not owed goes back: how much and why.
  refund_amount bigint check (refund_amount > 0),
  refund_reason text check (refund_reason in ('twice', 'replaced', 'wrong_amount', 'unknown_reference', 'not_owed')),
  refunded_at   timestamptz,
  refunded_by   uuid,
  refund_note   text,
  check ((refund_amount is null) = (refund_reason is null)),
  check ((refunded_at is null) = (refund_note is null))
);
create index payment_place on payment (received_at desc, transaction desc);
create index payment_bill on payment (bill);
create index payment_refund_due on payment (received_at desc, transaction desc) where refund_amount is not null and refunded_at is null;
