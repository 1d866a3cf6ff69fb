/** Brings the job queue's own tables (schema `graphile_worker`) up to date; idempotent. */
export async function migrateJobs(url: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: url, noPreparedStatements: false })
}
