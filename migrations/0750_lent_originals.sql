-- Originals that a desk still has on loan after the dossier has ended, to be given back.
set local lock_timeout = '5s';
create index dossier_lent on dossier (receiving_agency, ended_at)
  where jsonb_path_exists(state, '$.papers[*] ? (@.way == "lent" && !exists(@.returnedAt))')
    and status in ('not_accepted', 'stopped', 'withdrawn', 'handed_over');
