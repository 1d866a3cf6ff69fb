-- A dossier may have several financial obligations, one after the other; its row kept only the last. They are in its events.
update dossier d
   set state = (d.state - 'payment') || jsonb_build_object('payments', (
     select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
              'amount', asked.data -> 'amount', 'reason', asked.data -> 'reason',
              'askedAt', (extract(epoch from asked.at) * 1000)::bigint,
              'paidAt', (extract(epoch from paid.at) * 1000)::bigint)) order by asked.version)
       from dossier_event asked
            left join lateral (
              select at from dossier_event
               where dossier_id = d.id and version > asked.version and type = 'payment_confirmed'
               order by version limit 1) paid on true
      where asked.dossier_id = d.id and asked.type = 'payment_requested'))
 where d.state ? 'payment';
