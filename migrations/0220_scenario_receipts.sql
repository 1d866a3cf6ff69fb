-- Lanes that store one batch at once share the receipts' series of a desk: the batch's numbers are taken and noted before.
set local lock_timeout = '10s';
alter table scenario_run add column receipts jsonb;
