-- The board counts and lists what is open: among a million dossiers of five years a few ten thousand. Ordered by when they are late, the
-- oldest that are open stand behind hundreds of thousands that have ended.
set local lock_timeout = '5s';
create index figure_fact_open on public.figure_fact (accepted_at, dossier_id) where ended_at is null;
create index figure_fact_open_late on public.figure_fact (late_from, dossier_id) where ended_at is null;
create index figure_fact_open on figures_beside.figure_fact (accepted_at, dossier_id) where ended_at is null;
create index figure_fact_open_late on figures_beside.figure_fact (late_from, dossier_id) where ended_at is null;
