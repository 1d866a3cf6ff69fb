-- A second supplement request makes a dossier late under the rules since QĐ 766/QĐ-TTg. Ended dossiers get that outcome, and the
-- figures count anew where any dossier is concerned, or has the pauses of several payments (0082).
update dossier set outcome = 'late'
 where outcome in ('early', 'on_time') and jsonb_array_length(state -> 'supplements') > 1
   and state #>> '{clock,ruleSet}' in ('qd-766-2022', 'nd-118-2025', 'nd-309-2026');
update checkpoint set txid = '0', position = 0
 where projector = 'figures'
   and exists (select from dossier
                where jsonb_array_length(state -> 'supplements') > 1 or jsonb_array_length(state -> 'payments') > 1);
